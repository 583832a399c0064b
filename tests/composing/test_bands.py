"""Numbers of a question between those of a text."""

import pytest

from tanya.composing.bands import in_band, numbers_in


@pytest.mark.parametrize(
    ("number", "text", "degree"),
    [
        (22, "tidak terbang selama 21 (dua puluh satu) sampai dengan 24 (dua puluh empat) hari kerja", 1.0),
        (25, "tidak terbang selama 21 (dua puluh satu) sampai dengan 24 (dua puluh empat) hari kerja", 0.0),
        (14, "| 3 | Sedang | 11-15 | Kuning |", 1.0),
        (700, "balon tipe B bila lebih dari 600 (enam ratus) sampai dengan 800 (delapan ratus)", 1.0),
        (900, "balon tipe A bila nilainya lebih dari 800 (delapan ratus)", 0.5),
        (46, "tidak terbang selama 28 (dua puluh delapan) hari kerja atau lebih", 0.5),
        (46, "tidak terbang selama 28 (dua puluh delapan) hari kerja", 0.0),
    ],
)
def test_a_number_is_held_by_the_band_around_it(number: float, text: str, degree: float) -> None:
    assert in_band((number,), text) == degree


def test_a_question_without_a_number_is_held_by_none() -> None:
    assert in_band((), "11-15") == 0.0


def test_a_year_is_no_number_that_lies_in_a_band() -> None:
    assert numbers_in(["balon", "22", "2021", "72,5"]) == (22.0, 72.5)
