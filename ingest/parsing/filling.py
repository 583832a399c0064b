"""Lines that open a missing pasal, though their label is misread or does not look like a heading by itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parsing.headings import Heading, heads, is_reference, is_title, refers
from ingest.parsing.labels import Style, labels
from ingest.parsing.misprints import is_lone, printed_as
from ingest.parsing.ranks import in_capitals
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

# What ends before a pasal begins; and a label alone, whose words stand elsewhere.
_ENDED = re.compile(r"(?:[.:;!?”\"“]|[;,]\s?(?:dan|atau|dan/atau)|^\W*\(?\w{1,3}\W{0,2})\s*[-–_]?$")
_LAST_BUT_ONE = re.compile(r";\s(?:dan|atau|dan/atau)$")
_FIRST_AYAT = re.compile(r"\([1lI]\)(?:\s+[A-Z]|$)")
# What `Pasal 8` in front of it is a pasal of, in the middle of a sentence.
_LAW = re.compile(r"(?:Undang|Peraturan|Keputusan|Kitab|KUH|UUD|Ordonan|Reglemen|Konvensi|Perjanjian|Anggaran (?:Dasar|Rumah)|Perpu)")

_SENTENCE = re.compile(r"\S{3,5}?\s*[A-Z][\w-]*\W{0,2}\s\S")
_FEWEST_AYAT = 2  # of a pasal that has ayat
_WIDEST_STEP = 2  # from one ayat to the next that is read
_LONGEST_TITLE = 3  # lines
_SHORT = 60  # characters
_LONGEST_HEADING = 90
_DECIDES = re.compile(r"^(?:M\s?E\s?M\s?U\s?T[\w\s]{0,12}|(?i:Menetapkan)\b)\W*")

_At = tuple[int, Heading]


def printed(lines: Sequence[Line], start: int, end: int, missing: range) -> Iterator[_At]:
    """The missing pasal that are printed between two lines, in their order."""
    for number in missing:
        options = [(sure, -index) for index in range(start + 1, end) if (sure := _sureness(lines, index, number))]
        if options:
            start = -max(options)[1]
            found = printed_as(lines[start].text, number)
            yield start, Heading(NodeKind.PASAL, str(number), number, found.rest if found else "", 1)


def lone(lines: Sequence[Line], start: int, end: int, missing: range) -> Iterator[_At]:
    """The missing pasal whose labels all lost their number, one for each."""
    found = [index for index in range(start + 1, end) if _is_lone(lines, index)]
    if len(found) == len(missing):
        for index, number in zip(found, missing, strict=True):
            yield index, Heading(NodeKind.PASAL, str(number), number, "", 1)


def begun(lines: Sequence[Line], start: int, end: int, missing: range) -> Iterator[_At]:
    """The one missing pasal, where the ayat between two begin anew once: its label is not printed."""
    anew, reached = -1, 0
    for index in range(start + 1, end):
        values = _ayat(lines, index, start)
        if 1 in values and anew < 0 and _starts_a_pasal(lines, start, index, reached):
            anew, reached = index, 1
        elif following := [value for value in values if 0 < value - reached <= _WIDEST_STEP]:
            reached = min(following)
        elif values:
            return
    if len(missing) == 1 and anew >= 0 and (reached >= _FEWEST_AYAT or _is_under_heading(lines, anew)):
        yield anew, Heading(NodeKind.PASAL, str(missing[0]), missing[0], lines[anew].text, 1)


def first(lines: Sequence[Line], start: int, end: int, missing: range) -> Iterator[_At]:
    """Pasal 1, if nothing but its label is missing: all that stands between the title and Pasal 2 is its own."""
    if start >= 0 or len(missing) != 1:
        return
    index = next((index for index in range(end) if not _is_above(lines[index])), end)
    if index < end and not _DECIDES.match(lines[index].text):
        yield index, Heading(NodeKind.PASAL, "1", 1, lines[index].text, 1)


def headed(lines: Sequence[Line], start: int, end: int, missing: range) -> Iterator[_At]:
    """The one missing pasal, where a chapter begins between two: only a pasal stands under its title."""
    above = [index for index in range(start + 1, end) if heads(lines[index]) and _is_alone(lines[index])]
    if start < 0 or len(missing) != 1 or not above:
        return
    index = next((index for index in range(above[-1] + 1, end) if not _is_title_line(lines[index])), end)
    if index < end and index - above[-1] <= _LONGEST_TITLE + 1:
        yield index, Heading(NodeKind.PASAL, str(missing[0]), missing[0], lines[index].text, 1)


def _is_above(line: Line) -> bool:
    """Whether the line still belongs to the decision or a title."""
    words = _DECIDES.sub("", line.text)
    return not words or _is_title_line(replace(line, text=words))


def _is_title_line(line: Line) -> bool:
    return heads(line) or in_capitals(line.text) or not line.text.endswith((".", ";", ":", ",")) and len(line.text) < _SHORT


def _is_alone(line: Line) -> bool:
    """Whether the heading holds no words of a provision."""
    return line.joint is not Joint.WEAK and len(line.text) < _LONGEST_HEADING


def _starts_a_pasal(lines: Sequence[Line], start: int, index: int, above: int) -> bool:
    """Whether an ayat (1) cannot be of the pasal before, which has some ayat, or words outside of any.

    above: how many ayat stand before it.
    """
    if _is_under_heading(lines, index):
        return True
    words_before = above == 0 and index > max(start, 0) + 1
    return lines[index - 1].text.endswith(".") and (above >= _FEWEST_AYAT or words_before)


def _is_under_heading(lines: Sequence[Line], index: int) -> bool:
    """Whether a chapter begins just above, with a title of a few lines at most."""
    for before in reversed(lines[max(index - _LONGEST_TITLE, 0) : index]):
        if heads(before):
            return True
        if before.text.endswith((".", ";", ":", ",")):
            return False
    return False


def _ayat(lines: Sequence[Line], index: int, start: int) -> frozenset[int]:
    """Which ayat the line may open, as a sentence of its own."""
    if not _SENTENCE.match(lines[index].text) or not (index - 1 == start or _has_ended(lines, index)):
        return frozenset()
    return frozenset(label.value for label in labels(lines[index].text) if label.style is Style.AYAT)


def _is_lone(lines: Sequence[Line], index: int) -> bool:
    if not is_lone(lines[index].text) or not _may_open(lines, index):
        return False
    return lines[index].joint is Joint.LINE or _heads_ayat(lines, index)


def _heads_ayat(lines: Sequence[Line], index: int) -> bool:
    return index + 1 < len(lines) and bool(_FIRST_AYAT.match(lines[index + 1].text))


def _sureness(lines: Sequence[Line], index: int, number: int) -> int:
    """How surely the line opens this pasal; 0 when it does not."""
    label = printed_as(lines[index].text, number)
    if label is None:
        return 0
    if not label.rest and _heads_ayat(lines, index):
        return 3
    if not _may_open(lines, index):
        return 0
    if label.mark == "." and label.rest[:1].isalpha() and _has_ended(lines, index):
        return 2
    if is_reference(label.rest, label.mark):
        return 0
    if _has_ended(lines, index):
        return 3 if not label.rest else 2
    if label.rest[:1].isupper() or label.rest[:1] == "(":
        return 0 if _LAW.match(label.rest) else 1
    return 0


def opens(lines: Sequence[Line], index: int, rest: str) -> bool:
    """Whether words begin after a label, no reference: `Pasal 3 Undang-Undang Nomor 8` heads many a line."""
    return _has_ended(lines, index) and not _LAW.match(rest)


def _may_open(lines: Sequence[Line], index: int) -> bool:
    before = lines[index - 1] if index else None
    return before is None or not refers(before) or heads(before) or bool(_LAST_BUT_ONE.search(before.text))


def _has_ended(lines: Sequence[Line], index: int) -> bool:
    before = lines[index - 1] if index else None
    return before is None or bool(_ENDED.search(before.text)) or heads(before) or is_title(before)
