"""Rules of a scanned table as far as they were drawn: what the scan left out of them is put back.

A rule of a table ends where another crosses it. One that is seen to end half-way between two crossings goes
on to the next, unless words stand in its way. And where the words of a row keep to either side of a column's
rule, as in a head printed white on black, that rule divides them too.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ingest.printed import Box, Piece

# Shares of the way between two crossings that are seen of a rule:
_PART = 0.4  # from here on it is no accident, and goes on to the next crossing
_WHOLE = 0.9  # from here on nothing of it is lost, and it may bound a table
# Shares of a piece's height:
_CORE = 0.35  # by which its box may be too large on each side
_BELOW = 0.1  # below its box, a rule no longer than the words is their underline
_STROKE = 2.0  # pixels of the picture by which a letter's stroke may reach out of the box of its word
_MOST_CROSSINGS = 4_000  # lines across times lines down; a form of 60 rows and 40 columns has 2,400


@dataclass(frozen=True, slots=True)
class _Line:
    """Rules in line with each other, from left to right."""

    at: float  # how far down
    parts: tuple[Box, ...]

    @property
    def first(self) -> float:
        return self.parts[0].left

    @property
    def last(self) -> float:
        return max(part.right for part in self.parts)

    def share(self, left: float, right: float) -> float:
        """How much of the way is seen."""
        seen = sum(max(min(part.right, right) - max(part.left, left), 0.0) for part in self.parts)
        return seen / (right - left)


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two lines that cross others."""

    lines: tuple[float, ...]  # where those that are crossed run, in order
    whole: tuple[float, ...]  # where those of them that are seen whole do
    boxes: tuple[Box, ...]

    def beside(self, at: float) -> list[Box] | None:
        """The words from the line before that place to the line after it; None outside of the table."""
        if not self.whole or not min(self.whole) < at < max(self.whole):
            return None
        before = self.lines[bisect_left(self.lines, at) - 1]
        after = self.lines[bisect_right(self.lines, at)]
        return [box for box in self.boxes if before < box.middle < after]


def filled(
    across: Sequence[Box], down: Sequence[Box], pieces: Sequence[Piece], near: float, reach: float
) -> tuple[Box, ...]:
    """What is missing of the rules.

    near: rules no further apart are in line. reach: how much a rule that crosses others may lack at its ends.
    """
    rows = _lines(across, near)
    columns = _lines([turned(rule) for rule in down], near)
    if len(rows) * len(columns) > _MOST_CROSSINGS:  # a drawing
        return ()
    boxes = [piece.box for piece in pieces]
    sideways = [turned(box) for box in boxes]
    between = _bands(columns, sideways, reach)
    return (
        *(gap for line in rows for gap in _broken(line, columns, boxes, reach)),
        *(turned(gap) for line in columns for gap in _broken(line, rows, sideways, reach)),
        *(turned(gap) for line in columns for gap in _parting(line, rows, between, reach)),
    )


def of_letters(rule: Box, pieces: Sequence[Piece]) -> bool:
    """Whether it is a stroke of letters, or drawn below words as far as they go."""
    return any(
        box.left - _STROKE <= rule.left
        and rule.right <= box.right + _STROKE
        and box.top <= rule.top
        and rule.bottom <= box.bottom + _BELOW * box.height
        for box in (piece.box for piece in pieces)
    )


def turned(box: Box) -> Box:
    """With what is across down, and what is down across."""
    return Box(box.top, box.left, box.bottom, box.right)


def _lines(rules: Sequence[Box], near: float) -> list[_Line]:
    held: list[list[Box]] = []
    for rule in sorted(rules, key=lambda rule: rule.middle):
        if held and rule.middle - held[-1][-1].middle <= near:
            held[-1].append(rule)
        else:
            held.append([rule])
    return [
        _Line(sum(r.middle for r in rules) / len(rules), tuple(sorted(rules, key=lambda r: r.left)))
        for rules in held
    ]


def _ways(line: _Line, crossing: Sequence[_Line], reach: float) -> Iterator[tuple[float, float]]:
    """From each line that crosses this one to the next."""
    return pairwise(other.at for other in crossing if other.first - reach <= line.at <= other.last + reach)


def _broken(line: _Line, crossing: Sequence[_Line], boxes: Sequence[Box], reach: float) -> Iterator[Box]:
    for left, right in _ways(line, crossing, reach):
        if _PART <= line.share(left, right) < 1 and not any(
            _in_the_way(box, line.at, left, right) for box in boxes
        ):
            yield Box(left, line.at, right, line.at)


def _in_the_way(box: Box, at: float, left: float, right: float) -> bool:
    spare = _CORE * min(box.height, box.width)
    return box.top + spare < at < box.bottom - spare and box.left < right and left < box.right


def _parting(
    line: _Line, crossing: Sequence[_Line], between: Callable[[float, float], _Band], reach: float
) -> Iterator[Box]:
    """Where the rule is not seen at all, beyond where it is, though words keep to either side of it."""
    ways = list(_ways(line, crossing, reach))
    for order in (ways, ways[::-1]):
        goes_on, blank = False, list[Box]()
        for left, right in order:
            if line.share(left, right) >= _PART:
                goes_on, blank = True, []
                continue
            if not goes_on:
                continue
            words = between(left, right).beside(line.at)
            goes_on = words is not None and _keep_apart(words, line.at)
            blank.append(Box(left, line.at, right, line.at))
            if goes_on and words:
                yield from blank
                blank = []


def _bands(lines: Sequence[_Line], boxes: Sequence[Box], reach: float) -> Callable[[float, float], _Band]:
    """What stands from one place along the lines to another, looked up once for all lines that ask."""

    @cache
    def between(left: float, right: float) -> _Band:
        there = [line for line in lines if line.first - reach <= left and right <= line.last + reach]
        whole = [line.at for line in there if line.share(left, right) >= _WHOLE]
        inside = tuple(box for box in boxes if left <= box.centre < right)
        return _Band(tuple(sorted(line.at for line in there)), tuple(whole), inside)

    return between


def _keep_apart(words: Sequence[Box], at: float) -> bool:
    """Whether they keep to both sides of the place; where there are none, they do too."""
    if any(_in_the_way(box, at, box.left, box.right) for box in words):
        return False
    return not words or 0 < sum(box.middle < at for box in words) < len(words)
