"""Tables without rules: columns that white space alone keeps apart, line below line, with a head and values.

A false table is worse than a missed one. Words become rows only where several lines near each other have
values in the same columns, each such column has a name above, and no line among them is in doubt.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ingest.layout.cells import said
from ingest.layout.chunks import Chunk, Column, Columns, chunks_of, columns_of
from ingest.layout.grid import Cell
from ingest.layout.rows import around, lines_of_pieces, row_of
from ingest.layout.tables import Table
from ingest.printed import Piece, Row
from tanya.rows import is_number, is_value
from tanya.rows import row_of as row_of_cells

_NEAR = 3.2  # times a line's height, from middle to middle: lines further apart are not of one table
_LEAST_ROWS = 3  # with values
_MOST_BETWEEN = 2  # lines without a value, one after the other
_MOST_HEADS = 4  # lines
_VALUES = 0.75  # share of a column's cells, from which on it is one of values
_LONGEST = 90  # letters of a cell at the mean; two columns of prose have longer ones
_LEADERS = ("...", "…", "___")
_NOTHING = ("-", "–", "—")  # says that there is no value
_ACRONYM = 5  # letters; shorter capitals may be an acronym with which a label goes on
_NUMBERED = re.compile(r"(\d{1,3})[.)]?(?:\s|$)")
_CONTENTS = re.compile(r"^hal(?:aman)?\.?$|\bdaftar\b", re.IGNORECASE)
_PAGE = re.compile(r"^(?:[IVXivxl1]{1,5}\s?[-–]\s?)?\d{1,3}$")  # `12`, `III-4`


_Line = tuple[Chunk, ...]


def unruled_tables(pieces: Sequence[Piece], known: AbstractSet[str]) -> Iterator[Table]:
    """pieces: of a page, without what stands in ruled tables; known: words that cells may have broken."""
    lines = [chunks_of(line) for line in lines_of_pieces(pieces)]
    at = 0
    while at < len(lines):
        end = _run(lines, at)
        found = _table(lines, at, end, known) if end else None
        if found:
            yield found
        at = end or at + 1


def _run(lines: Sequence[_Line], first: int) -> int:
    """Where the lines with values that begin there end; 0 when too few follow.

    A line that continues their numbering is of them though it has no value.
    """
    if not _has_value(lines[first]):
        return 0
    count, end, number = 1, first + 1, _number(lines[first])
    for at in range(first + 1, len(lines)):
        if not _is_near(lines[at - 1], lines[at]) or at - end > _MOST_BETWEEN:
            break
        own, valued = _number(lines[at]), _has_value(lines[at])
        if valued or (own and own - 1 == number):
            count, end, number = count + valued, at + 1, own or number
    return end if count >= _LEAST_ROWS else 0


def _begin(lines: Sequence[_Line], first: int) -> int:
    """Where the rows begin whose first value stands in that line: those numbered before it may have none."""
    number = _number(lines[first])
    while first and number and number > 1 and _is_near(lines[first - 1], lines[first]):
        if _number(lines[first - 1]) != number - 1:
            break
        first, number = first - 1, number - 1
    return first


def _number(line: _Line) -> int:
    """With which it begins; 0 when with none."""
    found = _NUMBERED.match(line[0].text)
    return int(found[1]) if found else 0


def _has_value(line: _Line) -> bool:
    """A value beside something else; leaders lead to the number of a page."""
    if any(mark in chunk.text for chunk in line for mark in _LEADERS):
        return False
    return len(line) > 1 and any(map(_is_value, line[1:]))


def _is_near(above: _Line, below: _Line) -> bool:
    one, other = above[0].box, below[0].box
    return other.middle - one.middle <= _NEAR * max(one.height, other.height)


def _table(lines: Sequence[_Line], first: int, end: int, known: AbstractSet[str]) -> Table | None:
    valued = [line for line in lines[first:end] if _has_value(line)]
    columns = columns_of(valued)
    if len(columns) < 2 or not _are_columns(valued, columns):
        return None
    begin = _begin(lines, first)
    heads, loose = _parted(_heads(lines[:begin], lines[begin], columns), valued, columns)
    rows = _rows([*loose, *lines[begin:end], *_rest(lines, end)], valued, columns)
    if not rows or not _is_headed(heads, valued, columns):
        return None
    shown = tuple(_shown(row, columns, known) for row in (heads, *rows))
    box = around([row.box for row in shown])
    return Table(box, shown, (box,))


def _shown(lines: Sequence[_Line], columns: Columns, known: AbstractSet[str]) -> Row:
    every = row_of([piece for line in lines for chunk in line for piece in chunk.pieces])
    cells = (tuple(filter(None, (_cell(line, column) for line in lines))) for column in columns)
    texts = [said(Cell(every.box, cell), known) for cell in cells]
    return Row(row_of_cells(texts), every.box, every.confidence)


def _are_columns(lines: Sequence[_Line], columns: Columns) -> bool:
    """Whether they are of short words and of values, neither a form nor a table of contents."""
    cells = [_cells(lines, column) for column in columns]
    texts = [[chunk.text for chunk in column] for column in cells]
    if any(all(text == ":" for text in column) for column in texts):
        return False
    every = [text for column in texts for text in column]
    filled = sum(map(len, cells)) >= _VALUES * len(lines) * len(columns)
    values = [at for at in range(1, len(columns)) if _is_of_values(cells[at])]
    named = [column for column in texts if not all(map(_is_label, column))]
    if not filled or not values or sum(map(len, every)) > _LONGEST * len(every):
        return False
    return len(named) > 1 or (bool(named) and not all(_rise(texts[at]) for at in values))


def _only(line: _Line, column: Column) -> Chunk | None:
    return next((chunk for chunk in line if column[0] <= chunk.box.centre <= column[1]), None)


def _cells(lines: Sequence[_Line], column: Column) -> list[Chunk]:
    return [chunk for line in lines if (chunk := _only(line, column))]


def _is_of_values(cells: Sequence[Chunk]) -> bool:
    return sum(map(_is_value, cells)) >= _VALUES * len(cells)


def _is_value(chunk: Chunk) -> bool:
    return is_value(chunk.text) or chunk.text in _NOTHING


def _is_label(text: str) -> bool:
    return is_number(text) or is_value(text)


def _rise(texts: Sequence[str]) -> bool:
    """Whether they may number pages: none is less than the one before, or they name chapters too."""
    numbers = [int(text) for text in texts if text.isdigit()]
    return all(map(_PAGE.match, texts)) and (len(numbers) < len(texts) or numbers == sorted(numbers))


def _heads(above: Sequence[_Line], first: _Line, columns: Columns) -> list[_Line]:
    """The lines right above whose words stand in one column each."""
    heads: list[_Line] = []
    below = first
    for line in reversed(above[-_MOST_HEADS:]):
        if not _is_near(line, below) or _has_value(line) or not all(_within(c, columns) for c in line):
            break
        if len(line) == 1 and _all_named(heads, columns):
            break  # it is what stands above the table
        heads.insert(0, line)
        below = line
    return heads


def _all_named(heads: Sequence[_Line], columns: Columns) -> bool:
    return all(any(_cell(head, column) for head in heads) for column in columns)


def _parted(heads: list[_Line], valued: Sequence[_Line], columns: Columns) -> tuple[list[_Line], list[_Line]]:
    """The names of the columns, and the lines below them that belong to the first row or head it.

    Where every column has its name, a line without one of values goes on only when it begins small.
    """
    named = next((n for n in range(1, len(heads)) if _all_named(heads[:n], columns)), len(heads))
    values = [column for column in columns if _is_of_values(_cells(valued, column))]
    for at in range(named, len(heads)):
        if not any(_cell(heads[at], column) for column in values) and not _goes_on(heads[at]):
            return heads[:at], heads[at:]
    return heads, []


def _within(chunk: Chunk, columns: Columns) -> int:
    """How many columns the words reach into, when that is one; else 0."""
    touched = sum(chunk.box.left < right and left < chunk.box.right for left, right in columns)
    return touched if touched == 1 else 0


def _is_headed(heads: Sequence[_Line], valued: Sequence[_Line], columns: Columns) -> bool:
    """Whether each column of values has a name, which is none, and names stand beside each other."""
    beside = any(len(line) > 1 for line in heads)
    for at, column in enumerate(columns):
        cells = _cells(valued, column)
        name = " ".join(piece.text for line in heads for piece in _cell(line, column))
        if at and _is_of_values(cells) and (not name or is_value(name)):
            return False
        if _CONTENTS.search(name):
            return False
    return beside


def _cell(line: _Line, column: Column) -> tuple[Piece, ...]:
    left, right = column
    return tuple(
        piece for chunk in line if chunk.box.left < right and left < chunk.box.right for piece in chunk.pieces
    )


def _rows(lines: Sequence[_Line], valued: Sequence[_Line], columns: Columns) -> list[list[_Line]]:
    """The lines of each row: one with values, and words that go on below; empty when a line is in doubt.

    A label may be broken above its value as well as below it. Only small letters say that a line goes on.
    """
    numbered, shouted = all(map(_number, valued)), _are_shouted(valued)
    rows: list[list[_Line]] = []
    for line in lines:
        if not all(_within(chunk, columns) for chunk in line):
            return []
        if _begins_row(line, numbered=numbered) or _is_heading(line, shouted=shouted):
            rows.append([line])
        elif rows and _goes_on(line) and not _has_value(line):
            rows[-1].append(line)
        else:
            return []
    return rows


def _begins_row(line: _Line, *, numbered: bool) -> bool:
    """numbered: every row with a value begins with its number."""
    if numbered:
        return bool(_number(line))
    return _has_value(line) and not any(map(_is_small, line))


def _goes_on(line: _Line) -> bool:
    """Whether all its words go on with what stands above."""
    return all(map(_is_small, line))


def _is_small(chunk: Chunk) -> bool:
    return chunk.text[:1].islower() and not is_number(chunk.text)


def _are_shouted(lines: Sequence[_Line]) -> bool:
    """Whether their labels are in capitals, which then say nothing about a line."""
    labels = [chunk.text for line in lines for chunk in line if not _is_label(chunk.text)]
    return all(text.upper() == text for text in labels)


def _rest(lines: Sequence[_Line], end: int) -> Iterator[_Line]:
    """What the last row says further below."""
    for above, line in zip(lines[end - 1 :], lines[end:], strict=False):
        if not _is_near(above, line) or not _goes_on(line):
            return
        yield line


def _is_heading(line: _Line, *, shouted: bool) -> bool:
    """Whether the line heads the rows below: numbered, or in capitals where their labels are not."""
    if _has_value(line):
        return False
    said = "".join(chunk.text for chunk in line)
    return is_number(line[0].text) or (not shouted and said.isupper() and len(said) > _ACRONYM)
