"""Not answering, with the fact and the way on."""

from collections.abc import Sequence
from dataclasses import replace

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry
from tanya.composing.draft import Draft
from tanya.composing.places import where_to_look
from tanya.domain.answer import Status
from tanya.domain.document import Document
from tanya.domain.locator import Locator
from tanya.glossary.glossary import Term
from tanya.retrieval.resolving import Resolved, misnamed
from tanya.text.naming import all_of
from tanya.text.references import Mention
from tanya.text.vocabulary import Vocabulary
from tanya.understanding.field import is_of_field
from tanya.understanding.intent import Concept, Intent
from tanya.understanding.leaning import opens, points
from tanya.wording import IN_ENGLISH, NOT_FOUND_IN_ENGLISH, PERHAPS_NOT_UNDERSTOOD, STATUS_TEXT

_CHOICES = 5
_COMMON = 0.004  # share of the passages: a rarer word is hardly one of this field


def not_held(mention: Mention, catalogue: Catalogue, entries: Sequence[CatalogueEntry] = ()) -> Draft:
    """A regulation whose text we don't hold; what the catalogue knows of it may be asked for."""
    if entries:
        entry = entries[0]
        where = where_to_look(entry.regulation.jenis)
        notice = f"Naskah {entry.title} belum ada di koleksi saya, jadi isinya tidak bisa saya kutip. {where}"
        again = (f"{entry.regulation} tentang apa?", f"Apakah {entry.regulation} masih berlaku?")
        return Draft(Status.NOT_IN_CORPUS, notice=notice, follow_ups=again)
    known = f"{mention} tidak ada di koleksi maupun katalog saya, jadi isinya tidak bisa saya pastikan."
    notice = f"{known} {where_to_look(mention.jenis)}"
    if other := misnamed(mention, catalogue):
        notice += f" Mungkin yang Anda maksud {other.title}?"
        return Draft(Status.NOT_IN_CORPUS, notice=notice, follow_ups=(f"{other.regulation} tentang apa?",))
    return Draft(Status.NOT_IN_CORPUS, notice=notice)


def with_former(draft: Draft, former: CatalogueEntry, in_force: bool | None, question: str) -> Draft:
    """Beside a text that is not held: the one that it replaced is.

    in_force: whether that still applies; None: not known. question: the same, asked of that.
    """
    ended = ", yang sudah tidak berlaku" if in_force is False else ""
    notice = f"{draft.notice} Yang saya punya aturan sebelumnya, {former.title}{ended}."
    return replace(draft, notice=notice, follow_ups=(question, *draft.follow_ups))


def not_understood(called: str, locators: Sequence[Locator]) -> Draft:
    """Which regulation is meant, of which provisions are asked beside those of others."""
    places = all_of([str(one) for one in locators])
    notice = (
        f"Peraturan yang dimaksud dengan “{called}” untuk {places} tidak saya kenali. "
        "Boleh disebutkan nomor dan tahunnya?"
    )
    return Draft(Status.NEEDS_CLARIFICATION, notice=notice)


def without_place(named: str) -> str:
    """Beside the provisions of others: of a regulation that was named without one nothing is quoted."""
    return f"{named} disebut tanpa pasal, jadi tidak saya kutip di sini; silakan tanyakan tersendiri."


def ask_which(resolved: Resolved, asked: str) -> Draft:
    """Several regulations fit what was written. asked: the question, with the name as a mention says it."""
    known = [str(d.regulation) for d in resolved.documents] + [str(e.regulation) for e in resolved.entries]
    names = tuple(dict.fromkeys(known))[:_CHOICES]
    notice = f"{resolved.mention} bisa berarti beberapa peraturan. Yang mana maksud Anda: {', '.join(names)}?"
    choices = tuple(asked.replace(str(resolved.mention), name, 1) for name in names)
    return Draft(Status.NEEDS_CLARIFICATION, notice=notice, follow_ups=choices)


def no_regulation(document: Document) -> Draft:
    """Where it is asked whether that applies which was quoted of a paper that is no regulation."""
    notice = (
        f"Yang saya kutip tadi {document.title}; itu bukan peraturan, jadi tidak berstatus berlaku atau "
        "dicabut. Peraturan mana yang Anda maksud?"
    )
    return Draft(Status.NEEDS_CLARIFICATION, notice=notice)


def in_both(draft: Draft) -> Draft:
    """Of a question in English that got no answer: a line in English beside ours."""
    if draft.status is Status.NO_EVIDENCE and not draft.notice:
        return replace(draft, notice=f"{PERHAPS_NOT_UNDERSTOOD}\n\n{NOT_FOUND_IN_ENGLISH} {IN_ENGLISH}")
    return replace(draft, notice=f"{draft.notice or STATUS_TEXT[draft.status]}\n\n{IN_ENGLISH}")


def no_evidence(intent: Intent, terms: Sequence[Term], vocabulary: Vocabulary, passages: int) -> Draft:
    """OUT_OF_SCOPE when not even the words are of this field: nor known here, nor of government and law.

    What is asked of a region of which something is held is of this field, and so is what begins as if it
    leaned on the question before: `kalau kurang dari sepuluh hari?` An English word that is not known tells
    nothing of what field it is of.
    """
    telling = [concept for concept in intent.concepts if concept.weight >= 1 and not concept.word.isdigit()]
    strange = [concept for concept in telling if not _is_usual(concept, vocabulary, _COMMON * passages)]
    leans = intent.leaning and (opens(intent) or points(intent.text, intent))
    named = terms or intent.mentions or intent.region or leans or is_of_field(intent.question.text)
    outside = not (named or intent.english) and 2 * len(strange) >= len(telling)
    return Draft(Status.OUT_OF_SCOPE if outside else Status.NO_EVIDENCE)


def of_field(intent: Intent, draft: Draft) -> Draft:
    """The draft; OUT_OF_SCOPE instead where everyday talk is not answered for sure.

    Regulations speak of films, of the weather and of concerts too, so it takes a look to tell.
    """
    return Draft(Status.OUT_OF_SCOPE) if intent.everyday and draft.status is not Status.ANSWERED else draft


def _is_usual(concept: Concept, vocabulary: Vocabulary, passages: float) -> bool:
    """Whether that many have the words of one of its wordings: rules call `tendik` tenaga kependidikan."""
    wordings = (one.terms for one in concept.wordings if one.terms)
    return any(all(vocabulary.terms.get(term, 0) >= passages for term in terms) for terms in wordings)
