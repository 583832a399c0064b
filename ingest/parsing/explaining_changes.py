"""The Penjelasan of an amending regulation: `Pasal I`, then `Angka 1`, then the pasal that it quotes."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parsing.body import fill_pasal
from ingest.parsing.changed import Changed
from ingest.parsing.draft import Draft
from ingest.parsing.headings import Heading, heading
from ingest.parsing.lists import EXPLANATION
from ingest.parsing.numerals import number
from ingest.parsing.sequence import in_sequence
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_ITEM = re.compile(r"^[#*\s]*An[gkl<$]{1,4}a\s*(?P<number>[\dlIOTS]{1,3})\b[.:]?\s*(?P<rest>.*)$")
_CHAPTER = re.compile(r"^BA[BE]\b")
_SURE = 12  # strength of an item that a pasal follows: more than what the widest gap costs
_FEWEST_ITEMS = 3
_SHARE = 0.8  # of all items; an omnibus law numbers those of each of its pasal anew
_SHARE_OF_PASAL = 0.5
_FIRST_ITEM = 3  # lines from the label of Pasal I to `Angka 1`


def where_changes_are_explained(lines: Sequence[Line], start: int) -> int | None:
    """Where the explanation of Pasal I begins, item by item; None where it is not explained so.

    start: the line with the title of this part. Where the label of Pasal I is lost, its items tell it.
    """
    for index in range(start, len(lines)):
        head = heading(lines[index], lines[index - 1] if index else None)
        if head and head.kind is NodeKind.PASAL:
            near = range(index + 1, min(index + 1 + _FIRST_ITEM, len(lines)))
            if head.order == 1 and any(_opens_items(lines, i) for i in near):
                return index
            break
    return start + 1 if _are_items(lines[start + 1 : _second(lines, start)]) else None


def _are_items(lines: Sequence[Line]) -> bool:
    """Whether most pasal are explained under items of one sequence."""
    leading = _leading(lines)
    sure = _sequence(leading)
    pasal = sum(_pasal(line) is not None for line in lines)
    return len(sure) >= max(_FEWEST_ITEMS, len(leading) * _SHARE, pasal * _SHARE_OF_PASAL)


def _opens_items(lines: Sequence[Line], index: int) -> bool:
    """`Angka 1`, and a pasal right after it: the definitions of a Pasal 1 are numbered too."""
    following = _following(lines, index)
    return _number(lines[index]) == 1 and following is not None and _pasal(following) is not None


def _following(lines: Sequence[Line], index: int) -> Line | None:
    """What follows the label of an item."""
    found = _ITEM.match(lines[index].text)
    if found and found["rest"]:
        return replace(lines[index], text=found["rest"])
    return lines[index + 1] if index + 1 < len(lines) else None


def parse_changes_explained(top: Draft, lines: Sequence[Line], width: int, changed: Changed) -> None:
    """lines: from the label of Pasal I, or where it should be, to the end; changed: by items of the body."""
    end = _second(lines, 0)
    first = top.child(NodeKind.PASAL, "I")
    items = _items(lines[:end])
    starts = [*sorted(items), end]
    _above_items(first, lines[: starts[0]], width)
    for start, after in pairwise(starts):
        value, following = items[start], items.get(after, math.inf)  # any may be lost after the last
        among = {number: pasal for number, pasal in changed.items() if value <= number < following}
        _item(first, value, lines[start:after], width, among if following > value + 1 else None)
    if end < len(lines):
        second = top.child(NodeKind.PASAL, "II")
        second.add(lines[end], alone=True)
        fill_pasal(second, lines[end + 1 :], width, EXPLANATION)


def _above_items(first: Draft, lines: Sequence[Line], width: int) -> None:
    """What stands before the first item whose label can be read."""
    heads = {index: head for index, head in _quoted(lines).items() if index or head.order != 1}
    starts = [*heads, len(lines)]
    for index, line in enumerate(lines[: starts[0]]):
        first.add(line, alone=not index)
    for start, end in pairwise(starts):
        _open(first, heads[start], lines[start:end], width)


def _second(lines: Sequence[Line], start: int) -> int:
    """The line with the label of Pasal II, after start; else where the lines end."""
    for index in range(start + 1, len(lines)):
        head = heading(lines[index], lines[index - 1])
        if head and head.kind is NodeKind.PASAL and head.label == "II":
            return index
    return len(lines)


def _number(line: Line) -> int | None:
    found = _ITEM.match(line.text)
    return number(found["number"]) if found else None


def _items(lines: Sequence[Line]) -> dict[int, int]:
    """Where each item begins: first those that a pasal or chapter follows, for these have the best sequence.

    The definitions of a pasal are explained in the same words, but nothing of that kind follows them.
    """
    numbered = {index: value for index, line in enumerate(lines) if (value := _number(line))}
    leading = _leading(lines)
    items = _sequence(leading)
    bounds = [*items.items(), (len(lines), max(numbered.values(), default=0) + 1)]
    for (start, above), (end, below) in pairwise(bounds):
        between = [index for index in numbered if start < index < end and index not in leading]
        if all(numbered[index] != 1 for index in between):
            items |= _rising([index for index in between if above < numbered[index] < below], numbered, lines)
    # At the turn of a page a label is printed twice.
    return {index - (numbered.get(index - 1) == value): value for index, value in items.items()}


def _leading(lines: Sequence[Line]) -> dict[int, int]:
    """Each label of an item that a pasal or a chapter follows."""
    numbered = ((index, _number(line)) for index, line in enumerate(lines))
    return {index: value for index, value in numbered if value and _leads(lines, index)}


def _sequence(leading: dict[int, int]) -> dict[int, int]:
    heads = [
        (index, Heading(NodeKind.ANGKA, str(value), value, "", _SURE)) for index, value in leading.items()
    ]
    return {index: leading[index] for index in sorted(in_sequence(heads))}


def _rising(found: Sequence[int], numbered: dict[int, int], lines: Sequence[Line]) -> dict[int, int]:
    """Those of the lines whose numbers rise: items of which nothing is said but that they are clear."""
    items: dict[int, int] = {}
    for index in found:
        clear = _may_be_clear(lines, index)
        if clear and numbered[index] > max(items.values(), default=0):
            items[index] = numbered[index]
    return items


def _may_be_clear(lines: Sequence[Line], index: int) -> bool:
    """Whether the words of the item may begin here: `Cukup jelas` alone may do so in the middle of a line."""
    following = _following(lines, index)
    return lines[index].joint is not Joint.WEAK or (
        following is not None and following.text.startswith("Cukup")
    )


def _leads(lines: Sequence[Line], index: int) -> bool:
    following = _following(lines, index)
    return following is not None and bool(_CHAPTER.match(following.text) or _pasal(following))


def _item(first: Draft, value: int, lines: Sequence[Line], width: int, among: Changed | None) -> None:
    """Its label, then each pasal that is explained under it.

    among: where labels after it may be lost, what the body changes by it and by each item that may have lost
    its label; None where none is. A pasal right after the label is of this item. Any other is of the one item
    among them that changes it; where that is none, or several, it is of Pasal I as a whole.
    """
    item = first.child(NodeKind.ANGKA, str(value))
    held = _labelled(item, lines)
    heads = _quoted(held)
    starts = [*heads, len(held)]
    for line in held[: starts[0]]:
        item.add(line, width)
    places = {value: item}
    sure = _leads(lines, int(_number(lines[1]) == value if len(lines) > 1 else 0))  # printed twice, perhaps
    for place, (start, end) in enumerate(pairwise(starts)):
        if among is not None and (place or not sure):
            item = _place(first, places, among, heads[start].label)
        _open(item, heads[start], held[start:end], width)


def _labelled(item: Draft, lines: Sequence[Line]) -> list[Line]:
    """What follows the label, which the item takes."""
    found = _ITEM.match(lines[0].text)
    rest = found["rest"] if found else ""
    label = lines[0].text[: len(lines[0].text) - len(rest)].strip()
    item.add(replace(lines[0], text=label), alone=True)
    return [*([Line(rest, lines[0].page, joint=Joint.RUN_ON)] if rest else []), *lines[1:]]


def _place(first: Draft, places: dict[int, Draft], among: Changed, pasal: str) -> Draft:
    """Where a pasal is explained whose item has lost its label; items rise, so none comes before the last."""
    able = [number for number, labels in among.items() if pasal in labels]
    if len(able) != 1 or able[0] < max(places):
        return first
    if able[0] not in places:
        places[able[0]] = first.child(NodeKind.ANGKA, str(able[0]))
    return places[able[0]]


def _quoted(held: Sequence[Line]) -> dict[int, Heading]:
    """Where each pasal begins that is explained, at its first label."""
    heads: dict[str, tuple[int, Heading]] = {}
    for index, line in enumerate(held):
        if head := _pasal(line):
            heads.setdefault(head.label, (index, head))
    return dict(heads.values())


def _pasal(line: Line) -> Heading | None:
    head = heading(line, None)
    return head if head and head.kind is NodeKind.PASAL else None


def _open(item: Draft, head: Heading, lines: Sequence[Line], width: int) -> None:
    pasal = item.child(NodeKind.PASAL, head.label)
    line = lines[0]
    pasal.add(replace(line, text=line.text[: len(line.text) - len(head.rest)].strip()), alone=True)
    rest = [Line(head.rest, line.page, joint=Joint.RUN_ON)] if head.rest else []
    fill_pasal(pasal, [*rest, *lines[1:]], width, EXPLANATION)
