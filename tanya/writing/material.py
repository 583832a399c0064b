"""What a model is shown: quotes and passages, each under a mark that says nothing of where it is from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from tanya.composing.draft import Quote
from tanya.composing.rows import is_row, with_head
from tanya.domain.answer import Hit
from tanya.domain.document import Kind, Passage, Span
from tanya.domain.locator import NodeKind
from tanya.library.passages import PassageStore
from tanya.writing.orders import gives_orders

_PASSAGES = 6  # beside what was chosen to be quoted


@dataclass(frozen=True, slots=True)
class Marked:
    """passage: where a smaller part may prove a sentence; None for what the answer quotes anyway."""

    mark: str  # `S1`
    quote: Quote
    about: str  # what its document is about, and the headings it stands under
    passage: Passage | None = None

    def narrowed(self, store: PassageStore) -> Iterator[Quote]:
        """Its parts as quotes, the shortest first."""
        if self.passage is None:
            return
        for span in sorted(self.passage.spans, key=lambda span: span.end - span.start):
            yield _part(store, self.quote, self.passage, span)


def material(store: PassageStore, quotes: Sequence[Quote], hits: Iterable[Hit]) -> tuple[Marked, ...]:
    """The quotes of an answer as far as they count, then the passages that it might be told from too."""
    names = (f"S{number}" for number in count(1))
    chosen = [quote for quote in quotes if _may_be_shown(quote)]
    further = [hit for hit in hits if not any(_is_quoted(hit, quote) for quote in chosen)]
    whole = [(hit.passage, quote) for hit in further if _may_be_shown(quote := _whole(hit))][:_PASSAGES]
    return (
        *(Marked(next(names), quote, _about(quote, store.passage(quote.passage_id))) for quote in chosen),
        *(Marked(next(names), quote, _about(quote, passage), passage) for passage, quote in whole),
    )


def _may_be_shown(quote: Quote) -> bool:
    """Neither words that count no more, nor our own reference data, nor what gives a reader orders."""
    if quote.superseded or quote.document.kind is Kind.KATALOG:
        return False
    if quote.locator.steps and quote.locator.steps[0].kind is NodeKind.JUDUL and quote.document.regulation:
        return False  # a letterhead
    return not gives_orders(quote.text)


def _is_quoted(hit: Hit, quote: Quote) -> bool:
    return quote.document == hit.document and quote.locator.covers(hit.passage.locator)


def _whole(hit: Hit) -> Quote:
    passage = hit.passage
    return Quote(hit.document, passage.locator, passage.pages, passage.text.strip(), passage.id)


def _part(store: PassageStore, whole: Quote, passage: Passage, span: Span) -> Quote:
    text = passage.text[span.start : span.end].strip()
    quote = Quote(whole.document, span.locator.certain, span.pages, text, passage.id)
    return with_head(store, quote) if is_row(span) else quote


def _about(quote: Quote, passage: Passage | None) -> str:
    document = quote.document
    headings = passage.breadcrumb if passage else ()
    # A number of a pasal is none of the model's business.
    named = (heading for heading in headings if not heading.casefold().startswith("pasal"))
    return " / ".join((document.tentang or document.title, *named))
