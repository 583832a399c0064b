"""A page's picture to what stands where on it: words by an engine, drawn lines by OpenCV."""

import math
from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from ingest.printed import Box, Piece, Printed
from ingest.recognition.engines import Engine, Found, Pixels

_TALL = 1.5  # times as high as wide: a line of words that lies on its side
_LYING = 0.5  # share of the letters, from which on the page is turned
_POOR = 0.7  # mean confidence, below which the page may stand on its head
_SURE = 0.85  # mean confidence of lines that were turned to the right side
_FEW = 5  # pieces
_LEVEL, _STEEPEST = 0.001, 0.1  # slopes that are levelled: less is nothing, more is no line of words
_SHORTEST = 1 / 32  # of the page's width or height; shorter strokes belong to letters
_INK = 21, 12  # the window in pixels, and by how much ink is darker than its mean
_WAVER = 5  # pixels
_HOLES = 0.022  # of the longer side: what a coarse scan leaves out of a line
_MOST_RULES = 4000


def read_picture(pixels: Pixels, engine: Engine) -> Printed:
    """Words and rules of a page, turned so that its words stand upright, on level lines."""
    turned, found = _upright(pixels, engine)
    standing = _turn(pixels, turned)
    height, width = standing.shape[:2]
    slope = found.slope if _LEVEL < abs(found.slope) < _STEEPEST else 0.0
    pieces = tuple(replace(piece, box=_levelled(piece.box, slope, width, height)) for piece in found.pieces)
    rules = tuple(_rules(_level(standing, slope)))
    return Printed(width, height, pieces, rules, _HOLES * max(width, height), turned)


def _upright(pixels: Pixels, engine: Engine) -> tuple[int, Found]:
    """How far the page must be turned clockwise, and what it then says."""
    found = engine.read(pixels)
    if _lies(found.pieces):
        # An engine turns single lines that stand upright to the left: what it then reads tells the side.
        first = 90 if _sureness(found.pieces) < _SURE else 270
        return max(((turned, engine.read(_turn(pixels, turned))) for turned in (first,)), key=_worth)
    if len(found.pieces) >= _FEW and _sureness(found.pieces) < _POOR:
        return max((0, found), (180, engine.read(_turn(pixels, 180))), key=_worth)
    return 0, found


def _worth(reading: tuple[int, Found]) -> float:
    return sum(len(piece.text) * piece.confidence for piece in reading[1].pieces)


def _lies(pieces: tuple[Piece, ...]) -> bool:
    letters = sum(len(piece.text) for piece in pieces)
    tall = sum(len(p.text) for p in pieces if len(p.text) > 2 and p.box.height > _TALL * p.box.width)
    return len(pieces) >= _FEW and tall > _LYING * letters


def _sureness(pieces: tuple[Piece, ...]) -> float:
    return sum(piece.confidence for piece in pieces) / len(pieces)


def _turn(pixels: Pixels, degrees: int) -> Pixels:
    return np.ascontiguousarray(np.rot90(pixels, -degrees // 90))


def _level(pixels: Pixels, slope: float) -> Pixels:
    if not slope:
        return pixels
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), math.degrees(math.atan(slope)), 1.0)
    return cv2.warpAffine(pixels, matrix, (width, height), borderValue=(255, 255, 255)).astype(np.uint8)


def _levelled(box: Box, slope: float, width: int, height: int) -> Box:
    """The box about its middle, moved as _level() moves the page; a long line's box was made too high."""
    across, down = box.centre - width / 2, box.middle - height / 2
    cosine = 1 / math.hypot(1, slope)
    sine = slope * cosine
    x, y = width / 2 + across * cosine + down * sine, height / 2 - across * sine + down * cosine
    high = max(box.height - abs(slope) * box.width, box.height / 3)
    return Box(x - box.width / 2, y - high / 2, x + box.width / 2, y + high / 2)


def _rules(pixels: Pixels) -> Iterator[Box]:
    """Straight lines across and down, of which a table's are made."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    window, darker = _INK
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, window, darker)
    height, width = grey.shape
    across = cv2.getStructuringElement(cv2.MORPH_RECT, (max(int(width * _SHORTEST), 2), 1))
    down = cv2.getStructuringElement(cv2.MORPH_RECT, (1, max(int(height * _SHORTEST), 2)))
    # A scanned line wavers and has holes: its ink is widened across it before its length is looked at.
    for stroke, widened in ((across, (1, _WAVER)), (down, (_WAVER, 1))):
        thick = cv2.dilate(ink, cv2.getStructuringElement(cv2.MORPH_RECT, widened))
        _, _, stats, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(thick, cv2.MORPH_OPEN, stroke))
        for left, top, wide, high, _ in stats[1:_MOST_RULES].tolist():
            yield Box(left, top, left + wide, top + high)
