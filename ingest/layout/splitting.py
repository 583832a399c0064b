"""Rows that are ruled as one though they list values: labels and figures line by line, side by side."""

import re
from collections.abc import Sequence

from ingest.layout.grid import Cell, Grid, Places
from ingest.layout.rows import around
from ingest.printed import Box, Piece

_VALUE = re.compile(r"^[-–(]?\s?(?:Rp\.?\s?)?\d[\d.,]*\s?%?\)?$|^[-–]$|^NA$")
_LEAST = 2  # values above each other
_LABEL = 2  # letters of `a.`, which labels a line and goes on with nothing
_ALIGNED = 0.6  # of a line's height

_Line = tuple[Piece, ...]


def split_by_values(grid: Grid) -> Grid:
    """Each row that lists several values as one row a value; what is said once is said in each."""
    rows: list[Places] = []
    for at, row in enumerate(grid):
        above, below = grid[at - 1] if at else (), grid[at + 1] if at + 1 < len(grid) else ()
        own = {cell for cell in row if cell and cell not in above and cell not in below}
        rows += _split(row, own)
    return rows


def _split(row: Places, own: set[Cell]) -> list[Places]:
    starts = _values([cell for cell in own if len(cell.lines) >= _LEAST])
    if not starts or not _labelled(row, own, starts):
        return [row]
    parts = {cell: _parts(cell, starts) for cell in own if len(cell.lines) > 1}
    return [
        [parts[cell][number] if cell and cell in parts else cell for cell in row]
        for number in range(len(starts))
    ]


def _values(cells: Sequence[Cell]) -> list[float]:
    """Where the values of the longest column of nothing but values stand; empty when there is none."""
    columns = [[_middle(line) for line in cell.lines] for cell in cells if all(map(_is_value, cell.lines))]
    # Of columns as long, the one that begins highest: beside the first line of what labels it.
    return max(columns, key=lambda starts: (len(starts), -starts[0]), default=[])


def _labelled(row: Places, own: set[Cell], starts: Sequence[float]) -> bool:
    """Whether a column of words has a line beside each value, and no column of values has others."""
    if any(len(cell.lines) == 1 and _is_value(cell.lines[0]) for cell in own):
        return False  # one value beside it is of the whole row: `22,7 %` above `(75%)` is one cell
    lists = [cell for cell in own if len(cell.lines) >= _LEAST]
    words = [cell for cell in lists if not all(map(_is_value, cell.lines))]
    values = [cell for cell in lists if cell not in words]
    if any(_is_wrapped(cell, starts) for cell in words):
        return False
    return any(_beside(cell, starts) for cell in words) and all(_among(cell, starts) for cell in values)


def _is_wrapped(cell: Cell, starts: Sequence[float]) -> bool:
    """Whether a line beside a later value goes on with the label above: it begins with a small letter."""
    later = (line for line in cell.lines if any(_near(_middle(line), start, line) for start in starts[1:]))
    return any(line[0].text[:1].islower() and len(line[0].text) > _LABEL for line in later)


def _beside(cell: Cell, starts: Sequence[float]) -> bool:
    return all(any(_near(_middle(line), start, line) for line in cell.lines) for start in starts)


def _among(cell: Cell, starts: Sequence[float]) -> bool:
    return all(any(_near(_middle(line), start, line) for start in starts) for line in cell.lines)


def _parts(cell: Cell, starts: Sequence[float]) -> list[Cell]:
    """The cell's lines from each value to the next."""
    found = []
    for number, start in enumerate(starts):
        after = starts[number + 1] if number + 1 < len(starts) else float("inf")
        lines = tuple(line for line in cell.lines if _between(line, start, after, first=number == 0))
        box = around([piece.box for line in lines for piece in line]) if lines else _sliver(cell.box, start)
        found.append(Cell(box, lines))
    return found


def _between(line: _Line, start: float, after: float, *, first: bool) -> bool:
    middle, slack = _middle(line), _ALIGNED * line[0].box.height
    return (first or middle >= start - slack) and middle < after - slack


def _near(middle: float, start: float, line: _Line) -> bool:
    return abs(middle - start) <= _ALIGNED * line[0].box.height


def _middle(line: _Line) -> float:
    return sum(piece.box.middle for piece in line) / len(line)


def _is_value(line: _Line) -> bool:
    return bool(_VALUE.match(" ".join(piece.text for piece in line)))


def _sliver(box: Box, at: float) -> Box:
    return Box(box.left, at, box.right, at)
