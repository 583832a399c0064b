"""The words of a page by pdfplumber: told apart by the white space between their letters.

Figures that fill their cells stand so near to each other that only rules tell where one of them ends.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from pdfplumber.page import Page as Sheet

from ingest.layout.rows import around
from ingest.printed import Box, Piece
from ingest.reading.letters import Shown
from ingest.reading.lying import READ, joined, lying_by

_SPACE = 0.2  # of the letters' height; words of small print stand no further apart
_SAME = 0.5  # points; a letter printed once more in the same place is bold
_SLACK = 0.5  # points by which a letter may reach over a rule
# A figure as it is written, with points between its thousands or without.
_FIGURE = re.compile(
    r"^\(?(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)%?\)?$"
)
_SLANT = 0.05  # sine of the angle from which on letters lie aslant, some three degrees
_STOPS = (".", ",", ";", ":")

_Sign = tuple[float, float, str]  # from where to where it goes, and what it is
Word = tuple[str, Sequence[Piece]]  # as it is written, and its letters


def words_of(sheet: Sheet, turned: int, turn: Callable[[Box], Box]) -> Iterator[Word]:
    """turned: how far the page must be turned clockwise, and turn: what that makes of a box."""
    left, top, _, _ = sheet.bbox
    once = _without([*_again(sheet), *_covered(sheet)], sheet)
    found = once.extract_words(x_tolerance_ratio=_SPACE, return_chars=True, **READ[turned or lying_by(sheet)])
    for words in [[word] for word in found] if turned else joined(found):
        letters = (letter for word in words for letter in word["chars"])
        yield (
            " ".join(word["text"] for word in words),
            [Piece(one["text"], turn(box_of(one, left, top))) for one in letters],
        )


def within(words: Iterable[Word], rules: Sequence[Box]) -> Iterator[Piece]:
    """The words; figures that stand side by side between rules one by one."""
    down = sorted((rule for rule in rules if rule.height > rule.width), key=lambda rule: rule.centre)
    places = [rule.centre for rule in down]
    for text, letters in words:
        box = around([letter.box for letter in letters])
        beside = down[bisect_right(places, box.left) : bisect_left(places, box.right)]
        crossing = [rule.centre for rule in beside if rule.top < box.middle < rule.bottom]
        figures = list(map(_word, _parted(letters, crossing))) if crossing and not _is_figure(text) else []
        if figures and all(_is_figure(figure.text) for figure in figures):
            yield from figures
        else:
            yield Piece(text, box)


def _word(letters: Sequence[Piece]) -> Piece:
    return Piece("".join(letter.text for letter in letters), around([letter.box for letter in letters]))


def _is_figure(text: str) -> bool:
    return bool(_FIGURE.match(text))


def _parted(letters: Sequence[Piece], crossing: Sequence[float]) -> Iterator[Sequence[Piece]]:
    """Divided where a rule goes down between two letters."""
    held = [letters[0]]
    for letter in letters[1:]:
        before, after = held[-1].box.right - _SLACK, letter.box.left + _SLACK
        if any(before <= rule <= after for rule in crossing):
            yield held
            held = []
        held.append(letter)
    yield held


def unstamped(sheet: Sheet) -> Sheet:
    """Without letters that lie aslant, and those of a round stamp between two of them that happen not to."""
    aslant = [_is_aslant(letter) for letter in sheet.chars]
    between = [one and other for one, other in zip([False, *aslant], [*aslant[1:], False], strict=False)]
    return _without([c for c, *gone in zip(sheet.chars, aslant, between, strict=True) if any(gone)], sheet)


def only_shown(sheet: Sheet, shown: Shown) -> Sheet:
    """Without letters that one does not see."""
    place = _place_in(sheet)
    printed = (letter for letter in sheet.chars if not letter["text"].isspace())
    return _without([one for one in printed if not shown.has(one["text"], *place(one))], sheet)


def _place_in(sheet: Sheet) -> Callable[[Mapping[str, Any]], tuple[float, float]]:
    """Where a letter begins before the page is turned, and wherever its corner is."""
    left, bottom, right, top = sheet.page_obj.mediabox
    match sheet.page_obj.rotate:
        case 90:
            return lambda letter: (right - letter["matrix"][5], letter["matrix"][4] + bottom)
        case 180:
            return lambda letter: (right - letter["matrix"][4], top - letter["matrix"][5])
        case 270:
            return lambda letter: (letter["matrix"][5] + left, top - letter["matrix"][4])
    return lambda letter: (letter["matrix"][4] + left, letter["matrix"][5] + bottom)


def _again(sheet: Sheet) -> Iterator[Mapping[str, Any]]:
    """The letters that stand where the same stands already."""
    seen: set[tuple[str, int, int]] = set()
    for letter in sheet.chars:
        place = letter["text"], round(letter["x0"] / _SAME), round(letter["top"] / _SAME)
        if place in seen:
            yield letter
        seen.add(place)


def _covered(sheet: Sheet) -> Iterator[Mapping[str, Any]]:
    """The spaces that stand within a letter: they part no words."""
    lines: dict[int, list[_Sign]] = defaultdict(list)
    for letter in sheet.chars:
        if not letter["text"].isspace():
            lines[round(letter["top"])].append((letter["x0"], letter["x1"], letter["text"]))
    for line in lines.values():
        line.sort()
    for space in sheet.chars:
        at = (space["x0"] + space["x1"]) / 2
        near = (lines.get(round(space["top"]) + step, []) for step in (-1, 0, 1))
        if space["text"].isspace() and any(_stands_in(at, line) for line in near):
            yield space


def _stands_in(at: float, signs: Sequence[_Sign]) -> bool:
    """Not one between a stop and a letter: `K. KOTA` may be set so tight that it reaches into the letter."""
    here = bisect_left(signs, (at,)) - 1
    if here < 0 or at >= signs[here][1]:
        return False
    return here == 0 or signs[here - 1][2] not in _STOPS or not signs[here][2].isalpha()


def _without(letters: Iterable[Mapping[str, Any]], sheet: Sheet) -> Sheet:
    gone = set(map(id, letters))
    return cast(Sheet, sheet.filter(lambda thing: id(thing) not in gone)) if gone else sheet


def _is_aslant(letter: Mapping[str, Any]) -> bool:
    across, up, *_ = letter["matrix"]
    return bool(min(abs(across), abs(up)) > _SLANT * math.hypot(across, up))


def box_of(thing: Mapping[str, Any], left: float, top: float) -> Box:
    """Where it stands on a page whose corner is there."""
    return Box(thing["x0"] - left, thing["top"] - top, thing["x1"] - left, thing["bottom"] - top)
