"""Rows of text, `| a | b |`, to tables: where one begins, what heads it, how it goes on over a page."""

import re
from collections import deque

from ingest.parsing.divided import completes, is_first, numbers_columns
from ingest.parsing.draft import Draft
from ingest.parsing.naming import next_row
from ingest.parsing.prose import Paragraph
from ingest.records import Line
from tanya.domain.locator import NodeKind
from tanya.rows import cells_of, names_columns, row_of

_ROW = re.compile(r"^\|.*\|$")
_RULE = re.compile(r"^\|[\s:|-]+\|$")
_CAPTION = re.compile(r"^(?:Tabel|TABEL|Matriks|MATRIKS)\b[\s:.]*[\dIVX]*")
_CAPTION_LINES = 4  # that may stand between its first and the table
_FURNITURE = 2  # lines of a running head and foot that were not known as such


def is_row(line: Line) -> bool:
    """Whether the line is a row, and not the rule that Markdown draws below the first."""
    return bool(_ROW.match(line.text)) and not _RULE.match(line.text)


def is_rule(line: Line) -> bool:
    """Whether the line is such a rule, which says nothing."""
    return bool(_RULE.match(line.text))


class Tables:
    """The tables of one text, row by row."""

    def __init__(self) -> None:
        self._table: Draft | None = None
        self._row_before: Draft | None = None  # the last row of all, which a page may divide
        self._numbers: list[str] = []  # how the rows begin, over all pages of the table
        self._place: Draft | None = None  # the part that the table belongs to
        self._open = False  # no other text came after the last row
        self._last: Line | None = None
        self._before: deque[str] = deque(maxlen=_CAPTION_LINES)

    def interrupt(self, line: Line) -> None:
        """Text that is no row."""
        self._open = False
        self._before.append(line.text)

    def add(self, line: Line, place: Draft) -> None:
        """One more row; place: the part that a new table belongs to."""
        if not self._goes_on(line, place):
            self._numbers.clear()
            self._begin(line, place, self._caption())
        elif self._table and line.text == self._table.text:
            # Printed again on a new page: with a table of its own there, each row has its head near by.
            self._begin(line, place, self._table.heading)
        elif self._is_rest(line):
            self._complete(line)
        else:
            self._row(line)
        self._open, self._last, self._place = True, line, place
        self._before.clear()

    def _goes_on(self, line: Line, place: Draft) -> bool:
        """On the same page without a gap; on the next in the same columns, unless it has a head."""
        if not self._table or not self._last:
            return False
        if line.page == self._last.page:
            return self._open and not line.gap
        same = len(cells_of(line.text)) == len(cells_of(self._last.text))
        if not same or line.page != self._last.page + 1 or not self._is_undivided(place):
            return False
        if self._open or line.text == self._table.text or self._is_rest(line):
            return True
        return not names_columns(cells_of(line.text))

    def _is_undivided(self, place: Draft) -> bool:
        """Whether nothing but a running head or foot stands between: no caption, and no new part."""
        return self._place is place and len(self._before) <= _FURNITURE and not self._caption()

    def _begin(self, line: Line, place: Draft, caption: str) -> None:
        number = 1 + sum(child.kind is NodeKind.TABEL for child in place.children)
        headed = names_columns(cells_of(line.text))
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
        row = self._table.child(NodeKind.BARIS, next_row(self._table))
        row.add(line, alone=True)
        cells = cells_of(line.text)
        if numbers_columns(cells):
            return
        if is_first(cells[0]) and self._numbers and not is_first(self._numbers[-1]):
            self._numbers.clear()
        self._row_before = row
        self._numbers.append(cells[0])

    def _is_rest(self, line: Line) -> bool:
        """Whether it is the first row of a page, and goes on with the last of the page before."""
        row = self._row_before
        if not row or not self._table or line.page == row.pages[-1]:
            return False
        own = [child for child in self._table.children if not numbers_columns(cells_of(child.text))]
        return own[-1:] in ([], [row]) and completes(cells_of(line.text), cells_of(row.text), self._numbers)

    def _complete(self, line: Line) -> None:
        row = self._row_before
        assert row
        whole = [f"{b} {n}".strip() for b, n in zip(cells_of(row.text), cells_of(line.text), strict=True)]
        row.keep([Paragraph(row_of(whole), row.pages[0], line.page)])
