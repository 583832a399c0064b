"""HTML to one page of Markdown-like lines: headings as `#`, list items as `-`, tables as `| a | b |`."""

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString, Tag

from ingest.reading.plain import decode
from ingest.records import Page, Reading
from tanya.errors import ReadError

_SILENT = ["script", "style", "nav", "noscript", "template", "form", "svg", "head", "iframe", "button"]
_WHITE_SPACE = re.compile(r"\s+")
_BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "main",
    "ul",
    "ol",
    "blockquote",
    "pre",
    "header",
    "footer",
    "dl",
    "dt",
    "dd",
    "body",
    "html",
    "figure",
    "center",
}


def read(path: Path) -> Reading:
    """The page's readable text as page 0."""
    soup = BeautifulSoup(decode(path.read_bytes()), "lxml")
    for tag in soup(_SILENT):
        tag.decompose()
    text = "\n".join(_lines(soup)).strip()
    if not text:
        raise ReadError(
            f"{path.name}: halaman web tanpa teks; simpan halaman lengkapnya atau unduh naskahnya"
        )
    return Reading((Page(0, text),))


def _lines(tag: Tag) -> Iterator[str]:
    """Block by block; what stands between blocks is gathered into one line."""
    inline: list[str] = []
    for child in tag.children:
        if isinstance(child, Tag) and (block := _block(child)) is not None:
            yield from _flush(inline)
            yield from block
        elif isinstance(child, Tag):
            inline.append("\n" if child.name == "br" else child.get_text())
        elif type(child) is NavigableString:
            inline.append(_WHITE_SPACE.sub(" ", str(child)))
    yield from _flush(inline)


def _block(tag: Tag) -> Iterator[str] | None:
    if tag.name in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return iter(("", f"{'#' * int(tag.name[1])} {_flat(tag)}", ""))
    if tag.name == "table":
        return _rows(tag)
    if tag.name == "li":
        return iter((f"- {_flat(tag)}",))
    if tag.name in _BLOCKS or tag.find(list(_BLOCKS | {"table", "h1", "h2", "h3", "li"})):
        return _spaced(tag)
    return None


def _spaced(tag: Tag) -> Iterator[str]:
    yield ""
    yield from _lines(tag)
    yield ""


def _rows(table: Tag) -> Iterator[str]:
    yield ""
    for row in table("tr"):
        cells = [_flat(cell) for cell in row.find_all(["td", "th"])]
        if any(cells):
            yield f"| {' | '.join(cells)} |"
    yield ""


def _flush(inline: list[str]) -> Iterator[str]:
    for line in "".join(inline).split("\n"):
        if line.strip():
            yield " ".join(line.split())
    inline.clear()


def _flat(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
