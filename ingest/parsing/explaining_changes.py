"""The Penjelasan of an amending regulation: `Pasal I`, then `Angka 1`, then the pasal that it quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parsing.body import fill_pasal
from ingest.parsing.draft import Draft
from ingest.parsing.headings import Heading, heading
from ingest.parsing.lists import EXPLANATION
from ingest.parsing.numerals import number
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_ITEM = re.compile(r"^[#*\s]*Ang[kl<]{0,3}a\s*(?P<number>[\dlIOTS]{1,3})\b[.:]?\s*(?P<rest>.*)$")
_FIRST_ITEM = 3  # lines from the label of Pasal I to `Angka 1`
_LOST = 4  # numbers that a scanner may have lost between two items


def where_changes_are_explained(lines: Sequence[Line], start: int) -> int | None:
    """The line with the label of a Pasal I that is explained item by item; None where there is none."""
    for index in range(start, len(lines)):
        head = heading(lines[index], lines[index - 1] if index else None)
        if head and head.kind is NodeKind.PASAL:
            near = range(index + 1, min(index + 1 + _FIRST_ITEM, len(lines)))
            return index if head.order == 1 and any(_opens_items(lines, i) for i in near) else None
    return None


def _opens_items(lines: Sequence[Line], index: int) -> bool:
    """`Angka 1`, and a pasal right after it: the definitions of a Pasal 1 are numbered too."""
    found = _ITEM.match(lines[index].text)
    if found is None or number(found["number"]) != 1:
        return False
    own = [replace(lines[index], text=found["rest"])] if found["rest"] else []
    return any(_pasal(line) for line in [*own, *lines[index + 1 :]][:1])


def parse_changes_explained(top: Draft, lines: Sequence[Line], width: int) -> None:
    """lines: from the label of Pasal I to the end."""
    end = next((i for i, line in enumerate(lines) if i and _is_second(lines, i)), len(lines))
    first = top.child(NodeKind.PASAL, "I")
    first.add(lines[0], alone=True)
    items = dict(_items(lines[:end]))
    starts = [*sorted(items), end]
    for line in lines[1 : starts[0]]:
        first.add(line)
    for start, after in pairwise(starts):
        _item(first.child(NodeKind.ANGKA, str(items[start])), lines[start:after], width)
    if end < len(lines):
        second = top.child(NodeKind.PASAL, "II")
        second.add(lines[end], alone=True)
        fill_pasal(second, lines[end + 1 :], width, EXPLANATION)


def _is_second(lines: Sequence[Line], index: int) -> bool:
    head = heading(lines[index], lines[index - 1])
    return head is not None and head.kind is NodeKind.PASAL and head.label == "II"


def _number(line: Line) -> int | None:
    found = _ITEM.match(line.text)
    return number(found["number"]) if found else None


def _items(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where each item begins: their numbers rise, in no great leaps."""
    last = 0
    for index, line in enumerate(lines):
        found = _number(line)
        if found and last < found <= last + _LOST:
            yield index, found
            last = found


def _item(item: Draft, lines: Sequence[Line], width: int) -> None:
    """Its label, then each pasal that is explained under it."""
    found = _ITEM.match(lines[0].text)
    rest = found["rest"] if found else ""
    label = lines[0].text[: len(lines[0].text) - len(rest)].strip()
    item.add(replace(lines[0], text=label), alone=True)
    held = [Line(rest, lines[0].page, joint=Joint.RUN_ON)] if rest else []
    held += lines[1:]
    heads = {i: head for i, line in enumerate(held) if (head := _pasal(line)) and _is_new(item, head)}
    starts = [*heads, len(held)]
    for line in held[: starts[0]]:
        item.add(line, width)
    for start, end in pairwise(starts):
        _open(item, heads[start], held[start:end], width)


def _pasal(line: Line) -> Heading | None:
    head = heading(line, None)
    return head if head and head.kind is NodeKind.PASAL else None


def _is_new(item: Draft, head: Heading) -> bool:
    return all(child.label != head.label for child in item.children)


def _open(item: Draft, head: Heading, lines: Sequence[Line], width: int) -> None:
    pasal = item.child(NodeKind.PASAL, head.label)
    line = lines[0]
    pasal.add(replace(line, text=line.text[: len(line.text) - len(head.rest)].strip()), alone=True)
    rest = [Line(head.rest, line.page, joint=Joint.RUN_ON)] if head.rest else []
    fill_pasal(pasal, [*rest, *lines[1:]], width, EXPLANATION)
