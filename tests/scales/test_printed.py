from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.scales.printed import bands_in, figure, interval_of, worth_of


@pytest.mark.parametrize(
    ("printed", "inside", "outside"),
    [
        (">80 – 90", "80,01 90", "80 90,01"),
        (">90 -100", "90,5 100", "90 100,01"),
        ("(80,01 - 90,00)", "80,01 90", "80,005 90,01"),
        ("3,5 – < 4,2", "3,5 4,19", "3,49 4,2"),
        ("<1,8", "0 1,79", "1,8"),
        ("91 – ke atas", "91 120", "90,99"),
        ("50 ke bawah", "0 50", "50,01"),
    ],
)
def test_a_bound_counts_unless_a_sign_says_otherwise(printed: str, inside: str, outside: str) -> None:
    interval = interval_of(printed)
    assert interval
    assert all(interval.holds(figure(score)) for score in inside.split())
    assert not any(interval.holds(figure(score)) for score in outside.split())


@pytest.mark.parametrize("printed", ["", "baik", "80", "2015 – 2020", "12/2015", "a – b"])
def test_other_words_are_no_band(printed: str) -> None:
    assert interval_of(printed) is None


def test_a_row_of_a_table_is_a_band_with_its_letter_and_name() -> None:
    (band,) = bands_in("| 5 | CC | >50 – 60 | Cukup (Memadai), taat kebijakan, perlu perbaikan |")
    assert (band.names, band.range) == (("CC", "Cukup (Memadai)"), ">50 – 60")
    assert band.is_called("CC", "Cukup (Memadai)")


def test_a_row_with_the_wrong_letter_is_not_the_band_of_the_right_one() -> None:
    (band,) = bands_in("| 2 | AA | (80,01 - 90,00) | Memuaskan | memimpin perubahan |")
    assert not band.is_called("A", "Memuaskan")


def test_the_head_of_a_table_is_no_band() -> None:
    assert bands_in("| No | Kategori | Nilai Angka | Interpretasi |") == ()


def test_bands_that_are_listed_in_one_line_are_told_apart() -> None:
    bands = bands_in("a. 91 – ke atas: sangat baik b. 76 – 90: baik c. 50 ke bawah: buruk")
    assert [(band.names[0], band.range) for band in bands] == [
        ("sangat baik", "91 – ke atas"),
        ("baik", "76 – 90"),
        ("buruk", "50 ke bawah"),
    ]


def test_a_letter_is_worth_what_the_list_says_of_it_and_of_no_other() -> None:
    listed = "jawaban bernilai AA 100, A 90, BB 80, B 70"
    assert [worth_of(letter, listed) for letter in ("A", "AA", "B", "C")] == [90, 100, 70, None]


@given(st.decimals(0, 999, places=2))
def test_a_score_with_a_comma_and_with_a_point_is_one_number(value: Decimal) -> None:
    assert figure(str(value)) == figure(str(value).replace(".", ",")) == value
