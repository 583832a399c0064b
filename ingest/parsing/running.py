"""Numbers that run on through a whole annex, over its chapters: 1 to 284 in the annex on drafting laws."""

from collections.abc import Sequence

from ingest.parsing.headings import Heading
from ingest.parsing.labels import Label, Style, labels
from ingest.parsing.sequence import in_sequence
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

# Fewer numbers may be one list, or several that happen to continue each other.
_LEAST = 60
_SHARE = 0.95  # of 1..N that must be there
_STRENGTH = {Joint.LINE: 3, Joint.RUN_ON: 2, Joint.WEAK: 1}


def running_numbers(lines: Sequence[Line]) -> dict[int, Label]:
    """The lines that open an item of the numbering, with its label; empty where there is none."""
    found = {index: label for index, line in enumerate(lines) if (label := _number(line))}
    heads = [(index, _head(label, lines[index])) for index, label in found.items()]
    chosen = in_sequence(heads)
    numbers = {found[index].value for index in chosen}
    if len(numbers) < _LEAST or len(numbers) < max(numbers) * _SHARE:
        return {}
    return {index: found[index] for index in chosen}


def _number(line: Line) -> Label | None:
    return next((label for label in labels(line.text) if label.style is Style.ANGKA), None)


def _head(label: Label, line: Line) -> Heading:
    return Heading(NodeKind.ANGKA, label.written, label.value, "", _STRENGTH[line.joint])
