"""Text set in two columns: where it is, and the order it is read in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.layout.rows import lines_of_pieces
from ingest.printed import Piece

_GUTTER = 0.02  # of the page's width
_LEAST_LINES = 6  # with words on both sides; signatures stand beside each other for less
_FEW_LINES = 3  # on either side, where they are not level: boxes beside each other, rarely cells of a table
_LEVEL = 0.2  # of a line's height by which the middles of level lines may differ
_LEAST_LETTERS = 24  # of a line on either side, at the mean; the cells of a table without rules have fewer
_LEAST_WIDTH = 0.22  # of the page, for each side

_Line = list[Piece]
_Strip = tuple[float, float]  # from left to right


def reading_order(pieces: Sequence[Piece], width: float) -> list[list[Piece]]:
    """Blocks of pieces, each to be read line by line before the next."""
    lines = lines_of_pieces(pieces)
    blocks: list[list[Piece]] = []
    plain: list[Piece] = []
    at = 0
    while at < len(lines):
        count, strip = _columns(lines[at:], width)
        if not count:
            plain += lines[at]
            at += 1
            continue
        blocks += [plain, *_sides(lines[at : at + count], strip)]
        plain, at = [], at + count
    return [block for block in (*blocks, plain) if block]


def _columns(lines: Sequence[_Line], width: float) -> tuple[int, _Strip]:
    """How many lines from the first on are set in two columns, and the strip between them; 0 when not."""
    best, found = 0, (0.0, 0.0)
    for strip in _gaps(lines[0], width):
        count, narrowed = _run(lines, strip, width)
        if count > best and _are_columns(lines[:count], narrowed, width):
            best, found = count, narrowed
        few = (n for n in range(min(count, _LEAST_LINES), max(best, _FEW_LINES - 1), -1))
        if count > best and (boxes := next((n for n in few if _are_boxes(lines[:n], narrowed, width)), 0)):
            best, found = boxes, narrowed
    return best, found


def _gaps(line: _Line, width: float) -> Iterator[_Strip]:
    for one, other in pairwise(line):
        if other.box.left - one.box.right >= _GUTTER * width:
            yield one.box.right, other.box.left


def _run(lines: Sequence[_Line], strip: _Strip, width: float) -> tuple[int, _Strip]:
    """The lines that leave the strip free, which they may narrow."""
    for count, line in enumerate(lines):
        left = max([strip[0], *(p.box.right for p in line if p.box.centre < sum(strip) / 2)])
        right = min([strip[1], *(p.box.left for p in line if p.box.centre >= sum(strip) / 2)])
        if right - left < _GUTTER * width:
            return count, strip
        strip = left, right
    return len(lines), strip


def _are_columns(lines: Sequence[_Line], strip: _Strip, width: float) -> bool:
    sides = _sides(lines, strip)
    both = sum(all(_sides([line], strip)) for line in lines)
    return both >= _LEAST_LINES and all(_is_column(side, width) for side in sides)


def _are_boxes(lines: Sequence[_Line], strip: _Strip, width: float) -> bool:
    """Whether a few lines are of boxes that know nothing of each other: theirs are not level."""
    sides = _sides(lines, strip)
    if not all(_is_column(side, width) for side in sides):
        return False
    left, right = (lines_of_pieces(side) for side in sides)
    if min(len(left), len(right)) < _FEW_LINES or any(list(_gaps(line, width)) for line in (*left, *right)):
        return False
    level = sum(any(_are_level(one, other) for other in right) for one in left)
    return 2 * level < len(left)


def _are_level(one: _Line, other: _Line) -> bool:
    return abs(one[0].box.middle - other[0].box.middle) < _LEVEL * min(one[0].box.height, other[0].box.height)


def _is_column(side: Sequence[Piece], width: float) -> bool:
    if not side:
        return False
    letters = sum(len(piece.text) for piece in side) / len(lines_of_pieces(side))
    across = max(p.box.right for p in side) - min(p.box.left for p in side)
    return letters >= _LEAST_LETTERS and across >= _LEAST_WIDTH * width


def _sides(lines: Sequence[_Line], strip: _Strip) -> list[list[Piece]]:
    middle = sum(strip) / 2
    every = [piece for line in lines for piece in line]
    return [[p for p in every if p.box.centre < middle], [p for p in every if p.box.centre >= middle]]
