"""A table as a grid of places, each with the cell that covers it, without what only its rules made."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.printed import Box, Piece


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a table with the lines of words in it."""

    box: Box
    lines: tuple[tuple[Piece, ...], ...]

    @property
    def text(self) -> str:
        """Its words as printed, with single spaces."""
        return " ".join(piece.text for line in self.lines for piece in line)


Places = Sequence[Cell | None]  # a row or a column; a cell stands in each place that it covers
Grid = Sequence[Places]


def tidied(grid: Grid) -> Grid:
    """The grid without rows and columns that say nothing of their own; all rows keep one length."""
    rows = _telling([row for row in grid if _said(row)])
    if not rows:
        return []
    keep = [at for at in range(len(rows[0])) if any(begins(row, at) for row in rows)]
    return _joined([[row[at] for at in keep] for row in rows])


def begins(row: Places, at: int) -> bool:
    """Whether a cell that says something has its first column there."""
    cell = row[at]
    return bool(cell and cell.lines) and (at == 0 or row[at - 1] != cell)


def _said(row: Places) -> frozenset[Cell]:
    return frozenset(cell for cell in row if cell and cell.lines)


def _telling(rows: Sequence[Places]) -> list[Places]:
    """Without rows all of whose cells reach into a neighbour: a rule beside them divides another column."""
    kept: list[Places] = []
    for row in rows:
        if kept and _said(row) <= _said(kept[-1]):
            continue
        while kept and _said(kept[-1]) <= _said(row):
            kept.pop()
        kept.append(row)
    return kept


def _joined(rows: Sequence[Places]) -> list[list[Cell | None]]:
    """Two columns as one where a heading is set in a little: its box begins later than those below it."""
    made = [list(row) for row in rows]
    at = 0
    while at + 1 < len(made[0]):
        if all(_shares(row, at) for row in made):
            made = [[*row[:at], row[at] if begins(row, at) else row[at + 1], *row[at + 2 :]] for row in made]
        else:
            at += 1
    return made


def _shares(row: Places, at: int) -> bool:
    """Whether in this row only one of the two columns has a cell of its own."""
    cell = row[at]
    if begins(row, at + 1):
        return cell is None or not cell.lines
    return not begins(row, at) or cell == row[at + 1]
