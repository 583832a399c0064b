"""DOCX to one page of Markdown-like lines: headings as `#`, tables as `| a | b |`, in document order."""

import re
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from ingest.reading.bounds import bounded_lines
from ingest.reading.package import DAMAGE, careful_copy
from ingest.records import Page, Reading
from tanya.errors import ReadError

_HEADING = re.compile(r"(?:heading|judul)\s*(\d)", re.IGNORECASE)


def read(path: Path) -> Reading:
    """The whole document as page 0: Word keeps no page numbers."""
    try:
        document = docx.Document(careful_copy(path))
        text = "\n".join(bounded_lines(_lines(document), path))
    except (*DAMAGE, OpcError, LxmlError, KeyError, ValueError, AttributeError) as fault:
        raise ReadError(
            f"{path.name}: berkas DOCX rusak atau terpotong; unduh ulang dari sumbernya"
        ) from fault
    return Reading((Page(0, text),))


def _lines(document: Document) -> Iterator[str]:
    # Asking each paragraph for its style would go through all styles every time.
    styles = {style.style_id: style.name or "" for style in document.styles}
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield ""
            yield from _rows(block)
            yield ""
        else:
            yield _line(block, styles)


def _line(paragraph: Paragraph, styles: dict[str, str]) -> str:
    text = paragraph.text.strip()
    style = styles.get(paragraph._p.style or "", "")
    if text and style.lower() == "title":
        return f"# {_flat(text)}"
    if text and (found := _HEADING.match(style)):
        return f"{'#' * int(found[1])} {_flat(text)}"
    return text


def _rows(table: Table) -> Iterator[str]:
    above: dict[int, tuple[str]] = {}  # the words of the row before, by the column their cell begins in
    for row in table._tbl.tr_lst:
        held: dict[int, tuple[str]] = {}
        cells, column, previous = [], row.grid_before, None
        for cell in row.tc_lst:
            goes_on = cell.vMerge == "continue" and column in above
            told = above[column] if goes_on else (_flat(_Cell(cell, table).text),)
            # A cell merged over columns whose parts all go on is told once.
            if told is not previous:
                cells.append(told[0])
            previous = held[column] = told
            column += cell.grid_span
        if any(cells):
            yield f"| {' | '.join(cells)} |"
        above = held


def _flat(text: str) -> str:
    return " ".join(text.split())
