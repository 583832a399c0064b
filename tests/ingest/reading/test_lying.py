"""Headings set up or down the side of a table whose page stands."""

from collections.abc import Sequence

import pytest

from tests.ingest.reading.sheets import Sheet

_LEFT, _TOP, _WIDE, _HIGH = 10, 20, 30, 10  # of a table's cells, in millimetres
HEAD = "| Ukuran | Nilai | Balon |"


def test_a_heading_up_the_side_is_read_as_it_is_written(sheet: Sheet) -> None:
    _table(sheet, [6])
    _lying(sheet, "Tingkat Kejadian", 90, 62)
    assert sheet.lines() == [HEAD, *(f"| Tingkat Kejadian | n{row}a | b{row}a |" for row in range(6))]


def test_a_heading_down_the_side_too(sheet: Sheet) -> None:
    _table(sheet, [6])
    _lying(sheet, "Tingkat Kejadian", -90, 36)
    assert sheet.lines() == [HEAD, *(f"| Tingkat Kejadian | n{row}a | b{row}a |" for row in range(6))]


@pytest.mark.parametrize("degrees", [90, -90])
def test_headings_that_lie_in_cells_one_above_the_other_stay_apart(sheet: Sheet, degrees: int) -> None:
    _table(sheet, [2, 2])
    _lying(sheet, "Sering", degrees, 48 if degrees > 0 else 33)
    _lying(sheet, "Jarang", degrees, 68 if degrees > 0 else 53)
    told = ["Sering", "Sering", "Jarang", "Jarang"]
    assert sheet.lines() == [HEAD, *(f"| {one} | n{row}a | b{row}a |" for row, one in enumerate(told))]


def _table(sheet: Sheet, merged: Sequence[int]) -> None:
    """Heads, and rows under them whose first cells are merged over so many."""
    for column, told in enumerate(("Ukuran", "Nilai", "Balon")):
        _cell(sheet, column, 0, 1, told)
    above = 1
    for rows in merged:
        _cell(sheet, 0, above, rows)
        for row in range(above, above + rows):
            for column, told in enumerate("nb", 1):
                _cell(sheet, column, row, 1, f"{told}{row - 1}a")
        above += rows


def _cell(sheet: Sheet, column: int, row: int, rows: int, told: str = "") -> None:
    left, top = _LEFT + column * _WIDE, _TOP + row * _HIGH
    sheet.rect(left, top, _WIDE, rows * _HIGH)
    sheet.text(left + 3, top + 6, told)


def _lying(sheet: Sheet, told: str, degrees: int, down: float) -> None:
    """Words in the first column, that begin so far down the page and go up it, or down."""
    with sheet.rotation(degrees, _LEFT + _WIDE / 2, down):
        sheet.text(_LEFT + _WIDE / 2, down, told)
