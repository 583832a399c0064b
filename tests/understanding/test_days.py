from datetime import date

import pytest

from tanya.understanding.days import day_in, day_of_words, without_days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("masih berlaku per 1 Januari 2020?", date(2020, 1, 1)),
        ("pada tanggal 31 des 2019", date(2019, 12, 31)),
        ("per 17-8-2021", date(2021, 8, 17)),
        ("per 1/2/2020", date(2020, 2, 1)),
        ("pada nopember 2018", date(2018, 11, 15)),
        ("pada tahun 2019", date(2019, 7, 1)),
        ("waktu 2018", date(2018, 7, 1)),
        ("masih berlaku 2018?", date(2018, 7, 1)),
        ("2019 lalu", date(2019, 7, 1)),
        ("tahun 2018", date(2018, 7, 1)),
        ("sebelum 2021, masih berlaku?", date(2020, 12, 31)),
        ("sebelum tahun 2021", date(2020, 12, 31)),
        ("sebelum 1 Maret 2020", date(2020, 2, 29)),
        ("sebelum Maret 2020", date(2020, 2, 29)),
        ("setelah Desember 2020", date(2021, 1, 1)),
        ("setelah 2021", date(2022, 1, 1)),
    ],
)
def test_a_time_is_read_as_a_day(text: str, day: date) -> None:
    assert day_in(text) == day


@pytest.mark.parametrize(
    "text", ["masih berlaku?", "road map 2020-2024", "nilai 2019", "angka 12/2015", "1 orang 2020"]
)
def test_no_time_is_no_day(text: str) -> None:
    assert day_in(text) is None


def test_a_day_that_no_calendar_has_leaves_its_month() -> None:
    assert day_in("per 31 februari 2020") == date(2020, 2, 15)


@pytest.mark.parametrize(
    "text",
    [
        "bunyi pasal 20 \ufffc pada 1 Juli 2018",
        "tahun 2018 pasal 20 \ufffc bunyi bagaimana?",
        "bunyi pasal 20 \ufffc tahun 2018",
        "waktu 2018 bunyi pasal 20 \ufffc",
    ],
)
def test_a_day_beside_a_provision_is_that_of_its_words(text: str) -> None:
    assert day_of_words(text) == date(2018, 7, 1)


def test_a_day_is_taken_out_with_the_words_that_lead_to_it() -> None:
    assert without_days("masih berlaku per 1 Januari 2020?").split() == ["masih", "berlaku", "?"]
    assert without_days("kalau tahun 2015").split() == ["kalau"]
    assert without_days("PP 12/2015") == "PP 12/2015"
