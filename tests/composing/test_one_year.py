"""A rule that is made for one year answers for that year alone."""

from dataclasses import replace

import pytest

from tanya.composing.fitness import of_region_and_year
from tanya.composing.unit import Unit
from tests.composing.making import asked, unit

QUESTION = "tanggal cuti bersama"


def _of(tentang: str, text: str = "Cuti bersama jatuh pada tanggal 9 Juni.") -> Unit:
    made = unit(text)
    document = replace(made.hit.document, tentang=tentang)
    return replace(made, hit=replace(made.hit, document=document))


@pytest.mark.parametrize(
    ("tentang", "years", "fits"),
    [
        ("Cuti Bersama Juru Balon Tahun 2031", (2031,), True),
        ("Cuti Bersama Juru Balon Tahun 2031", (2032,), False),
        ("Cuti Bersama Juru Balon Tahun 2031", (), True),
        ("Anggaran Balon Tahun Anggaran 2031", (2032,), False),
        ("Rencana Strategis Balon Tahun 2030-2034", (2032,), True),
        ("Balon Udara", (2032,), True),
    ],
)
def test_the_year_of_its_subject_counts(tentang: str, years: tuple[int, ...], fits: bool) -> None:
    assert of_region_and_year(_of(tentang), replace(asked(QUESTION), years=years)) is fits


def test_a_year_that_the_text_itself_names_counts_too() -> None:
    told = _of("Cuti Bersama Juru Balon Tahun 2031", "Cuti bersama tahun 2032 ditetapkan kemudian.")
    assert of_region_and_year(told, replace(asked(QUESTION), years=(2032,)))
