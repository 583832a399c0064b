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
            self._begin(line, place)
        elif self._is_rest(line):
            self._complete(line)
        elif self._is_repeated_head(line):
            return
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

    def _begin(self, line: Line, place: Draft) -> None:
        number = 1 + sum(child.kind is NodeKind.TABEL for child in place.children)
        headed = is_head(line.text)
        self._table = place.child(NodeKind.TABEL, str(number), self._caption())
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
        self._table.child(NodeKind.BARIS, next_row(self._table)).add(line, alone=True)

    def _is_repeated_head(self, line: Line) -> bool:
        return self._table is not None and line.text == self._table.text

    def _is_rest(self, line: Line) -> bool:
        """Whether a page break divided the last row: every cell goes on with a small letter."""
        if not self._last or line.page == self._last.page or not self._table or not self._table.children:
            return False
        filled = [(now, before) for now, before in zip(cells(line.text), self._cells(), strict=True) if now]
        return bool(filled) and all(now[0].islower() and before for now, before in filled)

    def _cells(self) -> list[str]:
        assert self._table
        return cells(self._table.children[-1].text)

    def _complete(self, line: Line) -> None:
        assert self._table
        row = self._table.children[-1]
        whole = [
            f"{before} {now}".strip() for before, now in zip(self._cells(), cells(line.text), strict=True)
        ]
        row.keep([Paragraph(f"| {' | '.join(whole)} |", row.pages[0], line.page)])


def cells(row: str) -> list[str]:
    """`| a |  | b |` -> ['a', '', 'b']."""
    return [cell.strip() for cell in row.strip()[1:-1].split("|")]


def is_head(row: str) -> bool:
    """Whether the row names columns: it is not numbered and has no values but years."""
    found = cells(row)
    values = [cell for cell in found if _VALUE.match(cell) and not _YEAR.match(cell)]
    return not values and not _NUMBER.match(found[0]) and sum(map(bool, found)) > 1
