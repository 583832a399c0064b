"""What a page of a PDF is drawn of, in its order, and which of its letters one may not see.

By facts that cost next to nothing. They decide nothing: a suspect may well be seen, as sight.py tells.
Pictures and paths are counted with those of forms inside forms; places are as the page or the form has them.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2
from pypdfium2 import raw

_DEPTH = 3  # forms inside forms whose pictures and paths count
_DEEPEST = 12  # and whose letters are looked at
_MOST_THINGS = 300_000  # of a page; letters that come after them are not known to be seen
_MOST_PAIRS = 4_000_000  # of letters and what is painted; where there are more every letter is a suspect
_PALE = 160  # of 255; a colour all of whose parts are above it is near to that of paper
_ALIKE = 64  # of 255; colours that differ less in each part
_LOW = 2.5  # points; lower letters may be too small to read, or be a dot
READABLE = 2.0  # points; the size below which nobody reads
_SPECK = 0.02  # points
_OVER = 3.0  # points by which letters may reach over what clips them
_EDGE = 0.2  # of their height; what is painted no further into them covers none
_THICK = 1.5  # points of a line that may cover letters
_LEAST_SLANT = 0.02  # of a letter's matrix, against its other part
_LAYER = "OC\0".encode("utf-16-le")
_CORNERS = 8  # of a shape that clips; one with more is not looked at
_HARMLESS_NOTES = (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP)
_MOST_NOTES = 1_000

Area = tuple[float, float, float, float]  # left, bottom, right, top
_Colour = tuple[int, int, int]
_UNKNOWN = (-1, -1, -1)


@dataclass(frozen=True, slots=True)
class Drawn:
    """pictured: the share of the page that its largest picture covers, 0..1; paths: drawn lines and boxes.

    pictures: the same share of all its pictures together; level: no letter lies aslant for certain.
    suspects: the pieces of text that one may not see, by address.
    """

    pictured: float
    paths: int
    pictures: float
    level: bool
    suspects: dict[int, Any]
    pixels: int  # of all pictures
    whole: bool  # whether all of it was looked at


def drawn_on(page: pypdfium2.PdfPage, *, layered: bool) -> Drawn:
    """layered: whether the document has layers, which may be switched off."""
    pen = _Pen(page.get_bbox(), layered)
    pen.follow(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, 0)
    for area in _notes(page):
        pen.paint(area, _UNKNOWN)
    return pen.drawn()


class _Pen:
    """Goes over a page as it is drawn."""

    def __init__(self, sheet: Area, layered: bool) -> None:
        # In the space things are drawn in, before the page is turned: what is shown of it has its own box.
        self._sheet, self._layered = sheet, layered
        self._shares: list[float] = []
        self._paths = self._pixels = self._things = 0
        self._level = True
        self._suspects: dict[int, Any] = {}
        self._texts: list[tuple[int, Any, Area, _Colour]] = []
        self._paints: list[tuple[int, Area, _Colour]] = []

    def follow(self, holder: Any, count: Any, get: Any, depth: int) -> None:
        for at in range(count(holder)):
            if self._things > _MOST_THINGS or not (thing := get(holder, at)):
                return
            self._things += 1
            self._take(thing, raw.FPDFPageObj_GetType(thing), depth)

    def _take(self, thing: Any, kind: int, depth: int) -> None:
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            self._text(thing, depth)
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            self._paths += depth < _DEPTH
            if not depth and (colour := _painted(thing)):
                self.paint(_area(thing), colour)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            self.follow(thing, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, depth + 1)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            self._picture(thing, depth)
        if not depth and kind not in (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH):
            self.paint(_area(thing), _UNKNOWN)

    def _picture(self, thing: Any, depth: int) -> None:
        across, down = ctypes.c_uint(), ctypes.c_uint()
        if raw.FPDFImageObj_GetImagePixelSize(thing, across, down):
            self._pixels += across.value * down.value
        if depth < _DEPTH:
            self._shares.append(_share(_area(thing), self._sheet))

    def paint(self, area: Area, colour: _Colour) -> None:
        self._paints.append((self._things, area, colour))

    def _text(self, thing: Any, depth: int) -> None:
        matrix = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(thing, matrix)
        self._level = self._level and not depth and _is_level(matrix)
        area = _area(thing)
        if not depth and (area[0] == area[2] or area[1] == area[3]):
            return  # a blank
        colour = _colour(raw.FPDFPageObj_GetFillColor, thing)
        if depth or self._is_odd(thing, area, colour):
            self._suspects[_address(thing)] = thing
        else:
            self._texts.append((self._things, thing, area, colour))

    def _is_odd(self, thing: Any, area: Area, colour: _Colour) -> bool:
        """Whether a fact of its own says that it may not be seen."""
        return (
            raw.FPDFTextObj_GetTextRenderMode(thing) != raw.FPDF_TEXTRENDERMODE_FILL
            or colour == _UNKNOWN
            or min(colour) > _PALE
            or not _holds(self._sheet, area)
            or (area[3] - area[1] < _LOW and _size_of(thing) < READABLE)
            or bool(raw.FPDFPageObj_HasTransparency(thing))
            or not _is_within_clip(thing, area)
            or (self._layered and _is_of_layer(thing))
        )

    def drawn(self) -> Drawn:
        suspects = {_address(self._texts[at][1]): self._texts[at][1] for at in self._under_or_on()}
        shares = self._shares or [0.0]
        return Drawn(
            min(max(shares), 1.0),
            self._paths,
            min(sum(shares), 1.0),
            self._level,
            self._suspects | suspects,
            self._pixels,
            self._things <= _MOST_THINGS,
        )

    def _under_or_on(self) -> Iterator[int]:
        """The texts that something is painted over, and those that stand on something of their colour."""
        if not self._texts or not self._paints:
            return iter(())
        if len(self._texts) * len(self._paints) > _MOST_PAIRS:
            return iter(range(len(self._texts)))
        texts = np.array([(at, *area, *colour) for at, _, area, colour in self._texts], dtype=np.float32)
        paints = np.array([(at, *area, *colour) for at, area, colour in self._paints], dtype=np.float32)
        return iter(np.flatnonzero(_hidden_by(texts, paints)).tolist())


def _hidden_by(texts: Any, paints: Any) -> Any:
    """Which texts any of the paints may hide; a row: when, left, bottom, right, top, red, green, blue."""
    height = texts[:, 4] - texts[:, 2]
    low, high = texts[:, 2] + _EDGE * height, texts[:, 4] - _EDGE * height
    meets = (
        (texts[:, None, 1] < paints[None, :, 3])
        & (texts[:, None, 3] > paints[None, :, 1])
        & (low[:, None] < paints[None, :, 4])
        & (high[:, None] > paints[None, :, 2])
    )
    rows, columns = np.nonzero(meets)
    text, paint = texts[rows], paints[columns]
    later = paint[:, 0] > text[:, 0]
    alike = (np.abs(paint[:, 5:] - text[:, 5:]).max(axis=1, initial=0) < _ALIKE) | (paint[:, 5] < 0)
    hidden = np.zeros(len(texts), dtype=bool)
    hidden[rows[later | alike]] = True
    return hidden


def _is_of_layer(thing: Any) -> bool:
    name, length = ctypes.create_string_buffer(8), ctypes.c_ulong()
    for at in range(raw.FPDFPageObj_CountMarks(thing)):
        mark = raw.FPDFPageObj_GetMark(thing, at)
        spelt = ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort))
        if raw.FPDFPageObjMark_GetName(mark, spelt, len(name), length) and name.raw.startswith(_LAYER):
            return True
    return False


def is_speck(thing: Any) -> bool:
    """Whether a piece of text has no width to speak of, so that it is not even told letter by letter."""
    left, bottom, right, top = _area(thing)
    return right - left < _SPECK and top > bottom


def _size_of(thing: Any) -> float:
    """Of its letters, in points, as far as the form that holds it leaves it so."""
    size, matrix = ctypes.c_float(), raw.FS_MATRIX()
    raw.FPDFTextObj_GetFontSize(thing, size)
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    return float(abs(size.value) * max(abs(matrix.c), abs(matrix.d)))


def _painted(path: Any) -> _Colour | None:
    """The colour of a path that may cover letters; None of one that covers none."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, filled, stroked)
    if filled.value != raw.FPDF_FILLMODE_NONE:
        return _colour(raw.FPDFPageObj_GetFillColor, path)
    if not stroked.value:
        return None
    width, colour = ctypes.c_float(), _colour(raw.FPDFPageObj_GetStrokeColor, path)
    raw.FPDFPageObj_GetStrokeWidth(path, width)
    return colour if width.value > _THICK or min(colour) > _PALE else None


def _colour(get: Any, thing: Any) -> _Colour:
    """_UNKNOWN for a pattern, and for what lets something through."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = get(thing, red, green, blue, alpha) and alpha.value == 255
    return (red.value, green.value, blue.value) if known else _UNKNOWN


def _area(thing: Any) -> Area:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _address(thing: Any) -> int:
    return ctypes.addressof(thing.contents)


def address(thing: Any) -> int | None:
    """By which a piece of text is known as long as its page is open; None of nothing."""
    return _address(thing) if thing else None


def _is_level(matrix: Any) -> bool:
    """Whether its letters stand or lie straight."""
    across, up = max(abs(matrix.a), abs(matrix.d)), max(abs(matrix.b), abs(matrix.c))
    return bool(up <= _LEAST_SLANT * min(abs(matrix.a), abs(matrix.d))) or bool(
        across <= _LEAST_SLANT * min(abs(matrix.b), abs(matrix.c))
    )


def _holds(outer: Area, inner: Area) -> bool:
    """But for what letters reach over it."""
    return (
        outer[0] - _OVER <= inner[0]
        and outer[1] - _OVER <= inner[1]
        and inner[2] <= outer[2] + _OVER
        and inner[3] <= outer[3] + _OVER
    )


def _is_within_clip(thing: Any, area: Area) -> bool:
    clip = raw.FPDFPageObj_GetClipPath(thing)
    paths = range(raw.FPDFClipPath_CountPaths(clip))  # -1 where nothing clips
    return all(_holds(shape, area) if (shape := _clipping(clip, at)) else False for at in paths)


def _clipping(clip: Any, at: int) -> Area | None:
    """What a simple shape lets through; None of another."""
    count = raw.FPDFClipPath_CountPathSegments(clip, at)
    if not 0 < count <= _CORNERS:
        return None
    x, y = ctypes.c_float(), ctypes.c_float()
    corners = []
    for number in range(count):
        raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, at, number), x, y)
        corners.append((x.value, y.value))
    across, up = [one for one, _ in corners], [other for _, other in corners]
    return min(across), min(up), max(across), max(up)


def _share(area: Area, sheet: Area) -> float:
    whole = (sheet[2] - sheet[0]) * (sheet[3] - sheet[1])
    across = max(0.0, min(area[2], sheet[2]) - max(area[0], sheet[0]))
    up = max(0.0, min(area[3], sheet[3]) - max(area[1], sheet[1]))
    return across * up / whole if whole > 0 else 0.0


def _notes(page: pypdfium2.PdfPage) -> Iterator[Area]:
    """Where notes and fields stand, which are drawn over the page."""
    for at in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        if not (note := raw.FPDFPage_GetAnnot(page, at)):
            continue
        place = raw.FS_RECTF()
        if raw.FPDFAnnot_GetSubtype(note) not in _HARMLESS_NOTES and raw.FPDFAnnot_GetRect(note, place):
            yield place.left, place.bottom, place.right, place.top
        raw.FPDFPage_CloseAnnot(note)
