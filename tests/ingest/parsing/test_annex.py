"""Annexes: headings rank above lists, and a list gives up what it cannot be sure to hold."""

import pytest

from ingest.parsing.annex import parse_annex
from ingest.parsing.unfold import unfold
from ingest.records import Line
from tanya.domain.document import Node

WIDTH = 60
TITLE = "LAMPIRAN\nPERATURAN PEMERINTAH\nNOMOR 3 TAHUN 2031\n"
CHAPTER = TITLE + "BAB I\nUMUM\n"


def nodes(text: str, page: int = 1) -> dict[str, Node]:
    lines = [Line(line.strip(), page) for line in text.split("\n") if line.strip()]
    drafts = parse_annex("", lines if page else list(unfold(lines)), WIDTH if page else 0)
    return {str(node.locator): node for draft in drafts for node in draft.finish().walk()}


def below(found: dict[str, Node], place: str) -> list[str]:
    return [name.removeprefix(place + " ") for name in found if name.startswith(place + " ")]


def test_a_list_that_seems_to_stand_in_a_list_of_its_own_style_is_text_of_the_section() -> None:
    found = nodes(CHAPTER + "a. Umum itu satu. Juga dua.\na. satu;\nb. dua;\n(1) tiga;\n(1) empat.\n")
    assert below(found, "Lampiran BAB I") == ["huruf a", "halaman 1"]
    assert found["Lampiran BAB I huruf a"].text == "a. Umum itu satu. Juga dua."
    assert found["Lampiran BAB I halaman 1"].text.endswith("(1) empat.")


def test_a_list_of_another_style_may_stand_in_a_list_of_the_same_kind() -> None:
    found = nodes(CHAPTER + "A. Nilai\n1. Bobot:\n1) satu;\n2) dua:\na) kecil.\n")
    assert "Lampiran BAB I huruf A angka 1 angka 2 huruf a" in found


def test_a_heading_may_hold_a_list_of_its_own_style() -> None:
    found = nodes(CHAPTER + "1. Penilaian dan Simpulan\n1. Satu hal.\n2. Dua hal.\n")
    assert found["Lampiran BAB I angka 1 angka 2"].text == "2. Dua hal."


def test_a_paragraph_after_the_last_item_is_text_of_the_section() -> None:
    found = nodes(
        CHAPTER + "A. Tahap\nTahapnya ialah:\n1. menyusun; dan\n2. menilai.\nHasil penilaian dilaporkan.\n"
    )
    assert found["Lampiran BAB I huruf A angka 2"].text == "2. menilai."
    assert found["Lampiran BAB I huruf A halaman 1"].text == "Hasil penilaian dilaporkan."


def test_a_paragraph_between_two_items_is_of_the_first() -> None:
    found = nodes(CHAPTER + "1. Menyusun rencana.\nRencana itu tertulis.\n2. Menilai.\n")
    assert found["Lampiran BAB I angka 1"].text == "1. Menyusun rencana.\nRencana itu tertulis."


def test_the_last_of_items_ended_by_semicolons_ends_at_its_full_stop() -> None:
    found = nodes(CHAPTER + "Meliputi: a. rencana; b. hasil. Keduanya dinilai bersama.\n", page=0)
    assert found["Lampiran BAB I huruf b"].text == "b. hasil."
    assert found["Lampiran BAB I baris 1"].text == "Keduanya dinilai bersama."


def test_a_list_announced_after_the_last_item_belongs_to_the_section() -> None:
    found = nodes(
        CHAPTER + "Meliputi:\na. rencana; dan\nb. hasil.\nPenilai terdiri atas:\n1. ketua; dan\n2. anggota.\n"
    )
    assert found["Lampiran BAB I angka 2"].text == "2. anggota."


def test_a_lettered_heading_ends_the_list_before_it() -> None:
    found = nodes(CHAPTER + "Unsurnya:\na. rencana;\nb. hasil.\nA. RENCANA\n1. Ada.\nB. HASIL\n1. Nyata.\n")
    assert found["Lampiran BAB I huruf B angka 1"].text == "1. Nyata."


def test_a_decimal_heading_stands_under_its_number_and_ends_what_is_open_below() -> None:
    found = nodes(
        CHAPTER
        + "1.1 Dasar\na. hukum.\n1. tertulis.\n1.1.1 Rincian\nIsi.\n1.2 Maksud\nIsi.\n85.5 Baik sekali\n"
    )
    assert below(found, "Lampiran BAB I")[-2:] == ["angka 1.1 angka 1.1.1", "angka 1.2"]


def test_parts_of_an_annex_without_chapters_hold_their_headings() -> None:
    found = nodes(
        TITLE + "Isi umum.\nBAGIAN I\nRENCANA\nA. Ada\n1. Satu.\nBAGIAN II\nHASIL\nA. Nyata\n1. Dua.\n"
    )
    assert found["Lampiran Bagian II huruf A angka 1"].text == "1. Dua."


def test_headings_in_capitals_are_found_inside_run_on_text() -> None:
    text = (
        "Isi. A. RENCANA TAHUNAN CATATAN 1. Rencana ada. 2. Rencana tertulis. B. HASIL KERJA 1. Hasil ada.\n"
    )
    found = nodes(CHAPTER + text, page=0)
    assert found["Lampiran BAB I huruf A angka 2"].text == "2. Rencana tertulis."
    assert found["Lampiran BAB I huruf B angka 1"].text == "1. Hasil ada."


def test_roman_headings_in_capitals_divide_a_run_on_annex_and_keep_their_titles() -> None:
    general = "A. UKURAN UMUM NO UKURAN KELAS NILAI BOBOT SKOR 1 2 3 1 Panjang a. 10 b. 20 "
    table = general + "B. UKURAN KHUSUS A. WARNA LAYAR 1 2 3 B. BENTUK 4 5 6 "
    inland = "I. UKURAN PERAHU UNTUK DIPAKAI DI DANAU DAN DI SUNGAI YANG TENANG SERTA DI WADUK " + table
    sea = (
        "II. UKURAN PERAHU UNTUK DIPAKAI DI LAUT LEPAS DAN DI SELAT YANG BERARUS KUAT SERTA DI TELUK " + table
    )
    found = nodes("LAMPIRAN PERATURAN PEMERINTAH NOMOR 3 TAHUN 2031 " + inland + sea, page=0)
    for place, water in (("I", "SUNGAI"), ("II", "LAUT LEPAS")):
        assert water in found[f"Lampiran angka {place}"].heading
        assert found[f"Lampiran angka {place} huruf B huruf B"].text == "B. BENTUK 4 5 6"
        assert "Panjang a. 10" in found[f"Lampiran angka {place} huruf A"].text


def test_a_letter_between_others_is_no_roman_number() -> None:
    letters = " ".join(f"{letter}. URUSAN KE{letter}" for letter in "ABCDEFGHIJ")
    found = nodes(
        f"LAMPIRAN PERATURAN PEMERINTAH NOMOR 3 TAHUN 2031 I. PERAHU {letters} II. RAKIT A. BAMBU KUNING",
        page=0,
    )
    assert below(found, "Lampiran angka I") == [f"huruf {letter}" for letter in "ABCDEFGHIJ"]
    assert below(found, "Lampiran angka II") == ["huruf A"]


def test_a_heading_that_is_called_as_a_part_of_a_law_is_not_cut_in_two() -> None:
    found = nodes(CHAPTER + "Isi. A. PENUTUP 1. Satu. B. PENJELASAN 1. Dua. C. LAMPIRAN 1. Tiga.\n", page=0)
    assert found["Lampiran BAB I huruf C angka 1"].text == "1. Tiga."


def test_numbers_that_run_on_over_chapters_are_each_found() -> None:
    first = "".join(f"{n}. Kalimat nomor sekian.\n" for n in range(1, 41))
    second = "".join(f"{n}. Kalimat lain, yaitu:\na. satu; dan\nb. dua.\n" for n in range(41, 81))
    found = nodes(CHAPTER + first + "BAB II\nLAIN\nA. BENTUK\n" + second)
    assert found["Lampiran BAB II huruf A angka 80 huruf b"].text == "b. dua."
    assert "Lampiran BAB I angka 40" in found


def test_words_that_go_on_over_a_page_are_on_both() -> None:
    lines = [Line(text, 1) for text in CHAPTER.split("\n") if text]
    lines += [Line("Hasil penilaian yang dilaporkan kepada pimpinan instansi,", 2), Line("juga dinilai.", 3)]
    (draft,) = parse_annex("", lines, WIDTH)
    assert draft.finish().pages.last == 3


def test_a_lettered_list_may_stand_in_an_item_that_announces_it() -> None:
    found = nodes(CHAPTER + "1. Unsur terdiri atas:\nA. satu;\nB. dua; dan\nC. tiga.\n2. Lain.\n")
    assert found["Lampiran BAB I angka 1 huruf C"].text == "C. tiga."
    assert found["Lampiran BAB I angka 2"].text == "2. Lain."


def test_an_abbreviation_ends_no_item() -> None:
    found = nodes(
        CHAPTER + "Dasar:\na. undang-undang;\nb. Peraturan Bupati Kab. Sejuk No. 12 yang berlaku.\n"
    )
    assert found["Lampiran BAB I huruf b"].text == "b. Peraturan Bupati Kab. Sejuk No. 12 yang berlaku."


def test_a_list_in_brackets_is_not_above_a_decimal_heading() -> None:
    found = nodes(CHAPTER + "Asas:\n1) adil;\n2) terbuka.\n2.1 Dasar Hukum\nIsi.\n")
    assert "Lampiran BAB I angka 2.1" in found


def test_capitals_after_a_running_number_are_no_title_of_the_chapter() -> None:
    first = "".join(f"{n}. Kalimat nomor sekian.\n" for n in range(1, 41))
    second = "".join(f"{n}. Kalimat lain.\nCONTOH PERATURAN\n" for n in range(41, 81))
    found = nodes(CHAPTER + first + "BAB II\nLAIN\n" + second)
    assert found["Lampiran BAB II angka 41"].heading == ""


@pytest.mark.parametrize(
    "text",
    [
        "## T\n(1) dan nilai;\nPenilai terdiri atas:\n- x\n",
        "1) Hasil\nKATA PENGANTAR\n1.1 meliputi:\nA. dan nilai;\n2) meliputi:\nA. meliputi:\n",
        "a. satu; dan\nb. dua.\nLalu:\na. tiga;\nb. empat.\nLalu:\na. lima.\n",
    ],
)
@pytest.mark.parametrize("page", [0, 1])
def test_no_two_parts_bear_one_address(text: str, page: int) -> None:
    lines = [Line(line.strip(), page) for line in (CHAPTER + text).split("\n") if line.strip()]
    (draft,) = parse_annex("", lines, WIDTH if page else 0)
    addresses = [str(node.locator) for node in draft.finish().walk()]
    assert len(addresses) == len(set(addresses))
