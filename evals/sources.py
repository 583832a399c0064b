"""The real documents' bare text, read by other means than the ingest, and where in it a quote stands."""

import hashlib
import json
import os
import re
import unicodedata
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import docx
from pypdf import PdfReader

from evals.drawn import Cell, Cells, Rule, Sheet, Word, drawn
from evals.items import NO_ITEM, under_another
from evals.lined import scattered
from evals.outside import MARK, around_table
from evals.placing import NO_PASAL, NOT_FOUND, Text, letters, misplaced
from evals.torn import in_order, torn
from tanya.domain.document import PageRange
from tanya.domain.locator import Locator, NodeKind

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
DATA = Path(os.environ.get("TANYA_SHARED_DATA", ROOT.parent / "shared" / "data"))
PICTURES = ROOT / "var" / "evals" / "data" / "cache" / "pictures"
# An index made elsewhere keeps what it read beside it.
_OTHER_PICTURES = Path(os.environ.get("TANYA_HOME", ROOT / "var")) / "cache" / "pictures"
FOLDERS = ("regulations", "instrumen", "daerah")

# Where a row is torn.
ON_PICTURES, DRAWN, UNDRAWN = "on a picture", "in no one drawn row", "on no one line"
# A pasal or a section of a report may begin pages before the words cited from it.
_PAGES_BACK = (0, 1, 2, 4, 8, 16, 32, 64)
_TOLD = 12  # letters of a cell that tell where it stands
_RUNNING_HEAD = re.compile(r"P ?R ?E ?S ?I ?D ?E ?N +REPUBLIK +INDONESIA +- ?\d+ ?-")

# `3.1. `, `(b) `: as Word prints them before an item that it counts itself.
_COUNTED = re.compile(r"^\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,2}|[A-Z]|[ivxlIVXL]{1,5})[.)]\s+")


@cache
def page(file: str, number: int) -> str:
    """The text of one page of a PDF, and what was read from its picture; number is 1-based."""
    return f"{_reader(file).pages[number - 1].extract_text()}\n{_recognised(file, number)}"


def is_at_hand(file: str) -> bool:
    """Whether that file of the real documents can be read here."""
    return any((DATA / folder / file).is_file() for folder in FOLDERS)


def was_recognised(file: str, number: int) -> bool:
    """Whether what was read from the picture of that page is kept here."""
    return _kept(file, number) is not None


def _kept(file: str, number: int) -> Path | None:
    inside = Path(_checksum(file)[:2]) / _checksum(file)
    found = (one for kept in (PICTURES, _OTHER_PICTURES) for one in (kept / inside).glob(f"{number}-*.json"))
    return next(found, None)


def _recognised(file: str, number: int) -> str:
    return "\n".join(unicodedata.normalize("NFKD", text) for text, *_ in _printed(file, number)[0])


def _printed(file: str, number: int) -> tuple[Sequence[Any], Sequence[Any]]:
    """What the engine read on the picture of that page, and the lines that were seen there, as they are kept
    beside the builds; may be empty.
    """
    kept = _kept(file, number)
    read = json.loads(kept.read_text(encoding="utf-8")) if kept else {}
    _, _, pieces, rules, *_ = read.get("printed", (0, 0, (), ()))
    return pieces, rules


def torn_row(file: str, pages: PageRange, row: str) -> str:
    """Why a quoted row `| a | b |` is torn: its cells stand in no one row of its file, and on no one line."""
    cells = [cell for cell in row.split("|") if letters(cell)]
    if file.endswith(".pdf"):
        sheets = [_sheet(file, number) for number in pages]
        return _kind(file, pages, sheets) if torn(cells, sheets) and scattered(cells, sheets) else ""
    return "" if any(in_order(cells, told) for told in _rows(file)) else "in no one row of its file"


def _kind(file: str, pages: PageRange, sheets: Sequence[Sheet]) -> str:
    """Where a row is torn: on a picture rules and words are as an engine saw them."""
    if any(_printed(file, number)[0] for number in pages):
        return ON_PICTURES
    return DRAWN if any(len(row) > 1 for sheet in sheets for row in sheet.rows()) else UNDRAWN


@cache
def _sheet(file: str, number: int) -> Sheet:
    """As the page is drawn; where the picture of it was read, as the engine found it."""
    pieces, rules = _printed(file, number)
    if not pieces:
        return drawn(_path(file), number)
    return Sheet(
        tuple(
            Word(letters(word), left, right, top, bottom, word)
            for text, (left, top, right, bottom), *_ in pieces
            for word in unicodedata.normalize("NFKD", text).split()
        ),
        tuple(Rule(left, right, top) for left, top, right, bottom in rules if right - left > bottom - top),
        tuple(Rule(top, bottom, left) for left, top, right, bottom in rules if right - left <= bottom - top),
    )


@cache
def _rows(file: str) -> tuple[Cells, ...]:
    """The cells of each row of a file that has no pages."""
    path = _path(file)
    if path.suffix == ".docx":
        rows = [row for table in docx.Document(str(path)).tables for row in table.rows]
        return tuple(tuple(_words(cell.text) for cell in row.cells) for row in rows)
    return tuple(tuple(map(_words, line.split("|"))) for line in whole(file).splitlines())


def _words(text: str) -> Cell:
    return tuple(filter(None, map(letters, text.split())))


@cache
def _checksum(file: str) -> str:
    return hashlib.sha256(_path(file).read_bytes()).hexdigest()


@cache
def whole(file: str) -> str:
    """The text of a file that has no pages."""
    path = _path(file)
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        cells = (c.text for table in document.tables for row in table.rows for c in row.cells)
        return "\n".join([*(p.text for p in document.paragraphs), *cells])
    # A text made from pages keeps their running heads, in mid-sentence too; a quote leaves them out.
    return _RUNNING_HEAD.sub(" ", path.read_text(encoding="utf-8", errors="replace"))


def uncounted(file: str, line: str) -> str:
    """The line without a label that Word counts itself: its files hold none, only that the line has one."""
    return _COUNTED.sub("", line) if file.endswith(".docx") else line


def strayed(file: str, pages: PageRange, place: Locator, quote: str) -> str:
    """Why the quote is not of the pasal and ayat, or the item, it is cited for; empty when it is."""
    find = under_another if place.label(NodeKind.PASAL) is None else misplaced
    if not file.endswith(".pdf"):
        said = find(quote, _text(file), place)
        counted = said == NOT_FOUND and _text(file).starts(uncounted(file, quote))
        return "" if counted else said  # where it stands is not told by labels that are not printed
    said = ""
    for back in _PAGES_BACK:
        said = find(quote, _pages(file, max(pages.first - back, 1), pages.last), place)
        if said not in (NO_PASAL, NO_ITEM):
            break
    return said


def row_strayed(file: str, pages: PageRange, place: Locator, row: str) -> str:
    """The same of a row `| a | b |`: by the table that the pages draw around it, else by each longer cell."""
    find = partial(under_another, bare=True) if place.label(NodeKind.PASAL) is None else misplaced
    cells = [cell for cell in row.split("|") if letters(cell)]
    for back in _PAGES_BACK if file.endswith(".pdf") else ():
        text = _around_table(file, max(pages.first - back, 1), pages, cells)
        if not text:
            break
        if (said := find(MARK, Text(text), place)) not in (NO_PASAL, NO_ITEM):
            return said
    told = [cell for cell in cells if len(letters(cell)) >= _TOLD]
    return max({strayed(file, pages, place, cell) for cell in told} - {NOT_FOUND}, default=NOT_FOUND)


def _around_table(file: str, first: int, pages: PageRange, cells: Sequence[str]) -> str:
    before = [_sheet(file, number) for number in range(first, pages.first)]
    return around_table(before, [_sheet(file, number) for number in pages], cells)


@cache
def _text(file: str) -> Text:
    return Text(whole(file))


@cache
def _pages(file: str, first: int, last: int) -> Text:
    return Text("\n".join(page(file, number) for number in range(first, last + 1)))


@cache
def _reader(file: str) -> PdfReader:
    return PdfReader(_path(file))


def _path(file: str) -> Path:
    return next(path for folder in FOLDERS if (path := DATA / folder / file).is_file())
