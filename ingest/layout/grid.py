"""A table as a grid of places, each with the cell that covers it, without what only its rules made."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.printed import Box, Piece
from tanya.rows import names_columns


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a table with the lines of words in it."""

    box: Box
    lines: tuple[tuple[Piece, ...], ...]

    @property
    def text(self) -> str:
        """Its words as printed, with single spaces."""
        return " ".join(piece.text for line in self.lines for piece in line)


_NARROWEST = 0.03  # of the table's width, for a column that is empty
Places = Sequence[Cell | None]  # a row or a column; a cell stands in each place that it covers
Grid = Sequence[Places]


def tidied(grid: Grid) -> Grid:
    """The grid without rows and columns that say nothing of their own; all rows keep one length."""
    rows = _telling([row for row in grid if _said(row)])
    if not rows:
        return []
    across = max(cell.box.right for row in rows for cell in row if cell) - min(
        cell.box.left for row in rows for cell in row if cell
    )
    keep = [
        at
        for at in range(len(rows[0]))
        if any(begins(row, at) for row in rows) or _is_column(rows, at, _NARROWEST * across)
    ]
    kept = [[row[at] for at in keep] for row in rows]
    # What goes on from another page has no head of its own, and must keep its columns in their places.
    headed = names_columns([cell.text if cell else "" for cell in kept[0]])
    return _joined(kept, empty=headed)


def _is_column(rows: Sequence[Places], at: int, narrowest: float) -> bool:
    """Whether most rows have a cell of their own there, though it says nothing: yet to be filled in."""
    cells = [cell for row in rows if (cell := row[at]) and _stands_alone(row, at)]
    return sum(cell.box.width >= narrowest for cell in cells) > len(rows) / 2


def _stands_alone(row: Places, at: int) -> bool:
    beside = (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)
    return row[at] is not None and row[at] not in beside


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


def _joined(rows: Sequence[Places], *, empty: bool) -> list[list[Cell | None]]:
    """Two columns as one where a heading is set in a little: its box begins later than those below it.

    empty: also where one of the two says nothing, though it is ruled as a column.
    """
    made = [list(row) for row in rows]
    at = 0
    while at + 1 < len(made[0]):
        if all(_shares(row, at) for row in made) and (empty or not _are_beside(made, at)):
            made = [[*row[:at], row[at] if begins(row, at) else row[at + 1], *row[at + 2 :]] for row in made]
        else:
            at += 1
    return made


def _are_beside(rows: Sequence[Places], at: int) -> bool:
    """Whether most rows have a cell of their own in either column, though one of them says nothing."""
    beside = sum(_stands_alone(row, at) and _stands_alone(row, at + 1) for row in rows)
    return beside > len(rows) / 2


def _shares(row: Places, at: int) -> bool:
    """Whether in this row only one of the two columns has a cell of its own."""
    cell = row[at]
    if begins(row, at + 1):
        return cell is None or not cell.lines
    return not begins(row, at) or cell == row[at + 1]
