"""What a page repeats goes; what it says stays, word for word."""

import pytest

from ingest.cleaning import clean, join
from ingest.records import Page


def texts(*pages: str) -> list[str]:
    return [line.text for line in clean([Page(n, text) for n, text in enumerate(pages, 1)]).lines]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("mengatur tentang kiner-", "ja pegawai", "mengatur tentang kinerja pegawai"),
        ("peraturan perundang-", "undangan", "peraturan perundang-undangan"),
        ("kegiatan-", "kegiatan dalam", "kegiatan-kegiatan dalam"),
        ("Undang-", "Undang Nomor 5", "Undang-Undang Nomor 5"),
        ("tahun 2020-", "2024", "tahun 2020-2024"),
        ("non-", "kementerian", "non-kementerian"),
        ("laporan", "kinerja", "laporan kinerja"),
    ],
)
def test_a_broken_word_is_joined_and_reduplication_keeps_its_hyphen(
    before: str, after: str, joined: str
) -> None:
    assert join(before, after) == joined


def test_gazette_heads_page_numbers_and_stamps_are_stripped() -> None:
    first = "PERATURAN MENTERI\nPasal 1\nIsi pasal satu yang cukup panjang."
    second = "2021, No.1570 -2-\nPasal 2\nIsi pasal dua.\nSK No 011020 A"
    third = "- 3 -\nPasal 3\nIsi pasal tiga.\nwww.peraturan.go.id"
    assert texts(first, second, third) == [
        *first.split("\n"),
        "Pasal 2",
        "Isi pasal dua.",
        "Pasal 3",
        "Isi pasal tiga.",
    ]


def test_a_misread_emblem_is_stripped_below_the_first_page_only() -> None:
    assert texts("PRESIDEN\nREPUBLIK INDONESIA\nIsi.", "FRESIDEN\nREPUBLTK INDONESIA\nLanjutan isi.") == [
        "PRESIDEN",
        "REPUBLIK INDONESIA",
        "Isi.",
        "Lanjutan isi.",
    ]


@pytest.mark.parametrize("number", ["-t2-", "- lo -", "-1I-"])
def test_a_head_that_a_scanner_spoilt_goes_with_the_word_that_announces_its_page(number: str) -> None:
    second = f"trRESIDEN\nREPUBLTK INDONESIA\n{number}\na. Juru Balon;\nb. Kepala Menara."
    assert texts("Menara dijaga oleh:\na. Juru", second) == [
        "Menara dijaga oleh:",
        "a. Juru Balon;",
        "b. Kepala Menara.",
    ]


@pytest.mark.parametrize("line", ["Presiden", "-tali-", "-2 balon-"])
def test_words_like_a_spoilt_head_stay(line: str) -> None:
    assert line in texts("Pasal 1\nIsi.", f"{line}\nmenerbangkan balon udara.")


@pytest.mark.parametrize(
    "foot",
    ["SK No OO7O14 A", "Sl( Nlo l0(r03.t A", "SI( No 1234 56 A", "S!( l.ro l0rr0J5 A", "SK Nc 123456 C"],
)
def test_the_number_of_the_paper_goes_however_a_scanner_prints_it(foot: str) -> None:
    assert texts(f"Pasal 1\nIsi.\n{foot}", "Pasal 2\nIsi.") == ["Pasal 1", "Isi.", "Pasal 2", "Isi."]


@pytest.mark.parametrize("line", ["Sa nil A", "Skala nilai 100 A", "Sl no A", "SKP nilai 80 B"])
def test_words_like_the_number_of_the_paper_stay(line: str) -> None:
    assert line in texts(f"Pasal 1\nIsi.\n{line}", "Pasal 2\nIsi.")


def test_a_line_that_repeats_at_the_same_edge_is_furniture_and_a_pasal_is_not() -> None:
    pages = [
        f"LKIP Bappeda 2016 {n}\nPasal {n}\nIsi ke-{n} dengan kata sendiri.\nBaris lain {n * 7} kata."
        for n in range(1, 9)
    ]
    lines = texts(*pages)
    assert "Pasal 5" in lines
    assert not any("Bappeda" in line for line in lines)


def test_a_foot_goes_where_it_is_told_first_and_where_its_number_stands_between_dashes() -> None:
    said = ["kain", "tali", "angsa", "menara", "layang", "tambatan"]
    feet = ["(BAB {}) {}", "(BAB {}) - {} -"]
    pages = []
    for number, word in enumerate(said, 1):
        lines = [f"Kalimat tentang {word} {part}." for part in ("pertama", "kedua", "ketiga") * 4]
        foot = feet[number % 2].format("II" if number < 4 else "III", number)
        pages.append("\n".join([foot, *lines] if number % 3 else [*lines, foot]))
    assert not any("BAB" in line for line in texts(*pages))


def test_the_labels_and_the_usual_words_of_a_penjelasan_stay_at_the_edges_of_its_pages() -> None:
    said = ["kain", "tali", "angsa", "menara", "layang", "tambatan"] * 2
    pages = [
        f"- {number} -\nAyat ({number})\nHuruf {'abcdefghijkl'[number - 1]}\nCukup jelas.\nAngka {number}\n"
        f"Yang dimaksud dengan {word} ialah {word} balon.\nSebuah {word} diperiksa dahulu.\nCukup jelas."
        for number, word in enumerate(said, 1)
    ]
    told = [line for page in pages for line in page.split("\n")[1:]]
    assert texts(*pages) == told


def test_a_head_that_only_begins_as_a_label_does_still_goes() -> None:
    said = ["kain", "tali", "angsa", "menara", "layang", "tambatan"]
    pages = [f"Angka Kredit Balon 2031\nKalimat {word} satu.\nKalimat {word} dua." for word in said]
    assert not any("Kredit" in line for line in texts(*pages)[1:])


def test_the_end_of_a_sentence_stays_on_however_many_pages_it_is_the_same() -> None:
    said = ["kain", "tali", "angsa", "menara", "layang", "tambatan"]
    pages = [f"yang berlaku bagi balon.\nSebuah {word} lama.\nSebuah {word} menurut aturan" for word in said]
    assert texts(*pages).count("yang berlaku bagi balon.") == len(pages)


@pytest.mark.parametrize("catchword", ["Pasal 3 . . .", "Pasal 3 …", "Pasal 3...", "Pasal 3"])
def test_a_catchword_at_the_foot_of_a_page_is_stripped(catchword: str) -> None:
    assert texts(f"Pasal 2\nIsi pasal dua.\n{catchword}", "Pasal 3\nIsi pasal tiga.") == [
        "Pasal 2",
        "Isi pasal dua.",
        "Pasal 3",
        "Isi pasal tiga.",
    ]


@pytest.mark.parametrize(("foot", "head"), [("Angka 12", "Angl<a 12"), ("Ayal (2)", "Ayat (2)")])
def test_a_label_that_announces_itself_goes_though_one_of_the_two_is_misread(foot: str, head: str) -> None:
    assert texts(f"Angka 11\nCukup jelas.\n{foot}", f"{head}\nBalon.") == [
        "Angka 11",
        "Cukup jelas.",
        head,
        "Balon.",
    ]


def test_another_label_of_the_same_number_stays_at_the_foot() -> None:
    assert "Angka 2" in texts("Huruf a\nAngka 2", "Ayat 2\nBalon.")


def test_ligatures_soft_hyphens_and_odd_spaces_are_tidied() -> None:
    assert texts("e\ufb01siensi ki\u00adnerja\u00a0 pegawai negeri") == ["efisiensi kinerja pegawai negeri"]


def test_a_short_sentence_that_the_next_line_does_not_repeat_stays() -> None:
    lines = [line.text for line in clean([Page(0, "Cukup jelas.\nPasal 2\nCukup jelas.")]).lines]
    assert lines == ["Cukup jelas.", "Pasal 2", "Cukup jelas."]


@pytest.mark.parametrize(
    "head",
    [
        "PRESIDEN REPUBLIK INDONESIA -20-",
        "trRESTDEN REPUBLIK INDONESIA -20-",
        "PRES I DEN REPUBLIK INDONESIA - 15-",
        "P RE S IDEN REPUBLIK INDONESIA",
        "FRESTDEN REPUBLIK TNDONESIA",
        "PRESIDEN REPUBLIK INDONESIA",
    ],
)
def test_a_running_head_inside_a_line_goes(head: str) -> None:
    (line,) = clean([Page(0, f"(3) Pegawai dinilai. {head} (4) Pejabat menilai.")]).lines
    assert line.text == "(3) Pegawai dinilai. (4) Pejabat menilai."


@pytest.mark.parametrize(
    "text",
    [
        "Ditetapkan pada tanggal 3 April 2031 PRESIDEN REPUBLIK INDONESIA, ttd. NAMA",
        "Dewan Perwakilan Rakyat dan PRESIDEN REPUBLIK INDONESIA MEMUTUSKAN: Menetapkan",
        "kantor BADAN KEPEGAWAIAN REPUBLIK INDONESIA berkedudukan di ibu kota",
    ],
)
def test_the_president_named_in_the_text_stays(text: str) -> None:
    (line,) = clean([Page(0, text)]).lines
    assert line.text == text


def test_signs_that_command_a_terminal_or_turn_the_direction_are_no_text() -> None:
    assert texts("Pasal\x1b[31m 1\x9b2J \u202ewajib\u2066 didaftarkan\x00") == [
        "Pasal[31m 12J wajib didaftarkan"
    ]


@pytest.mark.parametrize(
    ("catchword", "following"),
    [("b. menilai", "b. rneni1ai kebun raya."), ("(2) Kebun", "(21 Kebun raya dinilai.")],
)
def test_a_catchword_is_known_though_one_of_the_two_was_misread(catchword: str, following: str) -> None:
    assert texts(f"a. Isi huruf a.\n{catchword}", following) == ["a. Isi huruf a.", following]


def test_a_short_line_that_the_next_page_does_not_begin_with_stays() -> None:
    assert texts("(1) Kebun", "(2) Kebun raya dinilai.") == ["(1) Kebun", "(2) Kebun raya dinilai."]


def test_a_catchword_that_was_moved_to_the_end_of_the_next_page_is_stripped() -> None:
    pages = "1. Isi satu.\n3. Kegiatan . . .\nb. Pejabat . . .", "b. Pejabat menara."
    assert texts(*pages) == ["1. Isi satu.", "b. Pejabat menara."]


def test_lines_to_be_filled_in_above_a_catchword_stay() -> None:
    assert texts("Kota Awan, .......\nPetunjuk . . .", "Petunjuk terbang")[0].startswith("Kota Awan,")


@pytest.mark.parametrize("dots", ["...", " . . .", "…", " …"])
def test_a_catchword_inside_a_line_of_a_text_without_pages_is_stripped(dots: str) -> None:
    cleaned = clean([Page(0, f"(2) Pejabat{dots} (2) Pejabat menara menyapu.\n(3) Selesai.")])
    assert [line.text for line in cleaned.lines] == ["(2) Pejabat menara menyapu.", "(3) Selesai."]
