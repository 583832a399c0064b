"""From draft to answer: what is proven stays, what is not is dropped, and the status says so."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tanya.composing.computed import Nowhere
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.ended_in_part import EndedInPart
from tanya.domain.answer import Citation, Row, Sentence, Status, Table
from tanya.domain.locator import Locator
from tanya.glossary.glossary import Glossary
from tanya.library.passages import PassageStore
from tanya.scales.printed import bands_in
from tanya.steps import Step, step
from tanya.text.heaps import without_heaps
from tanya.verifying.acronyms import Acronyms
from tanya.verifying.cells import Cells
from tanya.verifying.claims import Standing, supported
from tanya.verifying.computing import worked
from tanya.verifying.support import stands_in

NO_GLOSSARY = Glossary()


@dataclass(frozen=True, slots=True)
class Verified:
    status: Status
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    dropped: tuple[Claim, ...] = ()
    table: Table | None = None


@dataclass(slots=True)
class _Numbering:
    """Citations in order of appearance; the same words of the same provision are cited once."""

    applies: Callable[[Quote], bool | None]
    confidence: Callable[[str, Locator], float | None]
    citations: list[Citation] = field(default_factory=list)

    def number(self, quote: Quote) -> int:
        for known in self.citations:
            if (known.document, known.locator, known.quote) == (quote.document, quote.locator, quote.text):
                return known.number
        number = len(self.citations) + 1
        document = quote.document
        in_force = False if quote.superseded else self.applies(quote)
        sure = self.confidence(document.key, quote.locator)
        self.citations.append(
            Citation(
                number, document, quote.locator, quote.pages, quote.text, in_force, sure, quote.superseded
            )
        )
        return number


class Verifier:
    """Checks drafts against the texts of one build."""

    def __init__(self, store: PassageStore, glossary: Glossary = NO_GLOSSARY) -> None:
        """glossary: whose acronyms may stand for their long forms, and these for them."""
        self._store = store
        self._acronyms = Acronyms(glossary)
        self._cells = Cells(store, self._acronyms)
        self._in_part = EndedInPart(store)

    @property
    def cells(self) -> Cells:
        """What it asks of the heads of a table; a composer may ask before."""
        return self._cells

    def verify(self, draft: Draft, force: Standing, asked: str = "") -> Verified:
        """Claims whose quotes are verbatim and whose words are proven, as numbered sentences; see begin()."""
        with step(Step.VERIFY):
            return self._verified(draft, force, asked)

    def _verified(self, draft: Draft, force: Standing, asked: str) -> Verified:
        proving = self.begin(force, asked)
        told = [(claim, proving.admit(claim)) for claim in draft.claims]
        sentences = _opened(draft.opening, [sentence for _, said in told for sentence in said])
        dropped = tuple(claim for claim, said in told if not said)
        table = _table(draft.columns, [claim for claim, said in told if said], proving.number)
        return Verified(_status(draft, dropped), sentences, proving.citations, dropped, table)

    def begin(self, force: Standing, asked: str = "") -> "Proving":
        """One answer, to be proven claim by claim.

        force: what is known of a regulation, by its id, on the day asked about.
        asked: the asker's own words; only scores that stand there are computed with.
        """
        return Proving(self, force, asked)

    def stands(self, claim: Claim, force: Standing, asked: str = "") -> bool:
        """Whether a claim is proven; see begin()."""
        return self._proven(claim, force) and self._follows(claim, asked)

    def applies(self, quote: Quote, force: Standing) -> bool | None:
        """Whether the provision that is quoted applies; None when not known, or not of a regulation."""
        document = quote.document
        if document.regulation is None:
            return None
        return self._in_part.applies(document, quote.locator, quote.text, force(document.id))

    def confidence(self, document_key: str, locator: Locator) -> float | None:
        """Of words that were read from a picture; see PassageStore."""
        return self._store.confidence(document_key, locator)

    def _proven(self, claim: Claim, force: Standing) -> bool:
        """Whether the quotes are verbatim and prove the lead, and the heads of its cell."""
        verbatim = all(self._verbatim(quote) for quote in claim.quotes)
        if not claim.quotes or not verbatim or not supported(claim, force, self._acronyms):
            return False
        return claim.cell is None or self._cells.proven(claim.cell, claim.quotes[0])

    def _follows(self, claim: Claim, asked: str) -> bool:
        """What is computed follows from the quotes; that no band holds a score, from the whole table."""
        if claim.computed is None:
            return True
        if isinstance(claim.computed, Nowhere):
            whole = (self._store.provision(quote.document.key, quote.locator) for quote in claim.quotes)
            printed = [band for found in whole if found for band in bands_in(found.text)]
            quoted = [band for quote in claim.quotes for band in bands_in(quote.text)]
            if any(band not in quoted for band in printed):
                return False
        return worked(claim, asked) is not None

    def _verbatim(self, quote: Quote) -> bool:
        """The words stand in the provision they are cited from, as its tree or its passage has it.

        Numbers of ayat that stand apart from their words may be left out.
        """
        sources = list(self._sources(quote))
        return any(stands_in(quote.text, words) for words in (*sources, *map(without_heaps, sources)))

    def _sources(self, quote: Quote) -> Iterator[str]:
        if provision := self._store.provision(quote.document.key, quote.locator):
            yield provision.text
            head, _ = self._store.head_of_row(quote.document.key, quote.locator)
            yield f"{head}\n{provision.text}"
        passage = self._store.passage(quote.passage_id)
        if passage is None or passage.document != quote.document.key:
            return
        # A passage proves only what it is cited for: not the words of one ayat as another's.
        if quote.locator.covers(passage.locator):
            yield passage.text
        for span in passage.spans:
            if quote.locator.covers(span.locator):
                yield passage.text[span.start : span.end]


class Proving:
    """The proven claims of one answer as sentences, with citations numbered in order of appearance."""

    def __init__(self, verifier: Verifier, force: Standing, asked: str) -> None:
        self._verifier = verifier
        self._force = force
        self._asked = asked
        self._numbering = _Numbering(lambda quote: verifier.applies(quote, force), verifier.confidence)

    def admit(self, claim: Claim) -> tuple[Sentence, ...]:
        """The claim as sentences; none where it is not proven."""
        if not self._verifier.stands(claim, self._force, self._asked):
            return ()
        return tuple(_sentences(claim, self._numbering, self._asked))

    def number(self, quote: Quote) -> int:
        """Of the citation that a quote has."""
        return self._numbering.number(quote)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Of all that was admitted so far."""
        return tuple(self._numbering.citations)


def _opened(opening: str, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """With the opening before the first of them: never alone, and never left out of a message that is cut."""
    if not opening or not sentences:
        return tuple(sentences)
    first, *others = sentences
    return (replace(first, text=f"{opening}\n\n{first.text}"), *others)


def _sentences(claim: Claim, numbering: _Numbering, asked: str) -> Iterator[Sentence]:
    """What was computed and the lead with its first quote, then the others; each with its own mark."""
    if claim.worded:
        yield Sentence(claim.lead, tuple(dict.fromkeys(map(numbering.number, claim.quotes))))
        return
    first, *others = claim.quotes
    result = f"{worked(claim, asked)} " if claim.computed else ""
    yield Sentence(f"{claim.given}{result}{claim.lead}\n“{first.text}”", (numbering.number(first),))
    for quote in others:
        yield Sentence(f"“{quote.text}”", (numbering.number(quote),))


def _table(columns: tuple[str, ...], kept: Sequence[Claim], number: Callable[[Quote], int]) -> Table | None:
    """None where nothing stands side by side."""
    placed = [(claim.cell, number(claim.quotes[0])) for claim in kept if claim.cell]
    heads = dict.fromkeys(cell.row for cell, _ in placed)
    rows = tuple(
        Row(
            head,
            tuple(
                tuple(number for cell, number in placed if (cell.row, cell.column) == (head, column))
                for column in columns
            ),
        )
        for head in heads
    )
    return Table(columns, rows) if len(columns) > 1 and rows else None


def _status(draft: Draft, dropped: tuple[Claim, ...]) -> Status:
    if not draft.claims or not dropped:
        return draft.status
    return Status.NO_EVIDENCE if len(dropped) == len(draft.claims) else Status.PARTIAL
