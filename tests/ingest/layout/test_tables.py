"""Ruled tables are read row by row; what only looks like one is read as text."""

import pytest

from tests.ingest.layout.drawn import ABOVE, LEFT, Drawn, box, piece, read, table, text

HEAD = ("No", "Predikat", "Nilai")


def test_each_row_of_a_table_is_a_line() -> None:
    assert read(table(HEAD, ("1", "Memuaskan", "90"), ("2", "Baik", "70"))) == [
        "| No | Predikat | Nilai |",
        "| 1 | Memuaskan | 90 |",
        "| 2 | Baik | 70 |",
    ]


def test_the_lines_of_a_cell_are_one() -> None:
    assert read(table(HEAD, ("1", "Sangat\nmemuaskan", "90"), ("2", "Baik", "70")))[1] == (
        "| 1 | Sangat memuaskan | 90 |"
    )


def test_headings_of_several_rows_are_said_together_for_each_column() -> None:
    rows = ("No", "Balon", "Target", LEFT), (ABOVE, ABOVE, "2031", "2032"), ("1", "merah", "7", "8")
    assert read(table(*rows)) == ["| No | Balon | Target 2031 | Target 2032 |", "| 1 | merah | 7 | 8 |"]


def test_a_cell_merged_over_rows_is_said_in_each() -> None:
    rows = HEAD, ("1", "Baik", "70"), (ABOVE, "Cukup", "60"), ("2", "Kurang", "40")
    assert read(table(*rows))[1:] == ["| 1 | Baik | 70 |", "| 1 | Cukup | 60 |", "| 2 | Kurang | 40 |"]


def test_a_cell_merged_over_columns_is_said_in_the_first_of_them() -> None:
    rows = HEAD, ("1", "Baik", "70"), ("Jumlah", LEFT, "70")
    assert read(table(*rows))[-1] == "| Jumlah |  | 70 |"


def test_empty_cells_keep_their_place() -> None:
    rows = HEAD, ("1", "", "70"), ("2", "Baik", "")
    assert read(table(*rows))[1:] == ["| 1 |  | 70 |", "| 2 | Baik |  |"]


def test_a_title_over_all_columns_is_a_line_before_the_table() -> None:
    rows = ("Penilaian Balon Udara", LEFT, LEFT), HEAD, ("1", "Baik", "70")
    assert read(table(*rows)) == ["Penilaian Balon Udara", "| No | Predikat | Nilai |", "| 1 | Baik | 70 |"]


def test_a_stroke_in_a_cell_does_not_end_it() -> None:
    assert read(table(HEAD, ("1", "Baik | Cukup", "70")))[1] == "| 1 | Baik / Cukup | 70 |"


def test_text_above_between_and_below_two_tables_stays_there() -> None:
    first = table(HEAD, ("1", "Baik", "70"), top=100)
    other = table(("Kota", "Balon"), ("Awan", "14"), top=250)
    words = text("Awal.", top=50), text("Tengah.", top=200), text("Akhir.", top=400)
    assert read(*words, other, first) == [
        "Awal.",
        "| No | Predikat | Nilai |",
        "| 1 | Baik | 70 |",
        "Tengah.",
        "| Kota | Balon |",
        "| Awan | 14 |",
        "Akhir.",
    ]


def test_rules_around_words_inside_a_cell_are_no_table_of_their_own() -> None:
    outer = table(("No", "Isi"), ("1", "\n\n\n\n"), widths=(100, 300))
    inner = table(("Kota", "Balon"), ("Awan", "14"), left=170, top=124, widths=(60, 60))
    assert read(outer, inner) == ["| No | Isi |", "| 1 | Kota Balon Awan 14 |"]


# Values that one row lists below each other.


def test_labels_and_values_listed_in_one_row_become_rows_of_their_own() -> None:
    rows = ("Kota", "Balon"), ("Awan\nMega\nHujan", "14\n31\n7")
    assert read(table(*rows))[1:] == ["| Awan | 14 |", "| Mega | 31 |", "| Hujan | 7 |"]


def test_what_is_said_once_beside_a_list_is_said_with_each_value() -> None:
    rows = ("Langit", "Kota", "Balon"), ("cerah", "Awan\nMega", "14\n31")
    assert read(table(*rows))[1:] == ["| cerah | Awan | 14 |", "| cerah | Mega | 31 |"]


def test_what_a_label_says_on_further_lines_stays_with_its_value() -> None:
    kites = Drawn(tuple(piece(value, 154, 124 + 12 * line) for value, line in (("14", 0), ("31", 2))))
    rows = ("Kota", "Balon"), ("Awan\nyang tinggi\nMega\nyang rendah", "")
    assert read(table(*rows), kites)[1:] == ["| Awan yang tinggi | 14 |", "| Mega yang rendah | 31 |"]


def test_values_set_lower_than_others_stay_beside_their_labels() -> None:
    lower = [piece(value, 204, 129 + 24 * line) for line, value in enumerate(("14", "31", "7"))]
    level = [piece(value, 304, 124 + 24 * line) for line, value in enumerate(("2031", "2032", "2033"))]
    labels = "Awan\nyang tinggi\nMega\nyang rendah\nHujan\nyang deras"
    rows = ("No", "Kota", "Balon", "Tahun"), ("I", labels, "", "")
    assert read(table(*rows, widths=(40, 100, 100, 100), left=60), Drawn((*lower, *level)))[1:] == [
        "| I | Awan yang tinggi | 14 | 2031 |",
        "| I | Mega yang rendah | 31 | 2032 |",
        "| I | Hujan yang deras | 7 | 2033 |",
    ]


def test_two_values_beside_a_single_one_are_of_one_row() -> None:
    rows = ("Kota", "Capaian", "Balon"), ("Awan\ntinggi", "22,7 %\n(75%)", "14")
    assert read(table(*rows))[1:] == ["| Awan tinggi | 22,7 % (75%) | 14 |"]


def test_values_without_a_label_beside_each_are_of_one_row() -> None:
    rows = ("Kota", "Balon"), ("Awan", "14\n31")
    assert read(table(*rows))[1:] == ["| Awan | 14 31 |"]


# What is no table.


def test_a_frame_around_text_is_no_table() -> None:
    assert read(box(40, 40, 400, 200), text("Awal.", "Akhir.")) == ["Awal.", "Akhir."]


def test_the_bars_of_a_chart_are_no_table() -> None:
    bars = [box(60 + 40 * number, 100 + 10 * number, 90 + 40 * number, 300) for number in range(8)]
    said = read(*bars, text("Balon menurut tahun", top=80), text("2031 2032 2033", top=305))
    assert said == ["Balon menurut tahun", "2031 2032 2033"]


def test_a_grid_with_few_words_is_a_drawing() -> None:
    squares = [["" for _ in range(6)] for _ in range(6)]
    squares[2][3] = "menara"
    assert read(table(*squares, widths=[40] * 6)) == ["menara"]


def test_letters_in_the_boxes_of_a_form_are_no_table() -> None:
    rows = list("AWANBIRU"), list("KOTAMEGA")
    assert not any(line.startswith("|") for line in read(table(*rows, widths=[20] * 8)))


def test_pages_of_text_in_the_cells_of_a_frame_are_no_table() -> None:
    long = "\n".join(["Balon udara wajib didaftarkan kepada menara."] * 16)
    assert not any(
        line.startswith("|") for line in read(table((long, long), (long, long), widths=(250, 250)))
    )


WIDE = (100.0, 200.0, 100.0)


@pytest.mark.parametrize("top", [60.0, 740.0])
def test_a_row_that_a_page_break_leaves_alone_is_a_row(top: float) -> None:
    prose = text(*["Angin masih tenang di atas menara kota."] * 9, top=300)
    said = read(table(("7", "Sangat\nmemuaskan", "90"), top=top, widths=WIDE), prose)
    assert "| 7 | Sangat memuaskan | 90 |" in said


def test_one_row_amid_the_text_of_a_page_is_no_table() -> None:
    above, below = (text(*["Angin masih tenang."] * 9, top=top) for top in (60, 400))
    said = read(above, table(("7", "Sangat memuaskan", "90"), top=250, widths=WIDE), below)
    assert not any(line.startswith("|") for line in said)


def test_a_single_cell_at_the_end_of_a_page_goes_on_only_when_it_begins_small() -> None:
    rest = table(("", "dan disimpan di gudang", ""), top=60, widths=WIDE)
    number = table(("", "III - 7", ""), top=60, widths=WIDE)
    prose = text(*["Angin masih tenang di atas menara kota."] * 9, top=300)
    assert read(rest, prose)[0] == "|  | dan disimpan di gudang |  |"
    assert read(number, prose)[0] == "III - 7"


def test_a_figure_that_a_narrow_cell_breaks_is_whole() -> None:
    rows = ("Kota", "Balon"), ("Awan", "1.88\n3.46\n6.50\n0"), ("Mega", "1.97\n7.63\n9.82\n5")
    assert read(table(*rows, widths=(100, 28)))[1:] == [
        "| Awan | 1.883.466.500 |",
        "| Mega | 1.977.639.825 |",
    ]


def test_labels_that_stand_alone_in_this_and_that_column_are_a_chart() -> None:
    rows = ("TARGET", "", ""), ("9763", "", "REALISASI"), ("", "", "10200")
    assert not any(line.startswith("|") for line in read(table(*rows)))


def test_many_boxes_that_do_not_touch_are_a_scheme() -> None:
    boxes = [
        table(
            ("Seksi", "balon"),
            ("kain", "tali"),
            left=50 + 180 * (n % 3),
            top=60 + 90 * (n // 3),
            widths=(60, 60),
        )
        for n in range(15)
    ]
    assert not any(line.startswith("|") for line in read(*boxes))
