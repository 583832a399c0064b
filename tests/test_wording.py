from tanya.composing.places import where_to_look
from tanya.wording import STATUS_TEXT, readable, recognised_in_words

HEAD = "| No | Komponen | Bobot |"


def test_a_row_below_the_names_of_its_columns_is_told_with_them() -> None:
    assert readable(f"“{HEAD}\n| 2 | Layar | 15% |”") == "“No: 2 · Komponen: Layar · Bobot: 15%”"


def test_empty_cells_are_left_out() -> None:
    assert readable(f"{HEAD}\n|  | Jumlah | 100% |") == "Komponen: Jumlah · Bobot: 100%"


def test_of_several_rows_the_cells_are_told() -> None:
    said = readable(f"Tabel 1\n{HEAD}\n| 1 | Tali | 85% |\n| 2 | Layar | 15% |\nSelesai.")
    assert said.splitlines() == [
        "Tabel 1",
        "No · Komponen · Bobot",
        "1 · Tali · 85%",
        "2 · Layar · 15%",
        "Selesai.",
    ]


def test_a_row_with_other_columns_than_its_head_keeps_to_itself() -> None:
    assert readable(f"{HEAD}\n| Layar | 15% |").splitlines() == ["No · Komponen · Bobot", "Layar · 15%"]


def test_other_text_stays_as_it_is() -> None:
    text = "Pasal 1\n(1) Perahu | kapal adalah sama."
    assert readable(text) == text


def test_confidence_is_not_rounded_up() -> None:
    assert recognised_in_words(0.979) == "hasil OCR (keyakinan 97 %), periksa naskah"


def test_a_row_below_another_row_is_not_told_with_its_words() -> None:
    assert readable("| 31 | Layar | 20.000 |\n| 32 | Tali | 5.000 |").splitlines() == [
        "31 · Layar · 20.000",
        "32 · Tali · 5.000",
    ]


def test_who_asks_is_not_told_what_only_an_operator_can_do() -> None:
    for said in (*STATUS_TEXT.values(), where_to_look("PP"), where_to_look(None)):
        assert "tanya ingest" not in said
        assert "ke tanya" not in said
