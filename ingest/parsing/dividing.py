"""Long text without headings, divided where it may be: at pages, else at ends of sentences."""

import re
from collections.abc import Iterator

from ingest.parsing.draft import Draft
from ingest.parsing.naming import distinct_among
from ingest.parsing.prose import Paragraph
from tanya.domain.locator import NodeKind

_LONG = 2400  # characters of own text beyond which a part is divided
_PIECE = 900  # least length of a piece of text without pages or headings
# No sentence ends with the number of the next item.
_SENTENCE_END = re.compile(r"(?<!\b\w\.)(?<!\b\w\w\.)(?<!\b\d\d\d\.)(?<=[.;:])\s+(?=[A-Z(“\"•-]|\d{1,3}\.\s)")


def divide(draft: Draft) -> None:
    """Move long own text, here and below, into children: a HALAMAN for each later page, else BARIS."""
    for child in draft.children:
        divide(child)
    if draft.prose.length <= _LONG or draft.kind in (NodeKind.HALAMAN, NodeKind.BARIS):
        return
    if len({*draft.prose.pages}) > 1:
        _by_page(draft)
    elif draft.prose.pages[0] == 0:
        _by_length(draft)


def _by_page(draft: Draft) -> None:
    first, sheets = draft.prose.pages[0], dict[int, Draft]()
    kept = []
    for paragraph in draft.prose:
        if (page := paragraph.first) == first:
            kept.append(paragraph)
        else:
            if page not in sheets:
                sheets[page] = _sheet(draft, page)
            sheets[page].take(paragraph)
    draft.keep(kept)
    draft.children[:0] = sheets.values()


def _sheet(draft: Draft, page: int) -> Draft:
    sheets = [child for child in draft.children if child.kind is NodeKind.HALAMAN]
    return Draft(NodeKind.HALAMAN, distinct_among(sheets, str(page)), draft.locator)


def _by_length(draft: Draft) -> None:
    pieces = [piece for paragraph in draft.prose for piece in _sentences(paragraph.text)]
    draft.keep([Paragraph(pieces[0], 0, 0)])
    held = sum(child.kind is NodeKind.BARIS for child in draft.children)
    rows = [Draft(NodeKind.BARIS, str(held + number), draft.locator) for number in range(1, len(pieces))]
    for row, piece in zip(rows, pieces[1:], strict=True):
        row.take(Paragraph(piece, 0, 0))
    draft.children[:0] = rows


def _sentences(paragraph: str) -> Iterator[str]:
    """The paragraph in pieces of whole sentences, each of a readable length."""
    start = 0
    for found in _SENTENCE_END.finditer(paragraph):
        if found.start() - start >= _PIECE:
            yield paragraph[start : found.start()]
            start = found.end()
    if paragraph[start:]:
        yield paragraph[start:]
