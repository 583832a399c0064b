"""Columns that no rule parts, where rules across are drawn cell by cell: their pieces meet where columns do.

Some programs draw the rows of a table alone, or colour every other row. Where the pieces of a rule meet, and
those of the next rule below at the same place, a column ends, unless words stand in its way.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.layout.grid import Cell
from ingest.layout.rows import lines_of_pieces
from ingest.printed import Box, Piece

_MEET = 1.5  # points between the end of one piece and the beginning of the next
_LEAST_ROWS = 2  # with words apart on both sides of a joint; else it may be a seam of the drawing
_LEAST_FILLED = 2  # columns of a row that nothing closes
_COLON = ":"
_ITEM = re.compile(r"^(?:\(?[a-z][.)]|[-–•▪●○■])$")
# Of a line's height, between words on both sides of a place:
_APART = 1.0  # from here on they are of two cells
_CLOSE = 0.5  # up to here they run on


@dataclass(frozen=True, slots=True)
class _Line:
    """Pieces in line with each other: from where to where they go, and where they meet."""

    at: float
    left: float
    right: float
    joints: tuple[float, ...]


def parting(across: Sequence[Box], cells: Sequence[Cell], near: float) -> Iterator[Box]:
    """What parts the cells of one table; across: rules as drawn, near: those no further apart are in line."""
    lines = _lines(across, near)
    joints = [_shared(lines, cell, near) for cell in cells]
    columns = _columns(cells, joints, near)
    for cell, places in zip(cells, joints, strict=True):
        for at in columns:
            drawn = any(abs(at - x) <= near for x in places)
            if _is_within(at, cell.box, near) and _is_free(cell, at) and (drawn or _are_apart(cell, at)):
                yield Box(at, cell.box.top, at, cell.box.bottom)


def _columns(cells: Sequence[Cell], joints: Sequence[Sequence[float]], near: float) -> list[float]:
    """The joints where words stand apart in two rows, or in one while a rule is drawn there in another."""
    told = [at for c, places in zip(cells, joints, strict=True) for at in places if _are_apart(c, at)]
    sides = [side for cell in cells for side in (cell.box.left, cell.box.right)]
    return [
        at
        for at in _distinct(told, near)
        if any(abs(at - side) <= near for side in sides)
        or sum(_is_within(at, cell.box, near) and _are_apart(cell, at) for cell in cells) >= _LEAST_ROWS
    ]


def closing(
    across: Sequence[Box], down: Sequence[Box], pieces: Sequence[Piece], near: float
) -> Iterator[Box]:
    """The sides and the columns of rows between a rule and the next one below where neither is drawn.

    One side may be, where a cell that is coloured stands beside the row.
    """
    lines = _lines(across, near)
    for number, line in enumerate(lines):
        other = next((one for one in lines[number + 1 :] if _overlaps(one, line)), None)
        if not other:
            continue
        row = Box(max(line.left, other.left), line.at, min(line.right, other.right), other.at)
        ended = all(_ends(one, side, near) for one in (line, other) for side in (row.left, row.right))
        if ended and _is_open(row, [rule.centre for rule in down if _goes_along(rule, row)], near):
            yield from _closed(row, line, other, pieces, near)


def _lines(across: Sequence[Box], near: float) -> list[_Line]:
    """From the top."""
    held: list[list[Box]] = []
    for rule in sorted(across, key=lambda rule: rule.middle):
        if held and rule.middle - held[-1][0].middle <= near:
            held[-1].append(rule)
        else:
            held.append([rule])
    return [line for rules in held for line in _joined(sorted(rules, key=lambda rule: rule.left))]


def _joined(rules: Sequence[Box]) -> Iterator[_Line]:
    at = sum(rule.middle for rule in rules) / len(rules)
    begins = [rule.left for rule in rules]
    joints = [rule.right for rule in rules if _begins_there(begins, rule.right)]
    left, right = rules[0].left, rules[0].right
    for rule in rules[1:]:
        if rule.left > right + _MEET:
            yield _Line(at, left, right, tuple(x for x in joints if left < x < right))
            left = rule.left
        right = max(right, rule.right)
    yield _Line(at, left, right, tuple(x for x in joints if left < x < right))


def _begins_there(begins: Sequence[float], end: float) -> bool:
    at = bisect_left(begins, end - _MEET)
    return at < len(begins) and begins[at] <= end + _MEET


def _shared(lines: Sequence[_Line], cell: Cell, near: float) -> list[float]:
    """The joints of the rule above the cell that the one below has too, and that no words run over."""
    above, below = (
        [joint for line in lines if abs(line.at - side) <= near for joint in line.joints]
        for side in (cell.box.top, cell.box.bottom)
    )
    inside = (at for at in _common(above, below, near) if _is_within(at, cell.box, near))
    return [at for at in inside if _is_free(cell, at)]


def _is_within(at: float, box: Box, near: float) -> bool:
    return box.left + near < at < box.right - near


def _common(above: Sequence[float], below: Sequence[float], near: float) -> list[float]:
    return _distinct([at for at in above if any(abs(at - other) <= near for other in below)], near)


def _distinct(places: Sequence[float], near: float) -> list[float]:
    found: list[float] = []
    for at in sorted(places):
        if not found or at - found[-1] > near:
            found.append(at)
    return found


def _is_free(cell: Cell, at: float) -> bool:
    """Whether no word stands there, nor do words run on over the place."""
    return all(gap > _CLOSE for line in cell.lines for gap in _gaps(line, at))


def _are_apart(cell: Cell, at: float) -> bool:
    return any(gap >= _APART for line in cell.lines for gap in _gaps(line, at))


def _gaps(line: Sequence[Piece], at: float) -> Iterator[float]:
    """How far the words on both sides of the place are apart, by their height; 0 where one stands there.

    The label of an item stands apart from its words and is one with them, as what is to be filled in is.
    """
    for piece in line:
        if piece.box.left < at - _MEET and at + _MEET < piece.box.right:
            yield 0.0
    for left, right in pairwise(line):
        if left.box.right - _MEET <= at <= right.box.left + _MEET:
            apart = (right.box.left - left.box.right) / min(left.box.height, right.box.height)
            yield 0.0 if _ITEM.match(left.text) or _COLON in (left.text, right.text[:1]) else apart


def _overlaps(line: _Line, other: _Line) -> bool:
    return min(line.right, other.right) - max(line.left, other.left) > _MEET


def _ends(line: _Line, at: float, near: float) -> bool:
    """Whether the rule ends there, or one of its pieces does."""
    return any(abs(at - place) <= near for place in (line.left, line.right, *line.joints))


def _goes_along(rule: Box, row: Box) -> bool:
    return min(rule.bottom, row.bottom) - max(rule.top, row.top) > row.height / 2


def _is_open(row: Box, down: Sequence[float], near: float) -> bool:
    drawn = [any(abs(at - side) <= near for at in down) for side in (row.left, row.right)]
    return not all(drawn) and not any(_is_within(at, row, near) for at in down)


def _closed(row: Box, line: _Line, other: _Line, pieces: Sequence[Piece], near: float) -> Iterator[Box]:
    """The sides of its cells, where one rule has all the joints of the other and the words keep to them."""
    above, below = (
        [at for at in _distinct(one.joints, near) if _is_within(at, row, near)] for one in (line, other)
    )
    joints = _common(above, below, near)
    if len(joints) < min(len(above), len(below)):
        return
    words = [p for p in pieces if row.top < p.box.middle < row.bottom and row.left < p.box.centre < row.right]
    cell = Cell(row, tuple(map(tuple, lines_of_pieces(words))))
    sides = [row.left, *joints, row.right]
    filled = sum(any(a < piece.box.centre < b for piece in words) for a, b in pairwise(sides))
    if filled >= _LEAST_FILLED and all(_is_free(cell, at) for at in sides):
        yield from (Box(at, row.top, at, row.bottom) for at in sides)
