"""The cells of a grid to rows of text: what is merged, what heads the columns, what is no table at all."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from ingest.layout.broken import mended
from ingest.layout.figures import with_whole_figures
from ingest.layout.grid import Cell, Grid, begins, tidied
from ingest.layout.rows import around
from ingest.layout.splitting import split_by_values
from ingest.printed import Box
from tanya.rows import is_value, row_of

_MOST_COLUMNS = 24  # a chart's grid has more
_LEAST_FILLED = 0.25  # of the cells; a drawing's boxes are mostly empty
_LONGEST = 600  # letters of a cell at the mean; a frame around pages of text is no table
_MOST_SINGLE = 0.6  # share of cells with a single sign: letters in boxes of a form
_TALLEST_HEAD = 4  # rows
_LEAST_ALONE = 3  # columns of a table with a single row
_LEAST_ROWS = 2  # that say more than one thing


def shown(grid: Grid, known: AbstractSet[str]) -> list[tuple[str, Box]]:
    """Each row as `| a | b |` with its place, the rows that head the columns as one; empty for no table.

    A title over all columns goes before as a line of its own. A cell merged over several rows is said in
    each, one merged over columns in the first of them.
    """
    grid = split_by_values(with_whole_figures(tidied(grid)))
    if not _is_table(grid):
        return []
    titles = next(number for number, row in enumerate(grid) if len(set(row)) > 1)
    titled, grid = grid[:titles], grid[titles:]
    heads = _heads(grid)
    rows = [(_head(grid[:heads], known), _place(grid[:heads]))]
    rows += [(_cells(row, known), _place([row])) for row in grid[heads:]]
    return [
        *((said(cell, known), cell.box) for row in titled for cell in row[:1] if cell),
        *((row_of(cells), place) for cells, place in rows),
    ]


def shown_alone(grid: Grid, known: AbstractSet[str]) -> list[tuple[str, Box]]:
    """The one row that a page break leaves of a table; empty where it is none."""
    grid = with_whole_figures(tidied(grid))
    if len(grid) != 1 or len(grid[0]) < _LEAST_ALONE:
        return []
    said = [cell.text for cell in dict.fromkeys(grid[0]) if cell and cell.lines]
    goes_on = len(said) == 1 and said[0][0].islower()
    return [(row_of(_cells(grid[0], known)), _place(grid))] if len(said) > 1 or goes_on else []


def _is_table(grid: Grid) -> bool:
    if sum(len(set(row)) > 1 for row in grid) < 2 or len(grid[0]) > _MOST_COLUMNS:
        return False
    cells = {cell for row in grid for cell in row if cell}
    filled = [cell.text for cell in cells if cell.lines]
    if len(filled) < max(3, _LEAST_FILLED * len(cells)):
        return False
    if _is_scattered(grid):
        return False
    single = sum(len(text) == 1 for text in filled)
    return sum(map(len, filled)) <= _LONGEST * len(filled) and single < _MOST_SINGLE * len(filled)


def _is_scattered(grid: Grid) -> bool:
    """Whether all rows but one say one thing, now in this column and now in that: the bars of a chart."""
    rows = [[at for at in range(len(row)) if begins(row, at)] for row in grid]
    single = {row[0] for row in rows if len(row) == 1}
    return sum(len(row) > 1 for row in rows) < _LEAST_ROWS and len(single) > 1


def _heads(grid: Grid) -> int:
    """How many rows head the columns: the first, and those that a cell of it reaches into."""
    count = 1
    while count < min(len(grid) - 1, _TALLEST_HEAD) and _goes_on(grid[count - 1], grid[count]):
        count += 1
    # A first column merged over rows reaches down too: what has values is no head, however it is ruled.
    return count if count == 1 or not any(map(_has_values, grid[:count])) else 1


def _has_values(row: Sequence[Cell | None]) -> bool:
    """Whether a row has figures that do not merely number the columns."""
    texts = [cell.text for cell in dict.fromkeys(row) if cell and cell.lines]
    values = [text for text in texts if is_value(text)]
    return bool(values) and values != [str(number) for number in range(1, len(values) + 1)]


def _goes_on(above: Sequence[Cell | None], below: Sequence[Cell | None]) -> bool:
    """Whether `No` reaches down beside a heading that spans several columns and is divided below."""
    reaches = any(cell and cell == under for cell, under in zip(above, below, strict=True))
    spans = any(one and one == other for one, other in pairwise(above))
    return reaches and (spans or len(set(above)) == len(above))


def _head(rows: Grid, known: AbstractSet[str]) -> list[str]:
    """For each column what its cells say, from the top down; a heading over several columns for each."""
    columns = zip(*rows, strict=True)
    return [
        " ".join(said(cell, known) for cell in dict.fromkeys(column) if cell and cell.lines)
        for column in columns
    ]


def _cells(row: Sequence[Cell | None], known: AbstractSet[str]) -> list[str]:
    return [
        said(cell, known) if cell and (at == 0 or row[at - 1] != cell) else "" for at, cell in enumerate(row)
    ]


def said(cell: Cell, known: AbstractSet[str]) -> str:
    """The words of a cell; strokes of its own would end it."""
    lines = [" ".join(piece.text for piece in line).replace("|", "/") for line in cell.lines]
    return mended(lines, known)


def _place(rows: Grid) -> Box:
    return around([cell.box for row in rows for cell in row if cell])
