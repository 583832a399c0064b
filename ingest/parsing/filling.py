"""Lines that open a missing pasal, though their label is misread or does not look like a heading."""

import re
from collections.abc import Iterator, Sequence

from ingest.parsing.endings import ENDED, is_last_but_one
from ingest.parsing.headings import Heading, begins_ayat, heads, is_reference, is_title, refers
from ingest.parsing.misprints import Printed, is_lone, label_in, printed_as
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

# What ends before a pasal begins; and a label alone, whose words stand elsewhere.
_ENDED = re.compile(rf"(?:{ENDED}|^\W*\(?\w{{1,3}}\W{{0,2}})\s*[-–_]*$")
_IN_A_ROW = frozenset(";,)/")  # signs after a label that only names its pasal
# What `Pasal 8` in front of it is a pasal of, in the middle of a sentence.
_LAW = re.compile(
    r"Undang|Peraturan|Keputusan|Kitab|KUH|UUD|Ordonan|Reglemen|Konvensi|Perjanjian|Perpu"
    r"|Anggaran (?:Dasar|Rumah)"
)

_At = tuple[int, Heading]


def printed(lines: Sequence[Line], start: int, end: int, missing: range) -> Iterator[_At]:
    """The missing pasal that are printed between two lines, in their order."""
    for number in missing:
        sure = {index: _sureness(lines, start, index, number) for index in range(start + 1, end)}
        if any(sure.values()):
            start = max(sure, key=lambda index: (sure[index], -index))
            found = printed_as(lines[start].text, number)
            yield start, Heading(NodeKind.PASAL, str(number), number, found.rest if found else "", 1)


def lone(lines: Sequence[Line], start: int, end: int, missing: range) -> Iterator[_At]:
    """The missing pasal whose labels all lost their number, one for each."""
    found = [index for index in range(start + 1, end) if _is_lone(lines, index)]
    if len(found) == len(missing):
        for index, number in zip(found, missing, strict=True):
            yield index, Heading(NodeKind.PASAL, str(number), number, "", 1)


def _is_lone(lines: Sequence[Line], index: int) -> bool:
    if not is_lone(lines[index].text) or not _may_open(lines, index):
        return False
    return lines[index].joint is Joint.LINE or _heads_ayat(lines, index)


def _heads_ayat(lines: Sequence[Line], index: int) -> bool:
    return index + 1 < len(lines) and begins_ayat(lines[index + 1].text)


def _sureness(lines: Sequence[Line], start: int, index: int, number: int) -> int:
    """How surely the line opens this pasal; 0 when it does not."""
    label = printed_as(lines[index].text, number)
    if label is None or _is_named(lines, start, index, number, label):
        return 0
    if not label.rest and _heads_ayat(lines, index):
        return 3
    if not _may_open(lines, index) or (not index and label.rest[:1].islower()):
        return 0
    if label.mark == "." and label.rest[:1].isalpha() and has_ended(lines, index):
        return 2
    if is_reference(label.rest, label.mark):
        return 0
    if has_ended(lines, index):
        return 3 if not label.rest else 2
    if label.rest[:1].isupper() or label.rest[:1] == "(":
        return 0 if _LAW.match(label.rest) else 1
    return 0


def _is_named(lines: Sequence[Line], start: int, index: int, number: int, label: Printed) -> bool:
    """Whether the label is one of a row of pasal that are only named, each with its sign or on its line."""
    if begins_ayat(label.rest) or (not label.rest and _heads_ayat(lines, index)):
        return False
    if _IN_A_ROW & set(label.mark):
        return True
    if label.rest:
        return False
    if index - 1 > start and _is_label(lines[index - 1].text):
        return True
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return label_in(after) is not None and printed_as(after, number) is None


def _is_label(text: str) -> bool:
    label = label_in(text)
    return label is not None and not label.rest


def opens(lines: Sequence[Line], index: int, rest: str) -> bool:
    """Whether words begin after a label, no reference: `Pasal 3 Undang-Undang Nomor 8` heads many a line."""
    return has_ended(lines, index) and not _LAW.match(rest)


def _may_open(lines: Sequence[Line], index: int) -> bool:
    before = lines[index - 1] if index else None
    return before is None or not refers(before) or heads(before) or is_last_but_one(before.text)


def has_ended(lines: Sequence[Line], index: int) -> bool:
    """Whether the words before a line are at an end, or a title."""
    before = lines[index - 1] if index else None
    return before is None or bool(_ENDED.search(before.text)) or heads(before) or is_title(before)
