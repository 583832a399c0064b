"""How headings of an annex rank: `A.` and `3.1.2` stand above list items, for no sentence holds a heading."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsing.draft import Draft
from ingest.parsing.labels import KINDS, Label, Style, labels

_HEADING = frozenset({Style.BESAR, Style.ROMAN, Style.DECIMAL})
_WIDEST_STEP = 5  # between the numbers of neighbours, where a scanner lost some
_LATEST_FIRST = 2


@dataclass(slots=True)
class Level:
    """An open item."""

    style: Style
    value: int
    item: Draft

    @property
    def parts(self) -> tuple[int, ...]:
        """`3.1` and `3` as numbers; of letters none."""
        pieces = self.item.label.split(".")
        return tuple(int(piece) for piece in pieces) if all(p.isdecimal() for p in pieces) else ()


def style_of(item: Draft) -> Style | None:
    """How its label is printed."""
    readings = (label for label in labels(item.text) if label.written == item.label)
    return next((label.style for label in readings if KINDS[label.style] is item.kind), None)


def is_heading(item: Draft) -> bool:
    """Whether its label is one that heads a section."""
    return style_of(item) in _HEADING


def kept(opened: Sequence[Level], label: Label, text: str, before: str) -> int:
    """How many of the open items stay open above a new one: all, unless it is a heading."""
    if label.style is Style.DECIMAL:
        return _above_decimal(opened, label)
    if label.style not in _HEADING or (before.endswith(":") and not in_capitals(text[label.end :])):
        return len(opened)
    return headings(opened)


def may_head(opened: Sequence[Level], label: Label) -> bool:
    """Whether a decimal number may be a new heading, and is no figure of a table."""
    if 0 in label.parts:
        return False
    above = [level for level in opened if level.parts and level.style is Style.DECIMAL]
    if not above:
        return label.value <= _LATEST_FIRST
    last = above[-1].parts
    if len(last) < len(label.parts) and label.parts[: len(last)] == last:
        return label.parts[len(last)] <= _LATEST_FIRST
    return _is_near(last, label.parts)


def goes_on(level: Level, label: Label) -> bool:
    """Whether a decimal number is the next after an open one, or nearly: `3.1.4` after `3.1.3`."""
    held = level.parts
    if len(held) != len(label.parts) or 0 in label.parts:
        return False
    return label.parts > held and _is_near(held, label.parts)


def _is_near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether the first number that differs is greater by a little; the first of all may be a misprint."""
    if len(one) == len(other) > 2 and one[1:-1] == other[1:-1] and 0 < other[-1] - one[-1] <= _WIDEST_STEP:
        return True
    differing = next(((a, b) for a, b in zip(one, other, strict=False) if a != b), None)
    return differing is not None and 0 < differing[1] - differing[0] <= _WIDEST_STEP


def _above_decimal(opened: Sequence[Level], label: Label) -> int:
    """Up to the item whose number is the longest beginning of its own, else up to the lettered headings."""
    shared = [(len(parts), i + 1) for i, level in enumerate(opened) if (parts := _begins(level, label))]
    if shared:
        return max(shared)[1]
    lettered = (Style.BESAR, Style.ROMAN)
    return next((i for i, level in enumerate(opened) if level.style not in lettered), len(opened))


def _begins(level: Level, label: Label) -> tuple[int, ...]:
    """The level's number where the label's begins with it, else nothing; `2)` begins no `2.1`."""
    parts = level.parts if level.style in (Style.DECIMAL, Style.ANGKA) else ()
    return parts if len(parts) < len(label.parts) and label.parts[: len(parts)] == parts else ()


def headings(opened: Sequence[Level]) -> int:
    """How many open items there are down to the innermost heading; what is open below it are sentences."""
    return next((i + 1 for i in range(len(opened) - 1, -1, -1) if opened[i].style in _HEADING), 0)


def in_capitals(words: str) -> bool:
    """Whether words are written as headings are, in capitals."""
    letters = [c for c in words[:60] if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) / len(letters) > 0.85
