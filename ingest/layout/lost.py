"""Whether rules of a table are lost, as where a scanner has drawn anew but some of those that it saw."""

import re
from itertools import pairwise

from ingest.layout.grid import Cell
from ingest.layout.tables import cells_of_tables
from ingest.printed import Printed

_NUMBER = re.compile(r"^(\d{1,3})[.)]?$")


def lacks_rules(printed: Printed) -> bool:
    """Whether some cell holds the numbers of several rows, one below the other: `2.` and `3.`"""
    return any(_counts(cell) for cells in cells_of_tables(printed) for cell in cells)


def _counts(cell: Cell) -> bool:
    said = [_NUMBER.match(" ".join(piece.text for piece in line)) for line in cell.lines]
    numbers = [int(number[1]) for number in said if number]
    return 1 < len(said) == len(numbers) and all(after == one + 1 for one, after in pairwise(numbers))
