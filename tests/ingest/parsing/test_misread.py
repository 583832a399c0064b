"""Labels that are lost, misread or out of place cost nothing but themselves."""

import pytest

from tests.ingest.parsing.examples import HEAD, nodes, pasal


def test_a_pasal_whose_numbers_stand_apart_from_their_words_is_one_text() -> None:
    found = nodes(
        HEAD + "Pasal 1\nYang dimaksud dengan:\n1.\n2.\nKinerja adalah hasil.\nLaporan adalah ikhtisar.\n"
    )
    assert "Pasal 1 angka 2" not in found
    assert found["Pasal 1"].text.endswith("Laporan adalah ikhtisar.")


def test_noise_before_a_number_in_a_run_on_text_does_not_hide_it() -> None:
    found = nodes(
        HEAD + "Pasal 1 (1) Jenis menurut Pasal 4 ayat (1) ialah: a. ringan; atau b. berat. : .1<' [..1o I "
        "(2) Yang ringan ialah teguran; (31 Yang berat ialah lain.\n",
        page=0,
    )
    assert found["Pasal 1 ayat (2)"].text == "(2) Yang ringan ialah teguran;"
    assert found["Pasal 1 ayat (3)"].text.startswith("(31 Yang berat")


@pytest.mark.parametrize(("noisy", "ayat"), [("(2t", 2), ("(2f", 2), ("(21Dua", 2), ("(Z", None)])
def test_a_misread_bracket_is_read_as_the_next_number(noisy: str, ayat: int | None) -> None:
    found = nodes(HEAD + f"Pasal 1\n(1) Satu.\n{noisy} ialah dua.\n")
    assert ("Pasal 1 ayat (2)" in found) == (ayat == 2)


def test_letters_that_scanners_print_for_ayat_numbers_count_in_sequence() -> None:
    lines = "".join(f"({label}) Isi.\n" for label in ("1", "2", "3", "4", "s", "6", "7", "8", "e", "lO"))
    found = nodes(HEAD + "Pasal 1\n" + lines)
    assert {"Pasal 1 ayat (5)", "Pasal 1 ayat (9)", "Pasal 1 ayat (10)"} <= set(found)


def test_a_pasal_that_holds_a_number_out_of_place_is_one_text() -> None:
    found = nodes(
        HEAD + "Pasal 1\nSatu berlaku bagi: a. ini; dan\nb. itu.\n(2) Dua.\n(3) Tiga.\nPasal 2\nIsi.\n"
    )
    assert [name for name in found if name.startswith("Pasal 1")] == ["Pasal 1"]
    assert found["Pasal 1"].text.endswith("(3) Tiga.")


def test_the_item_before_a_lost_number_has_no_address_of_its_own() -> None:
    found = nodes(HEAD + "Pasal 1\n(1) Bagi:\na. satu; dua;\nc. tiga.\n(2) Lain.\n")
    assert [name for name in found if name.startswith("Pasal 1 ")] == [
        "Pasal 1 ayat (1)",
        "Pasal 1 ayat (1) baris 1",
        "Pasal 1 ayat (1) huruf c",
        "Pasal 1 ayat (2)",
    ]
    row = found["Pasal 1 ayat (1) baris 1"]
    assert row.text == "a. satu; dua;"
    assert str(row.locator.certain) == "Pasal 1 ayat (1)"


def test_a_list_that_lost_as_many_numbers_as_it_has_is_one_text() -> None:
    found = nodes(HEAD + "Pasal 1\n(1) Bagi:\na. satu; dua;\nd. tiga.\n(2) Lain.\n")
    assert [name for name in found if name.startswith("Pasal 1 ")] == ["Pasal 1 ayat (1)", "Pasal 1 ayat (2)"]
    assert found["Pasal 1 ayat (1)"].text.endswith("d. tiga.")


def test_an_ayat_before_a_lost_one_is_told_as_text_of_the_pasal_and_the_others_stay() -> None:
    found = nodes(HEAD + "Pasal 1\n(1) Satu.\n(2) Dua. Lalu tiga.\n(4) Empat.\n(5) Lima.\nPasal 2\nIsi.\n")
    assert [name for name in found if name.startswith("Pasal 1 ")] == [
        "Pasal 1 ayat (1)",
        "Pasal 1 baris 1",
        "Pasal 1 ayat (4)",
        "Pasal 1 ayat (5)",
    ]
    assert found["Pasal 1 baris 1"].text == "(2) Dua. Lalu tiga."


def test_words_before_the_second_ayat_are_the_pasals_where_the_first_label_is_lost() -> None:
    found = nodes(
        HEAD
        + "Pasal 1\nPerahu memuat: a. jala; dan b. dayung. (2) Jala dijemur setiap pagi. (3) Dayung dicat "
        "setiap tahun. Pasal 2 Isi.\n",
        page=0,
    )
    assert found["Pasal 1 ayat (2)"].text == "(2) Jala dijemur setiap pagi."
    assert found["Pasal 1 ayat (3)"].text == "(3) Dayung dicat setiap tahun."
    assert [name for name in found if name.startswith("Pasal 1 ")] == ["Pasal 1 ayat (2)", "Pasal 1 ayat (3)"]
    assert found["Pasal 1"].text == "Pasal 1\nPerahu memuat:\na. jala; dan\nb. dayung."


def test_a_number_in_mid_sentence_begins_no_ayat() -> None:
    found = nodes(HEAD + "Pasal 1\nPerahu sebagaimana dimaksud dalam butir\n(2) Jala dijemur.\n")
    assert [name for name in found if name.startswith("Pasal 1 ")] == []


def test_a_number_that_was_left_out_without_words_breaks_nothing() -> None:
    found = nodes(
        HEAD + "Pasal 1\nYang dimaksud dengan:\n1. Kinerja adalah hasil.\n3. Laporan adalah ikhtisar.\n"
    )
    assert found["Pasal 1 angka 1"].text == "1. Kinerja adalah hasil."


def test_a_list_that_begins_anew_inside_its_last_item_makes_the_pasal_one_text() -> None:
    found = nodes(HEAD + "Pasal 1\nBagi:\na. satu; dan\nb. dua. Yang berwenang:\na. ini; dan\nb. itu.\n")
    assert [name for name in found if name.startswith("Pasal 1")] == ["Pasal 1"]


def test_the_letter_l_read_as_the_digit_one_goes_on_after_k() -> None:
    letters = "".join(f"{label}. isi;\n" for label in "abcdefghijk1mn")
    assert "Pasal 1 huruf l" in nodes(HEAD + "Pasal 1\nMeliputi:\n" + letters)


def test_an_initial_in_a_run_on_text_is_no_letter_of_a_list() -> None:
    text = "Pasal 1 Meliputi: a. rencana; b. hasil yang disusun oleh Dr. C. WIJAYA; dan c. laporan.\n"
    assert nodes(HEAD + text, page=0)["Pasal 1 huruf c"].text == "c. laporan."


def test_a_pasal_whose_label_is_printed_twice_keeps_its_ayat() -> None:
    found = nodes(HEAD + "Pasal 1\nPasal 1 (1) Satu yang pertama. (2) Dua.\nPasal 2\nIsi.\n", page=0)
    assert found["Pasal 1 ayat (1)"].text == "(1) Satu yang pertama."


def test_an_ayat_label_printed_twice_does_not_hide_the_next() -> None:
    found = nodes(HEAD + "Pasal 1 (1) Satu hal… (1) Satu hal yang sama __ (2) Dua hal lain.\n", page=0)
    assert "Pasal 1 ayat (2)" in found


def test_a_misread_first_ayat_tells_a_heading_in_a_run_on_text() -> None:
    text = "Pasal 1 Isi. Bagian Kedua Penilaian pasal 2 (l) Menteri menilai. Pasal 3 Isi.\n"
    assert pasal(HEAD + text, page=0) == ["Pasal 1", "Pasal 2", "Pasal 3"]


def test_a_misread_number_that_fills_a_gap_is_mended_and_its_text_is_not() -> None:
    found = nodes(HEAD + "".join(f"Pasal {n}\nIsi pasal.\n" for n in (*range(1, 13), 18, 14, 15)))
    assert found["Pasal 13"].text.startswith("Pasal 18")


@pytest.mark.parametrize(
    "reference", ["Pasal 2 Undang-Undang Dasar bagi semua.", "Pasal 5A Undang-Undang Nomor 2 Tahun 2019."]
)
def test_a_reference_at_the_head_of_a_line_fills_no_gap(reference: str) -> None:
    before = "".join(f"Pasal {n}\nIsi pasal.\n" for n in range(1, 12))
    found = pasal(HEAD + f"{before}{reference}\nPasal 13\nIsi.\nPasal 14\nIsi.\n")
    assert "Pasal 12" not in found


@pytest.mark.parametrize("number", ["1 1.", "1l.", "l1.", "I1.", "11.Kail", "11"])
def test_a_number_with_a_space_or_a_letter_in_it_goes_on_with_its_list(number: str) -> None:
    word = "" if number.endswith("Kail") else " Kail"
    defined = "".join(f"{n}. Alat {n} adalah alat nelayan ke-{n}. " for n in range(1, 11))
    last = "12. Umpan adalah makanan ikan."
    separate = "\n" if number == "11" else ""
    found = nodes(
        HEAD
        + f"Pasal 1\nYang dimaksud dengan:\n{defined.strip()}{separate or ' '}{number}{word} adalah alat "
        f"pancing. {last}\nPasal 2\nIsi.\n",
        page=0,
    )
    assert found["Pasal 1 angka 11"].text.endswith("adalah alat pancing.")
    assert found["Pasal 1 angka 12"].text == last


def test_the_number_of_a_page_before_a_label_is_no_figure_of_it() -> None:
    found = nodes(
        HEAD
        + "Pasal 1\nYang dimaksud dengan:\n1. Kail adalah alat. 2. Umpan adalah makanan. 4 3. Joran adalah "
        "tongkat. 4. Perahu adalah kendaraan.\nPasal 2\nIsi.\n",
        page=0,
    )
    assert found["Pasal 1 angka 3"].text.endswith("Joran adalah tongkat.")
    assert found["Pasal 1 angka 4"].text == "4. Perahu adalah kendaraan."


def test_a_number_with_a_space_in_it_begins_no_list() -> None:
    found = nodes(HEAD + "Pasal 1\nYang dimaksud dengan:\n1 1. Kail adalah alat.\n", page=0)
    assert "Pasal 1 angka 1" not in found


def test_an_item_that_holds_later_ones_is_told_as_text_of_the_pasal() -> None:
    found = nodes(
        HEAD
        + "Pasal 1\nYang dimaksud dengan:\n1. Kail adalah alat.\n2. Umpan adalah makanan, 9. Joran adalah "
        "tongkat. 10. Perahu adalah kendaraan.\nPasal 2\nIsi.\n"
    )
    below = [name for name in found if name.startswith("Pasal 1 ")]
    assert below == ["Pasal 1 angka 1", "Pasal 1 baris 1"]
