"""DOCX to one page of Markdown-like lines: headings as `#`, tables as `| a | b |`, in document order."""

import re
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tc
from docx.oxml.text.run import CT_R
from lxml.etree import LxmlError, _Element

from ingest.reading.bounds import bounded_lines
from ingest.reading.numbering import Numbering
from ingest.reading.package import DAMAGE, careful_copy
from ingest.records import Page, Reading
from tanya.errors import ReadError

_HEADING = re.compile(r"(?:heading|judul)\s*(\d)", re.IGNORECASE)
_PARAGRAPH, _TABLE = qn("w:p"), qn("w:tbl")
_ROW, _CELL, _RUN = qn("w:tr"), qn("w:tc"), qn("w:r")
# What only holds others: an accepted or proposed addition, a field to fill in, a link. What was struck out
# (w:del, w:moveFrom) is none.
_HOLDERS = frozenset(
    map(
        qn,
        (
            "w:ins",
            "w:moveTo",
            "w:sdt",
            "w:sdtContent",
            "w:hyperlink",
            "w:smartTag",
            "w:fldSimple",
            "w:customXml",
            "w:dir",
            "w:bdo",
        ),
    )
)


def read(path: Path) -> Reading:
    """The whole document as page 0: Word keeps no page numbers."""
    try:
        document = docx.Document(careful_copy(path))
        text = "\n".join(bounded_lines(_Words(document).lines(), path))
    except (*DAMAGE, OpcError, LxmlError, KeyError, ValueError, AttributeError) as fault:
        raise ReadError(
            f"{path.name}: berkas DOCX rusak atau terpotong; unduh ulang dari sumbernya"
        ) from fault
    return Reading((Page(0, text),))


class _Words:
    """The walk through one document, which counts its lists on the way."""

    def __init__(self, document: Document) -> None:
        self._body = document.element.body
        # Asking each paragraph for its style would go through all styles every time.
        self._styles = {style.style_id: style.name or "" for style in document.styles}
        self._numbering = Numbering(document)

    def lines(self) -> Iterator[str]:
        for block in _held(self._body, _PARAGRAPH, _TABLE):
            if block.tag == _TABLE:
                yield ""
                yield from self._rows(block)
                yield ""
            else:
                yield self._line(block)

    def _line(self, paragraph: _Element) -> str:
        text = self._text(paragraph)
        style = self._styles.get(paragraph.style or "", "")
        if text and style.lower() == "title":
            return f"# {_flat(text)}"
        if text and (found := _HEADING.match(style)):
            return f"{'#' * int(found[1])} {_flat(text)}"
        return text

    def _text(self, paragraph: _Element) -> str:
        words = "".join(run.text for run in _held(paragraph, _RUN) if isinstance(run, CT_R)).strip()
        return f"{self._numbering.label(paragraph, words)} {words}".strip()

    def _rows(self, table: _Element) -> Iterator[str]:
        above: dict[int, tuple[str]] = {}  # the words of the row before, by the column their cell begins in
        for row in _held(table, _ROW):
            assert isinstance(row, CT_Row)
            held: dict[int, tuple[str]] = {}
            cells, column, previous = [], row.grid_before, None
            for cell in _held(row, _CELL):
                assert isinstance(cell, CT_Tc)
                goes_on = cell.vMerge == "continue" and column in above
                told = above[column] if goes_on else (_flat(" ".join(self._cell(cell))),)
                # A cell merged over columns whose parts all go on is told once.
                if told is not previous:
                    cells.append(told[0])
                previous = held[column] = told
                column += cell.grid_span
            if any(cells):
                yield f"| {' | '.join(cells)} |"
            above = held

    def _cell(self, cell: _Element) -> Iterator[str]:
        """Its paragraphs, and the cells of a table inside it: a row has no rows."""
        for block in _held(cell, _PARAGRAPH, _TABLE):
            if block.tag == _PARAGRAPH:
                yield self._text(block)
                continue
            for row in _held(block, _ROW):
                for inner in _held(row, _CELL):
                    yield from self._cell(inner)


def _held(element: _Element, *wanted: str) -> Iterator[_Element]:
    """The nearest of these tags below, in reading order."""
    for child in element:
        if child.tag in wanted:
            yield child
        elif child.tag in _HOLDERS and not _is_contents(child):
            yield from _held(child, *wanted)


def _is_contents(element: _Element) -> bool:
    """Whether it is the list of contents that Word makes, which says nothing that does not stand below."""
    gallery = element.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return gallery is not None and gallery.get(qn("w:val")) == "Table of Contents"


def _flat(text: str) -> str:
    return " ".join(text.split())
