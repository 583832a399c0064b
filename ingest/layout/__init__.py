"""What stands where on a page to lines in reading order; the rows of a ruled table as `| a | b |`."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from ingest.layout.columns import reading_order
from ingest.layout.rows import rows_of
from ingest.layout.tables import Table, tables_of
from ingest.layout.unruled import unruled_tables
from ingest.printed import Piece, Printed, Row

_GAP = 1.5  # times the usual distance between two lines


def lines_of(printed: Printed, known: AbstractSet[str] = frozenset()) -> tuple[Row, ...]:
    """Every piece once, in reading order. known: the document's words, lower case, to mend broken ones."""
    ruled = tables_of(printed, known)
    outside = _outside(printed.pieces, ruled)
    unruled = list(unruled_tables(outside, known))
    outside, tables = _outside(outside, unruled), [*ruled, *unruled]
    found: list[Row] = []
    left = sorted(outside, key=lambda piece: piece.box.middle)
    for table in sorted(tables, key=lambda table: table.box.top):
        above = [piece for piece in left if piece.box.middle < table.box.top]
        left = left[len(above) :]
        found += _text(above, printed.width)
        found += _rows(table)
    return (*found, *_text(left, printed.width))


def _outside(pieces: Sequence[Piece], tables: Sequence[Table]) -> list[Piece]:
    return [piece for piece in pieces if not any(table.holds(piece) for table in tables)]


def _rows(table: Table) -> list[Row]:
    return [replace(row, gap=number == 0) for number, row in enumerate(table.rows)]


def _text(pieces: Sequence[Piece], width: float) -> list[Row]:
    return [row for block in reading_order(pieces, width) for row in _spaced(rows_of(block))]


def _spaced(rows: Sequence[Row]) -> list[Row]:
    """Rows that stand further from the one above than usual are marked."""
    if len(rows) < 3:
        return list(rows)
    distances = [later.box.middle - row.box.middle for row, later in pairwise(rows)]
    usual = sorted(distances)[len(distances) // 4]  # forms and headings leave more
    return [
        rows[0],
        *(replace(r, gap=d > _GAP * usual) for r, d in zip(rows[1:], distances, strict=True)),
    ]


__all__ = ["lines_of"]
