"""Whether the cells of a quoted row stand in one row of a table as the page draws it.

Knows nothing of how the ingest reads tables: PDFium tells where each word and each drawn line is. A word
stands between the nearest lines above and below it; a row of the table is a height, and what stands in it
are the words whose lines leave that height between them. So a cell merged over rows stands in each of them.
"""

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import inf
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from evals.placing import letters

_FLAT = 3.0  # points; a box no higher is a line
_LONG = 0.07  # of what the page fills; a shorter line is an underline or a letter's stroke
_JOINED = 3.0  # points between the ends of two lines that are one
_REACH = 2.0  # points that a line may fall short of the words above it
_SAME = 1.0  # points within which two lines are one
_HEADS = 3  # rows whose words together may name a column
_VALUE = re.compile(r"(?!\s*(?:19|20)\d\d\s*$)[^A-Za-z]*\d[^A-Za-z]*$")  # a year may name a column
_TURNS = 3  # rows at the head of a page that may stand before one that goes on from the page before


@dataclass(frozen=True, slots=True)
class Word:
    """Letters and figures as they stand; start and end run along the words, top and bottom across."""

    text: str
    start: float
    end: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line along the words."""

    start: float
    end: float
    at: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page says and draws; heights grow downwards."""

    words: tuple[Word, ...]
    rules: tuple[Rule, ...]

    def rows(self) -> tuple[str, ...]:
        """The letters of each drawn row, from the top; nothing where no lines are drawn."""
        rules = list(self._long())
        heights = sorted(rule.at for rule in rules)
        levels = [(one + other) / 2 for one, other in pairwise(heights) if other - one > _SAME]
        placed = [(word.text, *_cell(word, rules)) for word in self.words]
        rows = ("".join(t for t, top, bottom in placed if top < at < bottom) for at in levels)
        return tuple(row for row in rows if row)

    def _long(self) -> Iterator[Rule]:
        """The lines that divide, each with those that go on from it."""
        ends = [*(word.end for word in self.words), *(rule.end for rule in self.rules)]
        starts = [*(word.start for word in self.words), *(rule.start for rule in self.rules)]
        least = _LONG * (max(ends) - min(starts)) if ends else inf
        return (rule for rule in _joined(self.rules) if rule.end - rule.start >= least)


def _joined(rules: Iterable[Rule]) -> Iterator[Rule]:
    held: Rule | None = None
    for rule in sorted(rules, key=lambda rule: (round(rule.at), rule.start)):
        if held and abs(rule.at - held.at) <= _SAME and rule.start <= held.end + _JOINED:
            held = Rule(held.start, max(held.end, rule.end), held.at)
            continue
        if held:
            yield held
        held = rule
    if held:
        yield held


def _cell(word: Word, rules: Iterable[Rule]) -> tuple[float, float]:
    """The nearest lines above and below its middle."""
    centre, middle = (word.start + word.end) / 2, (word.top + word.bottom) / 2
    crossed = [rule.at for rule in rules if rule.start - _REACH <= centre <= rule.end + _REACH]
    above = max((at for at in crossed if at <= middle), default=-inf)
    return above, min((at for at in crossed if at > middle), default=inf)


def torn(cells: Sequence[str], sheets: Sequence[Sheet]) -> bool:
    """Whether no drawn row of these pages, which follow each other, holds all the cells of a quoted one.

    The names of columns may be those of a few rows together: `Target 2024` stands in two.
    """
    rows = [sheet.rows() for sheet in sheets]
    if not any(_VALUE.match(cell) for cell in cells):
        rows = [tuple(map("".join, _windows(page))) for page in rows]
    # One that a page break divides: the last of the one page, with one of the first of the other.
    turned = (one[-1] + row for one, other in pairwise(rows) if one for row in other[:_TURNS])
    return not any(holds(row, cells) for row in (*(row for page in rows for row in page), *turned))


def _windows(rows: Sequence[str]) -> Iterator[Sequence[str]]:
    return (rows[at : at + length] for at in range(len(rows)) for length in range(1, _HEADS + 1))


def holds(row: str, cells: Iterable[str]) -> bool:
    """Whether each cell stands in the letters of the row."""
    return all(stands_in_runs(cell.split(), row) for cell in cells)


def stands_in_runs(words: Sequence[str], source: str) -> bool:
    """In runs of whole words, each as long as it can be: the lines of a cell may be told far apart."""
    while words:
        length = max(
            (n for n in range(1, len(words) + 1) if letters("".join(words[:n])) in source), default=0
        )
        if not length:
            return False
        words = words[length:]
    return True


def drawn(path: Path, number: int) -> Sheet:
    """A page with a text layer; number is 1-based. One whose words run up or down is turned."""
    page = _opened(path)[number - 1]
    boxes = list(_boxes(page.get_textpage()))
    across = sum(len(t) for t, left, bottom, right, top in boxes if right - left >= top - bottom)
    upright = across * 2 >= sum(len(text) for text, *_ in boxes)
    paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=5)
    lines = [path.get_bounds() for path in paths if _divides(path)]
    if upright:
        words = tuple(Word(t, left, right, -top, -bottom) for t, left, bottom, right, top in boxes)
        rules = tuple(_rules((left, right, -top, -bottom) for left, bottom, right, top in lines))
    else:
        words = tuple(Word(t, bottom, top, left, right) for t, left, bottom, right, top in boxes)
        rules = tuple(_rules((bottom, top, left, right) for left, bottom, right, top in lines))
    return Sheet(words, rules)


def _divides(path: pypdfium2.PdfObject) -> bool:
    """Whether it is drawn as a line: the edges of a coloured ground divide nothing."""
    left, bottom, right, top = path.get_bounds()
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, filled, stroked)
    return bool(stroked.value) or min(right - left, top - bottom) <= _FLAT


@cache
def _opened(path: Path) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(path)


def _rules(boxes: Iterable[tuple[float, float, float, float]]) -> Iterator[Rule]:
    """The lines among the drawn things, and the edges of boxes."""
    for start, end, top, bottom in boxes:
        yield Rule(start, end, top)
        if bottom - top > _FLAT:
            yield Rule(start, end, bottom)


def _boxes(page: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float, float, float, float]]:
    """Each word with the box around its letters: left, bottom, right, top."""
    held: list[tuple[str, tuple[float, float, float, float]]] = []
    for at in range(page.count_chars()):
        sign = letters(chr(raw.FPDFText_GetUnicode(page, at)))
        if sign:
            held.append((sign, _box(page, at)))
        elif held and chr(raw.FPDFText_GetUnicode(page, at)).isspace():
            yield _around(held)
            held = []
    if held:
        yield _around(held)


def _box(page: pypdfium2.PdfTextPage, at: int) -> tuple[float, float, float, float]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(page, at, left, right, bottom, top)
    return left.value, bottom.value, right.value, top.value


def _around(
    held: Sequence[tuple[str, tuple[float, float, float, float]]],
) -> tuple[str, float, float, float, float]:
    lefts, bottoms, rights, tops = zip(*(box for _, box in held), strict=True)
    return "".join(sign for sign, _ in held), min(lefts), min(bottoms), max(rights), max(tops)
