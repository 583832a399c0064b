"""Which letters of a page one sees: those without which the page would look otherwise.

The page is drawn with its suspects and without. Where nothing changes there was nothing to be seen, whatever hid
it. A scan is another matter: its letters are in its picture, and a scanner's own letters lie unseen over them.
"""

import ctypes
import math
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2
from PIL import ImageChops
from pypdfium2 import raw

from ingest.reading.drawn import READABLE, Drawn, address, size_of

_LONGER_SIDE = 1600  # pixels
_FINEST = 2.0  # pixels a point
_CHANGE = 20  # of 255, in any colour: what one sees of a letter that comes and goes
_INK = 60  # of 255: how much darker what a picture says is than its ground
_SCAN = 0.8  # of the page by its pictures
_PRINTED = 0.5  # of the letters of a scanner's piece of text; not each lies where it is printed
_WIDE = 5  # pixels of a letter, from which on its edge is left alone
_AROUND = 2  # pixels around a scanner's letter, which lies but roughly over its picture
_MOST_PIXELS = 120_000_000  # of all pictures of a page
_MOST_SIGNS = 200_000
_MOST_TESTED = 40  # pieces of text that stand on each other
_FAR = 1e6  # points
_SAME_PLACE = 0.5  # of the smaller letter that lies on the other

Letter = tuple[str, int, int]  # what it is, and where it begins, in points


@dataclass(frozen=True, slots=True)
class Shown:
    """What one sees of a page that holds more; unseen: how many letters and figures it holds beside."""

    letters: frozenset[Letter]
    unseen: int

    @property
    def count(self) -> int:
        """How many letters and figures one sees."""
        return sum(letter.isalnum() for letter, _, _ in self.letters)

    def has(self, text: str, x: float, y: float) -> bool:
        """Whether that letter is seen to begin there; readers of PDF may differ by a point."""
        letter, across, up = _letter(text, x, y)
        return any((letter, across + dx, up + dy) in self.letters for dx in (0, -1, 1) for dy in (0, -1, 1))


@dataclass(frozen=True, slots=True)
class _Sign:
    text: str
    at: Letter
    box: tuple[int, int, int, int]  # pixels: left, top, right, bottom, each part of it
    piece: int  # of text, by address

    @property
    def tells(self) -> bool:
        return self.text.isalnum()


def shown_on(page: pypdfium2.PdfPage, drawn: Drawn) -> Shown | None:
    """None where all letters are seen. Leaves the page without what is not.

    Nothing is seen of a page that takes too much to be drawn; its picture is then read where pictures are.
    """
    if not drawn.suspects and drawn.whole:
        return None
    if drawn.pixels > _MOST_PIXELS or not drawn.whole:
        return Shown(frozenset(), 0)
    sight = _Sight(page, drawn)
    before = sight.letters()
    gone = {sign.at for sign in sight.unseen()}
    seen = frozenset(letter for letter in sight.letters() if letter not in gone)
    shown = Shown(seen, 0)
    unseen = sum(one.isalnum() and not shown.has(one, x, y) for one, x, y in before)
    unseen = max(unseen, sight.unreadable)
    return Shown(seen, unseen) if unseen else None


class _Sight:
    """A page, as it is drawn with some of its pieces of text and without others."""

    def __init__(self, page: pypdfium2.PdfPage, drawn: Drawn) -> None:
        self._page, self._drawn = page, drawn
        self._scale = min(_FINEST, _LONGER_SIDE / max(page.get_size()))
        self.unreadable = 0  # pieces of text so small that they are no letters

    def letters(self) -> list[Letter]:
        """Of the pieces that are drawn now."""
        text = self._page.get_textpage()
        signs = range(min(text.count_chars(), _MOST_SIGNS))
        return [_letter_at(text, at) for at in signs if raw.FPDFText_IsGenerated(text, at) != 1]

    def unseen(self) -> Iterator[_Sign]:
        """Takes out the pieces that one sees nothing of; what of the others is not seen is told."""
        suspects = self._drawn.suspects
        whole, place = self._picture()
        pieces = self._signs(place)
        self._take_out(suspects)
        bare, _ = self._picture()
        change, ground = _difference(whole, bare), np.asarray(bare.convert("L"))
        tiny = {known for known, piece in suspects.items() if size_of(piece) < READABLE}
        seen: dict[int, list[_Sign]] = {}
        for known, signs in pieces.items():
            printed = self._is_scan or self._lets_through(known)
            own = [sign for sign in signs if known not in tiny and _largest(change, sign.box) >= _CHANGE]
            seen[known] = signs if printed and _is_printed(ground, signs) else own
        self.unreadable = len(tiny - pieces.keys())
        kept = {known for known, signs in seen.items() if signs}
        self._put_back(kept)
        kept -= self._overlaid({known: seen[known] for known in kept})
        for known in kept:
            left = set(map(id, seen[known]))
            yield from (sign for sign in pieces[known] if sign.tells and id(sign) not in left)
        self._send_away(suspects.keys() - kept)

    @property
    def _is_scan(self) -> bool:
        return self._drawn.pictures >= _SCAN

    def _lets_through(self, known: int) -> bool:
        """Whether its letters only cut out what is painted after them."""
        return bool(
            raw.FPDFTextObj_GetTextRenderMode(self._drawn.suspects[known]) == raw.FPDF_TEXTRENDERMODE_CLIP
        )

    def _overlaid(self, seen: dict[int, list[_Sign]]) -> set[int]:
        """Takes out those under others, one by one, as long as nothing changes."""
        gone = set()
        for known in sorted(_on_each_other([sign for signs in seen.values() for sign in signs]))[:_MOST_TESTED]:
            before, _ = self._picture()
            self._take_out([known])
            change = _difference(before, self._picture()[0])
            if all(_largest(change, sign.box) < _CHANGE for sign in seen[known] if sign.tells):
                gone.add(known)
            else:
                self._put_back([known])
        return gone

    def _picture(self) -> tuple[Any, Any]:
        bitmap = self._page.render(scale=self._scale)
        return bitmap.to_pil().convert("RGB"), bitmap.get_posconv(self._page)

    def _signs(self, place: Any) -> dict[int, list[_Sign]]:
        """Of the suspects, by their piece."""
        text = self._page.get_textpage()
        found: dict[int, list[_Sign]] = defaultdict(list)
        for at in range(min(text.count_chars(), _MOST_SIGNS)):
            piece = address(raw.FPDFText_GetTextObject(text, at))
            if piece in self._drawn.suspects and not (letter := _letter_at(text, at))[0].isspace():
                left, bottom, right, top = text.get_charbox(at)
                corners = place.to_bitmap(left, top), place.to_bitmap(right, bottom)
                (x1, x2), (y1, y2) = (sorted(pair) for pair in zip(*corners, strict=True))
                found[piece].append(_Sign(letter[0], letter, (x1, y1, x2, y2), piece))
        return found

    def _take_out(self, pieces: Iterable[int]) -> None:
        for known in pieces:
            raw.FPDFPageObj_SetIsActive(self._drawn.suspects[known], False)

    def _send_away(self, pieces: Iterable[int]) -> None:
        """What stands where the same stood before is not told, even where that is not drawn."""
        for known in pieces:
            raw.FPDFPageObj_Transform(self._drawn.suspects[known], 1, 0, 0, 1, 0, _FAR)

    def _put_back(self, pieces: Collection[int]) -> None:
        for known in pieces:
            raw.FPDFPageObj_SetIsActive(self._drawn.suspects[known], True)


def _letter_at(text: pypdfium2.PdfTextPage, at: int) -> Letter:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    return _letter(chr(raw.FPDFText_GetUnicode(text, at)), x.value, y.value)


def _letter(text: str, x: float, y: float) -> Letter:
    """Of letters drawn as one the first."""
    return unicodedata.normalize("NFKC", text)[:1], round(x), round(y)


def _difference(one: Any, other: Any) -> Any:
    red, green, blue = ImageChops.difference(one, other).split()
    return np.asarray(ImageChops.lighter(ImageChops.lighter(red, green), blue))


def _part(picture: Any, box: Sequence[int], around: int = 0) -> Any:
    left, top, right, bottom = box
    return picture[
        max(top - around, 0) : max(bottom + around + 1, 0), max(left - around, 0) : max(right + around + 1, 0)
    ]


def _largest(change: Any, box: Sequence[int]) -> int:
    """Within the letter: what changes at its edge may be the next one."""
    left, top, right, bottom = box
    inset = int(right - left > _WIDE and bottom - top > _WIDE)
    part = _part(change, box, -inset)
    return int(part.max()) if part.size else 0


def _is_printed(ground: Any, signs: Sequence[_Sign]) -> bool:
    """Whether a picture says something where they stand."""
    return sum(_has_ink(ground, sign.box) for sign in signs) >= _PRINTED * len(signs)


def _has_ink(ground: Any, box: Sequence[int]) -> bool:
    part = _part(ground, box, _AROUND)
    return bool(part.size) and int(part.max()) - int(part.min()) >= _INK


def _on_each_other(signs: Sequence[_Sign]) -> set[int]:
    """The pieces whose letters lie on other letters of other pieces."""
    cells: dict[tuple[int, int], list[_Sign]] = defaultdict(list)
    found = set()
    for sign in filter(lambda one: one.tells, signs):
        near = cells[_cell(sign)]
        if any(_lies_on(sign, other) for other in near[-8:]):
            found |= {sign.piece, *(other.piece for other in near if _lies_on(sign, other))}
        near.append(sign)
    return found


def _cell(sign: _Sign) -> tuple[int, int]:
    left, top, right, bottom = sign.box
    return (left + right) // 8, (top + bottom) // 16


def _lies_on(one: _Sign, other: _Sign) -> bool:
    if one.piece == other.piece or one.text == other.text:
        return False
    across = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0]) + 1
    down = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1]) + 1
    least = min(math.prod((box[2] - box[0] + 1, box[3] - box[1] + 1)) for box in (one.box, other.box))
    return across > 0 and down > 0 and across * down >= _SAME_PLACE * least
