"""Pasal that fill gaps of the sequence though they do not look like headings by themselves.

`Pasal 59` alone between 49 and 51 is 50: the label of the part is mended, its text keeps what is printed. And
a number that is missing, printed after words that a reference may follow, is a heading if an ayat (1) begins
below.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parsing.headings import Heading
from ingest.records import Line
from tanya.domain.locator import NodeKind

_FIGURES = 2
_SURE = 2  # strength from which on a heading looks like one by itself
_LABEL = re.compile(r"\W{0,2}[Pp]a[s5]a[l1IJ]\W{0,3}(?P<number>\d{1,3})[\s._]*")
_FIRST_AYAT = re.compile(r"\([1lI]\)(?:\s+[A-Z]|$)")

_At = tuple[int, Heading]


def mended(found: Sequence[_At], chosen: Collection[int], lines: Sequence[Line]) -> dict[int, Heading]:
    """The further headings, by line.

    found: (line index, heading) in reading order; chosen: the lines that form the sequence.
    """
    kept = [(index, head) for index, head in found if index in chosen]
    filled: dict[int, Heading] = {}
    for before, after in pairwise(kept):
        if after[1].order > before[1].order + 1:
            filled |= _misread(found, before, after) or dict(_overlooked(lines, before, after))
    return filled


def _misread(found: Sequence[_At], before: _At, after: _At) -> dict[int, Heading]:
    """The one heading between two that are one number apart, if its number is like the missing one."""
    missing = before[1].order + 1
    between = [
        (index, head)
        for index, head in found
        if before[0] < index < after[0]
        and head.strength >= _SURE
        and not head.rest  # `Pasal 3 Undang-Undang Nomor 8` is a reference at the head of a line
        and head.order not in (before[1].order, after[1].order)
    ]
    if after[1].order != missing + 1 or len(between) != 1 or not _is_like(between[0][1].label, str(missing)):
        return {}
    index, head = between[0]
    return {index: replace(head, label=str(missing), order=missing, suffix="")}


def _overlooked(lines: Sequence[Line], before: _At, after: _At) -> Iterator[_At]:
    """Missing numbers in their order, each alone on its line above an ayat (1)."""
    last = before[1].order
    for index in range(before[0] + 1, after[0]):
        label = _LABEL.fullmatch(lines[index].text)
        if not label or not last < int(label["number"]) < after[1].order:
            continue
        if _FIRST_AYAT.match(lines[index + 1].text):
            last = int(label["number"])
            yield index, Heading(NodeKind.PASAL, label["number"], last, "", 1)


def _is_like(printed: str, meant: str) -> bool:
    """Whether one figure of several was misread, or one lost; of one figure nothing would be left to tell."""
    if not printed.isdigit() or len(meant) < _FIGURES:
        return False
    if len(printed) == len(meant):
        return sum(a != b for a, b in zip(printed, meant, strict=True)) <= 1
    shorter, longer = sorted((printed, meant), key=len)
    return len(longer) - len(shorter) == 1 and (longer.startswith(shorter) or longer.endswith(shorter))
