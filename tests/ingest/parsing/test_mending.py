"""Pasal whose label is misread, or not printed at all, are found by the sequence they stand in."""

import pytest

from ingest.parsing import parse_regulation
from ingest.parsing.misprints import printed_as
from ingest.records import Line
from tanya.domain.document import Node
from tanya.domain.locator import NodeKind

HEAD = "MEMUTUSKAN:\nMenetapkan : PERATURAN PEMERINTAH TENTANG CONTOH.\n"
_LONG = (
    "Pegawai mengisi daftar hadir pada pagi hari dan pada sore hari, kecuali mereka yang sedang bertugas "
    "di luar kota menurut surat perintah dari atasannya."
)

_TWO = "Pasal 1\nIsi.\nPasal 2\nIsi.\n"


def nodes(text: str, page: int = 0) -> dict[str, Node]:
    roots = parse_regulation([Line(line, page) for line in (HEAD + text).split("\n") if line])
    return {str(node.locator): node for root in roots for node in root.walk()}


def pasal(text: str, page: int = 0) -> list[str]:
    return [name for name, node in nodes(text, page).items() if node.kind is NodeKind.PASAL]


def between(label: str, number: int) -> str:
    """A run-on text with the label in the place of that pasal."""
    before = "".join(f"Pasal {n} Isi aturan. " for n in range(1, number))
    return f"{before}{label} Isi aturan yang dicari. Pasal {number + 1} Isi aturan. Pasal {number + 2} Isi.\n"


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Pasa] 8", 8),
        ("Pasa-l 15", 15),
        ("Pasa.l 35", 35),
        ("P asal 14", 14),
        ("Pasal B", 8),
        ("pasal 6g", 68),
        ("PasalSO", 50),
        ("Pasal 1 3", 13),
        ("Pasal .55", 55),
        ("Pasal, 14", 14),
        ("Pasal l.5", 15),
        ("Pasal 2 I", 21),
        ("I'asal 28", 28),
        ("Pasqal 35", 35),
        ("Paal 15.", 15),
        ("Pasar 13", 13),
        ("Pasal __ 5 __", 5),
        ("Fasal 9", 9),
        ("pasalZ2", 72),
    ],
)
def test_a_misread_label_in_a_run_on_text_fills_its_gap(printed: str, number: int) -> None:
    found = nodes(between(printed, number))
    assert found[f"Pasal {number}"].text.startswith(printed)
    assert "yang dicari" in found[f"Pasal {number}"].text
    assert "yang dicari" not in found[f"Pasal {number - 1}"].text


def test_a_label_means_no_number_that_its_signs_cannot_stand_for() -> None:
    assert printed_as("Pasal B", 3) is None


def test_words_that_name_a_missing_pasal_do_not_open_it() -> None:
    text = "Pasal 1 Isi. Pasal 2 Isi sebagaimana dimaksud dalam Pasal 3 Isi lain. Pasal 4 Isi. Pasal 5 Isi.\n"
    assert "Pasal 3" not in pasal(text)


def test_a_label_at_the_head_of_a_line_is_no_item_of_a_list() -> None:
    found = nodes("Pasal 1. Bagian IX dari anggaran ditetapkan. Pasal 2. Isi.\n")
    assert found["Pasal 1"].text.startswith("Pasal 1.")


def test_a_label_that_lost_its_number_is_the_one_that_is_missing() -> None:
    found = nodes("Pasal 1\nIsi.\nPasal\n(1) Satu hal yang dicari.\n(2) Dua hal.\nPasal 3\nIsi.\n", page=1)
    assert found["Pasal 2 ayat (1)"].text == "(1) Satu hal yang dicari."
    assert found["Pasal 2"].text == "Pasal"


def test_a_number_printed_twice_is_the_next_where_the_first_has_said_its_words() -> None:
    labels = [*range(1, 13), 12, 14, 15]
    found = nodes("".join(f"Pasal {n}\n{_LONG}\n" for n in labels), page=1)
    assert found["Pasal 13"].text.startswith("Pasal 12")


def test_ayat_that_begin_anew_are_those_of_the_one_missing_pasal() -> None:
    text = (
        "Pasal 1\nIsi.\nPasal 2\n(1) Satu hal lama.\n(2) Dua hal lama.\n"
        "(1) Satu hal baru.\n(2) Dua hal baru.\nPasal 4\nIsi.\n"
    )
    found = nodes(text, page=1)
    assert found["Pasal 3 ayat (2)"].text == "(2) Dua hal baru."
    assert found["Pasal 3"].text == ""
    assert found["Pasal 2 ayat (2)"].text == "(2) Dua hal lama."


def test_ayat_that_begin_anew_open_nothing_where_two_pasal_are_missing() -> None:
    text = (
        "Pasal 1\nIsi.\nPasal 2\n(1) Satu hal lama.\n(2) Dua hal lama.\n"
        "(1) Satu hal baru.\n(2) Dua hal baru.\nPasal 5\nIsi.\n"
    )
    assert pasal(text, page=1) == ["Pasal 1", "Pasal 2", "Pasal 5"]


def test_ayat_below_the_title_of_a_pasal_are_its_own() -> None:
    text = "Pasal 1\nIsi.\nPasal 2\nTentang hal tanah.\n(1) Satu hal.\n(2) Dua hal.\nPasal 4\nIsi.\n"
    assert "Pasal 3" not in pasal(text, page=1)


def test_ayat_under_the_title_of_a_chapter_are_those_of_the_one_missing_pasal() -> None:
    text = f"{_TWO}BAB II\nPELAPORAN KINERJA\n(1) Catatan pertama.\n(2) Catatan kedua.\nPasal 4\nIsi.\n"
    assert nodes(text, page=1)["Pasal 3 ayat (2)"].text == "(2) Catatan kedua."


@pytest.mark.parametrize(
    "said",
    [
        "BAB II\nPELAPORAN\n(1) Catatan pertama.\n",
        "Bagian Kedua\nPenyusunan, Penyampaian, dan Evaluasi Laporan Kinerja Instansi.\n",
        f"BAB II\nKEPEGAWAIAN\n{_LONG}\n",
    ],
)
def test_a_chapter_alone_tells_of_no_pasal(said: str) -> None:
    assert "Pasal 3" not in pasal(f"{_TWO}{said}Pasal 4\nIsi.\n", page=1)


@pytest.mark.parametrize(
    "announced",
    [
        "(3) Tarif diatur sebagai berikut.\n",
        "(3) Sumpah diucapkan:\na. di hadapan atasan.\n",
        "(3) Sumpah itu berbunyi\na. di hadapan atasan.\n",
    ],
)
def test_a_list_that_is_announced_is_no_pasal(announced: str) -> None:
    ayat = "(1) Golongan satu lima rupiah.\n(2) Golongan dua enam rupiah.\n"
    text = f"{_TWO}Pasal 3\n{ayat}{announced}{ayat}Pasal 5\nIsi.\n"
    assert "Pasal 4" not in pasal(text, page=1)


def test_no_label_is_inferred_where_many_are_missing() -> None:
    ayat = "(1) Satu hal.\n(2) Dua hal.\n"
    text = "".join(f"Pasal {n}\nIsi.\n" for n in (1, 3, 5, 7))
    assert "Pasal 10" not in pasal(f"{text}Pasal 9\n{ayat}{ayat}Pasal 11\nIsi.\n", page=1)
    whole = "".join(f"Pasal {n}\nIsi.\n" for n in range(1, 9))
    assert "Pasal 10" in pasal(f"{whole}Pasal 9\n{ayat}{ayat}Pasal 11\nIsi.\n", page=1)


@pytest.mark.parametrize("page", [0, 1])
@pytest.mark.parametrize("row", ["| Pasal 4 | Melapor |", "| Pasal 4 | Melapor setiap bulan |", "| Pasal |"])
def test_a_row_of_a_table_is_no_pasal(row: str, page: int) -> None:
    text = f"{_TWO}Pasal 3\nTugas pejabat:\n| Dasar | Tugas |\n|---|---|\n{row}\nPasal 5\nIsi.\n"
    assert "Pasal 4" not in pasal(text, page)


@pytest.mark.parametrize("page", [0, 1])
@pytest.mark.parametrize(
    "row",
    [
        "Pasal 1;\nPasal 4;\nPasal 5;",
        "Pasa] 1;\nPasa] 4;\nPasa] 5;",
        "Pasal 4, Pasal 6",
        "Pasa] 4, Pasal 6",
        "Pasa] 4)",
        "Pasa] 4\nPasa] 6",
    ],
)
def test_a_row_of_pasal_that_are_named_opens_none(row: str, page: int) -> None:
    text = f"Pasal 3\nPejabat yang melanggar ketentuan berikut:\n{row}\ndikenai teguran tertulis.\n"
    assert "Pasal 4" not in pasal(f"{_TWO}{text}Pasal 5\nIsi.\nPasal 6\nIsi.\n", page)


def test_a_label_with_a_comma_above_its_ayat_opens_them() -> None:
    text = f"{_TWO}Pasa] 3,\n(1) Satu hal yang dicari.\n(2) Dua hal.\nPasal 4\nIsi.\n"
    assert nodes(text, page=1)["Pasal 3 ayat (1)"].text == "(1) Satu hal yang dicari."


@pytest.mark.parametrize("printed", ["asal 3", "Rasal 3", "as al 3"])
def test_a_label_without_its_first_letter_stands_alone(printed: str) -> None:
    assert nodes(f"{_TWO}{printed}\nIsi.\nPasal 4\nIsi.\n", page=1)["Pasal 3"].text.startswith(printed)
    assert "Pasal 3" not in pasal(f"{_TWO}{printed} Isi.\nPasal 4\nIsi.\n", page=1)


def test_a_label_that_is_read_is_taken_before_one_that_is_only_alike() -> None:
    text = "".join(f"Pasal {n}\n{_LONG}\n" for n in range(1, 12))
    text += "Pasa] 12\nIsi yang dicari.\nPasal 17\nIsi lain.\nPasal 13\nIsi.\nPasal 14\nIsi.\n"
    assert nodes(text, page=1)["Pasal 12"].text.startswith("Pasa] 12")


def test_an_amendment_that_is_cut_off_keeps_its_one_pasal() -> None:
    text = (
        "Pasal I\nBeberapa ketentuan dalam Peraturan Pemerintah Nomor 2 Tahun 2029 diubah sebagai berikut:\n"
        '1. Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut:\n"Pasal 4\nIsi baru."\n'
    )
    assert pasal(text, page=1) == ["Pasal I", "Pasal I angka 1 Pasal 4"]


def test_what_only_quotes_another_regulation_numbers_no_pasal_of_its_own() -> None:
    text = 'I. Pasal 3 diubah seluruhnya menjadi:\n"Pasal 3\nIsi baru."\n'
    assert pasal(text, page=1) == []


@pytest.mark.parametrize("space", ["", " "])
def test_a_misread_number_of_an_amendments_item_is_mended_and_its_text_is_not(space: str) -> None:
    items = "".join(
        f"{n}.{space}Ketentuan Pasal {m} diubah.\n" for m, n in enumerate((*range(1, 13), 73, 14, 15), 1)
    )
    text = "Pasal I\nBeberapa ketentuan dalam Undang-Undang Nomor 2 Tahun 2029 diubah sebagai berikut:\n"
    quoted = (
        "16. Ketentuan Pasal 16 diubah sehingga berbunyi sebagai berikut:\nPasal 16\nIsi.\nPasal II\nIsi.\n"
    )
    assert nodes(text + items + quoted, page=1)["Pasal I angka 13"].text.startswith("73.")


def test_an_item_of_a_quoted_list_is_no_item_of_the_amendment() -> None:
    items = "".join(f"{n}. Ketentuan Pasal {n} diubah.\n" for n in range(1, 16))
    text = (
        "Pasal I\nBeberapa ketentuan dalam Undang-Undang Nomor 2 Tahun 2029 diubah sebagai berikut:\n"
        f"{items}16. Ketentuan Pasal 16 diubah sehingga berbunyi sebagai berikut:\nPasal 16\nTanah:\n"
        + "".join(f"{n}. tanah kosong;\n" for n in range(1, 7))
        + "7. tanah yang dicabut haknya;\n8. hutan.\n"
        "18. Ketentuan Pasal 18 diubah.\nPasal II\nIsi.\n"
    )
    assert "Pasal I angka 17" not in nodes(text, page=1)


@pytest.mark.parametrize("printed", ["{2) Dua.", "{21 Dua."])
def test_a_misread_bracket_opens_its_ayat(printed: str) -> None:
    found = nodes(f"Pasal 1 (1) Satu. {printed} (3) Tiga. Pasal 2 Isi.\n")
    assert found["Pasal 1 ayat (2)"].text == printed
