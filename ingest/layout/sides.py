"""The outer rules that a table which is printed open leaves out: at its sides, or where a page cuts it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.layout.holes import turned
from ingest.printed import Box


@dataclass(frozen=True, slots=True)
class _Side:
    """Between the ends of two neighbouring rules; told: another joins these further on, as a column's."""

    rule: Box
    told: bool


def open_sides(across: Sequence[Box], down: Sequence[Box], near: float, *, exact: bool) -> tuple[Box, ...]:
    """What closes the rows, each by itself, and the top and the bottom, where all columns are open alike.

    across, down: all the rules of a page; near: ends no further apart are common; exact: none of them is
    longer or shorter than it should be, so that the end of one is a column's too.
    """
    slack = near if exact else -near
    rows = _open(across, down, near, slack)
    columns = _open([turned(rule) for rule in down], [turned(rule) for rule in across], near, slack)
    return (
        *(side.rule for sides in rows for side in sides if side.told),
        *(turned(side.rule) for sides in columns if all(side.told for side in sides) for side in sides),
    )


def _open(across: Sequence[Box], down: Sequence[Box], near: float, slack: float) -> Iterator[list[_Side]]:
    """Of rules that end below each other the sides which are not closed."""
    for end in (_left, _right):
        for rules in _together(across, end, near):
            pairs = pairwise(sorted(rules, key=lambda rule: rule.top))
            sides = [_side(upper, lower, end(upper), across, down, near, slack) for upper, lower in pairs]
            yield [side for side in sides if not any(_closes(rule, side.rule, near) for rule in down)]


def _together(rules: Sequence[Box], end: Callable[[Box], float], near: float) -> Iterator[list[Box]]:
    held: list[Box] = []
    for rule in sorted(rules, key=end):
        if held and end(rule) - end(held[-1]) > near:
            yield held
            held = []
        held.append(rule)
    yield held


def _side(
    upper: Box, lower: Box, at: float, across: Sequence[Box], down: Sequence[Box], near: float, slack: float
) -> _Side:
    side = Box(at, upper.top, at, lower.top)
    left, right = max(upper.left, lower.left) - slack, min(upper.right, lower.right) + slack
    inside = (rule for rule in down if left < rule.left < right and abs(rule.left - at) > near)
    joined = any(_spans(rule, side, near) for rule in inside)
    return _Side(side, joined and not any(_crosses(rule, side, near) for rule in across))


def _closes(rule: Box, side: Box, near: float) -> bool:
    return abs(rule.left - side.left) <= near and _spans(rule, side, near)


def _crosses(rule: Box, side: Box, near: float) -> bool:
    """Whether the table goes on beyond the side."""
    beyond = rule.left < side.left - near and rule.right > side.left + near
    return beyond and side.top + near < rule.top < side.bottom - near


def _spans(rule: Box, side: Box, near: float) -> bool:
    return rule.top <= side.top + near and rule.bottom >= side.bottom - near


def _left(rule: Box) -> float:
    return rule.left


def _right(rule: Box) -> float:
    return rule.right
