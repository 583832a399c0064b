"""Ruled tables: rules to a grid, pieces to its cells, the grid to rows of text."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from ingest.layout.cells import shown
from ingest.layout.grid import Cell, Grid
from ingest.layout.rows import around, lines_of_pieces
from ingest.printed import Box, Piece, Printed, Row

_NEAR = 0.0042  # of the page's longer side: rules so near to each other are one
_MOST_RULES = 1500  # a drawing, not a table; finding the cells takes time quadratic in them
_THICK = 0.006  # of the longer side; a thicker box is no rule
_NARROW = 0.008  # of the page's width; a narrower column holds nothing


@dataclass(frozen=True, slots=True)
class Table:
    """A grid with at least two rows and two columns that say something."""

    box: Box
    rows: tuple[Row, ...]

    def holds(self, piece: Piece) -> bool:
        """Whether the piece stands inside."""
        return _is_in(piece, self.box)


def tables_of(printed: Printed, known: AbstractSet[str] = frozenset()) -> list[Table]:
    """The tables of a page; frames and drawings are none. known: words that narrow cells may have broken."""
    longer = max(printed.width, printed.height)
    rules = [rule for rule in printed.rules if min(rule.width, rule.height) <= _THICK * longer]
    near = _NEAR * longer
    joined = max(near, printed.holes)
    edges = merge_edges([_edge(rule) for rule in rules], near, near, joined, joined)
    if not 4 <= len(edges) <= _MOST_RULES:
        return []
    cells = intersections_to_cells(edges_to_intersections(edges, near, near))
    boxes = [[Box(*cell) for cell in table] for table in cells_to_tables(cells)]
    tables = [_table(cells, printed, known) for cells in boxes if len(cells) > 3]
    return _outermost([table for table in tables if table])


def _outermost(tables: Sequence[Table]) -> list[Table]:
    """Without those that stand inside another: rules around the words of one cell."""
    kept: list[Table] = []
    for table in sorted(tables, key=lambda table: -table.box.width * table.box.height):
        if not any(other.holds(Piece("", table.box)) for other in kept):
            kept.append(table)
    return kept


def _table(boxes: Sequence[Box], printed: Printed, known: AbstractSet[str]) -> Table | None:
    whole = around(boxes)
    inside = [piece for piece in printed.pieces if _is_in(piece, whole)]
    cells = [
        Cell(box, tuple(map(tuple, lines_of_pieces([piece for piece in inside if _is_in(piece, box)]))))
        for box in dict.fromkeys(boxes)
    ]
    rows = shown(_grid(cells, _NARROW * printed.width), known)
    confidence = _confidence(inside)
    return Table(whole, tuple(Row(text, place, confidence) for text, place in rows)) if rows else None


def _grid(cells: Sequence[Cell], narrow: float) -> Grid:
    """For each place the cell that covers it, which may cover others too."""
    across = _steps([x for cell in cells for x in (cell.box.left, cell.box.right)], narrow)
    down = _steps([y for cell in cells for y in (cell.box.top, cell.box.bottom)], 0.0)
    return [[_owner(cells, Piece("", Box(x1, y1, x2, y2))) for x1, x2 in across] for y1, y2 in down]


def _steps(edges: Sequence[float], least: float) -> list[tuple[float, float]]:
    """Neighbouring edges, without the steps between them that are too small to hold anything."""
    return [(one, other) for one, other in pairwise(sorted(set(edges))) if other - one > least]


def _owner(cells: Sequence[Cell], place: Piece) -> Cell | None:
    return next((cell for cell in cells if _is_in(place, cell.box)), None)


def _is_in(piece: Piece, box: Box) -> bool:
    return box.left <= piece.box.centre < box.right and box.top <= piece.box.middle < box.bottom


def _confidence(pieces: Sequence[Piece]) -> float:
    letters = sum(len(piece.text) for piece in pieces)
    return sum(len(piece.text) * piece.confidence for piece in pieces) / letters if letters else 1.0


def _edge(rule: Box) -> dict[str, object]:
    flat = rule.width >= rule.height
    x, y = rule.centre, rule.middle
    return {
        "object_type": "line",
        "orientation": "h" if flat else "v",
        "x0": rule.left if flat else x,
        "x1": rule.right if flat else x,
        "top": y if flat else rule.top,
        "bottom": y if flat else rule.bottom,
        "width": rule.width if flat else 0,
        "height": 0 if flat else rule.height,
    }
