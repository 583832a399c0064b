from datetime import date

import pytest

from tanya.understanding.days import day_in


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
