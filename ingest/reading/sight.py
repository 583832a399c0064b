"""Which letters of a page one sees: those without which the page would look otherwise.

The page is drawn with its suspects and without. Where nothing changes there was nothing to be seen, whatever
hid it. A scan is another matter: its letters are in its picture, and a scanner's own lie unseen over them.
"""

import math
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pypdfium2
from pypdfium2 import raw

from ingest.reading.cut import is_cut_through
from ingest.reading.drawn import READABLE, Area, Drawn, address, is_speck
from ingest.reading.letters import MOST_SIGNS, Letter, Shown, letter_at, letters_of, size_at
from ingest.reading.view import COARSE, FINE, Pixels, View, contrast, difference, largest, rows_of, shades

_CHANGE = 20  # of 255, in any colour: what one sees of a letter that comes and goes
_INK = 45  # of 255: how much darker what a picture says is than its ground
_SCAN = 0.8  # of the page by its pictures
_PRINTED = 0.5  # of the letters of a scanner's piece of text; not each lies where it is printed
_STRAY = 30  # letters on a scan that its picture lacks; a scanner sets some where it took dirt for them
_MOST_PIXELS = 80_000_000  # of all pictures of a page
_MOST_TESTED = 12  # pieces of text that stand on each other
_SAME_PLACE = 0.5  # of the smaller letter that lies on the other
_NUMBER = 4  # digits of a page's number
_APART = 8  # points from it to the next line
_ROUNDS = 4  # of looking at pieces that say the same in the same place, one on the other
_FEW, _MANY = 2, 5  # letters of a word that are not seen, as at the edge of a page, and that are
_AWAY = 20_000.0  # points
_NEAR = 8  # letters
_SAME_LINE = 1  # points
_WORDS_APART = 1.5  # of the height of a letter; further away begins another line
_PATIENCE = 5.0  # seconds of the processor for a page


class TooSlowError(Exception):
    """A page takes too long to be looked at."""


def shown_on(page: pypdfium2.PdfPage, drawn: Drawn) -> Shown | None:
    """None where all letters are seen. The page is no longer what it was, and not after TooSlowError either.

    Nothing is seen of a page that takes too much to be drawn; its picture is then read where pictures are.
    """
    if not drawn.suspects and drawn.whole:
        return None
    if drawn.pixels > _MOST_PIXELS or not drawn.whole:
        return Shown(frozenset())
    before, sight = letters_of(page), _Sight(page, drawn)
    gone = sight.unseen()
    shown = Shown(frozenset(letter for letter in letters_of(page) if letter not in gone))
    lost = [letter for letter in before if letter[0].isalnum() and not shown.has(*letter)]
    if not sight.specks and (len(lost) < sight.least or _is_mere_number(lost, shown.letters)):
        return None
    return replace(shown, unseen=max(len(lost), sight.specks))


def _is_mere_number(lost: Sequence[Letter], seen: Collection[Letter]) -> bool:
    """Whether they are at most the number of a page, above or below all that is read of it."""
    if len(lost) > _NUMBER or not all(letter.isdigit() for letter, _, _ in lost):
        return False
    heights = [up for letter, _, up in seen if letter.isalnum()] or [0]
    return all(up > max(heights) + _APART or up < min(heights) - _APART for _, _, up in lost)


@dataclass(frozen=True, slots=True)
class _Sign:
    text: str
    at: Letter
    area: Area
    piece: int  # of text, by address
    line: int  # the letters one after the other, as far as all are suspects

    @property
    def tells(self) -> bool:
        return self.text.isalnum()


class _Sight:
    """A page, as it is drawn with some of its pieces of text and without others."""

    def __init__(self, page: pypdfium2.PdfPage, drawn: Drawn) -> None:
        self._page, self._pictures = page, drawn.pictures
        self._suspects = dict(drawn.suspects)
        self._until = time.thread_time() + _PATIENCE
        self._gather()
        # Pieces of text so small that they are no letters.
        self.specks = sum(map(is_speck, map(self._suspects.__getitem__, self._untold)))

    @property
    def least(self) -> int:
        """How many letters that nobody sees tell something."""
        return _STRAY if self._is_scan else 1

    @property
    def _is_scan(self) -> bool:
        return self._pictures >= _SCAN

    @property
    def _untold(self) -> Collection[int]:
        """The suspects of which no letter is told: blanks, specks, and what says the same in one place."""
        return self._suspects.keys() - self._pieces.keys()

    def _gather(self) -> None:
        self._tiny: set[int] = set()
        self._pictured: set[int] = set()  # pieces that are seen in a picture alone
        self._pieces = self._signs()
        signs = [sign for signs in self._pieces.values() for sign in signs]
        # What is drawn on a picture may be fine; what a scanner has laid over it is not drawn.
        finest = COARSE if self._is_scan and self._is_all_invisible else FINE
        self._view = View(self._page, (sign.area for sign in signs), finest)
        self._boxes: dict[_Sign, Pixels] = {sign: self._view.box(sign.area) for sign in signs}

    def _signs(self) -> dict[int, list[_Sign]]:
        """Of the suspects, by their piece."""
        text = self._page.get_textpage()
        found: dict[int, list[_Sign]] = defaultdict(list)
        line, last = 0, None
        for at in range(min(text.count_chars(), MOST_SIGNS)):
            if (letter := letter_at(text, at))[0].isspace():
                continue
            piece, area = address(raw.FPDFText_GetTextObject(text, at)), text.get_charbox(at)
            if piece not in self._suspects:
                last = None
                continue
            if piece not in found and size_at(text, at) < READABLE:
                self._tiny.add(piece)
            line += not (last and _follows(last, letter, area))
            last = _Sign(letter[0], letter, area, piece, line)
            found[piece].append(last)
        return found

    def unseen(self) -> frozenset[Letter]:
        """Takes out the pieces that one sees nothing of; what of the others is not seen is told."""
        gone: list[_Sign] = []
        for _ in range(_ROUNDS):
            if not self._pieces:
                break
            gone, taken = self._round()
            for known in taken:
                del self._suspects[known]
            if not taken or not self._untold:
                break
            self._gather()
        return frozenset(sign.at for sign in gone)

    def _round(self) -> tuple[list[_Sign], set[int]]:
        """The letters that are not seen of what is left, and the pieces that were taken out."""
        seen = self._seen()
        kept = {known for known, signs in seen.items() if signs}
        self._put_back(kept)
        kept -= self._overlaid({known: seen[known] for known in kept})
        gone = [sign for known in kept for sign in _missing(self._pieces[known], seen[known])]
        return list(self._not_said_again(gone, kept)), self._pieces.keys() - kept

    def _seen(self) -> dict[int, list[_Sign]]:
        """The letters of each piece that one sees. Takes all pieces out."""
        before = None if self._is_all_invisible else self._picture()
        self._take_out(self._pieces)
        bare = self._picture()
        ground = shades(bare)
        change = difference(before, bare) if before else np.zeros_like(ground)
        seen = {known: self._seen_of(known, change, ground) for known in self._pieces}
        for sign in self._cut_off(seen, change):
            seen[sign.piece].append(sign)
        return seen

    def _cut_off(self, seen: Mapping[int, Sequence[_Sign]], change: Any) -> list[_Sign]:
        """The letters that show nothing of lines of which the others show a part; each figure has to show."""
        there = {id(sign) for signs in seen.values() for sign in signs}
        lines: dict[int, list[_Sign]] = defaultdict(list)
        for sign in (sign for signs in self._pieces.values() for sign in signs if sign.tells):
            lines[sign.line].append(sign)
        found = []
        for signs in lines.values():
            shown = (rows_of(change, self._boxes[sign], _CHANGE) for sign in signs if id(sign) in there)
            unseen = [s for s in signs if id(s) not in there and s.piece not in self._tiny]
            if is_cut_through([rows for rows in shown if rows], [self._boxes[sign] for sign in unseen]):
                found += [sign for sign in unseen if not sign.text.isdigit()]
        return found

    def _picture(self) -> Any:
        """As it looks now; TooSlowError when the time for it is spent."""
        if time.thread_time() > self._until:
            raise TooSlowError
        return self._view.picture()

    @property
    def _is_all_invisible(self) -> bool:
        return all(map(self._is_invisible, self._pieces))

    def _seen_of(self, known: int, change: Any, ground: Any) -> list[_Sign]:
        signs = self._pieces[known]
        own = [sign for sign in signs if largest(change, self._boxes[sign]) >= _CHANGE]
        if self._is_scan or self._mode(known) == raw.FPDF_TEXTRENDERMODE_CLIP:
            printed = sum(contrast(ground, self._boxes[sign], self._view.around) >= _INK for sign in signs)
            if printed >= _PRINTED * len(signs):
                if not own:
                    self._pictured.add(known)
                return signs
        return [] if known in self._tiny else own

    def _is_invisible(self, known: int) -> bool:
        return bool(self._mode(known) == raw.FPDF_TEXTRENDERMODE_INVISIBLE)

    def _mode(self, known: int) -> int:
        return int(raw.FPDFTextObj_GetTextRenderMode(self._suspects[known]))

    def _overlaid(self, seen: Mapping[int, Sequence[_Sign]]) -> set[int]:
        """Takes out those under others, one by one, as long as nothing changes."""
        gone = set()
        drawn = seen.keys() - self._pictured
        tested = self._on_each_other([sign for known in drawn for sign in seen[known] if sign.tells])
        before = self._picture() if tested else None
        for known in sorted(tested)[:_MOST_TESTED]:
            self._take_out([known])
            after = self._picture()
            change = difference(before, after)
            if any(largest(change, self._boxes[sign]) >= _CHANGE for sign in seen[known] if sign.tells):
                self._put_back([known])
            else:
                gone.add(known)
                before = after
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
            raw.FPDFPageObj_SetIsActive(self._suspects[known], False)
            # Another piece that says the same in its place would not be told, though this one is not drawn.
            raw.FPDFPageObj_Transform(self._suspects[known], 1, 0, 0, 1, 0, _AWAY)

    def _put_back(self, pieces: Iterable[int]) -> None:
        for known in pieces:
            raw.FPDFPageObj_SetIsActive(self._suspects[known], True)
            raw.FPDFPageObj_Transform(self._suspects[known], 1, 0, 0, 1, 0, -_AWAY)


def _follows(last: _Sign, letter: Letter, area: Area) -> bool:
    """Whether a letter stands next on the same line."""
    height = max(area[3] - area[1], last.area[3] - last.area[1])
    near = -height <= area[0] - last.area[2] <= _WORDS_APART * height
    return near and abs(letter[2] - last.at[2]) <= _SAME_LINE


def _missing(signs: Sequence[_Sign], seen: Sequence[_Sign]) -> list[_Sign]:
    """The letters and figures of a piece that one does not see, but for a few, as the edge of a page cuts."""
    there = set(map(id, seen))
    missing = [sign for sign in signs if sign.tells and id(sign) not in there]
    few = len(missing) <= _FEW and len(seen) >= _MANY and not any(sign.text.isdigit() for sign in missing)
    return [] if few else missing
