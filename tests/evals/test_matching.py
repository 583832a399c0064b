"""Whether a document and a place are those that are wanted."""

import pytest

from evals.matching import is_at, is_in_pasal, is_of


def test_a_document_is_known_by_its_id_its_last_part_and_its_file() -> None:
    assert is_of(["kota-contoh-2030"], "daerah/kota-contoh-2030", "x.yaml")
    assert is_of(["laporan"], "daerah/lain", "laporan.pdf")
    assert not is_of(["pp-8-2006"], "pp-8-2016", "pp-8-2016.pdf")
    assert not is_of([], "pp-8-2006", "pp-8-2006.pdf")


@pytest.mark.parametrize(
    ("wanted", "found", "at", "in_pasal"),
    [
        ("Pasal 5 ayat (2)", "Pasal 5 ayat (2)", True, True),
        ("Pasal 5 ayat (2)", "Pasal 5", True, True),
        ("Pasal 5", "Pasal 5 ayat (2) huruf a", True, True),
        ("Pasal 5 ayat (2)", "Pasal 5 ayat (3)", False, True),
        ("Pasal 5", "Pasal 50", False, False),
        ("Pasal 5", "Penjelasan Pasal 5", False, False),
        ("Pasal I angka 3 Pasal 10 ayat (1)", "Pasal I angka 3 Pasal 10 ayat (2)", False, True),
        ("Pasal I angka 3 Pasal 10", "Pasal I angka 4 Pasal 11", False, False),
        ("Lampiran I huruf A", "Lampiran I huruf A angka 2", True, True),
        ("Lampiran I huruf A", "Lampiran I huruf B", False, False),
    ],
)
def test_a_place_is_right_exactly_or_in_the_same_pasal(
    wanted: str, found: str, at: bool, in_pasal: bool
) -> None:
    assert (is_at([wanted], found), is_in_pasal([wanted], found)) == (at, in_pasal)


def test_any_place_will_do_where_none_is_wanted() -> None:
    assert is_at([], "halaman 3")
    assert is_in_pasal([], "halaman 3")
