import pytest

from tanya.rows import cells_of, names_columns, row_of


def test_cells_of_a_row_and_back() -> None:
    assert cells_of("| a |  | b |") == ["a", "", "b"]
    assert row_of(["a", "", "b"]) == "| a |  | b |"


@pytest.mark.parametrize(
    "row", ["| No | Jenis | Tarif |", "| Uraian | 2019 | 2020 |", "|  | Nilai Angka | Predikat |"]
)
def test_names_of_columns_may_head_a_table(row: str) -> None:
    assert names_columns(cells_of(row))


@pytest.mark.parametrize(
    "row",
    ["| 1 | Layar | Besar |", "| Layar | 20.000 |", "| Layar |  |", "| a. | Layar | B |", "| A | > 80 |"],
)
def test_numbered_rows_and_values_may_not(row: str) -> None:
    assert not names_columns(cells_of(row))
