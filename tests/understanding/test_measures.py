import pytest

from tanya.understanding.measures import counted_by_table, measure_in, without_unit


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


@pytest.mark.parametrize(
    ("cells", "measure"),
    [
        (["2", "Pengecatan balon dua tahunan per tahun", "Menara"], "tahun"),
        (["4", "Persentase hari terbang", "-"], "hari"),
        (["4", "Persentase hari terbang", "80"], "hari"),
        (["5", "Jumlah penonton", "2.350 orang"], "rupiah"),
        (["5", "Jumlah penonton", "2.350"], "rupiah"),
        (["5", "Penonton", "Orang", "2.350"], "rupiah"),
    ],
)
def test_a_row_that_counts_something_else_counts_no_such_unit(cells: list[str], measure: str) -> None:
    assert not counted_by_table("", cells, measure)


def test_a_unit_above_another_column_is_not_that_of_the_figure() -> None:
    columns = "| Uraian | Lama (hari) | Muatan |"
    assert not counted_by_table(columns, ["Balon", "-", "7"], "hari")
    assert counted_by_table(columns, ["Balon", "7", "-"], "hari")


def test_a_label_that_counts_a_unit_tells_the_unit_of_its_figure() -> None:
    assert counted_by_table("", ["6", "Jumlah hari terbang", "80"], "hari")


def test_a_unit_that_tables_write_as_a_sign_is_no_word_to_look_for() -> None:
    assert without_unit("berapa persen capaian", "persen").split() == ["berapa", "capaian"]
    assert without_unit("berapa hari kerja", "hari") == "berapa hari kerja"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("honorarium juru balon berapa", "rupiah"),
        ("berapa uang makan penjaga menara?", "rupiah"),
        ("hadiahnya berapa miliar", "rupiah"),
        ("honor juru balon berapa persen dari tarif", "persen"),
        ("siapa yang membayar honor juru balon", None),
        ("didaftarkan tanggal berapa tiap tahun?", None),
    ],
)
def test_what_is_paid_is_counted_in_money(text: str, measure: str | None) -> None:
    assert measure_in(text) == measure
