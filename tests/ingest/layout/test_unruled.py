"""Columns that white space keeps apart become rows where they are unmistakable; all else stays words."""

from collections.abc import Sequence

import pytest

from tests.ingest.layout.drawn import Drawn, read, text

LEFTS = (50.0, 200.0, 300.0)
HEAD = ("Kota", "Balon", "Kincir")
ROWS = (("Awan", "14", "3"), ("Mega", "31", "5"), ("Hujan", "7", "-"))


def _set(*rows: Sequence[str], top: float = 100.0, lefts: Sequence[float] = LEFTS) -> Drawn:
    """A line for each row; an empty cell leaves white space."""
    cells = [
        text(cell, left=left, top=top + 14 * number)
        for number, row in enumerate(rows)
        for cell, left in zip(row, lefts, strict=False)
        if cell
    ]
    return Drawn(tuple(piece for cell in cells for piece in cell.pieces))


def _is_table(*parts: Drawn) -> bool:
    return any(line.startswith("| ") for line in read(*parts))


def test_values_in_columns_below_their_names_are_rows() -> None:
    assert read(_set(HEAD, *ROWS)) == [
        "| Kota | Balon | Kincir |",
        "| Awan | 14 | 3 |",
        "| Mega | 31 | 5 |",
        "| Hujan | 7 | - |",
    ]


def test_words_above_and_below_stay_words() -> None:
    above = text("Jumlah balon dan kincir setiap kota adalah sebagai berikut:", top=60)
    below = text("Balon itu dihitung setiap tahun oleh penjaga langit.", top=200)
    said = read(above, _set(HEAD, *ROWS), below)
    assert said[0].startswith("Jumlah")
    assert said[-1].startswith("Balon itu")
    assert len(said) == 6


def test_a_name_of_several_lines_is_one() -> None:
    heads = ("", "Balon", "Kincir"), ("Kota", "biru", "angin")
    assert read(_set(*heads, *ROWS))[0] == "| Kota | Balon biru | Kincir angin |"


def test_a_label_that_goes_on_below_is_of_its_row() -> None:
    rows = ROWS[0], ("yang tinggi",), *ROWS[1:]
    assert read(_set(HEAD, *rows))[1] == "| Awan yang tinggi | 14 | 3 |"


def test_a_label_without_values_in_capitals_heads_the_rows_below() -> None:
    assert read(_set(HEAD, ROWS[0], ("LAUTAN",), *ROWS[1:]))[2] == "| LAUTAN |  |  |"


@pytest.mark.parametrize(
    ("why", "rows"),
    [
        ("no names", ROWS),
        ("too few rows", (HEAD, *ROWS[:2])),
        ("no values", (HEAD, ("Awan", "biru", "besar"), ("Mega", "putih", "kecil"), ("Hujan", "abu", "-"))),
        ("a column of values has no name", (("Kota", "Balon"), *ROWS)),
        ("it is not said which row a line is of", (HEAD, ROWS[0], ("Yang tinggi",), *ROWS[1:])),
        (
            "a label ends beside the next value",
            (HEAD, ROWS[0], ("Mega yang",), ("tinggi", "31", "5"), ROWS[2]),
        ),
        ("a form", (("Kota", "", "Balon"), ("Awan", ":", "14"), ("Mega", ":", "31"), ("Hujan", ":", "7"))),
        (
            "leaders",
            (("Judul", "Isi", "No"), ("A ......", "x", "1"), ("B ......", "y", "1"), ("C ....", "z", "2")),
        ),
    ],
)
def test_what_only_looks_like_a_table_stays_words(why: str, rows: Sequence[Sequence[str]]) -> None:
    assert not _is_table(_set(*rows)), why


def test_the_pages_of_a_table_of_contents_are_no_values() -> None:
    rows = ("Judul", "Muka"), ("PENDAHULUAN", "1"), ("LATAR", "1"), ("PENUTUP", "12")
    assert not _is_table(_set(*rows, lefts=(50, 300)))


def test_the_pages_of_chapters_are_no_values() -> None:
    rows = ("Judul", "Muka"), ("PENDAHULUAN", "I-1"), ("LATAR", "I-1"), ("PENUTUP", "II-12")
    assert not _is_table(_set(*rows, lefts=(50, 300)))


NUMBERED = (
    ("No", "Kota", "Balon"),
    ("1.", "di selatan", "14"),
    ("2.", "di utara", "31"),
    ("3.", "di barat", "7"),
)


def _numbered(*rows: Sequence[str]) -> list[str]:
    return read(_set(*rows, lefts=(50, 90, 300)))


def test_what_begins_small_goes_on_with_the_numbered_row_above() -> None:
    rows = *NUMBERED[:2], ("", "yang tinggi", ""), *NUMBERED[2:]
    assert _numbered(*rows)[1:3] == ["| 1. | di selatan yang tinggi | 14 |", "| 2. | di utara | 31 |"]


@pytest.mark.parametrize(
    ("why", "rows"),
    [
        (
            "labels are broken above their values",
            (NUMBERED[0], ("", "Persentase kota"), NUMBERED[1], ("", "Jumlah kota besar"), *NUMBERED[2:]),
        ),
        ("only the first label is", (NUMBERED[0], ("", "Persentase kota"), *NUMBERED[1:])),
        ("only a later label is", (*NUMBERED[:2], ("", "Jumlah kota besar"), *NUMBERED[2:])),
        ("it may head a group", (*NUMBERED[:2], ("", "Perspektif Pelanggan"), *NUMBERED[2:])),
        ("capitals may be an acronym", (*NUMBERED[:2], ("", "BMKG"), *NUMBERED[2:])),
        (
            "capitals may be of a label in capitals",
            (
                NUMBERED[0],
                ("1.", "DI SELATAN", "14"),
                ("", "LAUTAN BESAR"),
                ("2.", "DI UTARA", "31"),
                ("3.", "DI BARAT", "7"),
            ),
        ),
        (
            "a row that is numbered reaches over the columns",
            (*NUMBERED, ("4.", "Balon yang lain dihitung oleh penjaga langit di menara setiap hari.")),
        ),
    ],
)
def test_where_it_is_not_said_which_numbered_row_words_are_of_there_is_no_table(
    why: str, rows: Sequence[Sequence[str]]
) -> None:
    assert not any(line.startswith("| ") for line in _numbered(*rows)), why


def test_capitals_between_numbered_rows_head_those_below() -> None:
    rows = NUMBERED[0], ("", "LAUTAN UTARA"), NUMBERED[1], ("", "LAUTAN SELATAN"), *NUMBERED[2:]
    assert _numbered(*rows) == [
        "| No | Kota | Balon |",
        "|  | LAUTAN UTARA |  |",
        "| 1. | di selatan | 14 |",
        "|  | LAUTAN SELATAN |  |",
        "| 2. | di utara | 31 |",
        "| 3. | di barat | 7 |",
    ]


def test_rows_without_a_value_stay_where_they_continue_the_numbering() -> None:
    rows = *NUMBERED, ("4.", "Angin"), ("5.", "Topan")
    assert _numbered(*rows)[-2:] == ["| 4. | Angin |  |", "| 5. | Topan |  |"]


def test_rows_without_a_value_stay_before_the_first_value() -> None:
    rows = NUMBERED[0], ("1.", "Angin"), ("2.", "Awan", "1"), ("3.", "Mega", "31"), ("4.", "Hujan", "7")
    assert _numbered(*rows)[:3] == ["| No | Kota | Balon |", "| 1. | Angin |  |", "| 2. | Awan | 1 |"]


def test_many_rows_without_a_value_do_not_end_a_table() -> None:
    without = [(f"{number}.", "Angin") for number in range(4, 9)]
    assert _numbered(*NUMBERED, *without, ("9.", "Topan", "3"))[-1] == "| 9. | Topan | 3 |"


def test_a_list_that_begins_anew_below_is_not_of_the_table() -> None:
    said = _numbered(*NUMBERED, ("1.", "Angin"), ("2.", "Topan"))
    assert said[-2:] == ["1. Angin", "2. Topan"]


def test_a_list_of_prices_is_no_table_of_contents() -> None:
    rows = ("Barang", "Harga"), ("Balon", "Rp 15.000"), ("Kincir", "Rp 9.000"), ("Tali", "Rp 700")
    assert read(_set(*rows, lefts=(50, 300)))[1] == "| Balon | Rp 15.000 |"


def test_signatures_beside_each_other_stay_words() -> None:
    rows = (
        ("Kepala Dinas,", "Sekretaris,"),
        ("", ""),
        ("AWAN MEGA", "HUJAN DERAS"),
        ("NIP. 1957", "NIP. 1960"),
    )
    assert not _is_table(_set(*rows, lefts=(50, 300)))


def test_prose_in_two_columns_stays_prose() -> None:
    one = text(*["angin bertiup ke utara sejak pagi hari 1"] * 8, left=50)
    other = text(*["balon terbang ke selatan sampai malam 2"] * 8, left=320)
    assert not _is_table(one, other)
