"""Figures that scanners misread are found under what they mean."""

import pytest

from tanya.text.analysis import words
from tanya.text.figures import as_meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Tahun 2OL9", "Tahun 2019"),
        ("sebesar 25o/o dari", "sebesar 25% dari"),
        ("2Oo/o", "20%"),
        ("2Ooh (dua puluh persen)", "20% (dua puluh persen)"),
        ("Rp1.0OO.000,00", "Rp1.000.000,00"),
        ("Pasal 2O ayat (1)", "Pasal 20 ayat (1)"),
    ],
)
def test_a_misread_figure_is_read_as_meant(printed: str, meant: str) -> None:
    assert as_meant(printed) == meant


@pytest.mark.parametrize(
    "said", ["Pasal 5A", "limbah B3", "10l air", "Rp1.000.000", "I/a", "S1", "lo 2", "3 oh ya", "7 orang"]
)
def test_what_is_no_misread_figure_stays(said: str) -> None:
    assert as_meant(said) == said


@pytest.mark.parametrize("said", ["Nomor 0170/O/1981", "130/O/2034", "Nomor 130/O", "No. 1300/O", "400/0"])
def test_the_number_of_a_decree_or_a_fraction_is_no_percentage(said: str) -> None:
    assert as_meant(said) == said


@pytest.mark.parametrize("said", ["suhu 41o C", "41oC", "lintang 7o 12'"])
def test_degrees_are_no_tens(said: str) -> None:
    assert as_meant(said) == said


def test_a_question_with_the_figure_and_a_text_with_the_misprint_share_their_terms() -> None:
    assert words("25% pada tahun 2019") == words("25o/o pada tahun 2OL9")
