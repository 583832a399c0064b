"""A rule that is made for one year answers for that year alone; a report of one, where that year governs."""

from dataclasses import replace

import pytest

from tanya.composing.fitness import of_region_and_year
from tanya.composing.unit import Unit
from tanya.composing.years import in_its_year
from tanya.domain.document import Kind
from tests.composing.making import asked, matcher, rule, unit

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


REPORT = rule(kind=Kind.DAERAH, regulation=None, year=2032)
FLIGHTS = "Jumlah balon terbang mencapai 40, sesuai target."


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        (f"{FLIGHTS} Jumlah balon terbang tahun 2031 mencapai 30.", True),
        (f"{FLIGHTS}\n| No | Buku | Halaman |\n| 1 | Buku 2031 | 9 |", False),
        (f"Pada tahun 2031:\n{FLIGHTS}", True),
        (f"{FLIGHTS}\n| Uraian | 2031 | 2032 |\n| Balon terbang | 30 | 40 |", True),
        (FLIGHTS, True),
    ],
)
def test_a_year_in_a_report_of_another_governs_what_it_is_said_with(text: str, governs: bool) -> None:
    intent = asked("jumlah balon terbang mencapai target", years=(2031,))
    assert in_its_year(unit(text, REPORT), intent, matcher(intent)) is governs


def test_a_row_is_of_the_years_that_its_columns_name() -> None:
    intent = asked("jumlah balon", years=(2031,))
    row = replace(unit("| 1 | Balon | 30 | 40 |", REPORT), columns="Tabel 1 (No, Uraian, 2031, 2032)")
    assert in_its_year(row, intent, matcher(intent))
