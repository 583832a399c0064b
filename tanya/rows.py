"""Rows of tables as lines of text, `| a | b |`: how they are made, read, and which of them names columns."""

import re
from collections.abc import Iterable, Sequence

_VALUE = re.compile(r"^[-–<>≤≥(]?\s?(?:Rp\.?\s?)?\d[\d.,]*(?:\s*[-–]\s*[\d.,]+)?\s?[%)]*(?:,-)?$")
_NUMBER = re.compile(r"^\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})[.)]?$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d$")


def row_of(cells: Iterable[str]) -> str:
    """['a', '', 'b'] -> `| a |  | b |`."""
    return f"| {' | '.join(cells)} |"


def cells_of(row: str) -> list[str]:
    """`| a |  | b |` -> ['a', '', 'b']."""
    return [cell.strip() for cell in row.strip()[1:-1].split("|")]


def is_value(cell: str) -> bool:
    """A figure, an amount, a share, a range; a year may be the name of a column."""
    return bool(_VALUE.match(cell)) and not _YEAR.match(cell)


def is_number(cell: str) -> bool:
    """What counts a row: `3`, `2.1`, `a.`, `(iv)`."""
    return bool(_NUMBER.match(cell))


def names_columns(cells: Sequence[str]) -> bool:
    """Whether a row of these cells may head a table: it is not numbered, and none is a value."""
    return not any(map(is_value, cells)) and not is_number(cells[0]) and sum(map(bool, cells)) > 1
