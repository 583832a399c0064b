"""Where a missing pasal begins though its label is not printed: only where nothing else can begin.

Ayat that begin anew after the last ayat of a pasal, or below the title of a chapter, are those of another
one. Which one it is follows when exactly one is missing there.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.parsing.filling import has_ended
from ingest.parsing.headings import Heading, heads
from ingest.parsing.labels import Style, labels
from ingest.records import Line
from tanya.domain.locator import NodeKind

_SENTENCE = re.compile(r"\S{3,5}?\s*[A-Z][\w-]*\W{0,2}\s\S")  # after a label
# A list may follow, with its own (1) and (2), even below the items of another.
_ANNOUNCES = re.compile(r"\b(?:berikut|berbunyi)\b|:", re.IGNORECASE)
_FEWEST_AYAT = 2  # of a pasal that has ayat
_WIDEST_STEP = 2  # from one ayat to the next that is read
_LONGEST_TITLE = 3  # lines
_NO_TITLE = 150  # characters, from which on words are no title of a pasal

_At = tuple[int, Heading]


def begun(lines: Sequence[Line], start: int, end: int, missing: int) -> Iterator[_At]:
    """The one missing pasal, where the ayat between two begin anew once: its label is not printed."""
    anew, reached, last, certain = -1, 0, start, False
    for index in range(start + 1, end):
        values = _ayat(lines, index, start)
        if 1 in values and not certain and _starts_a_pasal(lines, start, last, index, reached):
            anew, certain = index, reached >= _FEWEST_AYAT or _is_under_heading(lines, start, index)
            reached = 1
        elif following := [value for value in values if 0 < value - reached <= _WIDEST_STEP]:
            reached = min(following)
        elif values:
            return
        last = index if values else last
    if anew >= 0 and reached >= _FEWEST_AYAT:
        yield anew, Heading(NodeKind.PASAL, str(missing), missing, "", 1, labelled=False)


def _starts_a_pasal(lines: Sequence[Line], start: int, last: int, index: int, above: int) -> bool:
    """Whether an ayat (1) cannot be of the pasal before, which has some ayat, or words outside of any.

    last: where the ayat before it begins; above: how many there are. A few words may be a title.
    """
    if _is_under_heading(lines, start, index):
        return True
    before = " ".join(line.text for line in lines[max(last, 0) : index])
    if not before.endswith(".") or _ANNOUNCES.search(before):
        return False
    return above >= _FEWEST_AYAT or (above == 0 and len(before) >= _NO_TITLE)


def _is_under_heading(lines: Sequence[Line], start: int, index: int) -> bool:
    """Whether a chapter begins just above, after the last pasal, with a title of a few lines at most."""
    for before in reversed(lines[max(index - _LONGEST_TITLE, start + 1) : index]):
        if heads(before):
            return True
        if before.text.endswith((".", ";", ":", ",")):
            return False
    return False


def _ayat(lines: Sequence[Line], index: int, start: int) -> frozenset[int]:
    """Which ayat the line may open, as a sentence of its own."""
    if not _SENTENCE.match(lines[index].text) or not (index - 1 == start or has_ended(lines, index)):
        return frozenset()
    return frozenset(label.value for label in labels(lines[index].text) if label.style is Style.AYAT)
