"""Figures that a narrow cell breaks: `1.883.46` above `6.500`.

The lines of a cell may as well be figures of their own. They are one where together they are written as a
figure is, and each but the last is either none by itself or fills its cell, so that no digit more had room.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.layout.grid import Cell, Grid
from ingest.layout.rows import around
from ingest.printed import Piece

_PARTS = re.compile(r"^[\d.,]+%?$")
_WHOLE = re.compile(
    r"^(?:[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)|(?:0|[1-9]\d{0,2})(?:[.,]\d{1,4})?)%?$"
)
_DIVIDED = re.compile(r"[.,]")
_ALL = "100%"
_MARGIN = 0.6  # of a line's height: the most that is left free at the sides of a cell
_MOST_LINES = 8  # of a figure

_Line = tuple[Piece, ...]


def with_whole_figures(grid: Grid) -> Grid:
    """The grid with each broken figure on one line of its cell."""
    margins = [_margin([row[at] for row in grid]) for at in range(len(grid[0]))] if grid else []
    return [
        [_mended(cell, margin) if cell else None for cell, margin in zip(row, margins, strict=True)]
        for row in grid
    ]


def _margin(column: Sequence[Cell | None]) -> float:
    """What its fullest line leaves free at either side; one that goes over a side tells nothing."""
    cells = [cell for cell in dict.fromkeys(column) if cell]
    gaps = [
        gap
        for cell in cells
        for line in cell.lines
        for gap in (line[0].box.left - cell.box.left, cell.box.right - line[-1].box.right)
        if gap >= 0
    ]
    return min(gaps, default=0.0)


def _mended(cell: Cell, margin: float) -> Cell:
    lines: list[_Line] = []
    at = 0
    while at < len(cell.lines):
        count = _whole(cell, at, margin)
        lines.append(cell.lines[at] if count == 1 else _joined(cell.lines[at : at + count]))
        at += count
    return Cell(cell.box, tuple(lines)) if len(lines) < len(cell.lines) else cell


def _whole(cell: Cell, first: int, margin: float) -> int:
    """How many lines from there on are one figure; 1 where the line is by itself."""
    run = list(_run(cell, first, margin))
    said = ["".join(map(_text, run[:count])) for count in range(len(run) + 1)]
    return next((n for n in range(len(run), 1, -1) if _is_figure(said[n])), 1)


def _is_figure(text: str) -> bool:
    """Without a point or a comma only the whole of something is told from two figures."""
    return bool(_WHOLE.match(text)) and bool(_DIVIDED.search(text) or text == _ALL)


def _run(cell: Cell, first: int, margin: float) -> Iterator[_Line]:
    """The lines that may be of one figure: each of the first ones is none, or had no room for more."""
    lines = cell.lines[first : first + _MOST_LINES]
    if not _is_part(lines[0]):
        return
    yield lines[0]
    for line, following in pairwise(lines):
        if not _is_part(following):
            return
        if _WHOLE.match(_text(line)) and not _is_full(line[0], following[0], cell, margin):
            return
        yield following


def _is_part(line: _Line) -> bool:
    one = len(line) == 1 or (len(line) == 2 and line[1].text == "%")
    return one and bool(_PARTS.match(_text(line)))


def _text(line: _Line) -> str:
    return "".join(piece.text for piece in line)


def _is_full(piece: Piece, following: Piece, cell: Cell, margin: float) -> bool:
    digit = following.box.width / len(following.text)
    free = cell.box.width - 2 * min(margin, _MARGIN * piece.box.height)
    return piece.box.width + digit > free


def _joined(lines: Sequence[_Line]) -> _Line:
    pieces = [piece for line in lines for piece in line]
    letters = sum(len(piece.text) for piece in pieces)
    sure = sum(len(piece.text) * piece.confidence for piece in pieces) / letters
    return (Piece("".join(map(_text, lines)), around([p.box for p in pieces]), sure),)
