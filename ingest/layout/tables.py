"""Ruled tables: rules to a grid, pieces to its cells, the grid to rows of text."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from ingest.layout.cells import shown, shown_alone
from ingest.layout.grid import Cell, Grid
from ingest.layout.holes import filled, of_letters
from ingest.layout.joints import closing, parting
from ingest.layout.parting import are_drawn, parted
from ingest.layout.rows import around, lines_of_pieces, outline
from ingest.layout.sides import open_sides
from ingest.printed import Box, Piece, Printed, Row

_NEAR = 0.0042  # of the page's longer side: rules so near to each other are one
_EXACT = 0.0024  # likewise where they are drawn, not scanned
_MOST_RULES = 1500  # a drawing, not a table; finding the cells takes time quadratic in them
_LEAST_BOXES = 3
_MOST_GRIDS = 12  # that do not touch each other; a scheme of boxes has more, where nothing of a rule is lost
_THICK = 0.006  # of the longer side; a thicker box is no rule
_REACH = 1.5  # times the holes in a rule: how much of it a scan may leave out where it ends
_ROUNDS = 3  # a cell that is parted may leave others that can be, as the rules across now end there
_FURNITURE = 2  # lines of a running head or foot
_ACROSS = 0.5  # of the page's width, of a table that goes on over its end
_NARROW = 0.008  # of the page's width; a narrower column holds nothing

_Edge = dict[str, Any]  # a rule as pdfplumber.table takes it


@dataclass(frozen=True, slots=True)
class Table:
    """A grid: at least two rows and two columns of it say something, or a page break leaves one row of it."""

    box: Box
    rows: tuple[Row, ...]
    cells: tuple[Box, ...]  # they may leave corners of the box free

    def holds(self, piece: Piece) -> bool:
        """Whether the piece stands in a cell."""
        return any(_is_in(piece, cell) for cell in self.cells)


def tables_of(printed: Printed, known: AbstractSet[str] = frozenset()) -> list[Table]:
    """The tables of a page; frames and drawings are none. known: words that narrow cells may have broken."""
    tables = [_table(boxes, printed, known) for boxes in _boxes(printed)]
    return _outermost([table for table in tables if table])


def cells_of_tables(printed: Printed) -> Iterator[list[Cell]]:
    """What the rules of a page part, frames and drawings too."""
    return (_cells(boxes, printed.pieces) for boxes in _boxes(printed))


def _boxes(printed: Printed) -> list[list[Box]]:
    near = (_NEAR if printed.holes else _EXACT) * max(printed.width, printed.height)
    edges = _edges(printed, near)
    if not 4 <= len(edges) <= _MOST_RULES:
        return []
    if not printed.holes:
        edges = _with_columns(edges, printed, near)
    groups = _groups(edges, printed, near)
    if len(groups) > _MOST_GRIDS and not printed.holes:
        return []
    return [boxes for boxes in groups if len(boxes) >= _LEAST_BOXES]


def _groups(edges: list[_Edge], printed: Printed, near: float) -> list[list[Box]]:
    """The cells of each table."""
    cells = intersections_to_cells(edges_to_intersections(edges, near, near))
    boxes = [[Box(*cell) for cell in dict.fromkeys(table)] for table in cells_to_tables(cells)]
    return [[box for box in table if box.width > _NARROW * printed.width] for table in boxes]


def _with_columns(edges: list[_Edge], printed: Printed, near: float) -> list[_Edge]:
    """And what parts the columns of tables whose rules only go across, cell by cell."""
    across = [rule for rule in printed.rules if rule.width > rule.height and rule.height <= near]
    edges = _with(edges, closing(across, _ways(edges)[1], printed.pieces, near), near)
    for _ in range(_ROUNDS):
        groups = _groups(edges, printed, near)
        missing = [rule for g in groups for rule in parting(across, _cells(g, printed.pieces), near)]
        if not missing:
            break
        edges = _with(edges, missing, near)
    return edges


def _with(edges: list[_Edge], missing: Iterable[Box], near: float) -> list[_Edge]:
    more = list(map(_edge, missing))
    return merge_edges([*edges, *more], near, near, near, near) if more else edges


def _edges(printed: Printed, near: float) -> list[_Edge]:
    """Those drawn, those that a scan has lost, and those that an open table leaves out."""
    thick, holes = _THICK * max(printed.width, printed.height), max(near, printed.holes)
    edges = merge_edges(list(map(_edge, _rules(printed, thick))), near, near, holes, holes)
    if printed.holes and len(edges) <= _MOST_RULES:
        edges = _with(edges, filled(*_ways(edges), printed.pieces, near, _REACH * printed.holes), near)
    if len(edges) > _MOST_RULES:
        return edges
    return _with(edges, open_sides(*_ways(edges), near, exact=not printed.holes), near)


def _rules(printed: Printed, thick: float) -> Iterator[Box]:
    """The thin boxes that are drawn, and the outlines of those that are thick: a head printed on black."""
    for rule in printed.rules:
        if printed.holes and of_letters(rule, printed.pieces):
            continue
        if min(rule.width, rule.height) <= thick:
            yield rule
        elif printed.holes:
            yield from outline(rule)


def _ways(edges: Sequence[_Edge]) -> tuple[list[Box], list[Box]]:
    """Those across, and those down."""
    across, down = ([_rule(edge) for edge in edges if edge["orientation"] == way] for way in "hv")
    return across, down


def _outermost(tables: Sequence[Table]) -> list[Table]:
    """Without those that stand inside another: rules around the words of one cell."""
    kept: list[Table] = []
    for table in sorted(tables, key=lambda table: -table.box.width * table.box.height):
        if not any(other.holds(Piece("", table.box)) for other in kept):
            kept.append(table)
    return kept


def _table(boxes: Sequence[Box], printed: Printed, known: AbstractSet[str]) -> Table | None:
    pieces = printed.pieces
    # The words of a text layer are single; an engine reads lines, and reads on over a rule.
    if printed.holes:
        if are_drawn(pieces, boxes):
            return None
        pieces = parted(pieces, boxes)
    cells = _cells(boxes, pieces)
    grid = _grid(cells)
    rows = shown(grid, known) or (shown_alone(grid, known) if _is_at_edge(boxes, printed) else [])
    if not rows:
        return None
    confidence = _confidence([piece for cell in cells for line in cell.lines for piece in line])
    return Table(around(boxes), tuple(Row(text, place, confidence) for text, place in rows), tuple(boxes))


def _is_at_edge(boxes: Sequence[Box], printed: Printed) -> bool:
    """Whether they go across the page, with nothing but a running head or foot between them and its end."""
    box = around(boxes)
    if printed.holes or box.width < _ACROSS * printed.width:
        return False
    above = lines_of_pieces([piece for piece in printed.pieces if piece.box.middle < box.top])
    below = lines_of_pieces([piece for piece in printed.pieces if piece.box.middle > box.bottom])
    return min(len(above), len(below)) <= _FURNITURE


def _cells(boxes: Sequence[Box], pieces: Sequence[Piece]) -> list[Cell]:
    """The smallest first: where a rule is lost, one may reach over others. Each piece stands in one."""
    cells: list[Cell] = []
    left = list(pieces)
    for box in sorted(boxes, key=lambda box: box.width * box.height):
        inside = [piece for piece in left if _is_in(piece, box)]
        left = [piece for piece in left if not _is_in(piece, box)]
        cells.append(Cell(box, tuple(map(tuple, lines_of_pieces(inside)))))
    return cells


def _grid(cells: Sequence[Cell]) -> Grid:
    """For each place the cell that covers it, which may cover others too."""
    across = _steps([x for cell in cells for x in (cell.box.left, cell.box.right)])
    down = _steps([y for cell in cells for y in (cell.box.top, cell.box.bottom)])
    return [[_owner(cells, Piece("", Box(x1, y1, x2, y2))) for x1, x2 in across] for y1, y2 in down]


def _steps(edges: Sequence[float]) -> list[tuple[float, float]]:
    return list(pairwise(sorted(set(edges))))


def _owner(cells: Sequence[Cell], place: Piece) -> Cell | None:
    return next((cell for cell in cells if _is_in(place, cell.box)), None)


def _is_in(piece: Piece, box: Box) -> bool:
    return box.left <= piece.box.centre < box.right and box.top <= piece.box.middle < box.bottom


def _confidence(pieces: Sequence[Piece]) -> float:
    letters = sum(len(piece.text) for piece in pieces)
    return sum(len(piece.text) * piece.confidence for piece in pieces) / letters if letters else 1.0


def _rule(edge: _Edge) -> Box:
    return Box(edge["x0"], edge["top"], edge["x1"], edge["bottom"])


def _edge(rule: Box) -> _Edge:
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
