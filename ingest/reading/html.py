"""HTML to one page of Markdown-like lines: headings as `#`, list items as `-` or with the label a browser
shows, tables as `| a | b |`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString, Tag

from ingest.limits import LIMITS
from ingest.reading.bounds import bounded_lines
from ingest.reading.html_lists import labelled
from ingest.reading.plain import decode
from ingest.records import Page, Reading
from tanya.errors import ReadError

_SILENT = ["script", "style", "nav", "noscript", "template", "svg", "head", "iframe", "button", "select"]
_SILENT += ["textarea", "datalist"]
# Some servers put the whole page into one form; one to search or to log in with says less than this.
_FORM_SHARE, _FORM_LEAST = 0.5, 200  # of the page's characters, and characters
_WHITE_SPACE = re.compile(r"\s+")
# What a browser does not show may say anything. (A rule of a style sheet that hides is not seen here.)
_UNSEEN = re.compile(r"display:none|visibility:hidden|font-size:0(?![.\d])|opacity:0(?![.\d])")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
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
)
_LISTS = ("ol", "ul")
_TABLE = frozenset({"tr", "td", "th", "thead", "tbody", "tfoot", "caption"})


def read(path: Path) -> Reading:
    """The page's readable text as page 0."""
    soup = BeautifulSoup(decode(path.read_bytes()), "lxml")
    for tag in [*soup(_SILENT), *soup(_is_hidden)]:
        tag.decompose()
    _drop_forms(soup)
    text = "\n".join(bounded_lines(_Page(soup, path).lines(soup), path)).strip()
    if not text:
        raise ReadError(
            f"{path.name}: halaman web tanpa teks; simpan halaman lengkapnya atau unduh naskahnya"
        )
    return Reading((Page(0, text),))


def _drop_forms(soup: BeautifulSoup) -> None:
    whole = len(_flat(soup))
    for form in soup("form"):
        size = 0 if form.decomposed or form.find_parent("form") else len(_flat(form))
        if size and (size < _FORM_LEAST or size < whole * _FORM_SHARE):
            form.decompose()


def _is_hidden(tag: Tag) -> bool:
    style = _WHITE_SPACE.sub("", str(tag.get("style", ""))).lower()
    return tag.has_attr("hidden") or bool(_UNSEEN.search(style))


class _Page:
    """The walk through one page, which knows beforehand where blocks stand inside others."""

    def __init__(self, soup: BeautifulSoup, path: Path) -> None:
        self._path = path
        self._around_blocks = _around(soup, [*_BLOCKS, *_HEADINGS, *_LISTS, "table", "li"])
        self._around_tables = _around(soup, ["table"])
        self._around_lists = _around(soup, [*_LISTS])

    def lines(self, tag: Tag, depth: int = 0) -> Iterator[str]:
        """Block by block; what stands between blocks is gathered into one line."""
        self._check(depth)
        inline: list[str] = []
        for child in tag.children:
            if isinstance(child, Tag) and (block := self._block(child, depth)) is not None:
                yield from _flush(inline)
                yield from block
            elif isinstance(child, Tag):
                inline.append("\n" if child.name == "br" else child.get_text())
            elif type(child) is NavigableString:
                inline.append(_WHITE_SPACE.sub(" ", str(child)))
        yield from _flush(inline)

    def _block(self, tag: Tag, depth: int) -> Iterator[str] | None:
        if tag.name in _HEADINGS:
            return iter(("", f"{'#' * int(tag.name[1])} {_flat(tag)}", ""))
        # A table around tables only lays out the page.
        if tag.name == "table" and id(tag) not in self._around_tables:
            return _rows(tag)
        if tag.name in _LISTS:
            return self._list(tag, depth + 1)
        if tag.name == "li":
            return self._item(tag, "-", depth + 1)
        if tag.name in _BLOCKS or tag.name in _TABLE or id(tag) in self._around_blocks:
            return self._spaced(tag, depth + 1)
        return None

    def _list(self, tag: Tag, depth: int) -> Iterator[str]:
        self._check(depth)
        yield ""
        for label, child in labelled(tag):
            if not isinstance(child, Tag):
                yield from _flush([str(child)] if type(child) is NavigableString else [])
            elif label:
                yield from self._item(child, label, depth)
            else:
                yield from self._block(child, depth) or _flush([child.get_text()])
        yield ""

    def _item(self, tag: Tag, label: str, depth: int) -> Iterator[str]:
        for line in self._inside(tag, depth):
            yield f"{label} {line}" if label and line else line
            label = "" if line else label

    def _inside(self, tag: Tag, depth: int) -> Iterator[str]:
        """The words of an item in one line, and a list inside it in lines of its own."""
        self._check(depth)
        words: list[str] = []
        for child in tag.children:
            if isinstance(child, Tag) and child.name in _LISTS:
                yield from _line(words)
                yield from self._list(child, depth + 1)
            elif isinstance(child, Tag) and id(child) in self._around_lists:
                yield from _line(words)
                yield from self._inside(child, depth + 1)
            elif isinstance(child, Tag) or type(child) is NavigableString:
                words.append(child.get_text(" "))
        yield from _line(words)

    def _check(self, depth: int) -> None:
        if depth > LIMITS.nesting:
            raise ReadError(
                f"{self._path.name}: halaman web bersarang lebih dari {LIMITS.nesting} tingkat; "
                "simpan sebagai PDF atau teks"
            )

    def _spaced(self, tag: Tag, depth: int) -> Iterator[str]:
        yield ""
        yield from self.lines(tag, depth)
        yield ""


def _around(soup: BeautifulSoup, names: list[str]) -> frozenset[int]:
    """The ids of all tags that hold one of these, each tag looked at once."""
    found: set[int] = set()
    for tag in soup(names):
        for above in tag.parents:
            if id(above) in found:
                break
            found.add(id(above))
    return frozenset(found)


def _rows(table: Tag) -> Iterator[str]:
    yield ""
    for row in table("tr"):
        cells = [_flat(cell) for cell in row.find_all(["td", "th"])]
        if any(cells):
            yield f"| {' | '.join(cells)} |"
    yield ""


def _line(words: list[str]) -> Iterator[str]:
    """The words gathered so far, if any."""
    if text := " ".join(" ".join(words).split()):
        yield text
    words.clear()


def _flush(inline: list[str]) -> Iterator[str]:
    for line in "".join(inline).split("\n"):
        if line.strip():
            yield " ".join(line.split())
    inline.clear()


def _flat(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
