"""From draft to answer: what is proven stays, what is not is dropped, and the status says so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tanya.composing.computed import Nowhere
from tanya.composing.draft import Claim, Draft, Quote
from tanya.domain.answer import Citation, Sentence, Status
from tanya.domain.locator import Locator
from tanya.glossary.glossary import Glossary
from tanya.library.passages import PassageStore
from tanya.scales.printed import bands_in
from tanya.text.heaps import without_heaps
from tanya.verifying.acronyms import Acronyms
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


@dataclass(slots=True)
class _Numbering:
    """Citations in order of appearance; the same words of the same provision are cited once."""

    force: Standing
    confidence: Callable[[str, Locator], float | None]
    citations: list[Citation] = field(default_factory=list)

    def number(self, quote: Quote) -> int:
        for known in self.citations:
            if (known.document, known.locator, known.quote) == (quote.document, quote.locator, quote.text):
                return known.number
        number = len(self.citations) + 1
        document = quote.document
        in_force = self.force(document.id).in_force if document.regulation else None
        if quote.superseded:
            in_force = False
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

    def verify(self, draft: Draft, force: Standing, asked: str = "") -> Verified:
        """Claims whose quotes are verbatim and whose words are proven, as numbered sentences.

        force: what is known of a regulation, by its id, on the day asked about.
        asked: the asker's own words; only scores that stand there are computed with.
        """
        kept = [claim for claim in draft.claims if self._proven(claim, force) and self._follows(claim, asked)]
        dropped = tuple(claim for claim in draft.claims if claim not in kept)
        numbering = _Numbering(force, self._store.confidence)
        sentences = tuple(s for claim in kept for s in _sentences(claim, numbering, asked))
        return Verified(_status(draft, kept), sentences, tuple(numbering.citations), dropped)

    def _proven(self, claim: Claim, force: Standing) -> bool:
        verbatim = all(self._verbatim(quote) for quote in claim.quotes)
        return bool(claim.quotes) and verbatim and supported(claim, force, self._acronyms)

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


def _sentences(claim: Claim, numbering: _Numbering, asked: str) -> Iterator[Sentence]:
    """What was computed and the lead with its first quote, then the others; each with its own mark."""
    first, *others = claim.quotes
    result = f"{worked(claim, asked)} " if claim.computed else ""
    yield Sentence(f"{claim.given}{result}{claim.lead}\n“{first.text}”", (numbering.number(first),))
    for quote in others:
        yield Sentence(f"“{quote.text}”", (numbering.number(quote),))


def _status(draft: Draft, kept: list[Claim]) -> Status:
    if not draft.claims:
        return draft.status
    if not kept:
        return Status.NO_EVIDENCE
    return draft.status if len(kept) == len(draft.claims) else Status.PARTIAL
