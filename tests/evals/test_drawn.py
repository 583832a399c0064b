"""A quoted row is held against the rows that the page draws."""

from pathlib import Path

import pytest
from fpdf import FPDF

from evals.drawn import Rule, Sheet, Word, drawn
from evals.torn import torn

HEIGHTS = (0.0, 20.0, 40.0, 60.0)
RULES = tuple(Rule(0, 300, at) for at in HEIGHTS)
WORDS = (
    Word("komponen", 10, 60, 5, 15),
    Word("bobot", 210, 240, 5, 15),
    Word("perencanaan", 10, 80, 25, 35),
    Word("30", 210, 220, 25, 35),
    Word("pelaporan", 10, 80, 45, 55),
    Word("15", 210, 220, 45, 55),
)
WALLS = tuple(Rule(0, 60, at) for at in (0.0, 200.0, 300.0))
TABLE = Sheet(WORDS, RULES, WALLS)


def test_a_row_as_it_is_drawn_is_whole() -> None:
    assert not torn(["Perencanaan", "30"], [TABLE])


def test_a_value_of_another_row_is_seen() -> None:
    assert torn(["Perencanaan", "15"], [TABLE])


def test_values_in_each_others_columns_are_seen() -> None:
    words = Word("target", 10, 60, 5, 15), Word("20", 10, 30, 25, 35), Word("30", 210, 220, 25, 35)
    sheet = Sheet(words, RULES, WALLS)
    assert not torn(["20", "30"], [sheet])
    assert torn(["30", "20"], [sheet])


def test_words_of_one_cell_are_not_two() -> None:
    sheet = Sheet((*WORDS, Word("tahunan", 100, 140, 25, 35)), RULES, WALLS)
    assert not torn(["Perencanaan tahunan", "30"], [sheet])
    assert torn(["Perencanaan", "tahunan", "30"], [sheet])


def test_a_short_cell_stands_in_no_longer_figure() -> None:
    assert torn(["Pelaporan", "1"], [TABLE])
    assert torn(["Pelaporan", "5"], [TABLE])


def test_a_stroke_no_higher_than_words_parts_no_cells() -> None:
    sheet = Sheet((*WORDS, Word("tahunan", 100, 140, 25, 35)), RULES, (*WALLS, Rule(26, 34, 90)))
    assert not torn(["Perencanaan tahunan", "30"], [sheet])


def test_a_cell_merged_over_rows_stands_in_each_of_them() -> None:
    merged = Rule(0, 200, 40)  # the line between the rows ends before the column of values
    sheet = Sheet((*WORDS[2:3], *WORDS[4:5], Word("45", 210, 220, 30, 50)), (*RULES[:2], merged, RULES[3]))
    assert not torn(["Perencanaan", "45"], [sheet])
    assert not torn(["Pelaporan", "45"], [sheet])


def test_names_of_columns_may_stand_in_two_rows() -> None:
    words = (Word("target", 210, 240, 5, 15), Word("awal", 210, 230, 25, 35), Word("akhir", 250, 280, 25, 35))
    assert not torn(["Target Awal", "Target Akhir"], [Sheet(words, RULES)])


def test_a_row_may_go_on_over_a_page() -> None:
    above, below = Sheet(WORDS, RULES), Sheet((Word("tahunan", 10, 60, 5, 15),), RULES[:2])
    assert not torn(["Pelaporan tahunan", "15"], [above, below])


def test_an_underline_divides_nothing() -> None:
    sheet = Sheet((*WORDS[2:4], Word("tahunan", 10, 60, 36, 39)), (*RULES[1:3], Rule(10, 25, 35.5)))
    assert not torn(["Perencanaan tahunan", "30"], [sheet])


@pytest.mark.parametrize("turned", [False, True])
def test_words_and_lines_of_a_pdf_are_found_whichever_way_they_run(tmp_path: Path, turned: bool) -> None:
    document = FPDF()
    document.set_font("Helvetica", size=11)
    document.add_page()
    with document.rotation(90 if turned else 0, 100, 100):
        for row, (label, value) in enumerate((("Perencanaan", "30"), ("Pelaporan", "15"))):
            document.set_xy(20, 80 + 10 * row)
            document.cell(60, 10, label, border=1)
            document.cell(30, 10, value, border=1)
    document.output(str(tmp_path / "a.pdf"))
    sheet = drawn(tmp_path / "a.pdf", 1)
    assert not torn(["Perencanaan", "30"], [sheet])
    assert torn(["Perencanaan", "15"], [sheet])
