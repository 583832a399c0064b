import pytest

from ingest.parsing import parse_document
from ingest.records import Line
from tanya.domain.document import Node
from tanya.domain.locator import NodeKind

HEAD = "| No | Jenis | Tarif |"


def tables(*lines: Line) -> list[Node]:
    nodes = (node for root in parse_document(lines) for node in root.walk())
    return [node for node in nodes if node.kind is NodeKind.TABEL]


def rows(table: Node) -> list[str]:
    return [child.text for child in table.children]


def test_the_first_row_heads_the_others() -> None:
    (table,) = tables(Line(HEAD, 1), Line("| 1 | Layar | 20.000 |", 1), Line("| 2 | Tali | 5.000 |", 1))
    assert table.text == HEAD
    assert rows(table) == ["| 1 | Layar | 20.000 |", "| 2 | Tali | 5.000 |"]
    assert str(table.children[1].locator) == "Tabel 1 baris 2"


def test_a_head_that_is_printed_again_begins_a_table_of_that_page_under_the_same_caption() -> None:
    first, second = tables(
        Line("Tabel 3. Tarif layar", 1),
        Line(HEAD, 1),
        Line("| 1 | Layar | 20.000 |", 1),
        Line(HEAD, 2, gap=True),
        Line("| 2 | Tali | 5 |", 2),
    )
    assert (first.heading, second.heading) == ("Tabel 3. Tarif layar", "Tabel 3. Tarif layar")
    assert (rows(first), rows(second)) == (["| 1 | Layar | 20.000 |"], ["| 2 | Tali | 5 |"])
    assert (second.text, second.pages.first) == (HEAD, 2)


def test_a_table_goes_on_over_the_page_without_a_head_and_past_a_running_foot() -> None:
    (table,) = tables(
        Line(HEAD, 1),
        Line("| 1 | Layar | 20.000 |", 1),
        Line("Laporan Balai Perahu", 1),
        Line("| 2 | Tali | 5.000 |", 2),
    )
    assert len(rows(table)) == 2


def test_a_row_that_the_page_divides_is_one() -> None:
    table, following = tables(
        Line("| No | Kategori | Arti |", 1),
        Line("| 1 | Baik | Layar utuh dan |", 1),
        Line("| No | Kategori | Arti |", 2),
        Line("|  |  | talinya kuat |", 2),
        Line("| 2 | Cukup | Layar utuh |", 2),
    )
    assert rows(following) == ["| 2 | Cukup | Layar utuh |"]
    assert rows(table) == ["| 1 | Baik | Layar utuh dan talinya kuat |"]
    assert (table.children[0].pages.first, table.children[0].pages.last) == (1, 2)


def test_a_sentence_of_its_own_on_the_next_page_is_another_row() -> None:
    (table,) = tables(
        Line("| No | Kategori | Arti |", 1), Line("| 1 | Baik | Utuh |", 1), Line("|  |  | Talinya kuat |", 2)
    )
    assert len(rows(table)) == 2


def test_two_tables_on_a_page_are_two() -> None:
    found = tables(
        Line(HEAD, 1), Line("| 1 | Layar | 2 |", 1), Line(HEAD, 1, gap=True), Line("| 1 | Tali | 3 |", 1)
    )
    assert [rows(table) for table in found] == [["| 1 | Layar | 2 |"], ["| 1 | Tali | 3 |"]]


def test_other_columns_on_the_next_page_are_another_table() -> None:
    found = tables(
        Line(HEAD, 1), Line("| 1 | Layar | 2 |", 1), Line("| 1 | Tali |", 2), Line("| 2 | Paku |", 2)
    )
    assert len(found) == 2


def test_a_table_without_a_head_has_none() -> None:
    (table,) = tables(Line("| 31 | Layar | 20.000 |", 1), Line("| 32 | Tali | 5.000 |", 1))
    assert table.text == ""
    assert len(rows(table)) == 2


def test_wordy_rows_right_on_the_next_page_stay_under_their_head() -> None:
    (table,) = tables(
        Line("| Predikat | Sebutan |", 1),
        Line("| AA | Sangat Memuaskan |", 1),
        Line("| BB | Sangat Baik |", 2, gap=True),
    )
    assert rows(table) == ["| AA | Sangat Memuaskan |", "| BB | Sangat Baik |"]


def test_a_caption_or_a_chapter_between_begins_another_table() -> None:
    captioned = tables(
        Line(HEAD, 1),
        Line("| 1 | Layar | 2 |", 1),
        Line("Tabel 2 Jumlah tali", 2),
        Line("| 1 | Tali | 3 |", 2),
    )
    divided = tables(
        Line("BAB I", 1),
        Line(HEAD, 1),
        Line("| 1 | Layar | 2 |", 1),
        Line("BAB II", 2),
        Line("| 1 | Tali | 3 |", 2),
    )
    assert [len(rows(table)) for table in (*captioned, *divided)] == [1, 1, 1, 1]


def test_lettered_rows_are_rows_over_a_page_break_too() -> None:
    (table,) = tables(
        Line("| No | Uraian |", 1),
        Line("| a. | terlaksananya layar |", 1),
        Line("| b. | tersedianya tali |", 2),
    )
    assert len(rows(table)) == 2


NUMBERED = "| No | Tugas | Catatan |"


@pytest.mark.parametrize(
    ("begun", "rest", "whole"),
    [
        (
            "| 1. | a. Menjahit kain. | Rapi |",
            "|  | b. Melipat kain. |  |",
            "| 1. | a. Menjahit kain. b. Melipat kain. | Rapi |",
        ),
        (
            "| 1. | Menjahit kain dan | Rapi. |",
            "|  | Tali jangkar. |  |",
            "| 1. | Menjahit kain dan Tali jangkar. | Rapi. |",
        ),
        (
            "| 1. | Menjahit kain Kota | Rapi. |",
            "|  | Awan. |  |",
            "| 1. | Menjahit kain Kota Awan. | Rapi. |",
        ),
        ("| 1. | Menjahit |  |", "|  |  | 20.000 |", "| 1. | Menjahit | 20.000 |"),
    ],
)
def test_a_numbered_row_goes_on_over_the_page_where_its_words_do(begun: str, rest: str, whole: str) -> None:
    (table,) = tables(Line(NUMBERED, 1), Line(begun, 1), Line(rest, 2), Line("| 2. | Terbang | Pagi |", 2))
    assert rows(table) == [whole, "| 2. | Terbang | Pagi |"]


def test_the_numbers_below_a_head_do_not_part_a_divided_row() -> None:
    first, second = tables(
        Line(NUMBERED, 1),
        Line("| 1 | 2 | 3 |", 1),
        Line("| 1. | Layar utuh dan | Baik |", 1),
        Line(NUMBERED, 2, gap=True),
        Line("| 1 | 2 | 3 |", 2),
        Line("|  | talinya kuat |  |", 2),
        Line("| 2. | Layar utuh | Cukup |", 2),
    )
    assert rows(first)[-1] == "| 1. | Layar utuh dan talinya kuat | Baik |"
    assert rows(second)[-1] == "| 2. | Layar utuh | Cukup |"


@pytest.mark.parametrize(
    ("begun", "rest"),
    [
        ("| 1. | a. Menjahit kain. | 20.000 |", "|  | b. Melipat kain. | 5.000 |"),  # a figure of its own
        ("| 1. | Menjahit kain | Rapi |", "|  | Melipat kain | Cepat |"),  # nothing tells
        ("| Kain | a. Menjahit kain. | Rapi |", "|  | b. Melipat kain. |  |"),  # no numbers
    ],
)
def test_a_row_of_its_own_below_a_merged_number_stays_one(begun: str, rest: str) -> None:
    (table,) = tables(Line(NUMBERED, 1), Line(begun, 1), Line(rest, 2))
    assert rows(table) == [begun, rest]


def test_where_numbers_are_merged_over_rows_a_row_without_one_is_a_row() -> None:
    (table,) = tables(
        Line(NUMBERED, 1),
        Line("| 1. | a. Menjahit kain. | Rapi |", 1),
        Line("| 1. | b. Melipat kain. | Cepat |", 1),
        Line("|  | c. Menyimpan kain. |  |", 2),
    )
    assert len(rows(table)) == 3


def test_a_list_in_a_cell_goes_on_over_the_page_whatever_the_numbers() -> None:
    (table,) = tables(
        Line(NUMBERED, 1),
        Line("| 1. | Baik | Rapi |", 1),
        Line("| 1. | a. Menjahit kain. b. Melipat kain. | Cepat |", 1),
        Line("|  | c. Menyimpan kain. |  |", 2),
    )
    assert rows(table)[-1] == "| 1. | a. Menjahit kain. b. Melipat kain. c. Menyimpan kain. | Cepat |"


def test_text_on_both_sides_of_a_table_is_two_paragraphs() -> None:
    nodes = parse_document(
        (
            Line("1. Balon dihitung menurut kotanya seperti terlihat dalam tabel", 1),
            Line(HEAD, 1),
            Line("| 1 | Layar | 20.000 |", 1),
            Line("yang dibaca setiap hari Senin oleh para juru balon dari kota", 1),
        )
    )
    [told] = [node.text for root in nodes for node in root.walk() if "Balon" in node.text]
    assert [line.split()[0] for line in told.split("\n")] == ["1.", "yang"]


def test_a_letter_left_out_after_a_table_ends_the_item_that_holds_it() -> None:
    nodes = parse_document(
        (
            Line("A. Tarif layar", 1),
            Line("1. Layar besar", 1),
            Line("B. Tarif tali", 1),
            Line("1. Tali panjang", 1),
            Line(HEAD, 1),
            Line("| 1 | Tali | 20.000 |", 1),
            Line("D. Tarif pasar", 1),
            Line(HEAD, 1),
            Line("| 1 | Kios | 2.000 |", 1),
        )
    )
    places = [str(n.locator) for root in nodes for n in root.walk() if n.kind is NodeKind.TABEL]
    assert places == ["huruf B angka 1 Tabel 1", "huruf D Tabel 1"]
