"""Single figures in the cells of a table, which engines overlook: `3` alone in its column.

An engine finds lines of words, and takes what stands alone for dirt. Between the rules of a table a sign as
large as a letter is looked at by itself, and believed only when the engine is sure of a number.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import cv2
import numpy as np

from ingest.printed import Box, Piece
from ingest.recognition.engines import Pixels

_NUMBER = re.compile(r"^\d{1,3}[.)]?$")
_SURE = 0.95
_LOWEST, _HIGHEST = 0.4, 1.1  # of the usual piece's height, which leaves some room around its letters
_NARROWEST, _WIDEST = 0.12, 2.0  # likewise
_APART = 0.35  # how far the figures of a number may stand from each other, likewise
_BESIDE = 0.3  # how near to a rule only its remains are, likewise
_ROOM = 0.4  # around a sign that is read, likewise
_MOST = 80  # a table has fewer; a drawing has more

Reader = Callable[[Pixels], Piece | None]


def missed(
    bare: Pixels, pixels: Pixels, rules: Sequence[Box], pieces: Sequence[Piece], read: Reader
) -> Iterator[Piece]:
    """bare: the ink of the page without its words and rules; read: what a small picture says."""
    if not pieces or not rules:
        return
    usual = float(np.median([piece.box.height for piece in pieces]))
    found = [box for box in _signs(bare, usual) if _is_in_cell(box, rules, usual)]
    for box in found if len(found) <= _MOST else ():
        room = round(_ROOM * usual)
        top, left = max(round(box.top) - room, 0), max(round(box.left) - room, 0)
        said = read(pixels[top : round(box.bottom) + room, left : round(box.right) + room])
        if said and said.confidence >= _SURE and _NUMBER.match(said.text):
            yield Piece(said.text, box, said.confidence)


def _signs(bare: Pixels, usual: float) -> Iterator[Box]:
    beside = cv2.getStructuringElement(cv2.MORPH_RECT, (max(round(_APART * usual), 1), 1))
    joined = cv2.morphologyEx(bare, cv2.MORPH_CLOSE, beside)
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    for left, top, wide, high, _ in stats[1:].tolist():
        if _LOWEST * usual <= high <= _HIGHEST * usual and _NARROWEST * usual <= wide <= _WIDEST * usual:
            yield Box(left, top, left + wide, top + high)


def _is_in_cell(box: Box, rules: Sequence[Box], usual: float) -> bool:
    """Whether rules stand on all four sides of it, none of them so near that it may be a part of one."""
    near = _BESIDE * usual
    down = [
        rule
        for rule in rules
        if rule.height > rule.width and _spans(rule.top, rule.bottom, box.middle, usual)
    ]
    across = [
        rule
        for rule in rules
        if rule.width >= rule.height and _spans(rule.left, rule.right, box.centre, usual)
    ]
    sides = [rule.centre for rule in down]
    ends = [rule.middle for rule in across]
    if not sides or not ends or any(box.left - near < side < box.right + near for side in sides):
        return False
    return min(sides) < box.left and max(sides) > box.right and min(ends) < box.top and max(ends) > box.bottom


def _spans(first: float, last: float, at: float, usual: float) -> bool:
    """A scan may have lost a line's height of the rule."""
    return first - usual <= at <= last + usual
