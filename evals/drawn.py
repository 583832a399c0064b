"""Whether the cells of a quoted row stand in one row of a table as the page draws it.

Knows nothing of how the ingest reads tables: PDFium tells where each word and each drawn line is. A word
stands between the nearest lines above and below it, and between those before and after it; a row of the table
is a height, and what stands in it are the words whose lines leave that height between them. So a cell merged
over rows stands in each of them. Where no lines are drawn a row is held against one line of print (lined.py).
"""

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
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
_SHORT = 3  # letters or figures of a cell that may stand by chance within a longer word
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


Cell = tuple[str, ...]  # the words of a drawn cell, letters and figures only
Cells = tuple[Cell, ...]  # of a row, in their order along it


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page says and draws; heights grow downwards."""

    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    walls: tuple[Rule, ...] = ()  # the lines across the words: start and end are heights

    def rows(self) -> tuple[Cells, ...]:
        """The drawn rows from the top, each as far as lines divide it; nothing where none are drawn."""
        rules, walls = list(_long(self.rules, self.words)), list(_high(self.walls, self.words))
        heights = sorted(rule.at for rule in rules)
        levels = [(one + other) / 2 for one, other in pairwise(heights) if other - one > _SAME]
        placed = [(word, _between(word, rules), _beside(word, walls)) for word in self.words]
        rows = (_row((w, sides) for w, (top, low), sides in placed if top < at < low) for at in levels)
        return tuple(row for row in rows if row)


def _row(words: Iterable[tuple[Word, tuple[float, float]]]) -> Cells:
    """The words that the same lines enclose, together."""
    cells: dict[tuple[float, float], list[str]] = {}
    for word, sides in words:
        cells.setdefault(sides, []).append(word.text)
    return tuple(tuple(cells[sides]) for sides in sorted(cells))


def _long(rules: Iterable[Rule], words: Iterable[Word]) -> Iterator[Rule]:
    """The lines that divide, each with those that go on from it."""
    rules = tuple(rules)
    ends = [*(word.end for word in words), *(rule.end for rule in rules)]
    starts = [*(word.start for word in words), *(rule.start for rule in rules)]
    least = _LONG * (max(ends) - min(starts)) if ends else inf
    return (rule for rule in _joined(rules) if rule.end - rule.start >= least)


def _high(walls: Iterable[Rule], words: Sequence[Word]) -> Iterator[Rule]:
    """Those that are higher than words are; shorter ones are strokes."""
    heights = sorted(word.bottom - word.top for word in words)
    least = heights[len(heights) // 2] if heights else inf
    return (wall for wall in _joined(walls) if wall.end - wall.start > least)


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


def _between(word: Word, rules: Iterable[Rule]) -> tuple[float, float]:
    """The nearest lines above and below its middle."""
    return _nearest((word.top + word.bottom) / 2, (word.start + word.end) / 2, rules)


def _beside(word: Word, walls: Iterable[Rule]) -> tuple[float, float]:
    """The nearest lines before and after its middle."""
    return _nearest((word.start + word.end) / 2, (word.top + word.bottom) / 2, walls)


def _nearest(place: float, along: float, rules: Iterable[Rule]) -> tuple[float, float]:
    crossed = [rule.at for rule in rules if rule.start - _REACH <= along <= rule.end + _REACH]
    before = max((at for at in crossed if at <= place), default=-inf)
    return before, min((at for at in crossed if at > place), default=inf)


def torn(cells: Sequence[str], sheets: Sequence[Sheet]) -> bool:
    """Whether no drawn row of these pages, which follow each other, holds all the cells of a quoted one.

    Cell by cell in their order, where columns are drawn. The names of columns may be those of a few rows
    together: `Target 2024` stands in two.
    """
    rows = [sheet.rows() for sheet in sheets]
    if not any(map(is_value, cells)):
        rows = [tuple(map(_united, _windows(page))) for page in rows]
    # One that a page break divides: the last of the one page, with one of the first of the other.
    turned = (_united([one[-1], row]) for one, other in pairwise(rows) if one for row in other[:_TURNS])
    return not any(in_order(cells, row) for row in (*(row for page in rows for row in page), *turned))


def is_value(cell: str) -> bool:
    """A figure that is no year, which may name a column."""
    return bool(_VALUE.match(cell))


def _windows(rows: Sequence[Cells]) -> Iterator[Sequence[Cells]]:
    return (rows[at : at + length] for at in range(len(rows)) for length in range(1, _HEADS + 1))


def _united(rows: Sequence[Cells]) -> Cells:
    """Rows as one: what is in one column stands together only where they have the same columns."""
    if len({len(row) for row in rows}) == 1:
        return tuple(tuple(chain.from_iterable(column)) for column in zip(*rows, strict=True))
    return (tuple(chain.from_iterable(chain.from_iterable(rows))),)


def in_order(cells: Sequence[str], row: Cells) -> bool:
    """Whether each cell stands in a drawn one, none before the one where the cell before it stands.

    Two may stand in one only where no line divides the row.
    """
    at, step = 0, int(len(row) > 1)
    for cell in cells:
        found = next((n for n in range(at, len(row)) if _stands_in(cell, row[n])), None)
        if found is None:
            return False
        at = found + step
    return True


def _stands_in(cell: str, words: Cell) -> bool:
    """A short one as a whole word: `1` stands in no `15`."""
    said = letters(cell)
    if len(said) <= _SHORT:
        return said in words or said == "".join(words)
    return stands_in_runs(cell.split(), "".join(words))


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
        places = [(left, right, -top, -bottom) for left, bottom, right, top in lines]
    else:
        words = tuple(Word(t, bottom, top, left, right) for t, left, bottom, right, top in boxes)
        places = [(bottom, top, left, right) for left, bottom, right, top in lines]
    walls = _rules((top, bottom, start, end) for start, end, top, bottom in places)
    return Sheet(words, tuple(_rules(places)), tuple(walls))


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
