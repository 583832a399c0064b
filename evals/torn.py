"""Whether the cells of a quoted row stand in one row of a table as the page draws it.

Where no lines are drawn a row is held against one line of print (lined.py).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from evals.drawn import Cell, Cells, Sheet
from evals.placing import letters

_HEADS = 3  # rows whose words together may name a column
_VALUE = re.compile(r"(?!\s*(?:19|20)\d\d\s*$)[^A-Za-z]*\d[^A-Za-z]*$")  # a year may name a column
_SHORT = 3  # letters or figures of a cell that may stand by chance within a longer word
_TURNS = 3  # rows at the head of a page that may stand before one that goes on from the page before


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
