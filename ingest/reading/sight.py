"""Which letters of a page one sees: those without which the page would look otherwise.

The page is drawn with its suspects and without. Where nothing changes there was nothing to be seen, whatever hid
it. A scan is another matter: its letters are in its picture, and a scanner's own letters lie unseen over them.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pypdfium2
from pypdfium2 import raw

from ingest.reading.drawn import READABLE, Area, Drawn, address, is_speck
from ingest.reading.letters import MOST_SIGNS, Letter, Shown, letter_at, letters_of, size_at
from ingest.reading.view import Pixels, View, contrast, difference, largest, shades

_CHANGE = 20  # of 255, in any colour: what one sees of a letter that comes and goes
_INK = 60  # of 255: how much darker what a picture says is than its ground
_SCAN = 0.8  # of the page by its pictures
_PRINTED = 0.5  # of the letters of a scanner's piece of text; not each lies where it is printed
_STRAY = 30  # letters on a scan that its picture lacks; a scanner sets some where it took dirt for them
_MOST_PIXELS = 120_000_000  # of all pictures of a page
_MOST_TESTED = 40  # pieces of text that stand on each other
_SAME_PLACE = 0.5  # of the smaller letter that lies on the other
_NUMBER = 4  # digits of a page's number
_LINE = 14  # points from a line to the next
_AWAY = 20_000.0  # points
_NEAR = 8  # letters


def shown_on(page: pypdfium2.PdfPage, drawn: Drawn) -> Shown | None:
    """None where all letters are seen. The page is no longer what it was.

    Nothing is seen of a page that takes too much to be drawn; its picture is then read where pictures are.
    """
    if not drawn.suspects and drawn.whole:
        return None
    if drawn.pixels > _MOST_PIXELS or not drawn.whole:
        return Shown(frozenset())
    before, sight = letters_of(page), _Sight(page, drawn)
    gone = {sign.at for sign in sight.unseen()}
    shown = Shown(frozenset(letter for letter in letters_of(page) if letter not in gone))
    lost = [letter for letter in before if letter[0].isalnum() and not shown.has(*letter)]
    if not sight.specks and (len(lost) < sight.least or _is_mere_number(lost, shown.letters)):
        return None
    return replace(shown, unseen=max(len(lost), sight.specks))


def _is_mere_number(lost: Sequence[Letter], seen: Collection[Letter]) -> bool:
    """Whether they are at most the number of a page, far from any line that is read."""
    if len(lost) > _NUMBER or not all(letter.isdigit() for letter, _, _ in lost):
        return False
    heights = {up for letter, _, up in seen if letter.isalnum()}
    return not any(abs(up - other) <= _LINE for _, _, up in lost for other in heights)


@dataclass(frozen=True, slots=True)
class _Sign:
    text: str
    at: Letter
    area: Area
    piece: int  # of text, by address

    @property
    def tells(self) -> bool:
        return self.text.isalnum()


class _Sight:
    """A page, as it is drawn with some of its pieces of text and without others."""

    def __init__(self, page: pypdfium2.PdfPage, drawn: Drawn) -> None:
        self._page, self._drawn = page, drawn
        self._tiny: set[int] = set()
        self._pieces = self._signs()
        self._view = View(page, (sign.area for signs in self._pieces.values() for sign in signs))
        self._boxes: dict[_Sign, Pixels] = {
            sign: self._view.box(sign.area) for signs in self._pieces.values() for sign in signs
        }
        # Pieces of text so small that they are no letters.
        self.specks = sum(is_speck(drawn.suspects[known]) for known in drawn.suspects.keys() - self._pieces.keys())

    @property
    def least(self) -> int:
        """How many letters that nobody sees tell something."""
        return _STRAY if self._is_scan else 1

    @property
    def _is_scan(self) -> bool:
        return self._drawn.pictures >= _SCAN

    def _signs(self) -> dict[int, list[_Sign]]:
        """Of the suspects, by their piece."""
        text = self._page.get_textpage()
        found: dict[int, list[_Sign]] = defaultdict(list)
        for at in range(min(text.count_chars(), MOST_SIGNS)):
            piece = address(raw.FPDFText_GetTextObject(text, at))
            if piece in self._drawn.suspects and not (letter := letter_at(text, at))[0].isspace():
                if piece not in found and size_at(text, at) < READABLE:
                    self._tiny.add(piece)
                found[piece].append(_Sign(letter[0], letter, text.get_charbox(at), piece))
        return found

    def unseen(self) -> Iterator[_Sign]:
        """Takes out the pieces that one sees nothing of; what of the others is not seen is told."""
        seen = self._seen() if self._pieces else {}
        kept = {known for known, signs in seen.items() if signs}
        self._put_back(kept)
        kept -= self._overlaid({known: seen[known] for known in kept})
        left = {id(sign) for known in kept for sign in seen[known]}
        gone = [sign for known in kept for sign in self._pieces[known] if sign.tells and id(sign) not in left]
        yield from self._not_said_again(gone, kept)

    def _seen(self) -> dict[int, list[_Sign]]:
        """The letters of each piece that one sees. Takes all pieces out."""
        invisible = all(map(self._is_invisible, self._pieces))
        before = None if invisible else self._view.picture()
        self._take_out(self._drawn.suspects)
        bare = self._view.picture()
        ground = shades(bare)
        change = difference(before, bare) if before else np.zeros_like(ground)
        return {known: self._seen_of(known, change, ground) for known in self._pieces}

    def _seen_of(self, known: int, change: Any, ground: Any) -> list[_Sign]:
        signs = self._pieces[known]
        if self._is_scan or self._mode(known) == raw.FPDF_TEXTRENDERMODE_CLIP:
            printed = sum(contrast(ground, self._boxes[sign]) >= _INK for sign in signs)
            if printed >= _PRINTED * len(signs):
                return signs
        if known in self._tiny:
            return []
        return [sign for sign in signs if largest(change, self._boxes[sign]) >= _CHANGE]

    def _is_invisible(self, known: int) -> bool:
        return self._mode(known) == raw.FPDF_TEXTRENDERMODE_INVISIBLE

    def _mode(self, known: int) -> int:
        return int(raw.FPDFTextObj_GetTextRenderMode(self._drawn.suspects[known]))

    def _overlaid(self, seen: Mapping[int, Sequence[_Sign]]) -> set[int]:
        """Takes out those under others, one by one, as long as nothing changes."""
        gone = set()
        tested = self._on_each_other([sign for signs in seen.values() for sign in signs if sign.tells])
        for known in sorted(tested)[:_MOST_TESTED]:
            before = self._view.picture()
            self._take_out([known])
            change = difference(before, self._view.picture())
            if any(largest(change, self._boxes[sign]) >= _CHANGE for sign in seen[known] if sign.tells):
                self._put_back([known])
            else:
                gone.add(known)
        return gone

    def _on_each_other(self, signs: Sequence[_Sign]) -> set[int]:
        """The pieces whose letters lie on other letters of other pieces."""
        cells: dict[tuple[int, int], list[_Sign]] = defaultdict(list)
        found = set()
        for sign in signs:
            left, top, right, bottom = self._boxes[sign]
            near = cells[(left + right) // 8, (top + bottom) // 16]
            if under := [other.piece for other in near[-_NEAR:] if self._lies_on(sign, other)]:
                found |= {sign.piece, *under}
            near.append(sign)
        return found

    def _lies_on(self, one: _Sign, other: _Sign) -> bool:
        if one.piece == other.piece or one.text == other.text:
            return False
        this, that = self._boxes[one], self._boxes[other]
        across = min(this[2], that[2]) - max(this[0], that[0]) + 1
        down = min(this[3], that[3]) - max(this[1], that[1]) + 1
        least = min(math.prod((box[2] - box[0] + 1, box[3] - box[1] + 1)) for box in (this, that))
        return across > 0 and down > 0 and across * down >= _SAME_PLACE * least

    def _not_said_again(self, signs: Sequence[_Sign], pieces: Collection[int]) -> Iterator[_Sign]:
        """Without those in whose place a piece that is no suspect says the same."""
        if signs:
            self._take_out(pieces)
            others = Shown(frozenset(letters_of(self._page)))
            self._put_back(pieces)
            yield from (sign for sign in signs if not others.has(*sign.at))

    def _take_out(self, pieces: Iterable[int]) -> None:
        for known in pieces:
            raw.FPDFPageObj_SetIsActive(self._drawn.suspects[known], False)
            # Another piece that says the same in its place would not be told, though this one is not drawn.
            raw.FPDFPageObj_Transform(self._drawn.suspects[known], 1, 0, 0, 1, 0, _AWAY)

    def _put_back(self, pieces: Iterable[int]) -> None:
        for known in pieces:
            raw.FPDFPageObj_SetIsActive(self._drawn.suspects[known], True)
            raw.FPDFPageObj_Transform(self._drawn.suspects[known], 1, 0, 0, 1, 0, -_AWAY)
