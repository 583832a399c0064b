"""Pasal that fill gaps of the sequence though they do not look like headings by themselves.

`Pasal 59` alone between 49 and 51 is 50: the label of the part is mended, its text keeps what is printed. So
is a missing number whose label is misread, or printed where no heading is looked for.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.parsing.filling import lone, opens, printed
from ingest.parsing.headings import Heading
from ingest.parsing.tables import is_row, is_rule
from ingest.parsing.unprinted import begun
from ingest.records import Line
from tanya.domain.locator import NodeKind

_FIGURES = 2
_SURE = 2  # strength from which on a heading looks like one by itself
_FEWEST_LETTERS = 60  # of a pasal that says something
_WIDEST_GAP = 12
_TOP = Heading(NodeKind.PASAL, "", 0, "", 0)

# Where more labels are lost the pages may be out of order.
_MOST_LOST, _SHARE_MISREAD, _SHARE_LOST = 3, 0.1, 0.05

_At = tuple[int, Heading]


@dataclass(frozen=True, slots=True)
class _Gap:
    """The lines between two pasal of the sequence that are not one number apart."""

    start: int
    end: int
    before: int
    after: int

    @property
    def missing(self) -> range:
        return range(self.before + 1, self.after)

    def holds(self, filled: Iterable[int]) -> bool:
        """Whether a pasal was found there."""
        return any(self.start < index < self.end for index in filled)


def mended(found: Sequence[_At], chosen: Collection[int], lines: Sequence[Line]) -> dict[int, Heading]:
    """The further headings, by line: first those whose labels are printed somehow.

    found: (line index, heading) in reading order; chosen: the lines that form the sequence.
    """
    kept = [(-1, _TOP), *((index, head) for index, head in found if index in chosen)]
    gaps = [gap for before, after in pairwise(kept) if (gap := _gap(before, after))]
    lines = [replace(line, text="") if is_row(line) or is_rule(line) else line for line in lines]
    filled: dict[int, Heading] = {}
    lost = sum(len(gap.missing) for gap in gaps)
    for gap in gaps:
        filled |= _labelled(gap, found, lines, _is_calm(lost, len(kept), _SHARE_MISREAD))
    if _is_calm(lost - len(filled), len(kept), _SHARE_LOST):
        for gap in gaps:
            if len(gap.missing) == 1 and not gap.holds(filled):
                filled |= dict(begun(lines, gap.start, gap.end, gap.missing[0]))
    return filled


def _gap(before: _At, after: _At) -> _Gap | None:
    wide = after[1].order - before[1].order
    return _Gap(before[0], after[0], before[1].order, after[1].order) if 1 < wide <= _WIDEST_GAP else None


def _labelled(gap: _Gap, found: Sequence[_At], lines: Sequence[Line], calm: bool) -> dict[int, Heading]:
    """A label that is read goes before a heading that is only alike, and both before one without a number."""
    return (
        dict(printed(lines, gap.start, gap.end, gap.missing))
        or (_misread(gap, found, lines) if calm and len(gap.missing) == 1 else {})
        or dict(lone(lines, gap.start, gap.end, gap.missing))
    )


def _is_calm(lost: int, kept: int, share: float) -> bool:
    """Whether so few labels are lost that something follows from where one is missing."""
    return lost <= max(_MOST_LOST, kept * share)


def _misread(gap: _Gap, found: Sequence[_At], lines: Sequence[Line]) -> dict[int, Heading]:
    """The one heading where one is missing, if its number is like the missing one."""
    missing = gap.missing[0]
    alike = [
        (index, head)
        for index, head in found
        if gap.start < index < gap.end
        and head.strength >= _SURE
        and (not head.rest or opens(lines, index, head.rest))
        and head.order != gap.after
        and (head.order != gap.before or _is_told(lines, gap.start, index))
        and is_like(head.label, str(missing))
    ]
    if not alike or alike[-1][0] - alike[0][0] >= len(alike):  # at the turn of a page one is printed twice
        return {}
    index, head = alike[-1]
    return {index: replace(head, label=str(missing), order=missing, suffix="")}


def _is_told(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether a pasal says something between two lines, and ends; else its label is only printed twice."""
    told = sum(len(line.text) for line in lines[start:end])
    return told >= _FEWEST_LETTERS and lines[end - 1].text.endswith(".")


def is_like(printed_label: str, meant: str) -> bool:
    """Whether one figure of several was misread, or one lost; of one figure nothing would be left to tell."""
    if not printed_label.isdigit() or len(meant) < _FIGURES:
        return False
    if len(printed_label) == len(meant):
        return sum(a != b for a, b in zip(printed_label, meant, strict=True)) <= 1
    shorter, longer = sorted((printed_label, meant), key=len)
    return shorter in {longer[:place] + longer[place + 1 :] for place in range(len(longer))}
