import pytest

from tanya.understanding.measures import counted_by_table, without_unit


@pytest.mark.parametrize(
    ("columns", "cells", "measure"),
    [
        ("| Jenis | Tarif (Rp) |", ["Tambatan", "2.000"], "rupiah"),
        ("| Jenis | Jasa sarana |", ["Tambatan", "198.000"], "rupiah"),
        ("| Indikator | Satuan | Capaian |", ["Keselarasan", "Persen", "111,11"], "persen"),
        ("| Indikator | Capaian (%) |", ["Keselarasan", "111,11"], "persen"),
    ],
)
def test_a_table_may_write_the_unit_beside_the_figure_or_above_it(
    columns: str, cells: list[str], measure: str
) -> None:
    assert counted_by_table(columns, cells, measure)


@pytest.mark.parametrize(
    ("columns", "cells"),
    [("| Indikator | Capaian (%) |", ["Keselarasan", "baik"]), ("| No | Nama |", ["Keselarasan", "7"])],
)
def test_a_row_without_a_figure_of_that_unit_counts_nothing(columns: str, cells: list[str]) -> None:
    assert not counted_by_table(columns, cells, "persen")


def test_a_unit_that_tables_write_as_a_sign_is_no_word_to_look_for() -> None:
    assert without_unit("berapa persen capaian", "persen").split() == ["berapa", "capaian"]
    assert without_unit("berapa hari kerja", "hari") == "berapa hari kerja"
