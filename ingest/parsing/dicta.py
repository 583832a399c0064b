"""What a decree decides: KESATU, KEDUA, KETIGA, told from where they are only mentioned.

Some text layers give the labels of a page before all their words. Where there are as many sentences that end
with their line as there are labels, each label has its sentence; else they stay one part.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.parsing.numerals import ordinal
from ingest.records import Line
from tanya.domain.locator import DICTUM, dictum_label

_OPENS = re.compile(rf"^(?P<label>{DICTUM})(?!\w)\s*(?P<mark>[:.;]?)\s*(?P<rest>.*)$")
_MENTIONED = re.compile(r"\b(?:[Dd]iktum|DIKTUM|dan|atau|huruf)\s*$")
_MOST_LOST = 2  # numbers that a scanner may have lost between two
_ENDED = (".", ";")


@dataclass(frozen=True, slots=True)
class Dictum:
    """label: `KEDUA`, or `KESATU–KETIGA` of those that cannot be told apart; empty above the first."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    index: int
    label: str
    value: int
    bare: bool  # no words on its line


def dicta(lines: Sequence[Line]) -> Iterator[Dictum]:
    """In reading order; a label that the foot of a page only announces is left out."""
    marks, announced = _marks(lines)
    groups = list(_groups(marks))
    starts = [0, *(group[0].index for group in groups), len(lines)]
    for group, (start, end) in zip(([], *groups), pairwise(starts), strict=True):
        held = tuple(lines[index] for index in range(start, end) if index not in announced)
        if held:
            yield from _of_group(group, held)


def _marks(lines: Sequence[Line]) -> tuple[list[_Mark], frozenset[int]]:
    """The labels that follow each other, and the lines of those that are printed again on the next page."""
    found: list[_Mark] = []
    announced = set()
    for index in range(len(lines)):
        mark = _mark(lines, index)
        last = found[-1] if found else None
        if mark and 0 < mark.value - (last.value if last else 0) <= 1 + _MOST_LOST:
            found.append(mark)
        elif mark and last and mark.value == last.value and _announces(last, mark, lines):
            announced.add(last.index)
            found[-1] = mark
    return found, frozenset(announced)


def _announces(last: _Mark, mark: _Mark, lines: Sequence[Line]) -> bool:
    return last.bare and lines[last.index].page < lines[mark.index].page


def _mark(lines: Sequence[Line], index: int) -> _Mark | None:
    opened = _OPENS.match(lines[index].text)
    if opened is None or (index and _MENTIONED.search(lines[index - 1].text)):
        return None
    if opened["rest"][:1].islower() and not opened["mark"]:
        return None
    label = dictum_label(opened["label"])
    return _Mark(index, label, ordinal(label) or 0, not opened["rest"])


def _groups(marks: Sequence[_Mark]) -> Iterator[list[_Mark]]:
    """Labels with words each by itself; those that stand one below the other, without words, together."""
    held: list[_Mark] = []
    for mark in marks:
        if held and held[-1].bare and mark.bare and mark.index == held[-1].index + 1:
            held.append(mark)
            continue
        if held:
            yield held
        held = [mark]
    if held:
        yield held


def _of_group(group: Sequence[_Mark], lines: tuple[Line, ...]) -> Iterator[Dictum]:
    if len(group) < 2:
        yield Dictum(group[0].label if group else "", lines)
        return
    sentences = list(_sentences(lines[len(group) :]))
    if len(sentences) != len(group):
        yield Dictum(f"{group[0].label}–{group[-1].label}", lines)
        return
    for mark, label, (first, *rest) in zip(group, lines, sentences, strict=False):
        yield Dictum(mark.label, (label, replace(first, gap=True), *rest))


def _sentences(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines up to one that ends a sentence, before one that begins in capitals."""
    held: list[Line] = []
    for line in lines:
        if held and held[-1].text.endswith(_ENDED) and line.text[:1].isupper():
            yield held
            held = []
        held.append(line)
    if held:
        yield held
