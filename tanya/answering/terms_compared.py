"""Terms that are compared: what each of them is, or what is ruled for each, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from tanya.answering.asked import Asked, Asking
from tanya.composing.draft import Cell, Claim, Draft, Quote
from tanya.composing.extractive import ExtractiveComposer
from tanya.composing.leads import where
from tanya.composing.sides import Found, Side, choose, sought
from tanya.domain.answer import Hit, Question, Status
from tanya.domain.document import Document
from tanya.library.passages import PassageStore
from tanya.retrieval.retriever import Retriever
from tanya.retrieval.signals import fit
from tanya.text.references import Mention
from tanya.understanding.comparing import NAME, Compared, Reading, compared
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.subject import subject_of
from tanya.understanding.understanding import Understanding
from tanya.verifying.cells import Cells

_HITS = 12
_OTHERWISE = (Wanted.LIST, Wanted.GENERAL)  # what is not defined is ruled for: `sanksi berat berupa ...`


@dataclass(frozen=True, slots=True)
class _Chosen:
    """For each side of a reading its quote."""

    reading: Reading
    quotes: tuple[Quote | None, ...]

    @property
    def count(self) -> int:
        return sum(quote is not None for quote in self.quotes)


class TermsCompared:
    def __init__(
        self,
        store: PassageStore,
        asking: Asking,
        understanding: Understanding,
        retriever: Retriever,
        composer: ExtractiveComposer,
        cells: Cells,
    ) -> None:
        self._store = store
        self._asking = asking
        self._understanding = understanding
        self._retriever = retriever
        self._composer = composer
        self._cells = cells

    def compose(self, asked: Asked) -> Draft | None:
        """None where no terms are compared, or where none of them is found."""
        told, documents = self._compared(asked)
        if told is None:
            return None
        best: _Chosen | None = None
        for defined, readings in ((True, told.readings), (False, told.readings[::-1])):
            for reading in readings:
                chosen = self._chosen(asked.intent, documents, asked.today, reading, defined=defined)
                best = max((one for one in (best, chosen) if one), key=lambda one: one.count)
                if best.count == len(reading):
                    return self._draft(best)
        return self._draft(best) if best and best.count else None

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

    def _chosen(
        self, intent: Intent, documents: Sequence[Document], today: date, reading: Reading, *, defined: bool
    ) -> _Chosen:
        sides = []
        for side in reading:
            definition = replace(self._understanding.definition_of(side.words, intent), text=side.words)
            ruled = [replace(definition, wanted=wanted, subject=()) for wanted in _OTHERWISE]
            kinds = [definition] if defined else ruled
            found = tuple(one for kind in kinds for one in self._found(kind, documents, today))
            defines = partial(fit, Wanted.DEFINITION, matcher=self._retriever.matcher(definition))
            concepts = self._understanding.concepts.find(side.own)
            told = sought(side.own, side.shared, concepts, sure=side.sure)
            sides.append(Side(told, found, defines, defined))
        return _Chosen(reading, choose(self._store, sides))

    def _found(self, intent: Intent, documents: Sequence[Document], today: date) -> Iterator[Found]:
        """In the documents that are named, if any has it."""
        hits = self._retriever.retrieve(intent, documents, today, _HITS)
        found = [
            Found(quote, rank, over=dict(hit.signals)["force"] < 0)
            for rank, (quote, hit) in enumerate(self._quotes(intent, hits))
        ]
        own = [one for one in found if one.quote.document in documents]
        yield from own if documents else found

    def _quotes(self, intent: Intent, hits: Sequence[Hit]) -> Iterator[tuple[Quote, Hit]]:
        """The best one of all, then of each hit its own."""
        by_passage = {hit.passage.id: hit for hit in hits}
        matcher = self._retriever.matcher(intent)
        for some in (hits, *([hit] for hit in hits)):
            for claim in self._composer.compose(intent, some, matcher).claims[:1]:
                yield claim.quotes[0], by_passage[claim.quotes[0].passage_id]

    def _draft(self, chosen: _Chosen) -> Draft:
        """With each quote under the words of its side, as far as these are its own."""
        heads = [
            self._head(side.words, side.own, quote)
            for side, quote in zip(chosen.reading, chosen.quotes, strict=True)
        ]
        told = [
            (head, quote) for head, quote in zip(heads, chosen.quotes, strict=True) if quote
        ]
        claims = tuple(
            Claim(f"menurut {where(quote)}:", (quote,), given=f"{head}, ", cell=Cell(head)) for head, quote in told
        )
        missing = tuple(
            f"Tentang “{side.words}” tidak saya temukan ketentuannya di dokumen yang saya punya."
            for side, quote in zip(chosen.reading, chosen.quotes, strict=True)
            if not quote
        )
        status = Status.PARTIAL if missing else Status.ANSWERED
        return Draft(status, claims, warnings=missing, columns=tuple(heads))

    def _head(self, words: str, own: str, quote: Quote | None) -> str:
        """`batas waktu mengajukan keberatan`, or where the quote says less of it `keberatan`."""
        names = (words, own, *(concept.word for concept in self._understanding.concepts.find(own)))
        head = next((name for name in names if quote and self._cells.says(name, quote)), words)
        return f"{head[:1].upper()}{head[1:]}"


def masked(text: str, mentions: Sequence[Mention]) -> str:
    """text with a sign in place of each regulation it names."""
    for mention in mentions:
        text = text.replace(str(mention), NAME, 1)
    return text
