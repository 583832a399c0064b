"""Figures that a narrow cell breaks are one where it can be nothing else."""

import pytest

from ingest.layout.figures import with_whole_figures
from ingest.layout.grid import Cell
from ingest.printed import Box, Piece

LETTER, LINE, MARGIN = 5.0, 12.0, 4.0


def cell(*lines: str, wide: float = 28.0, top: float = 0.0) -> Cell:
    """wide: five letters and the margins, when not given."""
    rows = (
        tuple(
            Piece(word, Box(MARGIN, top + LINE * n, MARGIN + LETTER * len(word), top + LINE * n + 10))
            for word in [line]
        )
        for n, line in enumerate(lines)
    )
    return Cell(Box(0, top, wide, top + 80), tuple(rows))


def said(*cells: Cell) -> list[str]:
    return [
        " ".join(piece.text for line in row[0].lines for piece in line)
        for row in with_whole_figures([[one] for one in cells])
        if row[0]
    ]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("1.88", "3.46", "6.50", "0"), "1.883.466.500"),
        (("297.", "940.", "000"), "297.940.000"),
        (("17.0", "00.0", "00"), "17.000.000"),
        (("76.9", "7"), "76.97"),
        (("19,12", "3,426"), "19,123,426"),
        (("10", "0%"), "100%"),
    ],
)
def test_a_figure_that_had_no_room_on_one_line_is_one(lines: tuple[str, ...], whole: str) -> None:
    wide = 2 * MARGIN + LETTER * max(map(len, lines))
    assert said(cell(*lines, wide=wide)) == [whole]


@pytest.mark.parametrize("lines", [("76.9", "7"), ("12", "3.450"), ("3.46", "6.50"), ("1.250", "1.250")])
def test_figures_with_room_for_more_beside_them_are_several(lines: tuple[str, ...]) -> None:
    assert said(cell(*lines, wide=80.0)) == [" ".join(lines)]


@pytest.mark.parametrize(
    "lines", [("13,90", "48,15", "80,04"), ("11.610.016", "1.080.085"), ("9", "10"), ("24", "28")]
)
def test_figures_that_make_none_together_are_several(lines: tuple[str, ...]) -> None:
    wide = 2 * MARGIN + LETTER * max(map(len, lines))
    assert said(cell(*lines, wide=wide)) == [" ".join(lines)]


def test_a_list_of_broken_figures_stays_a_list() -> None:
    assert said(cell("97,5", "0", "95,0", "0", wide=28.0)) == ["97,50 95,00"]


def test_how_much_room_a_column_has_is_told_by_its_fullest_line() -> None:
    full, other = cell("12.345", wide=38.0), cell("76.9", "7", wide=38.0, top=100.0)
    assert said(full, other) == ["12.345", "76.9 7"]


def test_words_beside_figures_are_left_alone() -> None:
    assert said(cell("201.", "kota", "955", wide=28.0)) == ["201. kota 955"]
