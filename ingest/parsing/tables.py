"""Rows of text, `| a | b |`, to tables: where one begins, what heads it, how it goes on over a page."""

import re
from collections import deque

from ingest.parsing.draft import Draft
from ingest.parsing.naming import next_row
from ingest.parsing.prose import Paragraph
from ingest.records import Line
from tanya.domain.locator import NodeKind

_ROW = re.compile(r"^\|.*\|$")
_RULE = re.compile(r"^\|[\s:|-]+\|$")
_VALUE = re.compile(r"^[-–(]?\s?(?:Rp\.?\s?)?\d[\d.,]*\s?[%)]*(?:,-)?$")
_NUMBER = re.compile(r"^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]?$")
_CAPTION = re.compile(r"^(?:Tabel|TABEL|Matriks|MATRIKS)\b[\s:.]*[\dIVX]*")
_CAPTION_LINES = 4  # that may stand between its first and the table
_YEAR = re.compile(r"^(?:19|20)\d\d$")


def is_row(line: Line) -> bool:
    """Whether the line is a row, and not the rule that Markdown draws below the first."""
    return bool(_ROW.match(line.text)) and not _RULE.match(line.text)


class Tables:
    """The tables of one text, row by row."""

    def __init__(self) -> None:
        self._table: Draft | None = None
        self._row_before: Draft | None = None  # the last row of all, which a page may divide
        self._open = False  # no other text came after the last row
        self._last: Line | None = None
        self._before: deque[str] = deque(maxlen=_CAPTION_LINES)

    def interrupt(self, line: Line) -> None:
        """Text that is no row."""
        self._open = False
        self._before.append(line.text)

    def add(self, line: Line, place: Draft) -> None:
        """One more row; place: the part that a new table belongs to."""
        if not self._goes_on(line):
            self._begin(line, place, self._caption())
        elif self._table and line.text == self._table.text:
            # Printed again on a new page: with a table of its own there, each row has its head near by.
            self._begin(line, place, self._table.heading)
        elif self._is_rest(line):
            self._complete(line)
        else:
            self._row(line)
        self._open, self._last = True, line
        self._before.clear()

    def _goes_on(self, line: Line) -> bool:
        """On the same page without a gap; on the next one in the same columns, unless it has a head."""
        if not self._table or not self._last:
            return False
        if line.page == self._last.page:
            return self._open and not line.gap
        same = len(cells(line.text)) == len(cells(self._last.text))
        if not same or line.page != self._last.page + 1:
            return False
        return line.text == self._table.text or not is_head(line.text)

    def _begin(self, line: Line, place: Draft, caption: str) -> None:
        number = 1 + sum(child.kind is NodeKind.TABEL for child in place.children)
        headed = is_head(line.text)
        self._table = place.child(NodeKind.TABEL, str(number), caption)
        if headed:
            self._table.add(line, alone=True)
        else:
            self._row(line)

    def _caption(self) -> str:
        """`Tabel 3 Rentang nilai`, when such lines stand above; empty otherwise."""
        lines = list(self._before)
        at = next((n for n in range(len(lines) - 1, -1, -1) if _CAPTION.match(lines[n])), len(lines))
        return " ".join(lines[at:])

    def _row(self, line: Line) -> None:
        assert self._table
        self._row_before = self._table.child(NodeKind.BARIS, next_row(self._table))
        self._row_before.add(line, alone=True)

    def _is_rest(self, line: Line) -> bool:
        """Whether a page break divided the last row: every cell goes on with a small letter."""
        row = self._row_before
        if (
            not row
            or line.page == row.pages[-1]
            or (self._table and self._table.children[-1:] not in ([], [row]))
        ):
            return False
        now, before = cells(line.text), cells(row.text)
        filled = [(n, b) for n, b in zip(now, before, strict=False) if n]
        return len(now) == len(before) and bool(filled) and all(n[0].islower() and b for n, b in filled)

    def _complete(self, line: Line) -> None:
        row = self._row_before
        assert row
        whole = [f"{b} {n}".strip() for b, n in zip(cells(row.text), cells(line.text), strict=True)]
        row.keep([Paragraph(f"| {' | '.join(whole)} |", row.pages[0], line.page)])


def cells(row: str) -> list[str]:
    """`| a |  | b |` -> ['a', '', 'b']."""
    return [cell.strip() for cell in row.strip()[1:-1].split("|")]


def is_head(row: str) -> bool:
    """Whether the row names columns: it is not numbered and has no values but years."""
    found = cells(row)
    values = [cell for cell in found if _VALUE.match(cell) and not _YEAR.match(cell)]
    return not values and not _NUMBER.match(found[0]) and sum(map(bool, found)) > 1
