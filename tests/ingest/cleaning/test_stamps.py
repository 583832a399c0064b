"""The stamp of an electronic signature is no part of what a page says."""

import pytest

from ingest.cleaning import clean
from ingest.records import Page

FIRST = "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang"
SECOND = "diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara (BSSN)."


def texts(*pages: str, number: int = 1) -> list[str]:
    return [line.text for line in clean([Page(number and n, text) for n, text in enumerate(pages, 1)]).lines]


@pytest.mark.parametrize(
    "stamp",
    [
        f"{FIRST}\n{SECOND}",
        f"{FIRST} {SECOND}",
        f"{FIRST}\n\n{SECOND}",
        f"{FIRST}\nditerbitkan oleh Balai Sertifikasi Elektronik\nBadan Siber dan Sandi Negara (BSSN).",
        f"{FIRST} ditertibkan oleh BSrE".replace("telah", "te1ah").replace("elektronik", "elektronlk"),
        f"{FIRST} diterbitkan oleh BSrE-BSSN".replace("telah ", ""),
        f"Balai\nBesar\n{FIRST}\nSertifikasi\nElektronik\n{SECOND}",
        "Catatan:\n1. UU ITE No. 11 Tahun 2008 Pasal 5 Ayat 1 *Informasi Elektronik dan/atau hasil"
        f' cetakannya merupakan alat bukti yang sah."\nElektronik\n2. {FIRST} ditertibkan oleh BSrE',
    ],
)
@pytest.mark.parametrize("number", [0, 1])
def test_a_stamp_in_mid_sentence_goes_and_the_sentence_stays(stamp: str, number: int) -> None:
    found = texts(f"Pasal 1\nPerahu wajib\n{stamp}\ndidaftarkan pada Kepala Dermaga.", number=number)
    assert found == ["Pasal 1", "Perahu wajib", "didaftarkan pada Kepala Dermaga."]


def test_a_stamp_inside_a_line_goes() -> None:
    assert texts(f"Pasal 1 Perahu yang berlayar di sungai wajib {FIRST} {SECOND} didaftarkan.") == [
        "Pasal 1 Perahu yang berlayar di sungai wajib didaftarkan."
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "Dokumen elektronik ditandatangani secara elektronik oleh pejabat yang berwenang.",
        "(2) Surat yang ditandatangani secara elektronik mempunyai kekuatan hukum yang sah.",
        "sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik",
        "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik",
        "Elektronik",
    ],
)
def test_a_rule_about_electronic_signatures_stays(rule: str) -> None:
    assert texts(f"Pasal 1\n{rule}\nKepala Dermaga.") == ["Pasal 1", rule, "Kepala Dermaga."]


@pytest.mark.parametrize(
    "rule",
    [
        [
            "ditandatangani secara elektronik menggunakan sertifikat",
            "elektronik yang diterbitkan oleh penyelenggara",
        ],
        [
            "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat",
            "elektronik yang diterbitkan oleh",
            "penyelenggara sertifikasi.",
        ],
        ["Undang-Undang", "Nomor 11 Tahun 2008 Pasal 5 ayat (1)", "tentang informasi elektronik"],
        ["UU ITE Nomor 11 Tahun 2008 Pasal 5 ayat (1)", "berlaku baginya."],
        [f"{FIRST} diterbitkan oleh penyelenggara."],
        [f"(2) {FIRST}", "diterbitkan oleh Balai Besar Sertifikasi Elektronik."],
    ],
)
def test_words_of_a_rule_that_a_stamp_also_says_stay(rule: list[str]) -> None:
    said = "\n".join(rule)
    assert texts(f"Pasal 1\nSurat perahu wajib\n{said}\nKepala Dermaga.")[2:-1] == rule


@pytest.mark.parametrize("last", ["elektronik.", "Elektronik.", "elektronik", "besar,"])
def test_the_last_word_of_a_paragraph_stays_beside_a_stamp(last: str) -> None:
    assert texts(f"Pasal 1\nSurat perahu dibuat secara\n{last}\n{FIRST}\n{SECOND}")[-1] == last


def test_a_word_of_the_emblem_goes_beside_a_stamp_only() -> None:
    page = f"Pasal 1\nBalai\nPerahu wajib didaftarkan.\nBalai\nSertifikasi\n{FIRST}\n{SECOND}\nElektronik"
    assert texts(page) == ["Pasal 1", "Balai", "Perahu wajib didaftarkan."]


def test_a_page_that_bears_a_stamp_and_a_picture_says_nothing() -> None:
    assert texts(f"{FIRST}\n{SECOND}\n- 3 -") == []
