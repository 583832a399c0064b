"""A row of a table is quoted below the row that names its columns."""

from dataclasses import replace

from tanya.composing.draft import Quote
from tanya.domain.document import PageRange
from tanya.library.passages import PassageStore


def with_head(store: PassageStore, quote: Quote) -> Quote:
    """The quote of a row with its table's head above; any other quote as it is."""
    head, page = store.head_of_row(quote.document.key, quote.locator)
    if not head or "\n" in quote.text:
        return quote
    pages = PageRange(page or quote.pages.first, quote.pages.last)
    return replace(quote, text=f"{head}\n{quote.text}", pages=pages)
