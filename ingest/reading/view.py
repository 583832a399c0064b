"""A part of a page as it looks, in pixels, once and again while pieces of it come and go."""

import ctypes
import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pypdfium2
from PIL import ImageChops
from pypdfium2 import raw

from ingest.reading.drawn import Area

_LONGER_SIDE = 1600  # pixels of a whole page
FINE, COARSE = 2.0, 1.0  # pixels a point; the latter will do where only a picture of print is looked at
_ROOM = 12  # pixels around what is looked at
_WIDE = 5  # pixels of a letter, from which on its sides are left alone
_AROUND = 5.0  # points around a letter of a scan, whose picture may have been laid over it but roughly
_WHITE = (255, 255, 255, 255)

Pixels = tuple[int, int, int, int]  # left, top, right, bottom, each part of it


class View:
    """Of the part of a page where those areas are, which are in points."""

    def __init__(self, page: pypdfium2.PdfPage, areas: Iterable[Area], finest: float) -> None:
        """finest: pixels a point, less on a large page."""
        self._page = page
        across, down = page.get_size()
        scale = min(finest, _LONGER_SIDE / max(across, down))
        self.around = round(_AROUND * scale)
        self._whole = math.ceil(across * scale), math.ceil(down * scale)
        self._corner = 0, 0
        boxes = list(map(self.box, areas))
        left, right = self._part([box[0] for box in boxes], [box[2] for box in boxes], self._whole[0])
        top, bottom = self._part([box[1] for box in boxes], [box[3] for box in boxes], self._whole[1])
        self._corner, self._size = (left, top), (right - left, bottom - top)

    def _part(self, begin: Sequence[int], end: Sequence[int], most: int) -> tuple[int, int]:
        first = min(max(min(begin, default=0) - _ROOM, 0), most - 1)
        return first, max(min(max(end, default=0) + _ROOM, most), first + 1)

    def box(self, area: Area) -> Pixels:
        """Where it is in pictures of this view, or beside them."""
        (x1, y1), (x2, y2) = self._pixel(area[0], area[3]), self._pixel(area[2], area[1])
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(self._page, *self._frame(), x, y, across, down)
        return across.value, down.value

    def _frame(self) -> tuple[int, int, int, int, int]:
        return -self._corner[0], -self._corner[1], *self._whole, 0

    def picture(self) -> Any:
        """As it looks now, with the notes that people see on it."""
        bitmap = pypdfium2.PdfBitmap.new_native(*self._size, raw.FPDFBitmap_BGR)
        bitmap.fill_rect(_WHITE, 0, 0, *self._size)
        raw.FPDF_RenderPageBitmap(bitmap, self._page, *self._frame(), raw.FPDF_ANNOT)
        return bitmap.to_pil().convert("RGB")


def difference(one: Any, other: Any) -> Any:
    """By how much each pixel differs in that of its colours that differs most, 0 to 255."""
    red, green, blue = ImageChops.difference(one, other).split()
    return np.asarray(ImageChops.lighter(ImageChops.lighter(red, green), blue))


def shades(picture: Any) -> Any:
    return np.asarray(picture.convert("L"))


def largest(change: Any, box: Pixels) -> int:
    """Of the letter, but for its sides, where what changes may be the next; a narrow one is but a side.

    Its top and its foot count: they may be all that is left of a line that is cut through.
    """
    left, top, right, bottom = box
    if right - left > _WIDE and bottom - top > _WIDE:
        return _largest_of(change[max(top, 0) : max(bottom + 1, 0), max(left + 1, 0) : max(right, 0)])
    return _largest_of(_part_of(change, box, 1))


def _largest_of(part: Any) -> int:
    return int(part.max()) if part.size else 0


def rows_of(change: Any, box: Pixels, least: int) -> tuple[int, int] | None:
    """The first and the last row of pixels of the letter that change by so much."""
    rows = np.flatnonzero((_part_of(change, box, 0) >= least).any(axis=1))
    above = max(box[1], 0)
    return (above + int(rows[0]), above + int(rows[-1])) if rows.size else None


def contrast(ground: Any, box: Pixels, around: int) -> int:
    """So many pixels around there, between the lightest and the darkest."""
    part = _part_of(ground, box, around)
    return int(part.max()) - int(part.min()) if part.size else 0


def _part_of(pixels: Any, box: Pixels, around: int) -> Any:
    left, top, right, bottom = box
    return pixels[
        max(top - around, 0) : max(bottom + around + 1, 0), max(left - around, 0) : max(right + around + 1, 0)
    ]
