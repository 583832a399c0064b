"""What an engine writes otherwise than Indonesian print is put right, and nothing else."""

import pytest

from ingest.recognition.spelling import spelled, with_small_labels


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("kérja", "kerja"),
        ("pemerıntah", "pemerintah"),
        ("ﬁnal", "final"),
        ("Ｐａｓａｌ", "Pasal"),
        ("tahun2021", "tahun 2021"),
        ("Tahun1945", "Tahun 1945"),
        ("14Maret 2031", "14 Maret 2031"),
        ("4Mei2031", "4 Mei 2031"),
        ("balon  udara ", "balon udara"),
    ],
)
def test_foreign_letters_and_lost_spaces_are_put_right(read: str, meant: str) -> None:
    assert spelled(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 5 ayat (2)",
        "COVID19",
        "PP2031",
        "A4",
        "1.234,56",
        "12Marmut",
        "perundang-undangan",
        "Rp5.000",
        "≥ 80%",
    ],
)
def test_what_may_be_meant_stays(text: str) -> None:
    assert spelled(text) == text


def test_foreign_script_is_left_out() -> None:
    assert spelled("气球 balon") == "balon"
    assert spelled("ＡＢＣ中文") == "ABC"
    assert spelled("气球") == ""


def test_a_label_read_too_large_is_made_small_after_the_one_before_it() -> None:
    lines = ["a. kain;", "b. tali;", "C. pasir; dan", "d. korek."]
    assert list(with_small_labels(lines)) == ["a. kain;", "b. tali;", "c. pasir; dan", "d. korek."]


def test_lines_between_two_labels_do_not_hide_the_first() -> None:
    assert list(with_small_labels(["b) tali", "yang panjang;", "C) pasir"]))[-1] == "c) pasir"


def test_a_list_of_large_labels_stays_large() -> None:
    lines = ["A. KERANJANG", "B. PEMBAKAR", "C. KAIN"]
    assert list(with_small_labels(lines)) == lines


def test_a_large_label_that_does_not_follow_stays_large() -> None:
    assert list(with_small_labels(["a. kain;", "C. PEMBAKAR"])) == ["a. kain;", "C. PEMBAKAR"]


def test_a_letter_whose_forms_differ_is_not_doubted() -> None:
    assert list(with_small_labels(["c. kain;", "D. PEMBAKAR"])) == ["c. kain;", "D. PEMBAKAR"]
