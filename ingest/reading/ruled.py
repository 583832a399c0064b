"""What stands where on the pages of a PDF that have tables, by pdfplumber."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page as Sheet
from pdfplumber.utils.exceptions import PdfminerException

from ingest.layout.holes import turned as lying
from ingest.printed import Box, Piece, Printed
from ingest.reading.damage import DAMAGE

_THIN = 3.0  # points; a filled box narrower than this is a drawn line
_TOUCHING = 2.0
_TILE = 4.0  # points; pictures no thicker are parts of a line that is drawn with a pattern
_LEAST_TILED = 12.0  # points of a line of such pictures
_WHITE = 0.99
# How letters that lie follow each other, by how far their page must be turned: up it, or down it.
_READ: Mapping[int, Mapping[str, str]] = {
    0: {},
    90: {"char_dir_rotated": "btt", "line_dir_rotated": "ltr"},
    270: {"char_dir_rotated": "ttb", "line_dir_rotated": "rtl"},
}
_DAMAGE = (PSException, PdfminerException, *DAMAGE)


def printed_pages(path: Path, numbers: Sequence[int]) -> Iterator[tuple[int, Printed]]:
    """Those pages, 1-based, in points, but for what pdfplumber cannot read."""
    # It remarks on every odd font; pypdf's warnings tell the same.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(path) as document:
            for number in numbers:
                sheet = document.pages[number - 1]
                with suppress(*_DAMAGE):
                    yield number, _printed(sheet)
                sheet.close()
    except _DAMAGE:
        return


def _printed(sheet: Sheet) -> Printed:
    left, top, _, _ = sheet.bbox
    turned = _turned(sheet)
    words = sheet.extract_words(**_READ[turned])
    pieces = tuple(Piece(word["text"], _box(word, left, top)) for word in words)
    drawn = sheet.filter(lambda thing: not _is_fill(thing)).edges
    tiles = [box for image in sheet.images if min((box := _box(image, left, top)).width, box.height) <= _TILE]
    rules = (
        *(_box(edge, left, top) for edge in drawn),
        *_sides(sheet.filter(_is_fill).rects, left, top),
        *_tiled(tiles),
    )
    return _upright(Printed(float(sheet.width), float(sheet.height), pieces, rules), turned)


def _turned(sheet: Sheet) -> int:
    """How far the page must be turned clockwise for most of its letters to stand."""
    for letter in sheet.chars:  # pdfminer takes one that lies for upright when its cosine is not quite 0
        across, up, *_ = letter["matrix"]
        letter["upright"] = abs(up) <= abs(across)
    lying = [letter for letter in sheet.chars if not letter["upright"]]
    if len(lying) <= len(sheet.chars) / 2:
        return 0
    # The second figure of its matrix tells whether a letter that lies looks up or down the page.
    return 90 if sum(letter["matrix"][1] > 0 for letter in lying) > len(lying) / 2 else 270


def _upright(printed: Printed, turned: int) -> Printed:
    """A page that lies, with everything on it turned clockwise so far: by 0, 90 or 270 degrees."""
    if not turned:
        return printed
    turn = _turned_right if turned == 90 else _turned_left
    pieces = tuple(replace(piece, box=turn(piece.box, printed)) for piece in printed.pieces)
    rules = tuple(turn(rule, printed) for rule in printed.rules)
    return Printed(printed.height, printed.width, pieces, rules, turned=turned)


def _turned_right(box: Box, printed: Printed) -> Box:
    return Box(printed.height - box.bottom, box.left, printed.height - box.top, box.right)


def _turned_left(box: Box, printed: Printed) -> Box:
    return Box(box.top, printed.width - box.right, box.bottom, printed.width - box.left)


def _is_fill(thing: Mapping[str, Any]) -> bool:
    """Whether it only colours a part of the page."""
    return (
        thing.get("object_type") == "rect"
        and not thing.get("stroke")
        and min(thing["width"], thing["height"]) > _THIN
    )


def _sides(fills: Iterable[Mapping[str, Any]], left: float, top: float) -> Iterator[Box]:
    """The edges that one sees: of a cell coloured line by line only the outer ones, of white none."""
    columns: dict[tuple[object, ...], list[Box]] = defaultdict(list)
    for fill in fills:
        colour = fill.get("non_stroking_color")
        if not _is_white(colour):
            columns[str(colour), round(fill["x0"]), round(fill["x1"])].append(_box(fill, left, top))
    for boxes in columns.values():
        for box in _stacked(sorted(boxes, key=lambda box: box.top)):
            yield Box(box.left, box.top, box.right, box.top)
            yield Box(box.left, box.bottom, box.right, box.bottom)
            yield Box(box.left, box.top, box.left, box.bottom)
            yield Box(box.right, box.top, box.right, box.bottom)


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


def _box(thing: Mapping[str, Any], left: float, top: float) -> Box:
    return Box(thing["x0"] - left, thing["top"] - top, thing["x1"] - left, thing["bottom"] - top)
