"""Straight lines on a page's picture, of which the rules of tables are made."""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.printed import Box
from ingest.recognition.engines import Pixels

_SHORTEST = 1 / 32  # of the page's width or height; shorter strokes belong to letters
_INK = 21, 12  # the window in pixels, and by how much ink is darker than its mean
_WAVER = 5  # pixels
_DASH = 8  # pixels; a dash of a thin rule is longer
_GAP = 1 / 64  # of the page's width or height, between dashes
_SPARE = 0.15  # of a word's height, above and below it
_MOST_RULES = 4000
_LONG = 0.25  # of the page's width: from this on a rule's slope is that of the page


def rules_of(pixels: Pixels, words: Sequence[Box] = ()) -> Iterator[Box]:
    """Those across, then those down, as thick as they are drawn.

    words: where words stand. Of a thin rule a coarse scan may leave but dashes, and letters look like these.
    """
    ink = _ink(pixels)
    bare = _without(ink, words) if words else np.zeros_like(ink)
    for across in (True, False):
        strokes = _strokes(ink, across=across) | _dashed(bare, across=across)
        _, _, stats, _ = cv2.connectedComponentsWithStats(strokes)
        for left, top, wide, high, _ in stats[1:_MOST_RULES].tolist():
            spare = min(_WAVER, high if across else wide) // 2
            x, y = (0, spare) if across else (spare, 0)
            yield Box(left + x, top + y, left + wide - x, top + high - y)


def bare_ink(pixels: Pixels, words: Sequence[Box], rules: Sequence[Box]) -> Pixels:
    """The ink that is neither of words nor of rules; 0 where there is none."""
    bare = _without(_ink(pixels), words)
    for rule in rules:
        top, left = max(round(rule.top) - _WAVER, 0), max(round(rule.left) - _WAVER, 0)
        bare[top : round(rule.bottom) + _WAVER + 1, left : round(rule.right) + _WAVER + 1] = 0
    return bare


def slope_of_rules(pixels: Pixels) -> float | None:
    """How far the long ones fall from left to right, as a tangent; None where there are none."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(_strokes(_ink(pixels), across=True))
    slopes = []
    for label, (left, top, wide, high, _) in enumerate(stats.tolist()):
        if label and wide >= _LONG * pixels.shape[1]:
            down, along = np.nonzero(labels[top : top + high, left : left + wide] == label)
            slopes.append(np.polyfit(along, down, 1)[0])
    return float(np.median(slopes)) if slopes else None


def _ink(pixels: Pixels) -> Pixels:
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    window, darker = _INK
    inverted = cv2.THRESH_BINARY_INV
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, inverted, window, darker)
    return ink.astype(np.uint8)


def _without(ink: Pixels, words: Sequence[Box]) -> Pixels:
    """The ink outside of words, whose boxes are a little too large."""
    bare = ink.copy()
    for box in words:
        spare = _SPARE * box.height
        top, bottom = round(box.top + spare), round(box.bottom - spare)
        bare[max(top, 0) : max(bottom, 0), max(round(box.left), 0) : max(round(box.right), 0)] = 0
    return bare


def _dashed(ink: Pixels, *, across: bool) -> Pixels:
    """Dashes in line with each other, as the strokes that they are left of."""
    side = ink.shape[1] if across else ink.shape[0]
    dashes = cv2.morphologyEx(_widened(ink, across=across), cv2.MORPH_OPEN, _along(_DASH, across=across))
    joined = cv2.morphologyEx(dashes, cv2.MORPH_CLOSE, _along(int(side * _GAP), across=across))
    return cv2.morphologyEx(joined, cv2.MORPH_OPEN, _along(int(side * _SHORTEST), across=across)).astype(
        np.uint8
    )


def _strokes(ink: Pixels, *, across: bool) -> Pixels:
    """The ink that runs on in that direction."""
    height, width = ink.shape
    stroke = _along(int((width if across else height) * _SHORTEST), across=across)
    return cv2.morphologyEx(_widened(ink, across=across), cv2.MORPH_OPEN, stroke).astype(np.uint8)


def _widened(ink: Pixels, *, across: bool) -> Pixels:
    """A scanned line wavers and has holes: its ink is widened across it before its length is looked at."""
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (1, _WAVER) if across else (_WAVER, 1))
    return cv2.dilate(ink, kernel).astype(np.uint8)


def _along(length: int, *, across: bool) -> NDArray[np.uint8]:
    long = max(length, 2)
    return cv2.getStructuringElement(cv2.MORPH_RECT, (long, 1) if across else (1, long)).astype(np.uint8)
