"""A question in its conversation: what it points at is learnt by answering the question before once more."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from tanya.answering.asked import Asked, Asking
from tanya.answering.neighbours import neighbour, no_neighbour
from tanya.answering.succession import former_rules, rule_of, unknown_rule
from tanya.catalogue.records import CatalogueEntry
from tanya.composing.draft import Draft
from tanya.composing.history import Amendments
from tanya.composing.leads import name
from tanya.composing.refusing import no_regulation
from tanya.domain.answer import Citation, Question
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.library.build import Build
from tanya.retrieval.resolving import Resolved, resolve
from tanya.text.references import Mention
from tanya.understanding.intent import Era, Wanted
from tanya.understanding.pointing import Aim
from tanya.understanding.understanding import places_of

Drafts = Mapping[Question, Draft]  # what was composed for questions before, where that is known
_LAST_DAY = date.max


@dataclass(frozen=True, slots=True)
class Given:
    """What an answer cites, and the questions that it offers where it asks back."""

    citations: tuple[Citation, ...] = ()
    choices: tuple[str, ...] = ()
    sure: bool = False  # every sentence of it is proven, and none is in doubt


@dataclass(frozen=True, slots=True)
class _Here:
    """The provision that was spoken of last."""

    document: Document
    locator: Locator


# From what was composed for the question, or where that is None from what is composed for it now.
Giving = Callable[[Asked, Draft | None], Given]


class Conversation:
    """Made once a build; it remembers nothing, a question brings the ones before it."""

    def __init__(self, build: Build, asking: Asking, amendments: Amendments, given: Giving) -> None:
        self._build = build
        self._asking = asking
        self._amendments = amendments
        self._given = given

    def asked(self, question: Question, today: date, drafts: Drafts = MappingProxyType({})) -> Asked:
        """What is asked, with what the answers to the questions before have to tell."""
        turn = _Turn(self._build, self._asking, self._amendments, self._given, drafts)
        return turn.asked(question, today)


class _Turn:
    """One question of a conversation; no question before it is answered twice."""

    def __init__(
        self, build: Build, asking: Asking, amendments: Amendments, given: Giving, drafts: Drafts
    ) -> None:
        self._store = build.passages
        self._catalogue = build.catalogue
        self._asking = asking
        self._amendments = amendments
        self._answer = given
        self._drafts = drafts
        self._asked: dict[Question, Asked] = {}
        self._answered: dict[Question, Given] = {}

    def asked(self, question: Question, today: date) -> Asked:
        if question not in self._asked:
            read = self._read(question, today)
            self._asked[question] = replace(read, with_the_last=self.beside_the_last)
        return self._asked[question]

    def _read(self, question: Question, today: date) -> Asked:
        asked = self._asking.asked(question, today)
        intent = asked.intent
        if intent.refusal:
            return asked
        if intent.pointing and intent.pointing.aim is Aim.CHOICE:
            return self._chosen(asked, intent.pointing.number)
        if intent.pointing:
            return self._pointed(asked) if intent.earlier else asked
        if intent.era and intent.wanted is not Wanted.TEXT:
            return self._of_era(asked, intent.era)
        first = asked.apart()[0]
        if intent.era is Era.BEFORE and first.documents and first.intent.locators:
            return self._former(asked, _Here(first.documents[0], first.intent.locators[0]))
        return self.beside_the_last(asked)

    def _given(self, question: Question, today: date) -> Given:
        if question not in self._answered:
            draft = self._drafts.get(question)
            self._answered[question] = self._answer(self.asked(question, today), draft)
        return self._answered[question]

    def _chosen(self, asked: Asked, number: int) -> Asked:
        """One of the questions that were offered; where none were, a number is what it seems."""
        plain = replace(asked, intent=replace(asked.intent, pointing=None, earlier=()))
        before = self._before(asked)
        choices = self._given(before, asked.today).choices
        if not 0 < number <= len(choices):
            return plain
        question = asked.intent.question
        chosen = Question(choices[number - 1], region=question.region, as_of=question.as_of)
        meant = self.asked(chosen, asked.today)
        return replace(meant, intent=replace(meant.intent, question=question, follow_up=True))

    def _before(self, asked: Asked, back: int = 1) -> Question:
        """The last question before, or one further back, with those before it."""
        earlier = asked.intent.earlier
        return self._at_that_time(earlier[-back], earlier[:-back], asked)

    def _at_that_time(self, text: str, context: tuple[str, ...], asked: Asked) -> Question:
        question = asked.intent.question
        return Question(text, context, question.region, question.as_of)

    def _last_answered(self, asked: Asked, *, provision: bool) -> tuple[Asked, tuple[Citation, ...]]:
        """The last question before that was answered, and what its answer cites.

        provision: by more than our own catalogue.
        """
        for back in range(1, len(asked.intent.earlier) + 1):
            before = self._before(asked, back)
            cited = self._given(before, asked.today).citations
            if provision:
                cited = tuple(c for c in cited if c.document.kind is not Kind.KATALOG)
            if cited:
                return self.asked(before, asked.today), cited
        return asked, ()

    def beside_the_last(self, asked: Asked) -> Asked:
        """What leans, with what the answers before it rest on and quote; any other as it is."""
        if not asked.intent.root:
            return asked
        near = () if asked.named else self._near(asked)
        last = self._given(self._before(asked), asked.today).citations
        return replace(asked, near=near, shown=tuple((c.document.key, c.locator) for c in last))

    def _near(self, asked: Asked) -> tuple[Document, ...]:
        """What the answer to the last question that stood alone rests on: rules before other papers."""
        *earlier, root = asked.intent.root
        cited = self._given(self._at_that_time(root, tuple(earlier), asked), asked.today).citations
        documents = [c.document for c in cited if c.document.kind is not Kind.KATALOG]
        rules = [document for document in documents if document.regulation]
        return tuple(dict.fromkeys(rules or documents))

    def _pointed(self, asked: Asked) -> Asked:
        pointing, intent = asked.intent.pointing, asked.intent
        assert pointing is not None, "only what points is asked for"
        if pointing.aim is Aim.STANDING:
            return self._standing(asked)
        if (here := self._here(asked)) is None:
            return asked
        if pointing.aim is Aim.FORMER:
            return self._former(asked, here)
        if pointing.aim is Aim.PASAL:
            return self._at(asked, here.document, intent.locators)
        if pointing.aim in (Aim.NEXT, Aim.PREVIOUS):
            place = neighbour(self._store, here.document, here.locator, pointing)
            if place is None:
                notice = no_neighbour(self._store, here.document, here.locator, pointing)
                return replace(asked, instead=notice)
            return self._at(asked, here.document, (place,))
        return self._at(asked, here.document, places_of(pointing, here.locator))

    def _here(self, asked: Asked) -> _Here | None:
        """What was spoken of: told by the words before, else by the answer to them."""
        here = _last_named(asked)
        if here and asked.intent.mentions:
            return here
        before, cited = self._last_answered(asked, provision=True)
        if cited and (here := _last_named(before)):
            return here
        best = min((c for c in cited if c.locator.steps), key=_remoteness, default=None)
        return _Here(best.document, best.locator) if best else None

    def _standing(self, asked: Asked) -> Asked:
        """Whether the regulations apply that were named, else those that the answer cites."""
        before, cited = self._last_answered(asked, provision=False)
        texts = {c.document.id: c.document for c in cited if c.document.regulation}
        entries: Sequence[Document | CatalogueEntry] = before.entries if cited else ()
        if meant := entries or tuple(texts.values()):
            plain = replace(asked.intent, pointing=None)
            return replace(asked, intent=plain, named=tuple(map(self._resolved, meant)))
        papers = [c.document for c in cited if c.document.kind is not Kind.KATALOG]
        return replace(asked, instead=no_regulation(papers[0])) if papers else asked

    def _at(self, asked: Asked, document: Document, places: tuple[Locator, ...]) -> Asked:
        resolved = self._resolved(document)
        text = " ".join((*map(str, places), str(resolved.mention)))
        intent = replace(
            asked.intent, text=text, wanted=Wanted.TEXT, locators=places, placed=(), pointing=None
        )
        return replace(asked, intent=intent, named=(resolved,))

    def _former(self, asked: Asked, here: _Here) -> Asked:
        """The words of a provision before they were first changed, as far as the texts at hand tell."""
        told = self._at(asked, here.document, (here.locator,))
        regulation = here.document.regulation
        past = self._amendments.history(regulation, here.locator, _LAST_DAY).past if regulation else ()
        if not past:
            place = f"{here.locator} {name(here.document)}"
            note = f"Perubahan atas {place} tidak saya temukan di naskah yang ada."
            return replace(told, notes=(*told.notes, note))
        day = min(version.since for version in past) - timedelta(days=1)
        return replace(told, intent=replace(told.intent, as_of=day, era=None))

    def _of_era(self, asked: Asked, era: Era) -> Asked:
        """The same question of the rule before the one that counts, or of the one that counts now."""
        plain = replace(asked, intent=replace(asked.intent, era=None))
        if (entry := self._rule(plain)) is None:
            return plain
        alone = self._asking.asked(replace(asked.intent.question, context=()), asked.today)
        named_before = bool(asked.entries) and not alone.entries
        matter = {term for concept in plain.intent.concepts for w in concept.wordings for term in w.terms}
        other = rule_of(era, entry, self._catalogue, asked.today, named_before=named_before, matter=matter)
        if other == entry:
            return plain
        if other is None:
            note = unknown_rule(era, entry, former_rules(entry, self._catalogue, matter))
            return replace(plain, notes=(*plain.notes, note))
        resolved, when = self._resolved(other), "sebelum" if era is Era.BEFORE else "sesudah"
        rule = f"{other.regulation.short}, aturan {when} {entry.regulation.short}"
        return replace(
            plain,
            intent=replace(plain.intent, mentions=(resolved.mention,), placed=()),
            named=(resolved,),
            notes=(*plain.notes, f"Saya memeriksa {rule}."),
            otherwise=f"Dalam {rule}, tidak saya temukan ketentuan tentang hal itu.",
        )

    def _rule(self, plain: Asked) -> CatalogueEntry | None:
        """The regulation that is named, else the one that an answer would rest on."""
        if plain.entries:
            return plain.entries[0]
        found = (
            self._catalogue.get(citation.document.id) for citation in self._answer(plain, None).citations
        )
        return next((entry for entry in found if entry), None)

    def _resolved(self, meant: Document | CatalogueEntry) -> Resolved:
        """Its texts, that one first, and what the catalogue has of it."""
        regulation = meant.regulation
        if regulation is None:
            assert isinstance(meant, Document), "an entry is of a regulation"
            return Resolved(Mention(meant.title, "", None, 0, 0), (meant,), ())
        mention = Mention(regulation.jenis, regulation.nomor, regulation.tahun, 0, 0)
        found = resolve(mention, self._store.documents(), self._catalogue)
        own = (meant,) if isinstance(meant, Document) else ()
        return replace(found, documents=(*own, *(d for d in found.documents if d not in own)))


def _last_named(asked: Asked) -> _Here | None:
    """The provision that it names last, of a regulation at hand."""
    last = asked.apart()[-1]
    if not (last.documents and last.intent.locators):
        return None
    return _Here(last.documents[0], last.intent.locators[-1])


def _remoteness(citation: Citation) -> int:
    """What people call a pasal first, then what else a regulation says, then other papers."""
    if citation.document.regulation is None:
        return 2
    return int(citation.locator.steps[0].kind is not NodeKind.PASAL)
