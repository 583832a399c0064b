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


def test_what_has_no_number_goes_on_with_the_numbered_row_above() -> None:
    rows = (
        ("No", "Kota", "Balon"),
        ("1.", "Awan", "14"),
        ("", "Tinggi", ""),
        ("2.", "Mega", "31"),
        ("3.", "Hujan", "7"),
    )
    assert read(_set(*rows, lefts=(50, 90, 300)))[1:3] == ["| 1. | Awan Tinggi | 14 |", "| 2. | Mega | 31 |"]


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
