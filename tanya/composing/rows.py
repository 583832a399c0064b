"""Rows of tables: what they say with the names of their columns, and when the whole table is meant."""

from dataclasses import replace
from functools import lru_cache

from tanya.composing.draft import Quote
from tanya.domain.document import PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.rows import is_number, is_value
from tanya.text.analysis import analyse

_NAMED = 0.6  # share of a cell's words, from which on a question names its row
_LEAST = 0.2  # of a cell that holds but a little of what is asked
_MOST_ROWS = 40
_NEAR = 1  # pages between a row and the head it is quoted with
_LONGEST = 2600  # characters of a table that is still quoted whole


def is_row(span: Span) -> bool:
    """Whether the span is a row of a table, and no bullet of a list."""
    steps = span.locator.steps
    return span.kind is NodeKind.BARIS and len(steps) > 1 and steps[-2].kind is NodeKind.TABEL


def is_whole_table(passage: Passage, span: Span) -> bool:
    """Whether the span is a table with rows, each of which may be quoted by itself."""
    return span.kind is NodeKind.TABEL and any(
        is_row(other) and span.locator.covers(other.locator) for other in passage.spans
    )


def columns_of(passage: Passage, row: Span) -> str:
    """What names the columns of a row's table: its head where the passage has it, else the breadcrumb's."""
    table = Locator(row.locator.steps[:-1])
    for span in passage.spans:
        if span.locator == table:
            first = passage.text[span.start : span.end].partition("\n")[0]
            return first if span.start < row.start else ""
    return passage.breadcrumb[-1] if passage.breadcrumb else ""


@lru_cache(maxsize=32_768)
def plain(row: str) -> str:
    """`| 3 | Layar | 15% |` -> `Layar 15%`: the number of a row counts nothing."""
    cells = _cells(row)
    return " ".join(cells[1:] if cells and is_number(cells[0]) else cells)


def label_asked(whole: Matcher, inside: Matcher, row: str, columns: str) -> float:
    """0..1: how much the question speaks of this very row: most words of a cell, not only of the columns.

    inside: what is asked beside the document's name, some of which must stand in the cell.
    """
    best = 0.0
    for terms, own in _named_in(row, columns):
        pure = whole.purity(terms)
        if own & inside.asked and pure >= _NAMED:
            best = max(best, pure * (_LEAST + (1 - _LEAST) * inside.coverage(inside.said(terms))))
    return best


def with_head(store: PassageStore, quote: Quote) -> Quote:
    """The quote of a row with its table's head above; any other quote as it is."""
    head, page = store.head_of_row(quote.document.key, quote.locator)
    if not head or "\n" in quote.text:
        return quote
    # The head of a table that runs over many pages is left to its own page.
    if page and quote.pages.first - page > _NEAR:
        return quote
    pages = PageRange(page or quote.pages.first, quote.pages.last)
    return replace(quote, text=f"{head}\n{quote.text}", pages=pages)


def whole_table(store: PassageStore, quote: Quote) -> Quote:
    """The table that the row is of, when it is short enough to be read; else the row with its head."""
    place = Locator(quote.locator.steps[:-1])
    table = store.provision(quote.document.key, place)
    if not table or len(table.text) > _LONGEST or table.text.count("\n") > _MOST_ROWS:
        return with_head(store, quote)
    return replace(quote, locator=place, text=table.text.strip(), pages=table.pages)


@lru_cache(maxsize=16384)
def _named_in(row: str, columns: str) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Of each cell in words its terms, and those that the columns do not say."""
    names = frozenset(analyse(columns))
    told = (tuple(analyse(cell)) for cell in _cells(row) if not (is_number(cell) or is_value(cell)))
    return tuple((terms, frozenset(terms) - names) for terms in told)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split("|") if cell.strip()]
