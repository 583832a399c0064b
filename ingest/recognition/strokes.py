"""Straight lines on a page's picture, of which the rules of tables are made."""

from collections.abc import Iterator

import cv2
import numpy as np

from ingest.printed import Box
from ingest.recognition.engines import Pixels

_SHORTEST = 1 / 32  # of the page's width or height; shorter strokes belong to letters
_INK = 21, 12  # the window in pixels, and by how much ink is darker than its mean
_WAVER = 5  # pixels
_MOST_RULES = 4000
_LONG = 0.25  # of the page's width: from this on a rule's slope is that of the page


def rules_of(pixels: Pixels) -> Iterator[Box]:
    """Those across, then those down, as thick as they are drawn."""
    ink = _ink(pixels)
    for across in (True, False):
        _, _, stats, _ = cv2.connectedComponentsWithStats(_strokes(ink, across=across))
        for left, top, wide, high, _ in stats[1:_MOST_RULES].tolist():
            spare = min(_WAVER, high if across else wide) // 2
            x, y = (0, spare) if across else (spare, 0)
            yield Box(left + x, top + y, left + wide - x, top + high - y)


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


def _strokes(ink: Pixels, *, across: bool) -> Pixels:
    """The ink that runs on in that direction."""
    height, width = ink.shape
    length = max(int((width if across else height) * _SHORTEST), 2)
    # A scanned line wavers and has holes: its ink is widened across it before its length is looked at.
    widened = cv2.getStructuringElement(cv2.MORPH_RECT, (1, _WAVER) if across else (_WAVER, 1))
    stroke = cv2.getStructuringElement(cv2.MORPH_RECT, (length, 1) if across else (1, length))
    return cv2.morphologyEx(cv2.dilate(ink, widened), cv2.MORPH_OPEN, stroke).astype(np.uint8)
