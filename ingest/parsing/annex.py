"""Lampiran: its title, then its own headings."""

import re
from collections.abc import Sequence

from ingest.parsing.draft import Draft, root
from ingest.parsing.sections import parse_sections
from ingest.records import Line
from tanya.domain.locator import NodeKind

_TITLE_END = re.compile(r"^(?:BAB\s+[IVX]+|[A-Z]\.\s|[IVX]+\.\s|\d+\.\s|\||#)")
_LONGEST_TITLE = 14


def parse_annex(label: str, lines: Sequence[Line], width: int) -> list[Draft]:
    """One root: Lampiran with everything below it."""
    top = root(NodeKind.LAMPIRAN, label)
    body = _title_end(lines)
    for line in lines[:body]:
        top.add(line, alone=True)
    top.heading = _heading([line.text for line in lines[:body]])
    parse_sections(top, lines[body:], width)
    return [top]


def _title_end(lines: Sequence[Line]) -> int:
    """The lines that name the annex and the regulation it belongs to: capitals throughout."""
    for index, line in enumerate(lines[:_LONGEST_TITLE]):
        if index and (_TITLE_END.match(line.text) or line.text.upper() != line.text):
            return index
    return min(len(lines), _LONGEST_TITLE)


def _heading(title: list[str]) -> str:
    """What the annex itself is called: the last block of its title, after the regulation's own name."""
    about = next((i for i, text in enumerate(title) if text.strip(": ") == "TENTANG"), None)
    if about is None:
        return ""
    own = next(
        (
            i
            for i in range(about + 1, len(title))
            if re.match(r"^(?:PEDOMAN|PETUNJUK|DAFTAR|TATA CARA|FORMAT|RENCANA|RINCIAN)\b", title[i])
            and i > about + 1
        ),
        None,
    )
    return " ".join(title[own:]) if own else ""
