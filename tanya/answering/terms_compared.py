"""Terms that are compared: what each of them is, or what is ruled for each, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from tanya.answering.asked import Asked, Asking
from tanya.answering.told_together import ToldTogether
from tanya.composing.draft import Cell, Claim, Draft, Quote
from tanya.composing.extractive import ExtractiveComposer
from tanya.composing.leads import where
from tanya.composing.sides import (
    Found,
    Side,
    alike,
    as_spelt,
    choose,
    defining,
    interleaved,
    sought,
    terms_of,
)
from tanya.domain.answer import Hit, Question, Status
from tanya.domain.document import Document, Kind
from tanya.glossary.spelling import as_spelt_there
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.retrieval.retriever import Retriever
from tanya.retrieval.signals import fit
from tanya.text.references import Mention
from tanya.understanding.comparing import Compared, Reading, compared, is_graded
from tanya.understanding.comparing import Side as Words
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.placing import MARK
from tanya.understanding.subject import subject_of
from tanya.understanding.understanding import Understanding
from tanya.verifying.cells import Cells

_HITS = 12
_JOINT = 16  # of those that speak of all the sides
_OTHERWISE = (Wanted.LIST, Wanted.GENERAL)  # what is not defined is ruled for: `sanksi berat berupa ...`
_DEFINES = 0.35  # how much a quote must say what a side is, to define it
_SURE = 0.6  # and where other sides are told as unknown
_SUBJECT = 8  # terms, within which a rule names what it rules
_ALIKE = 0.35  # how much rules must begin alike, to be more than mentions of what is compared


@dataclass(frozen=True, slots=True)
class _Chosen:
    """For each side of a reading its quote."""

    reading: Reading
    sides: tuple[Side, ...]
    quotes: tuple[Quote | None, ...]

    @property
    def count(self) -> int:
        return sum(quote is not None for quote in self.quotes)

    @property
    def whole(self) -> bool:
        return self.count == len(self.reading)

    @property
    def sure(self) -> bool:
        """Whether each quote says well what its side is."""
        pairs = zip(self.sides, self.quotes, strict=True)
        return all(side.defines(quote.text) >= _SURE for side, quote in pairs if quote)


@dataclass(slots=True)
class _Looking:
    """Where the sides of one question are looked for, and what was found already."""

    intent: Intent
    documents: tuple[Document, ...]
    today: date
    known: dict[tuple[str, tuple[Wanted, ...]], tuple[Found, ...]] = field(default_factory=dict)
    hits: dict[str, tuple[Hit, ...]] = field(default_factory=dict)  # those of each side, of the last search


class TermsCompared:
    def __init__(
        self,
        store: PassageStore,
        asking: Asking,
        understanding: Understanding,
        retriever: Retriever,
        composer: ExtractiveComposer,
        cells: Cells,
        together: ToldTogether,
    ) -> None:
        self._store = store
        self._asking = asking
        self._understanding = understanding
        self._retriever = retriever
        self._composer = composer
        self._cells = cells
        self._together = together

    def compose(self, asked: Asked) -> Draft | None:
        """None where no terms are compared, or where nothing is found that sets them side by side."""
        told, documents = self._compared(asked)
        if told is None:
            return None
        if told.parts[0] and (together := self._together.of_terms(asked, told.readings[0])):
            return together
        looking = _Looking(asked.intent, documents, asked.today)
        trimmed = (told.trimmed,) if told.trimmed else ()
        defined: list[_Chosen] = []
        for reading in (*told.readings, *trimmed):
            defined.append(self._chosen(looking, reading, defined=True))
            if defined[-1].whole:
                return self._draft(defined[-1], looking)
        ruled = [self._chosen(looking, reading, defined=False) for reading in told.readings[::-1]]
        for one in ruled:
            if one.whole and alike(one.quotes) >= _ALIKE:
                return self._draft(one, looking)
        return self._partly(looking, max(defined, key=lambda one: one.count), ruled)

    def _partly(self, looking: _Looking, best: _Chosen, ruled: Sequence[_Chosen]) -> Draft | None:
        """Some sides only; not where something speaks of the others, and so of the question as a whole."""
        if not best.count or not best.sure:
            return None
        hits = self._retriever.retrieve(looking.intent, looking.documents, looking.today, _HITS)
        other = self._quotes(looking, looking.intent, hits, self._retriever.matcher(looking.intent))
        told = [side.sought for side in best.sides if side.sought]
        together = any(all(one.is_said(terms_of(quote.text)) for one in told) for quote in other)
        known = any(one.whole for one in ruled) and bool(other)
        return None if together or known else self._draft(best, looking)

    def _compared(self, asked: Asked) -> tuple[Compared | None, tuple[Document, ...]]:
        """What is compared, and the documents it is looked for in; of a follow-up those asked of before."""
        intent = asked.intent
        text = masked(intent.text, intent.mentions)
        terms = self._understanding.concepts.terms(text)
        names = [name for term in terms for name in (term.meaning, *term.also) if " " in name]
        told = compared(text, names)
        if told is None or told.parts[0]:
            return told, asked.documents
        if not intent.question.context:
            return None, ()
        before = self._asking.asked(Question(intent.question.context[-1]), asked.today)
        first = subject_of(masked(before.intent.text, before.intent.mentions))
        told = Compared((first, *told.parts[1:])) if first else None
        return told, asked.documents or before.documents

    def _chosen(self, looking: _Looking, reading: Reading, *, defined: bool) -> _Chosen:
        concepts = self._understanding.concepts
        told = [sought(one.own, one.shared, concepts.find(one.own), sure=one.sure) for one in reading]
        joint = self._joint(looking, reading) if defined else ()
        sides = []
        for one, seek in zip(reading, told, strict=True):
            definition = self._intent(looking, one.words, Wanted.DEFINITION)
            matcher = self._retriever.matcher(definition)
            found = [
                *self._found(looking, one.words, (Wanted.DEFINITION,) if defined else _OTHERWISE),
                *self._each(
                    looking, definition, joint, self._composer.compose_each(definition, joint, matcher)
                ),
            ]
            asked = partial(fit, Wanted.DEFINITION, matcher=matcher)
            fits = partial(defining, seek, asked)
            rule = Side(seek, tuple(found), fits, within=_SUBJECT)
            sides.append(Side(seek, tuple(found), fits, _DEFINES) if defined else rule)
        return _Chosen(reading, tuple(sides), choose(self._store, sides))

    def _intent(self, looking: _Looking, words: str, wanted: Wanted) -> Intent:
        definition = replace(self._understanding.definition_of(words, looking.intent), text=words)
        return definition if wanted is Wanted.DEFINITION else replace(definition, wanted=wanted, subject=())

    def _joint(self, looking: _Looking, reading: Reading) -> tuple[Hit, ...]:
        """Where all the sides are defined: a text that has one of them mostly has the others."""
        intent = self._intent(looking, " ".join(side.words for side in reading), Wanted.DEFINITION)
        return self._retriever.retrieve(intent, looking.documents, looking.today, _JOINT)

    def _found(self, looking: _Looking, words: str, kinds: tuple[Wanted, ...]) -> tuple[Found, ...]:
        """Of each kind the best one of all, then of each hit its own. kinds: the last is searched for."""
        if (known := looking.known.get((words, kinds))) is None:
            searched = self._intent(looking, words, kinds[-1])
            hits = self._retriever.retrieve(searched, looking.documents, looking.today, _HITS)
            looking.hits[words] = hits
            intents = [self._intent(looking, words, kind) for kind in kinds]
            known = tuple(found for intent in intents for found in self._ranked(looking, intent, hits))
            looking.known[words, kinds] = known
        return known

    def _ranked(self, looking: _Looking, intent: Intent, hits: Sequence[Hit]) -> Iterator[Found]:
        by_passage = {hit.passage.id: hit for hit in hits}
        matcher = self._retriever.matcher(intent)
        whole, drafts = self._composer.compose_whole_and_each(intent, hits, matcher)
        for quote in self._fitting(looking, intent, whole):
            yield Found(quote, 0, over=_is_over(by_passage[quote.passage_id]))
        yield from self._each(looking, intent, hits, drafts)

    def _each(
        self, looking: _Looking, intent: Intent, hits: Sequence[Hit], drafts: Sequence[Draft]
    ) -> Iterator[Found]:
        for rank, (hit, draft) in enumerate(zip(hits, drafts, strict=True), 1):
            for quote in self._fitting(looking, intent, draft):
                yield Found(quote, rank, over=_is_over(hit))

    def _quotes(
        self, looking: _Looking, intent: Intent, hits: Sequence[Hit], matcher: Matcher
    ) -> list[Quote]:
        return self._fitting(looking, intent, self._composer.compose(intent, hits, matcher))

    def _fitting(self, looking: _Looking, intent: Intent, draft: Draft) -> list[Quote]:
        """At most one; of papers of one office only definitions, unless the question is of one."""
        local = bool(intent.region or intent.agency or intent.wanted is Wanted.DEFINITION)
        return [
            quote
            for quote in (claim.quotes[0] for claim in draft.claims[:1])
            if (not looking.documents or quote.document in looking.documents)
            and (local or quote.document.kind is not Kind.DAERAH)
        ]

    def _draft(self, chosen: _Chosen, looking: _Looking) -> Draft | None:
        """With each quote under the words of its side; what says none of them is no quote for it.

        None where none is left.
        """
        told = [
            (side, head, quote if head else None)
            for side, quote in zip(chosen.reading, chosen.quotes, strict=True)
            for head in (self._head(side, quote) if quote else "",)
        ]
        claims = tuple(
            Claim(f"menurut {where(quote)}:", (quote,), given=f"{head}, ", cell=Cell(head))
            for _, head, quote in told
            if quote
        )
        missing = tuple(
            f"Pengertian “{side.words}” tidak saya temukan di dokumen yang saya punya."
            for side, _, quote in told
            if not quote
        )
        columns = tuple(head or self._titled(side.words) for side, head, _ in told)
        hits = interleaved([looking.hits[side.words] for side in chosen.reading])
        status = Status.PARTIAL if missing else Status.ANSWERED
        draft = Draft(status, claims, warnings=missing, columns=columns, hits=hits)
        return draft if claims else None

    def _head(self, side: Words, quote: Quote) -> str:
        """`batas waktu mengajukan keberatan`, or where the quote says less of it `keberatan`; else empty.

        A word that only tells a thing from its like stands alone last: `Hukuman berat`, not `Berat`.
        """
        concepts = self._understanding.concepts.find(side.own)
        names = (
            *_ends(side),
            *((side.own,) if not is_graded(side.own) else ()),
            *(concept.word for concept in concepts if len(concepts) == 1),
            side.own,
        )
        spelt = (said for name in names if (said := as_spelt(name, quote.text)))
        return self._titled(next((name for name in (*names, *spelt) if self._cells.says(name, quote)), ""))

    def _titled(self, words: str) -> str:
        spelt = as_spelt_there(words, self._understanding.concepts.terms(words))
        return f"{spelt[:1].upper()}{spelt[1:]}"


def _ends(side: Words) -> Iterator[str]:
    """Its words, fewer and fewer of what stands before its own: `inspektorat provinsi` of the tasks of it."""
    spoken, own = side.words.split(), side.own.split()
    for at in range(len(spoken)):
        end = spoken[at:]
        if not set(own).issubset(end) or end == own:
            return
        yield " ".join(end)


def masked(text: str, mentions: Sequence[Mention]) -> str:
    """text with a sign in place of each regulation it names."""
    for mention in mentions:
        text = text.replace(str(mention), MARK, 1)
    return text


def _is_over(hit: Hit) -> bool:
    return dict(hit.signals)["force"] < 0
