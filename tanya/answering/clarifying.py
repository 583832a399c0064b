"""Asking back, once and with choices, where a question may mean several things and none is clearly best."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from tanya.answering.asked import Asked
from tanya.answering.conversation import Given
from tanya.composing.draft import Draft
from tanya.composing.refusing import ask_which
from tanya.domain.answer import Hit, Status
from tanya.domain.document import Document, Kind
from tanya.glossary.glossary import Term
from tanya.glossary.spelling import as_spelt_there
from tanya.library.build import Build
from tanya.retrieval.resolving import Resolved
from tanya.text.analysis import analyse, fold
from tanya.text.jenis import REGIONAL, STATE, same_jenis, written_forms
from tanya.understanding.concepts import ConceptFinder
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.pointing import Aim

Answers = Callable[[str, date], Given]  # what is given to a question of our own

_MOST = 4  # choices
_TRIED = 3  # other regions that are asked whether their papers answer, too
_LOOKED_AT = 5  # regions, where none is found to be meant
_TEXT = "bunyi pasal 19 PP 8/2006"
_UNTOLD = {
    Aim.STANDING: "Peraturan mana yang Anda maksud? Sebutkan nomor dan tahunnya, misalnya “PP 8/2006”.",
    Aim.PART: f"Itu bagian dari pasal dan peraturan mana? Tulis lengkap, misalnya “{_TEXT}”.",
    Aim.PASAL: f"Dari peraturan mana? Tulis dengan nomornya, misalnya “{_TEXT}”.",
}
_WHICH_ONE = f"Ketentuan mana yang Anda maksud? Tulis lengkap, misalnya “{_TEXT}”."
_UNCLEAR = "Boleh diperjelas dulu? Peraturan atau hal mana yang Anda maksud?"
_EXAMPLES = ("Kapan laporan kinerja paling lambat disampaikan?", _TEXT)
_OPENS = r"(?:^|[.“\n)] ?)(?:[a-z\d]{{1,2}}\. )?"  # of a sentence or a heading
# Each with how its answer speaks, of the topic and of no part or work beside it.
_ABOUT_TOPIC = (
    ("Apa yang dimaksud dengan {}?", r"{0}[^.;]{{0,160}}\b(?:adalah|ialah|merupakan|singkatan|yaitu)\b"),
    ("Apa tujuan {}?", rf"{_OPENS}(?:tujuan (?:\w+ )?{{0}}\b|{{0}} bertujuan\b)"),
)
_ABOUT_PAPER = (
    (
        "Kapan {} paling lambat disampaikan?",
        rf"{_OPENS}{{0}}\b[^.;]{{{{0,120}}}}\bdi(?:sampai|serah|kirim)kan\b",
    ),
    ("Siapa yang menyusun {}?", r"\b(?:menyusun|membuat) (?:\w+ )?{0}\b|{0} (?:disusun|dibuat) oleh\b"),
)
_PAPER = re.compile(r"\b(?:laporan|rencana|perjanjian|dokumen|road map|sasaran kerja|peta)\b", re.IGNORECASE)
_JENIS = ("PermenPANRB", "PP", "UU")  # of which a pasal that is named alone is offered
_JENIS_ALONE = {
    **written_forms(STATE),
    **written_forms(REGIONAL),
    r"permenpan(?:rb)?": "PermenPANRB",
    "permendagri": "Permendagri",
}
_VALUE = re.compile(r"^(?:berapa |apa )?(?:nilai|predikat|indeks|skor|hasil evaluasi)\b", re.IGNORECASE)
_ASKED_LAST = re.compile(r"\s(?:itu\s)?(?:apa|berapa|mana)(?:\ssaja)?[\s?.!]*$", re.IGNORECASE)
_VALUES = frozenset(analyse("nilai predikat indeks skor hasil evaluasi provinsi kabupaten kota"))
_LEVEL = re.compile(r"\b(?:provinsi|kabupaten|kota)\b", re.IGNORECASE)
_SHORT = 5  # words of a question for a value that names nobody


class Clarifying:
    """Made once a build."""

    def __init__(self, build: Build, concepts: ConceptFinder, answers: Answers) -> None:
        self._store = build.passages
        self._catalogue = build.catalogue
        self._concepts = concepts
        self._answers = answers

    def of_what(self, asked: Asked) -> Draft | None:
        """It points at nothing that was spoken of, or its number is that of several regulations."""
        if asked.intent.pointing:
            return self._pointless(asked.intent, asked.intent.pointing.aim)
        several = self._of_several_jenis(asked)
        return self.of_several(several, asked) if several else None

    def of_several(self, resolved: Resolved, asked: Asked) -> Draft:
        """A name fits several regulations: those are offered that answer."""
        draft = ask_which(resolved, asked.intent.text)
        return replace(draft, follow_ups=self._answered(draft.follow_ups, asked))

    def _answered(self, questions: Sequence[str], asked: Asked) -> tuple[str, ...]:
        others = (question for question in questions if question != asked.intent.text)
        return tuple(one for one in others if self._answers(one, asked.today).citations)

    def about_what(self, asked: Asked) -> Draft | None:
        """It names no matter, or a topic and nothing that is asked of it."""
        if asked.named:
            return None
        if jenis := _jenis_alone(asked.intent.text.strip(" ?.!")):
            return self._which_number(jenis)
        if all(concept.word.isdigit() for concept in asked.intent.concepts) and not asked.intent.earlier:
            examples = self._answered(_EXAMPLES, asked)
            return Draft(Status.NEEDS_CLARIFICATION, notice=_UNCLEAR, follow_ups=examples)
        return self._topic_alone(asked)

    def of_whom(self, asked: Asked, hits: Sequence[Hit]) -> Draft | None:
        """A value is asked for, and nobody whose it is."""
        intent = asked.intent
        if intent.region or intent.agency or asked.named or intent.scores or intent.earlier:
            return None
        if intent.wanted not in (Wanted.FIGURE, Wanted.GENERAL, Wanted.GRADE) or not _is_bare_value(intent):
            return None
        what, level = _LEVEL.sub("", _without_asking(intent.text)).strip(), _LEVEL.search(intent.text)
        regions = [r for r in self._with_papers(hits) if not level or r.lower().startswith(level[0].lower())]
        telling = (r for r in regions[:_LOOKED_AT] if self._tells(f"{what} {r}", r, asked.today))
        choices = tuple(f"{what} {region}" for region in islice(telling, _MOST))
        notice = "Milik daerah atau instansi mana? Sebutkan namanya, dan tahunnya bila perlu."
        return Draft(Status.NEEDS_CLARIFICATION, notice=notice, follow_ups=choices)

    def _with_papers(self, hits: Sequence[Hit]) -> list[str]:
        """Regions, those of the passages that were found first, then those with most papers."""
        found = [hit.document.region for hit in hits if hit.document.kind is Kind.DAERAH]
        papers = Counter(d.region for d in self._store.documents() if d.kind is Kind.DAERAH)
        return [r for r in dict.fromkeys((*found, *(r for r, _ in papers.most_common()))) if r]

    def which_region(self, asked: Asked, draft: Draft, hits: Sequence[Hit]) -> Draft | None:
        """Papers of one region answer, and another region's would as well."""
        intent = asked.intent
        if intent.region or asked.named or intent.earlier or not draft.claims:
            return None
        first = draft.claims[0].quotes[0].document
        if first.kind is not Kind.DAERAH or first.region is None:
            return None
        others = [r for r in self._regions(intent, hits) if r != first.region][:_TRIED]
        what = _without_asking(intent.text)
        fitting = [region for region in others if self._tells(f"{what} {region}", region, asked.today)]
        if not fitting:
            return None
        regions = sorted((first.region, *fitting))  # none of them is meant sooner than another
        notice = f"Daerah mana yang Anda maksud: {' atau '.join((', '.join(regions[:-1]), regions[-1]))}?"
        choices = tuple(f"{what} {region}" for region in regions)[:_MOST]
        return Draft(Status.NEEDS_CLARIFICATION, notice=notice, follow_ups=choices)

    def _speaks(self, question: str, tells: str, today: date) -> bool:
        """Whether what answers, beyond doubt, tells just that of the topic itself. tells: a pattern."""
        given = self._answers(question, today)
        quoted = (fold(citation.quote) for citation in given.citations[:1])
        return given.sure and any(re.search(tells, quote) for quote in quoted)

    def _tells(self, question: str, region: str, today: date) -> bool:
        """Whether a paper of the region answers."""
        return any(c.document.region == region for c in self._answers(question, today).citations[:1])

    def _regions(self, intent: Intent, hits: Sequence[Hit]) -> list[str]:
        """Those with papers of the office that is spoken of, else those of the passages that were found."""
        if intent.agency:
            own = [d for d in self._store.documents() if _is_of_office(d, intent.agency)]
        else:
            own = [hit.document for hit in hits]
        return list(dict.fromkeys(d.region for d in own if d.region and d.kind is Kind.DAERAH))

    def _pointless(self, intent: Intent, aim: Aim) -> Draft:
        choices = self._with_pasal(intent) if aim is Aim.PASAL else ()
        return Draft(Status.NEEDS_CLARIFICATION, notice=_UNTOLD.get(aim, _WHICH_ONE), follow_ups=choices)

    def _with_pasal(self, intent: Intent) -> tuple[str, ...]:
        """The newest regulation of each usual jenis that has the pasal."""
        place, found = intent.locators[0], list[str]()
        official = [d for d in self._store.documents() if d.kind is Kind.NASKAH and d.regulation]
        newest = sorted(official, key=lambda d: -(d.regulation.tahun if d.regulation else 0))
        for jenis in _JENIS:
            own = (d for d in newest if d.regulation and d.regulation.jenis == jenis)
            holder = next((d for d in own if self._store.provision(d.key, place)), None)
            found += [f"bunyi {place} {holder.regulation}"] if holder else []
        return tuple(found)

    def _which_number(self, jenis: str) -> Draft:
        """Of a jenis that is named without a number: the newest that are held are offered."""
        held = [d for d in self._store.documents() if d.regulation and d.kind is not Kind.KATALOG]
        own = [d.regulation for d in held if d.regulation and same_jenis(jenis, d.regulation.jenis)]
        newest = sorted(dict.fromkeys(own), key=lambda regulation: -regulation.tahun)[:_MOST]
        choices = tuple(f"{regulation} tentang apa?" for regulation in newest)
        notice = f"{newest[0].jenis if newest else jenis} nomor berapa, atau tentang apa?"
        return Draft(Status.NEEDS_CLARIFICATION, notice=notice, follow_ups=choices)

    def _of_several_jenis(self, asked: Asked) -> Resolved | None:
        """What a number alone may mean, where its text is not at hand under one jenis only."""
        if len(asked.named) != 1 or asked.intent.concepts or asked.named[0].mention.jenis is not None:
            return None
        mention = asked.named[0].mention
        texts = tuple(d for d in self._store.documents() if d.regulation and mention.matches(d.regulation))
        entries = tuple(e for e in self._catalogue.entries if mention.matches(e.regulation))
        held = {d.regulation.slug for d in texts if d.regulation}
        everything = Resolved(mention, texts, entries)
        return everything if everything.ambiguous and len(held) != 1 else None

    def _topic_alone(self, asked: Asked) -> Draft | None:
        """`SAKIP` and no more."""
        intent = asked.intent
        terms = self._concepts.terms(intent.text)
        alone = len(intent.concepts) == 1 and intent.concepts[0].topic and len(terms) == 1
        if not alone or intent.wanted is not Wanted.GENERAL or _says_more(intent):
            return None
        called = terms[0].meaning if terms[0].acronym else terms[0].short
        names = "|".join(map(re.escape, {fold(terms[0].short), fold(called)}))
        written = re.search("|".join(map(re.escape, (called, terms[0].short))), intent.text, re.IGNORECASE)
        said = as_spelt_there(written[0], terms) if written else called
        asking = (*_ABOUT_TOPIC, *(_ABOUT_PAPER if _PAPER.search(called) else ()))
        tried = ((question.format(said), tells.format(f"(?:{names})")) for question, tells in asking)
        choices = tuple(question for question, tells in tried if self._speaks(question, tells, asked.today))
        notice = _about(terms[0])
        return Draft(Status.NEEDS_CLARIFICATION, notice=notice, follow_ups=choices) if choices else None


def _jenis_alone(text: str) -> str | None:
    return next((jenis for form, jenis in _JENIS_ALONE.items() if re.fullmatch(form, text, re.I)), None)


def _without_asking(text: str) -> str:
    """`visi diskominfo`, to go on with whose it is."""
    return _ASKED_LAST.sub("", text).strip(" ?.!,")


def _about(term: Term) -> str:
    long = f" ({term.meaning})" if term.acronym and term.verified else ""
    return f"{term.short}{long}: apa yang ingin Anda ketahui?"


def _says_more(intent: Intent) -> bool:
    set_otherwise = intent.region or intent.agency or intent.years or intent.locators or intent.scores
    return bool(set_otherwise or intent.earlier)


def _is_bare_value(intent: Intent) -> bool:
    """`nilai SAKIP berapa?`: a word for a value, and what it is the value of."""
    if not _VALUE.match(intent.text) or len(intent.text.split()) > _SHORT:
        return False
    of = [concept for concept in intent.concepts if not concept.word.isdigit()]
    return all(c.topic or set(analyse(c.word)) <= _VALUES for c in of) and any(c.topic for c in of)


def _is_of_office(document: Document, agency: frozenset[str]) -> bool:
    return bool(document.agency) and agency <= frozenset(analyse(document.agency or ""))
