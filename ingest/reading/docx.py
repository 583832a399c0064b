"""DOCX to one page of Markdown-like lines: headings as `#`, tables as `| a | b |`, in document order."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from ingest.records import Page, Reading
from tanya.errors import ReadError

_HEADING = re.compile(r"(?:heading|judul)\s*(\d)", re.IGNORECASE)


def read(path: Path) -> Reading:
    """The whole document as page 0: Word keeps no page numbers."""
    try:
        document = docx.Document(str(path))
        text = "\n".join(_lines(document))
    except (OpcError, BadZipFile, LxmlError, KeyError, ValueError) as fault:
        raise ReadError(
            f"{path.name}: berkas DOCX rusak atau terpotong; unduh ulang dari sumbernya"
        ) from fault
    return Reading((Page(0, text),))


def _lines(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield ""
            yield from _rows(block)
            yield ""
        else:
            yield _line(block)


def _line(paragraph: Paragraph) -> str:
    text = paragraph.text.strip()
    style = paragraph.style.name if paragraph.style and paragraph.style.name else ""
    if text and style.lower() == "title":
        return f"# {_flat(text)}"
    if text and (found := _HEADING.match(style)):
        return f"{'#' * int(found[1])} {_flat(text)}"
    return text


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        cells: list[str] = []
        previous = None
        for cell in row.cells:
            # A merged cell is given once for every column it spans.
            if cell._tc is not previous:
                cells.append(_flat(cell.text))
            previous = cell._tc
        if any(cells):
            yield f"| {' | '.join(cells)} |"


def _flat(text: str) -> str:
    return " ".join(text.split())
