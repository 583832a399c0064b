"""A regulation's text becomes the tree people cite from."""

import pytest

from ingest.parsing import parse_regulation
from ingest.records import Line
from tanya.domain.locator import NodeKind
from tests.ingest.parsing.examples import FOOT, HEAD, nodes, pasal, tree


def test_the_parts_of_a_regulation_stand_in_reading_order() -> None:
    text = HEAD + "BAB I\nKETENTUAN UMUM\nPasal 1\nIsi.\n" + FOOT
    assert [str(root.locator) for root in tree(text)] == [
        "“Judul”",
        "Menimbang",
        "Mengingat",
        "“Menetapkan”",
        "BAB I",
        "Penutup",
    ]


def test_ayat_huruf_and_angka_nest_and_keep_their_labels() -> None:
    found = nodes(
        HEAD
        + "Pasal 1\n(1) Laporan meliputi:\na. satu, yaitu:\n1. kecil; dan\n2. besar.\nb. dua.\n(2) Lain.\n"
    )
    assert found["Pasal 1 ayat (1) huruf a angka 2"].text == "2. besar."
    assert found["Pasal 1 ayat (1) huruf b"].text == "b. dua."
    assert found["Pasal 1 ayat (2)"].text == "(2) Lain."
    assert found["Pasal 1 ayat (1)"].text == "(1) Laporan meliputi:"


def test_definitions_are_angka_of_pasal_1() -> None:
    found = nodes(
        HEAD + "Pasal 1\nYang dimaksud dengan:\n1. Kinerja adalah hasil.\n2. Laporan adalah\nikhtisar.\n"
    )
    assert found["Pasal 1 angka 2"].text == "2. Laporan adalah ikhtisar."


def test_a_reference_at_the_start_of_a_line_opens_nothing() -> None:
    text = "Pasal 1\n(1) Isi.\n(2) Isi dimaksud ayat\n(1) dan\nPasal 7 ayat (1) berlaku.\nPasal 2\nIsi.\n"
    assert pasal(HEAD + text) == ["Pasal 1", "Pasal 2"]
    assert nodes(HEAD + text)["Pasal 1 ayat (2)"].text.endswith("(1) dan Pasal 7 ayat (1) berlaku.")


@pytest.mark.parametrize("end", ["setiap 1 (satu) tahun.", "sebagaimana diatur dalam ayat.", "Lampiran."])
def test_a_full_stop_ends_a_sentence_whatever_word_stands_before_it(end: str) -> None:
    found = nodes(HEAD + f"Pasal 1\n(1) Laporan dibuat {end}\n(2) Laporan disampaikan.\n")
    assert found["Pasal 1 ayat (2)"].text == "(2) Laporan disampaikan."


def test_a_definition_that_ends_with_a_year_does_not_swallow_the_next() -> None:
    found = nodes(
        HEAD + "Pasal 1\nYang dimaksud dengan:\n1. Rencana tahunan adalah rencana 1 (satu) tahun.\n"
        "2. Laporan adalah ikhtisar.\n"
    )
    assert found["Pasal 1 angka 2"].text == "2. Laporan adalah ikhtisar."


@pytest.mark.parametrize("end", ["ayat", "Nomor 5 tahun", "s.d.", "No."])
def test_a_reference_leads_on_to_the_bracket_on_the_next_line(end: str) -> None:
    found = nodes(HEAD + f"Pasal 1\n(1) Isi menurut {end}\n(2) dan lainnya.\n")
    assert "Pasal 1 ayat (2)" not in found


def test_sequence_tells_a_heading_from_a_reference_that_stands_alone() -> None:
    text = "Pasal 1\nIsi menurut ketentuan,\nPasal 9\nselesai.\nPasal 2\nIsi.\nPasal 3\nIsi.\n"
    assert pasal(HEAD + text) == ["Pasal 1", "Pasal 2", "Pasal 3"]


@pytest.mark.parametrize("noisy", ["Pasal l2", "Pasal 1 2", "PASAL 12.", "PasaI 12", "Pasal 12`"])
def test_scanner_noise_in_a_pasal_number_is_read_through(noisy: str) -> None:
    text = "".join(f"Pasal {n}\nIsi.\n" for n in range(1, 12)) + f"{noisy}\nIsi.\nPasal 13\nIsi.\n"
    assert pasal(HEAD + text) == [f"Pasal {n}" for n in range(1, 14)]


def test_scanner_noise_in_an_ayat_number_is_read_through() -> None:
    found = nodes(HEAD + "Pasal 1\n(l) Satu.\n(21 Dua.\n(3) Tiga.\n")
    assert found["Pasal 1 ayat (2)"].text == "(21 Dua."
    assert "Pasal 1 ayat (3)" in found


def test_an_inserted_pasal_stands_after_its_number() -> None:
    text = "Pasal 1\nIsi.\nPasal 1A\nIsi sisipan.\nPasal 2\nIsi.\n"
    assert pasal(HEAD + text) == ["Pasal 1", "Pasal 1A", "Pasal 2"]


def test_a_run_on_text_is_cut_where_the_next_number_stands() -> None:
    text = (
        "Pasal 1 Yang wajib: a. satu; dan b. dua. Pasal 2 (1) Isi menurut Pasal 1 huruf a. (2) Isi. "
        "BAB II LAPORAN\nPasal 3 Isi.\n"
    )
    found = nodes(HEAD + text, page=0)
    assert pasal(HEAD + text, page=0) == ["Pasal 1", "Pasal 2", "Pasal 3"]
    assert found["Pasal 1 huruf b"].text == "b. dua."
    assert found["Pasal 2 ayat (1)"].text == "(1) Isi menurut Pasal 1 huruf a."
    assert found["BAB II"].heading == "LAPORAN"


def test_a_chapter_s_label_once_more_at_the_turn_of_a_page_is_no_part_of_its_title() -> None:
    text = "BAB I\nBAB I KETENTUAN UMUM\nPasal 1\nIsi.\nBAB II\nBAB II\nLAPORAN\nPasal 2\nIsi.\n"
    found = nodes(HEAD + text, page=0)
    assert (found["BAB I"].heading, found["BAB II"].heading) == ("KETENTUAN UMUM", "LAPORAN")


def test_penjelasan_stands_apart_from_the_body() -> None:
    text = (
        HEAD
        + "Pasal 1\nIsi.\nPasal 2\n(1) Isi.\n(2) Isi.\n"
        + FOOT
        + "PENJELASAN\nATAS\nPERATURAN PEMERINTAH\nI. UMUM\nLatar.\n"
        "II. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\nPasal 2\nAyat (1)\nCukup jelas.\nAyat (2)\n"
        "Huruf a\nArti a.\n"
    )
    found = nodes(text)
    assert pasal(text) == ["Pasal 1", "Pasal 2"]
    assert found["Penjelasan Umum"].text == "I. UMUM Latar."
    assert found["Penjelasan Pasal 2 ayat (2) huruf a"].text == "Huruf a Arti a."


def test_a_formula_quoted_in_a_pasal_does_not_end_the_body() -> None:
    quoted = "Pasal 1\nRumusannya:\nAgar setiap orang mengetahuinya, dan seterusnya.\nPasal 2\nIsi.\n"
    assert pasal(HEAD + quoted + FOOT) == ["Pasal 1", "Pasal 2"]


def test_an_amending_regulation_has_its_own_pasal_and_quotes_the_others() -> None:
    text = (
        HEAD + "Pasal I\nBeberapa ketentuan dalam Peraturan Pemerintah Nomor 2 diubah sebagai berikut:\n"
        "1. Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:\nPasal 1\n(1) Baru.\n(2) Baru juga.\n"
        "2. Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal, berbunyi sebagai berikut:\n"
        "Pasal 5A\nSisipan.\n"
        "Pasal II\nBerlaku sekarang.\n"
    )
    found = nodes(text + FOOT)
    assert [
        str(n.locator)
        for root in tree(text)
        for n in root.walk()
        if str(n.locator) in ("Pasal I", "Pasal II")
    ] == [
        "Pasal I",
        "Pasal II",
    ]
    assert found["Pasal I angka 1 Pasal 1 ayat (2)"].text == "(2) Baru juga."
    assert found["Pasal I angka 2 Pasal 5A"].text.endswith("Sisipan.")
    assert "Pasal 1" not in found


def test_a_chapter_that_an_amendment_quotes_opens_none_of_its_own() -> None:
    text = (
        HEAD + "Pasal I\nBeberapa ketentuan dalam Peraturan Pemerintah Nomor 2 diubah sebagai berikut:\n"
        "1. Di antara BAB X dan BAB XI disisipkan 1 (satu) bab, yakni BAB XA sehingga berbunyi:\n"
        "BAB XA\nPEMANTAUAN\nPasal 95A\nPemantauan dilakukan.\n"
        "2. Ketentuan Pasal 99 diubah sehingga berbunyi sebagai berikut:\nPasal 99\nBaru.\n"
        "Pasal II\nBerlaku sekarang.\n"
    )
    found = nodes(text + FOOT)
    assert found["Pasal I angka 1 Pasal 95A"].text.endswith("Pemantauan dilakukan.")
    assert found["Pasal I angka 2 Pasal 99"].text.endswith("Baru.")
    assert "BAB XA" not in found


def test_annexes_have_their_own_headings() -> None:
    text = (
        HEAD
        + "Pasal 1\nIsi.\n"
        + FOOT
        + "LAMPIRAN I\nPERATURAN PEMERINTAH\nNOMOR 3 TAHUN 2031\nTENTANG\nCONTOH\n"
        "A. Pengertian\nPerjanjian adalah lembar.\nB. Tujuan\n1. komitmen;\n2. tolok ukur.\n"
        "LAMPIRAN II\nPERATURAN PEMERINTAH\nNOMOR 3 TAHUN 2031\nBAB I\nPENDAHULUAN\nA. Latar\nIsi latar.\n"
    )
    found = nodes(text)
    assert found["Lampiran I huruf B angka 2"].text == "2. tolok ukur."
    assert found["Lampiran I huruf B"].heading == "Tujuan"
    assert found["Lampiran II BAB I"].heading == "PENDAHULUAN"
    assert "Lampiran II BAB I huruf A" in found


def test_a_single_annex_is_lampiran_whatever_its_number() -> None:
    text = (
        HEAD
        + "Pasal 1\nIsi.\n"
        + FOOT
        + "LAMPIRAN 1\nPERATURAN PEMERINTAH\nBAB I\nPENDAHULUAN\nA. Latar\nIsi.\n"
    )
    assert "Lampiran BAB I huruf A" in nodes(text)


def test_a_decree_without_pasal_is_cited_by_its_dicta() -> None:
    found = nodes(HEAD + "KESATU : Menetapkan peta.\nKEDUA : Berlaku sekarang.\n" + FOOT)
    assert found["Diktum KEDUA"].text == "KEDUA : Berlaku sekarang."


def test_every_letter_of_the_text_stands_in_exactly_one_node() -> None:
    text = HEAD + "BAB I\nUMUM\nPasal 1\n(1) Satu:\na. x; dan\nb. y.\nkata penutup.\nPasal 2\nIsi.\n" + FOOT
    written = "".join(node.text for root in tree(text) for node in root.walk())
    assert sorted(written.replace(" ", "").replace("\n", "")) == sorted(
        text.replace(" ", "").replace("\n", "")
    )


def test_pages_follow_the_text() -> None:
    lines = [
        *(Line(line, 1) for line in HEAD.split("\n") if line),
        Line("Pasal 1", 1),
        Line("(1) Satu", 1),
        Line("lanjut.", 2),
    ]
    ayat = next(n for root in parse_regulation(lines) for n in root.walk() if n.kind is NodeKind.AYAT)
    assert (ayat.pages.first, ayat.pages.last) == (1, 2)


def test_the_last_of_a_row_of_pasal_is_no_heading() -> None:
    before = "".join(f"Pasal {n}\nIsi pasal.\n" for n in range(1, 6))
    found = nodes(
        HEAD + f"{before}Dicabut:\nPasal 3;\nPasal 4; dan\nPasal 6\nLanjutan.\nPasal 6\nIsi enam.\n"
    )
    assert found["Pasal 6"].text.endswith("Isi enam.")
    assert "Lanjutan" not in found["Pasal 6"].text


def test_a_number_that_is_nothing_like_the_missing_one_is_not_mended() -> None:
    labels = pasal(HEAD + "".join(f"Pasal {n}\nIsi pasal.\n" for n in (1, 2, 96, 4, 5)))
    assert labels == ["Pasal 1", "Pasal 2", "Pasal 4", "Pasal 5"]


@pytest.mark.parametrize(
    "printed", ["Pasal 1 I Seluruh isi.", "Pasal. 11 Isi.", "'Pasal 11 Isi.", "Pasal 11… Isi."]
)
def test_a_label_as_scanners_print_it_is_read(printed: str) -> None:
    text = "".join(f"Pasal {n} Isi pasal. " for n in range(1, 11)) + printed + " Pasal 12 Isi.\n"
    assert "Pasal 11" in pasal(HEAD + text, page=0)


def test_a_misread_roman_one_of_an_amendment_is_one() -> None:
    text = (
        "Pasal 1\nBeberapa ketentuan dalam Peraturan Pemerintah Nomor 2 Tahun 2029 diubah sebagai berikut:\n"
    )
    assert pasal(HEAD + text + "1. Ketentuan Pasal 4 diubah.\nPasal II\nMulai berlaku.\n")[0] == "Pasal I"


def test_a_missing_number_above_an_ayat_is_a_heading_though_words_before_it_refer() -> None:
    text = "Pasal 1 Isi. Pasal 2 (1) Satu. (2) Yang dalam Pasal 3 (1) Tiga. (2) Lain. Pasal 4 Isi.\n"
    assert pasal(HEAD + text, page=0) == ["Pasal 1", "Pasal 2", "Pasal 3", "Pasal 4"]
