"""A page's picture to what stands where on it: words by an engine, drawn lines by OpenCV."""

import math
from dataclasses import replace

import cv2
import numpy as np

from ingest.printed import Box, Piece, Printed
from ingest.recognition.engines import Engine, Found, Pixels
from ingest.recognition.missed import missed
from ingest.recognition.strokes import bare_ink, rules_of, slope_of_rules

_TALL = 1.5  # times as high as wide: a line of words that lies on its side
_LYING = 0.5  # share of the letters, from which on the page is turned
# Mean confidence. Of 18 pages all that stood upright had 0.93 or more, and on their head 0.79 or less.
_SURE = 0.85
_FEW = 5  # pieces; fewer may lie on a page that stands
_LEVEL, _STEEPEST = 0.001, 0.1  # slopes that are levelled: less is nothing, more is no line of words
_AGREE = 0.03  # how much the slopes of rules and of words may differ; short words tell theirs poorly
_HOLES = 0.022  # of the longer side: what a coarse scan leaves out of a line


def read_picture(pixels: Pixels, engine: Engine) -> Printed:
    """Words and rules of a page, turned so that its words stand upright, on level lines."""
    turned, found = _upright(pixels, engine)
    standing = _turn(pixels, turned)
    height, width = standing.shape[:2]
    slope = _slope(standing, found)
    pieces = tuple(replace(piece, box=_levelled(piece.box, slope, width, height)) for piece in found.pieces)
    level, words = _level(standing, slope), [piece.box for piece in pieces]
    rules = tuple(rules_of(level, words))
    signs = missed(bare_ink(level, words, rules), level, rules, pieces, engine.read_sign)
    return Printed(width, height, (*pieces, *signs), rules, _HOLES * max(width, height), turned)


def _upright(pixels: Pixels, engine: Engine) -> tuple[int, Found]:
    """How far the page must be turned clockwise, and what it then says."""
    turned, found = 0, engine.read(pixels)
    if _lies(found.pieces):
        # An engine turns single lines that stand upright to the left: what it then reads tells the side.
        turned = 270 if _is_sure(found.pieces) else 90
        found = engine.read(_turn(pixels, turned))
    if _is_sure(found.pieces):
        return turned, found
    over = (turned + 180) % 360
    return max((turned, found), (over, engine.read(_turn(pixels, over))), key=_worth)


def _worth(reading: tuple[int, Found]) -> float:
    return sum(len(piece.text) * piece.confidence for piece in reading[1].pieces)


def _lies(pieces: tuple[Piece, ...]) -> bool:
    letters = sum(len(piece.text) for piece in pieces)
    tall = sum(len(p.text) for p in pieces if len(p.text) > 2 and p.box.height > _TALL * p.box.width)
    return len(pieces) >= _FEW and tall > _LYING * letters


def _is_sure(pieces: tuple[Piece, ...]) -> bool:
    """Whether they stand upright."""
    return sum(piece.confidence for piece in pieces) >= _SURE * len(pieces)


def _turn(pixels: Pixels, degrees: int) -> Pixels:
    return np.ascontiguousarray(np.rot90(pixels, -degrees // 90))


def _slope(pixels: Pixels, found: Found) -> float:
    ruled = slope_of_rules(pixels)
    slope = found.slope if ruled is None or abs(ruled - found.slope) > _AGREE else ruled
    return slope if _LEVEL < abs(slope) < _STEEPEST else 0.0


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
