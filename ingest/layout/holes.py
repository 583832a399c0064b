"""Rules of a scanned table as far as they were drawn: what the scan left out of them is put back.

A rule of a table ends where another crosses it. One that is seen to end half-way between two crossings goes
on to the next, unless words stand in its way. And where the words of a row keep to either side of a column's
rule, as in a head printed white on black, that rule divides them too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.printed import Box, Piece

_PART = 0.4  # of the way between two crossings, from which on what is seen of a rule is no accident
_WHOLE = 0.9
_CORE = 0.35  # of a piece's height, by which its box may be too large on each side
_BELOW = 0.1  # of it, within which words are underlined
_STROKE = 2.0  # pixels by which a stroke may reach out of the box of its letter


@dataclass(frozen=True, slots=True)
class _Line:
    """Rules in line with each other, from left to right."""

    at: float  # how far down
    parts: tuple[Box, ...]

    @property
    def first(self) -> float:
        return self.parts[0].left

    @property
    def last(self) -> float:
        return max(part.right for part in self.parts)

    def share(self, left: float, right: float) -> float:
        """How much of the way is seen."""
        seen = sum(max(min(part.right, right) - max(part.left, left), 0.0) for part in self.parts)
        return seen / (right - left)


def filled(
    across: Sequence[Box], down: Sequence[Box], pieces: Sequence[Piece], near: float, reach: float
) -> tuple[Box, ...]:
    """What is missing of the rules.

    near: rules no further apart are in line. reach: how much a rule that crosses others may lack at its ends.
    """
    rows = _lines(across, near)
    columns = _lines([turned(rule) for rule in down], near)
    boxes = [piece.box for piece in pieces]
    sideways = [turned(box) for box in boxes]
    return (
        *(gap for line in rows for gap in _broken(line, columns, boxes, reach)),
        *(turned(gap) for line in columns for gap in _broken(line, rows, sideways, reach)),
        *(turned(gap) for line in columns for gap in _parting(line, rows, columns, sideways, reach)),
    )


def of_letters(rule: Box, pieces: Sequence[Piece]) -> bool:
    """Whether it is a stroke of letters, or drawn below words as far as they go."""
    return any(
        box.left - _STROKE <= rule.left
        and rule.right <= box.right + _STROKE
        and box.top <= rule.top
        and rule.bottom <= box.bottom + _BELOW * box.height
        for box in (piece.box for piece in pieces)
    )


def turned(box: Box) -> Box:
    """With what is across down, and what is down across."""
    return Box(box.top, box.left, box.bottom, box.right)


def _lines(rules: Sequence[Box], near: float) -> list[_Line]:
    held: list[list[Box]] = []
    for rule in sorted(rules, key=lambda rule: rule.middle):
        if held and rule.middle - held[-1][-1].middle <= near:
            held[-1].append(rule)
        else:
            held.append([rule])
    return [
        _Line(sum(r.middle for r in rules) / len(rules), tuple(sorted(rules, key=lambda r: r.left)))
        for rules in held
    ]


def _ways(line: _Line, crossing: Sequence[_Line], reach: float) -> Iterator[tuple[float, float]]:
    """From each line that crosses this one to the next."""
    return pairwise(other.at for other in crossing if other.first - reach <= line.at <= other.last + reach)


def _broken(line: _Line, crossing: Sequence[_Line], boxes: Sequence[Box], reach: float) -> Iterator[Box]:
    for left, right in _ways(line, crossing, reach):
        if _PART <= line.share(left, right) < 1 and not any(
            _in_the_way(box, line.at, left, right) for box in boxes
        ):
            yield Box(left, line.at, right, line.at)


def _in_the_way(box: Box, at: float, left: float, right: float) -> bool:
    spare = _CORE * min(box.height, box.width)
    return box.top + spare < at < box.bottom - spare and box.left < right and left < box.right


def _parting(
    line: _Line, crossing: Sequence[_Line], beside: Sequence[_Line], boxes: Sequence[Box], reach: float
) -> Iterator[Box]:
    """Where the rule is not seen at all, beyond where it is, though words keep to either side of it."""
    ways = list(_ways(line, crossing, reach))
    for order in (ways, ways[::-1]):
        goes_on, blank = False, list[Box]()
        for left, right in order:
            if line.share(left, right) >= _PART:
                goes_on, blank = True, []
                continue
            words = _words(line, beside, boxes, left, right, reach)
            goes_on = goes_on and words is not None and _keep_apart(words, line.at)
            blank.append(Box(left, line.at, right, line.at))
            if goes_on and words:
                yield from blank
                blank = []


def _words(
    line: _Line, beside: Sequence[_Line], boxes: Sequence[Box], left: float, right: float, reach: float
) -> list[Box] | None:
    """What stands there in the columns on either side of the line; None where the table has ended."""
    there = [other for other in beside if other.first - reach <= left and right <= other.last + reach]
    whole = [other.at for other in there if other.share(left, right) >= _WHOLE]
    if not whole or not min(whole) < line.at < max(whole):
        return None
    before = max(other.at for other in there if other.at < line.at)
    after = min(other.at for other in there if other.at > line.at)
    return [box for box in boxes if left <= box.centre < right and before < box.middle < after]


def _keep_apart(words: Sequence[Box], at: float) -> bool:
    """Whether they keep to both sides of the place; where there are none, they do too."""
    if any(_in_the_way(box, at, box.left, box.right) for box in words):
        return False
    return not words or 0 < sum(box.middle < at for box in words) < len(words)
