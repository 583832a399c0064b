"""The rules that a page draws: lines, edges of coloured grounds, and lines that small pictures make."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pdfplumber.page import Page as Sheet

from ingest.layout.holes import turned as lying
from ingest.layout.rows import outline
from ingest.printed import Box
from ingest.reading.words import box_of

_THIN = 3.0  # points; a filled box narrower than this is a drawn line
_TOUCHING = 2.0
_TILE = 4.0  # points; pictures no thicker are parts of a line that is drawn with a pattern
_LEAST_TILED = 12.0  # points of a line of such pictures
_SHORTEST = 10.0  # points of a side of a drawn shape that may be a rule
_WHITE = 0.99
_FLUSH = 0.5  # points by which a ground may reach out of the one that it stands in
_MOST_GROUNDS = 1000  # of one colour; finding those within others takes time quadratic in them


def rules_of(sheet: Sheet) -> Iterator[Box]:
    """Those that one sees, as thin boxes, in points from the corner of the page."""
    left, top, _, _ = sheet.bbox
    for edge in sheet.filter(lambda thing: not _is_fill(thing)).edges:
        if not _is_stroke(edge):
            yield box_of(edge, left, top)
    yield from _sides(sheet.filter(_is_fill).rects, left, top)
    images = (box_of(image, left, top) for image in sheet.images)
    yield from _tiled(box for box in images if min(box.width, box.height) <= _TILE)


def _is_fill(thing: Mapping[str, Any]) -> bool:
    """Whether it only colours a part of the page."""
    return (
        thing.get("object_type") == "rect"
        and not thing.get("stroke")
        and min(thing["width"], thing["height"]) > _THIN
    )


def _is_stroke(edge: Mapping[str, Any]) -> bool:
    """Whether it may be of a letter that is drawn, not set: rules that short are none."""
    return edge.get("object_type") == "curve_edge" and max(edge["width"], edge["height"]) < _SHORTEST


def _sides(fills: Iterable[Mapping[str, Any]], left: float, top: float) -> Iterator[Box]:
    """The edges that one sees: of a cell coloured line by line only the outer ones, of white none.

    What is coloured once more within, as the ground of a paragraph in that of its cell, has none either.
    """
    colours: dict[str, dict[tuple[int, int], list[Box]]] = defaultdict(lambda: defaultdict(list))
    for fill in fills:
        colour = fill.get("non_stroking_color")
        if not _is_white(colour):
            colours[str(colour)][round(fill["x0"]), round(fill["x1"])].append(box_of(fill, left, top))
    for columns in colours.values():
        stacks = (_stacked(sorted(column, key=lambda box: box.top)) for column in columns.values())
        for box in _seen([box for stack in stacks for box in stack]):
            yield from outline(box)


def _seen(grounds: Sequence[Box]) -> Iterator[Box]:
    """Of one colour those that stand in no other; where there are so many as in a chart, all."""
    for box in grounds:
        if len(grounds) > _MOST_GROUNDS or not any(_is_inside(box, other) for other in grounds):
            yield box


def _is_inside(box: Box, other: Box) -> bool:
    return (
        other.left - _FLUSH <= box.left
        and box.right <= other.right + _FLUSH
        and other.top - _FLUSH <= box.top
        and box.bottom <= other.bottom + _FLUSH
        and other.width * other.height > box.width * box.height
    )


def _tiled(tiles: Iterable[Box]) -> Iterator[Box]:
    """The lines that small pictures make in a row: so some programs print a pattern."""
    columns: dict[tuple[int, int], list[Box]] = defaultdict(list)
    rows: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for tile in tiles:
        columns[round(tile.left), round(tile.right)].append(tile)
        rows[round(tile.top), round(tile.bottom)].append(lying(tile))
    down = (box for column in columns.values() for box in _stacked(sorted(column, key=lambda box: box.top)))
    across = (lying(box) for row in rows.values() for box in _stacked(sorted(row, key=lambda box: box.top)))
    yield from (box for box in down if box.width <= _TILE and box.height >= _LEAST_TILED)
    yield from (box for box in across if box.height <= _TILE and box.width >= _LEAST_TILED)


def _is_white(colour: object) -> bool:
    """colour: a shade of grey, or the shares of red, green and blue; None for a pattern."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    return len(parts) in (1, 3) and all(isinstance(part, int | float) and part > _WHITE for part in parts)


def _stacked(boxes: Sequence[Box]) -> Iterator[Box]:
    """Boxes that stand on each other as one."""
    held = boxes[0]
    for box in boxes[1:]:
        if box.top - held.bottom < _TOUCHING:
            held = Box(held.left, held.top, held.right, max(held.bottom, box.bottom))
        else:
            yield held
            held = box
    yield held
