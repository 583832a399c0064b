"""Pasal whose number was misread: `Pasal 59` alone between 49 and 51 is 50.

The label of the part is mended; its text keeps what is printed.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parsing.headings import Heading

_SURE = 2  # strength from which on a heading looks like one by itself

_At = tuple[int, Heading]


def mended(found: Sequence[_At], chosen: Collection[int]) -> dict[int, Heading]:
    """The headings that fill a gap of one in the sequence, with the number that is missing.

    found: (line index, heading) in reading order; chosen: the lines that form the sequence.
    """
    kept = [(index, head) for index, head in found if index in chosen]
    filled = {}
    for (start, before), (end, after) in pairwise(kept):
        missing = before.order + 1
        if after.order != missing + 1:
            continue
        between = [
            (index, head)
            for index, head in found
            if start < index < end
            and head.strength >= _SURE
            and head.order not in (before.order, after.order)
        ]
        if len(between) == 1 and _is_like(between[0][1].label, str(missing)):
            index, head = between[0]
            filled[index] = replace(head, label=str(missing), order=missing, suffix="")
    return filled


def _is_like(printed: str, meant: str) -> bool:
    """Whether one figure was misread, or one lost."""
    if len(printed) == len(meant):
        return sum(a != b for a, b in zip(printed, meant, strict=True)) <= 1
    shorter, longer = sorted((printed, meant), key=len)
    return len(longer) - len(shorter) == 1 and (longer.startswith(shorter) or longer.endswith(shorter))
