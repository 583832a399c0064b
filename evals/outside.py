"""The lines of pages without what stands in their drawn tables, and where among them a table stands.

Labels inside a table look like those of items: `1.` of a row, `a.` of a list in a cell. Where a row stands is
told by the labels printed outside of tables alone, before the table that holds it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from evals.drawn import Level, Sheet, Word
from evals.lined import bands
from evals.torn import stands_in_runs

MARK = "qqtableqq"  # stands for the table in the text


@dataclass(frozen=True, slots=True)
class _Table:
    """Drawn rows below each other."""

    top: float
    bottom: float
    words: tuple[Word, ...]

    def holds(self, cells: Sequence[str]) -> bool:
        said = "".join(word.text for band in bands(self.words) for word in band)
        return all(stands_in_runs(cell.split(), said) for cell in cells)


def around_table(before: Sequence[Sheet], cited: Sequence[Sheet], cells: Sequence[str]) -> str:
    """The text of the pages that were cited, and of those before them, with MARK for each table of the cited
    pages that holds the cells; empty where none does.
    """
    text = "\n".join([*(_text(sheet, ()) for sheet in before), *(_text(sheet, cells) for sheet in cited)])
    return text if MARK in text else ""


def _text(sheet: Sheet, cells: Sequence[str]) -> str:
    tables = list(_tables(sheet.levels()))
    inside = {word for table in tables for word in table.words}
    marks = (
        Word(MARK, -inf, inf, table.top, table.top, MARK) for table in tables if cells and table.holds(cells)
    )
    lines = bands([*(word for word in sheet.words if word not in inside), *marks])
    return "\n".join(" ".join(word.said for word in line) for line in lines)


def _tables(levels: Sequence[Level]) -> Iterator[_Table]:
    held: list[Level] = []
    for level in levels:
        if held and not _is_row(level):
            yield _table(held)
            held = []
        if _is_row(level):
            held.append(level)
    if held:
        yield _table(held)


def _table(levels: Sequence[Level]) -> _Table:
    words = dict.fromkeys(word for level in levels for word, _ in level.words)
    return _Table(levels[0].top, levels[-1].bottom, tuple(words))


def _is_row(level: Level) -> bool:
    """Whether lines divide it, or close it at both sides."""
    sides = {sides for _, sides in level.words}
    return len(sides) > 1 or (bool(sides) and all(-inf < first and last < inf for first, last in sides))
