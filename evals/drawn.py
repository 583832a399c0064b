"""What a page says and draws, and the rows of its tables, as PDFium finds them.

Knows nothing of how the ingest reads tables. A word stands between the nearest lines above and below it, and
between those before and after it; a row of a table is a height, and what stands in it are the words whose
lines leave that height between them. So a cell merged over rows stands in each of them.
"""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import inf
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from evals.placing import letters

_FLAT = 3.0  # points; a box no higher is a line
_TILE = 4.0  # likewise of a picture
_LONG = 0.07  # of what the page fills; a shorter line is an underline or a letter's stroke
_JOINED = 3.0  # points between the ends of two lines that are one
_REACH = 2.0  # points that a line may fall short of the words above it
_SAME = 1.0  # points within which two lines are one


@dataclass(frozen=True, slots=True)
class Word:
    """Letters and figures as they stand; start and end run along the words, top and bottom across."""

    text: str
    start: float
    end: float
    top: float
    bottom: float
    said: str = ""  # with all its signs, as it is printed

    @property
    def middle(self) -> float:
        """Half-way down."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line along the words."""

    start: float
    end: float
    at: float


class _Printed(NamedTuple):
    """A word of the page with the box around its letters, heights growing upwards."""

    text: str
    said: str
    left: float
    bottom: float
    right: float
    top: float


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
        return tuple(level.cells for level in self.levels() if level.words)

    def levels(self) -> tuple["Level", ...]:
        """The heights between the lines from the top, empty ones too."""
        rules, walls = list(_long(self.rules, self.words)), list(_high(self.walls, self.words))
        heights = sorted(rule.at for rule in rules)
        placed = [(word, _between(word, rules), _beside(word, walls)) for word in self.words]
        return tuple(
            Level(one, other, tuple((w, sides) for w, ends, sides in placed if _is_on(w, ends, one, other)))
            for one, other in pairwise(heights)
            if other - one > _SAME
        )


def _is_on(word: Word, ends: tuple[float, float], top: float, bottom: float) -> bool:
    """Whether it stands between the two lines, or in a cell that goes on over both of them."""
    before, after = ends
    if not before < (top + bottom) / 2 < after:
        return False
    return (before > -inf and after < inf) or (ends != (-inf, inf) and top < word.middle < bottom)


@dataclass(frozen=True, slots=True)
class Level:
    """What stands between two lines, each word with the lines before and after it."""

    top: float
    bottom: float
    words: tuple[tuple[Word, tuple[float, float]], ...]

    @property
    def cells(self) -> Cells:
        """The words that the same lines enclose, together."""
        cells: dict[tuple[float, float], list[str]] = {}
        for word, sides in self.words:
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
    return _nearest(word.middle, (word.start + word.end) / 2, rules)


def _beside(word: Word, walls: Iterable[Rule]) -> tuple[float, float]:
    """The nearest lines before and after its middle."""
    return _nearest((word.start + word.end) / 2, word.middle, walls)


def _nearest(place: float, along: float, rules: Iterable[Rule]) -> tuple[float, float]:
    crossed = [rule.at for rule in rules if rule.start - _REACH <= along <= rule.end + _REACH]
    before = max((at for at in crossed if at <= place), default=-inf)
    return before, min((at for at in crossed if at > place), default=inf)


def drawn(path: Path, number: int) -> Sheet:
    """A page with a text layer; number is 1-based. One whose words run up or down is turned."""
    page = _opened(path)[number - 1]
    boxes = list(_boxes(page.get_textpage()))
    across = sum(len(box.text) for box in boxes if box.right - box.left >= box.top - box.bottom)
    upright = across * 2 >= sum(len(box.text) for box in boxes)
    things = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE], max_depth=5)
    lines = [thing.get_bounds() for thing in things if _divides(thing)]
    if upright:
        words = tuple(Word(b.text, b.left, b.right, -b.top, -b.bottom, b.said) for b in boxes)
        places = [(left, right, -top, -bottom) for left, bottom, right, top in lines]
    else:
        words = tuple(Word(b.text, b.bottom, b.top, b.left, b.right, b.said) for b in boxes)
        places = [(bottom, top, left, right) for left, bottom, right, top in lines]
    walls = _rules((top, bottom, start, end) for start, end, top, bottom in places)
    return Sheet(words, tuple(_rules(places)), tuple(walls))


def _divides(thing: pypdfium2.PdfObject) -> bool:
    """Whether it is drawn as a line: the edges of a coloured ground divide nothing.

    Small pictures in a row make a line too.
    """
    left, bottom, right, top = thing.get_bounds()
    if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
        return bool(min(right - left, top - bottom) <= _TILE)
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing, filled, stroked)
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


def _boxes(page: pypdfium2.PdfTextPage) -> Iterator[_Printed]:
    """Each word with the box around its letters: left, bottom, right, top."""
    held: list[tuple[str, tuple[float, float, float, float]]] = []
    said = ""
    for at in range(page.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(page, at))
        if not sign.isspace():
            said += sign
            held += [(one, _box(page, at)) for one in filter(None, [letters(sign)])]
        elif said:
            yield from _around(held, said)
            held, said = [], ""
    yield from _around(held, said)


def _box(page: pypdfium2.PdfTextPage, at: int) -> tuple[float, float, float, float]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(page, at, left, right, bottom, top)
    return left.value, bottom.value, right.value, top.value


def _around(held: Sequence[tuple[str, tuple[float, float, float, float]]], said: str) -> Iterator[_Printed]:
    """Nothing where there are no letters."""
    if held:
        lefts, bottoms, rights, tops = zip(*(box for _, box in held), strict=True)
        text = "".join(sign for sign, _ in held)
        yield _Printed(text, said, min(lefts), min(bottoms), max(rights), max(tops))
