"""Where a missing pasal begins though its label is not printed: only where nothing else can begin.

Ayat that begin anew after the last ayat of a pasal are those of another one, and below the title of a chapter
only a pasal stands. Which one it is follows when exactly one is missing there.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.parsing.filling import has_ended
from ingest.parsing.headings import Heading, heads
from ingest.parsing.labels import Style, labels
from ingest.parsing.ranks import in_capitals
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_SENTENCE = re.compile(r"\S{3,5}?\s*[A-Z][\w-]*\W{0,2}\s\S")  # after a label
_FEWEST_AYAT = 2  # of a pasal that has ayat
_WIDEST_STEP = 2  # from one ayat to the next that is read
_LONGEST_TITLE = 3  # lines
_NO_TITLE = 150  # characters, from which on words are no title of a pasal
_SHORT = 60  # characters of a title's line
_LONGEST_HEADING = 90

_At = tuple[int, Heading]


def begun(lines: Sequence[Line], start: int, end: int, missing: range) -> Iterator[_At]:
    """The one missing pasal, where the ayat between two begin anew once: its label is not printed."""
    anew, reached, certain = -1, 0, False
    for index in range(start + 1, end):
        values = _ayat(lines, index, start)
        if 1 in values and not certain and _starts_a_pasal(lines, start, index, reached):
            anew, certain = index, reached >= _FEWEST_AYAT or _is_under_heading(lines, start, index)
            reached = 1
        elif following := [value for value in values if 0 < value - reached <= _WIDEST_STEP]:
            reached = min(following)
        elif values:
            return
    if len(missing) == 1 and anew >= 0 and (reached >= _FEWEST_AYAT or _is_under_heading(lines, start, anew)):
        yield anew, Heading(NodeKind.PASAL, str(missing[0]), missing[0], lines[anew].text, 1)


def _starts_a_pasal(lines: Sequence[Line], start: int, index: int, above: int) -> bool:
    """Whether an ayat (1) cannot be of the pasal before, which has some ayat, or words outside of any.

    above: how many ayat stand before it. A few words may be a title.
    """
    if _is_under_heading(lines, start, index):
        return True
    told = sum(len(line.text) for line in lines[max(start, 0) : index])
    return lines[index - 1].text.endswith(".") and (
        above >= _FEWEST_AYAT or (above == 0 and told >= _NO_TITLE)
    )


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


def headed(lines: Sequence[Line], start: int, end: int, missing: range) -> Iterator[_At]:
    """The one missing pasal, where a chapter begins between two: only a pasal stands under its title."""
    above = [index for index in range(start + 1, end) if heads(lines[index]) and _is_alone(lines[index])]
    if start < 0 or len(missing) != 1 or not above:
        return
    index = next((index for index in range(above[-1] + 1, end) if not _is_title_line(lines[index])), end)
    if index < end and index - above[-1] <= _LONGEST_TITLE + 1 and _is_apart(lines[index]):
        yield index, Heading(NodeKind.PASAL, str(missing[0]), missing[0], lines[index].text, 1)


def _is_alone(line: Line) -> bool:
    """Whether the heading holds no words of a provision."""
    return line.joint is not Joint.WEAK and len(line.text) < _LONGEST_HEADING


def _is_title_line(line: Line) -> bool:
    ended = line.text.endswith((".", ";", ":", ","))
    return heads(line) or in_capitals(line.text) or (not ended and len(line.text) < _SHORT)


def _is_apart(line: Line) -> bool:
    """Whether the line goes on with nothing."""
    return line.joint is not Joint.WEAK or bool(_SENTENCE.match(line.text))
