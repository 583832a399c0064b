"""Amending regulations: `Pasal I` whose numbered items quote the provisions of another regulation."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parsing.draft import Draft
from ingest.parsing.headings import Heading, heading
from ingest.parsing.labels import Style, labels
from ingest.parsing.lists import BODY, Lists
from ingest.parsing.mending import is_like
from ingest.parsing.provision import Provision
from ingest.parsing.sequence import in_sequence
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_DOES = re.compile(
    r"\b(?:di\s?ubah|diganti|dihapus|disisipkan|ditambah|ditambahkan|berbunyi|dibaca|dicabut|disempurnakan|dirubah|dirobah)",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"(?:(?:diubah|dirubah|dirobah|diganti|ditambah|disempurnakan|berbunyi)[^.]{0,60}sebagai\s+berikut|ditambah\b[^.:]{0,80}berbunyi\s*:|sehingga\s+(?:seluruhnya\s+)?berbunyi)",
    re.IGNORECASE,
)
# In flattened texts the quoted pasal goes on in the line of its instruction, after its own catchword:
# `... berbunyi sebagai berikut: "Pasal 16... "Pasal 16 (1) Pengisian ...`
_QUOTED_AT_ONCE = re.compile(
    r"(?P<lead>\bberbunyi\b[^:]{0,60}:)\s*(?:[\"“”]?Pasal\s+\d{1,3}[A-Z]{0,2}\s?(?:\.{2,}|…)\s*)?"
    r"(?P<quoted>[\"“”]?Pasal\s+\d{1,3}[A-Z]{0,2}\b.*)",
    re.IGNORECASE,
)
_SPACED = re.compile(r"^(\d)\s[lI](?=\.\s?[A-Z])")  # `1 l. Ketentuan`
_OPENS_ITEM = r"\s?\.\s*(?:Ketentuan|Di\s?antara|Pasal|BAB|Judul\s+BAB|Bagian|Setelah|Sesudah)\b"
_MISREAD_ITEM = re.compile(rf"(?:\d{{1,2}}|\d\s[\dlI]){_OPENS_ITEM}")
_ITEM_AT_ONCE = re.compile(
    r"(?<=[.;\"”])\s+(?=(?:\d{1,2}|\d\s[\dlI])\s?\.\s+(?:Ketentuan|Di\s?antara|Pasal)\b[^.]{0,300}"
    r"\b(?:diubah|dihapus|disisipkan|ditambah|berlaku)\b)"
)
_STARTS = re.compile(r"\bKetentuan\s+sebagaimana\s+dimaksud\b.{0,80}\bberlaku\b", re.IGNORECASE)
_LOOK_AHEAD = 6
_LEAD = 1600  # characters of a pasal in which the words of amendment must stand


def changes(text: str) -> bool:
    """Whether the words announce new provisions: '... diubah sebagai berikut'."""
    return bool(_CHANGES.search(text))


def amends(pasal: Draft, lines: Sequence[Line]) -> bool:
    """Whether this pasal quotes new provisions for another regulation."""
    lead, length = [pasal.text], 0
    lines = _apart(lines)
    for line in lines:
        lead.append(line.text)
        length += len(line.text)
        if length > _LEAD:
            break
    return changes(" ".join(lead)) and any(_quoted(line, None) for line in lines)


def parse_amendment(pasal: Draft, lines: Sequence[Line], width: int) -> None:
    """Items `1.`, `2.` as ANGKA; the provisions they quote as PASAL below them."""
    if len(pasal.prose) > 1:
        said = pasal.prose.take_last()
        lines = [Line(said.text, said.first, joint=Joint.RUN_ON), *lines]
    lines = _apart(lines)
    items = _items(lines)
    place, provision = pasal, Provision(Lists(pasal, frozenset(), width))
    item = pasal
    labelled = False  # the line before is nothing but the label of a quoted pasal
    for index, read in enumerate(lines):
        line, labelled = _after_label(read) if labelled else read, False
        if index in items:
            item = place = pasal.child(NodeKind.ANGKA, items[index])
            provision = Provision(Lists(item, frozenset(), width))
        elif head := _quoted_once(line, lines[index - 1] if index else None, item):
            place = _open_quoted(item, head, line)
            provision = Provision(Lists(place, BODY, width))
            if head.rest and head.kind is NodeKind.PASAL:
                provision.feed(Line(head.rest, line.page, joint=Joint.RUN_ON))
            labelled = not head.rest
            continue
        provision.feed(line)


def _after_label(line: Line) -> Line:
    """Right after a label a list may begin, even inside a run-on line."""
    begins = line.joint is Joint.WEAK and any(label.value == 1 for label in labels(line.text))
    return replace(line, joint=Joint.RUN_ON) if begins else line


def _apart(lines: Sequence[Line]) -> list[Line]:
    """With each item and each quoted pasal on a line of its own."""
    parts: list[Line] = []
    for line in (part for whole in lines for part in _items_apart(whole)):
        if found := _QUOTED_AT_ONCE.search(line.text):
            parts.append(replace(line, text=line.text[: found.end("lead")]))
            parts.append(Line(found["quoted"], line.page, joint=Joint.RUN_ON))
        else:
            parts.append(line)
    return parts


def _items_apart(line: Line) -> list[Line]:
    first, *others = _ITEM_AT_ONCE.split(line.text)
    if not others:
        return [line]
    return [replace(line, text=first), *(Line(other, line.page, joint=Joint.RUN_ON) for other in others)]


def _items(lines: Sequence[Line]) -> dict[int, str]:
    found = [(index, head) for index in range(len(lines)) if (head := _item(lines, index))]
    chosen = in_sequence(found)
    kept = [(index, head) for index, head in found if index in chosen]
    items = {index: head.label for index, head in kept}
    for (start, before), (end, after) in pairwise(kept):
        missing = str(before.order + 1)
        between = [(index, head) for index, head in found if start < index < end]
        alike = [index for index, head in between if _may_be(head, missing, lines[index].text)]
        if after.order == before.order + 2 and len(alike) == 1:  # `77.` between 16. and 18.
            items[alike[0]] = missing
    return items


def _may_be(head: Heading, missing: str, text: str) -> bool:
    """Whether the item is the missing one misread, and no item of a list that is quoted."""
    alike = len(head.label) == len(missing) and is_like(head.label, missing)
    return alike and bool(_MISREAD_ITEM.match(text))


def _item(lines: Sequence[Line], index: int) -> Heading | None:
    written = _SPACED.sub(r"\1 1", lines[index].text)
    readings = [label for label in labels(written) if label.style is Style.ANGKA]
    if not readings or not readings[0].value:
        return None
    told = " ".join(line.text for line in lines[index : index + _LOOK_AHEAD])[:500]
    if not (_DOES.search(told.partition("berbunyi")[0] + told[:160]) or _STARTS.search(told[:200])):
        return None
    return Heading(
        NodeKind.ANGKA,
        readings[0].written,
        readings[0].value,
        "",
        2 if lines[index].joint is Joint.LINE else 1,
    )


def _quoted(line: Line, before: Line | None) -> Heading | None:
    head = heading(line, before)
    if head is None or line.joint is Joint.WEAK or head.kind not in (NodeKind.PASAL, NodeKind.BAB):
        return None
    return head


def _quoted_once(line: Line, before: Line | None, item: Draft) -> Heading | None:
    head = _quoted(line, before)
    if head and any(child.kind is head.kind and child.label == head.label for child in item.children):
        return None
    return head


def _open_quoted(item: Draft, head: Heading, line: Line) -> Draft:
    place = item.child(head.kind, head.label)
    whole = line.text if head.kind is NodeKind.BAB or not head.rest else line.text[: -len(head.rest)].strip()
    place.add(Line(whole, line.page), alone=True)
    place.heading = head.rest if head.kind is NodeKind.BAB else ""
    return place
