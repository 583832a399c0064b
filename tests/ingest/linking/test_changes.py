"""What amending items change, provision by provision."""

from datetime import date
from time import process_time

import pytest

from ingest.linking.instructions import told
from tanya.domain.links import Change
from tests.ingest.linking.regulations import links
from tests.ingest.linking.test_references import AMENDED, AMENDING


@pytest.mark.parametrize(
    ("instruction", "meant"),
    [
        ("Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:", ["diubah Pasal 5"]),
        ("Ketentuan ayat (4) Pasal 21 diubah sehingga Pasal 21 berbunyi", ["diubah Pasal 21 ayat (4)"]),
        ("Pasal 34 dihapus.", ["dihapus Pasal 34"]),
        ("BAB III dihapus.", ["dihapus BAB III"]),
        ("Pasal 7 sampai dengan Pasal 9 dihapus.", ["dihapus Pasal 7", "dihapus Pasal 8", "dihapus Pasal 9"]),
        (
            "Di antara Pasal 1 dan Pasal 2 disisipkan 1 (satu) pasal, yakni Pasal 1A sehingga berbunyi",
            ["disisipkan Pasal 1A"],
        ),
        (
            "Ketentuan Pasal 5 huruf b dan huruf g diubah serta huruf k dihapus sehingga Pasal 5 berbunyi",
            ["diubah Pasal 5 huruf b", "diubah Pasal 5 huruf g", "dihapus Pasal 5 huruf k"],
        ),
        (
            "Ketentuan ayat (1) diubah, dan di antara ayat (2) dan ayat (3) disisipkan 1 (satu) ayat, yakni "
            "ayat (2a), sehingga Pasal 39 berbunyi",
            ["diubah Pasal 39 ayat (1)", "disisipkan Pasal 39 ayat (2a)"],
        ),
        (
            "Ketentuan ayat (1) Pasal 74 ditambah 1 (satu) huruf baru yakni huruf g, sehingga berbunyi",
            ["disisipkan Pasal 74 ayat (1) huruf g"],
        ),
        ("Ketentuan Pasal 72 tetap, Penjelasan Pasal 72 diubah", ["diubah Penjelasan Pasal 72"]),
        ("Mengubah ketentuan Pasal 16 ayat (2), sehingga berbunyi", ["diubah Pasal 16 ayat (2)"]),
        (
            "Mengubah ketentuan Pasal 3 Peraturan Pemerintah Nomor 46 Tahun 2030 tentang Pelaksanaan Pasal "
            "25 Undang-Undang Nomor 7 Tahun 2029, sehingga berbunyi",
            ["diubah Pasal 3"],
        ),
        (
            "Menambah 1 (satu) pasal baru di antara Pasal 9 dan Pasal 10 yaitu Pasal 9A, yang berbunyi",
            ["disisipkan Pasal 9A"],
        ),
        (
            "Ketentuan Pasal 3 diubah dengan menambah ayat (4) dan ayat (5) baru, yang berbunyi",
            ["diubah Pasal 3", "disisipkan Pasal 3 ayat (4)", "disisipkan Pasal 3 ayat (5)"],
        ),
        (
            "Mengubah Lampiran II Peraturan Pemerintah Nomor 7 Tahun 2029, sehingga menjadi sebagaimana "
            "tercantum dalam Lampiran Peraturan Pemerintah ini",
            ["diubah Lampiran II"],
        ),
    ],
)
def test_instructions_name_what_they_change(instruction: str, meant: list[str]) -> None:
    assert [f"{one.kind} {one.target}" for one in told(instruction)] == meant


# Of the processor, where one that looks at all words again for each verb takes half a minute and more.
_SECONDS = 8.0


@pytest.mark.parametrize(
    "words", ["mengubah abcdefghij klmno ", "menambah abcdef ", "ditambah menjadi abc ", "Pasal 3 abcdef "]
)
def test_a_long_instruction_takes_no_longer_than_its_length(words: str) -> None:
    began = process_time()
    told(words * 8000 + "diubah")
    assert process_time() - began < _SECONDS


def changes(items: str) -> list[Change]:
    head, _, tail = AMENDING.partition("1. Ketentuan")
    closing = tail[tail.index("Pasal II") :]
    title = "PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR 8 TAHUN 2031"
    return list(links(f"{head}{items}{closing}", title=title).changes)


def said(found: list[Change]) -> list[tuple[str, str, str | None]]:
    return [(c.kind.value, str(c.target), str(c.wording) if c.wording else None) for c in found]


def test_each_change_knows_where_it_is_said_and_from_when_it_counts() -> None:
    found = list(links(AMENDING, title="PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR 8 TAHUN 2031").changes)
    assert [(c.regulation, str(c.item), c.effective) for c in found] == [
        (AMENDED, "Pasal I angka 1", date(2033, 7, 1)),
        (AMENDED, "Pasal I angka 2", date(2033, 7, 1)),
    ]
    assert said(found) == [("diubah", "Pasal 5", "Pasal I angka 1 Pasal 5"), ("dihapus", "Pasal 6", None)]


def test_an_ayat_that_a_quoted_pasal_leaves_out_is_deleted() -> None:
    found = changes(
        "1. Ketentuan ayat (2) Pasal 5 dihapus, sehingga Pasal 5 berbunyi sebagai berikut:\n"
        "Pasal 5\n(1) Laporan disusun.\n(2) Dihapus.\n(3) Laporan diumumkan.\n2. Pasal 6 dihapus.\n"
    )
    assert ("dihapus", "Pasal 5 ayat (2)", "Pasal I angka 1 Pasal 5 ayat (2)") in said(found)


def test_a_pasal_inserted_with_its_chapter_stands_in_the_amendment() -> None:
    found = changes(
        "1. Di antara BAB II dan BAB III disisipkan 1 (satu) bab, yakni BAB IIA sehingga berbunyi:\n"
        "BAB IIA\nPENILAIAN\nPasal 6A\nPenilaian dilakukan.\n2. Pasal 6 dihapus.\n"
    )
    assert said(found)[:2] == [
        ("disisipkan", "Pasal 6A", "Pasal I angka 1 Pasal 6A"),
        ("disisipkan", "BAB IIA", "Pasal I angka 1 BAB IIA"),
    ]


def test_a_quoted_ayat_alone_is_no_new_pasal() -> None:
    found = changes(
        "1. Ketentuan Pasal 5 ayat (2) diubah sehingga berbunyi sebagai berikut:\n"
        "Pasal 5\n(2) Laporan diumumkan.\n2. Pasal 6 dihapus.\n"
    )
    assert said(found)[0][:2] == ("diubah", "Pasal 5 ayat (2)")


def test_an_amendment_that_names_another_regulation_than_its_title_is_doubted() -> None:
    title = "PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR 8 TAHUN 2031"
    assert links(AMENDING, title=title).doubt == ""
    other = AMENDING.replace("Nomor 8 Tahun 2031", "Nomor 7 Tahun 2031", 1)
    doubt = links(other, title=title).doubt
    assert doubt == "judul mengubah PP 8/2031, tetapi Pasal I menyebut PP 7/2031"


def test_a_quoted_pasal_in_the_line_of_its_instruction_is_told_apart() -> None:
    found = changes(
        "1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut: “Pasal 5... “Pasal 5 (1) Laporan "
        "diumumkan.\n(2) Laporan disimpan.”\n2. Pasal 6 dihapus.\n"
    )
    assert said(found)[0] == ("diubah", "Pasal 5", "Pasal I angka 1 Pasal 5")


def test_an_item_that_quotes_without_a_label_is_its_own_wording() -> None:
    found = changes(
        "1. Ketentuan Pasal 5 diubah, sehingga seluruhnya berbunyi sebagai berikut: Laporan sebagaimana "
        "dimaksud dalam Pasal 4 disusun bagi:\na. menteri;\nb. gubernur.\n2. Pasal 6 dihapus.\n"
    )
    assert said(found)[0] == ("diubah", "Pasal 5", "Pasal I angka 1")


def test_an_instruction_without_any_new_words_has_no_wording() -> None:
    found = changes("1. Ketentuan Pasal 5 diubah, sehingga berbunyi sebagai berikut:\n2. Pasal 6 dihapus.\n")
    assert said(found)[0] == ("diubah", "Pasal 5", None)


def test_an_item_may_tell_from_when_the_others_count() -> None:
    found = changes(
        "1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:\nPasal 5\nLaporan disusun.\n"
        "2. Pasal 6 dihapus.\n"
        "3. Ketentuan sebagaimana dimaksud pada angka 1 mulai berlaku pada tanggal 1 Januari 2032.\n"
    )
    assert [(str(c.target), c.effective) for c in found] == [
        ("Pasal 5", date(2032, 1, 1)),
        ("Pasal 6", date(2033, 7, 1)),
    ]


def test_a_new_annex_stands_in_the_amendment() -> None:
    body = (
        "Pasal I\nMengubah Lampiran II Peraturan Pemerintah Nomor 8 Tahun 2031 tentang Contoh, sehingga "
        "menjadi sebagaimana tercantum dalam Lampiran Peraturan Pemerintah ini.\n"
        "Pasal II\nPeraturan Pemerintah ini mulai berlaku pada tanggal 1 Juli 2033.\n"
        "Ditetapkan di Jakarta\npada tanggal 1 Mei 2032\nLAMPIRAN\nPERATURAN PEMERINTAH\nNOMOR 4 TAHUN 2032\n"
        "DAFTAR CONTOH\nA. Contoh pertama\nB. Contoh kedua\n"
    )
    found = list(links(body, title="PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR 8 TAHUN 2031").changes)
    assert said(found) == [("diubah", "Lampiran II", "Lampiran")]


def test_an_item_that_only_inserts_changes_no_pasal_that_was_there() -> None:
    found = changes(
        "1. Di antara Pasal 4 dan Pasal 5 disisipkan 1 (satu) pasal, yakni Pasal 4A sehingga berbunyi:\n"
        "Pasal 4\nLaporan disusun dengan rapi.\n2. Pasal 6 dihapus.\n"
    )
    assert said(found) == [("disisipkan", "Pasal 4A", None), ("dihapus", "Pasal 6", None)]


def test_the_one_part_that_an_item_changes_may_stand_in_the_item() -> None:
    found = changes(
        "1. Mengubah ketentuan Pasal 5 ayat (2) sehingga menjadi: “Laporan disusun oleh dua orang menteri.”\n"
        "2. Pasal 6 dihapus.\n"
    )
    assert said(found)[0] == ("diubah", "Pasal 5 ayat (2)", "Pasal I angka 1")


def test_a_quoted_definition_alone_is_no_new_pasal() -> None:
    found = changes(
        "1. Ketentuan Pasal 1 angka 16 diubah, sehingga berbunyi sebagai berikut:\n"
        "Pasal 1\n16. Laporan adalah tulisan.\n2. Pasal 6 dihapus.\n"
    )
    assert said(found)[0] == ("diubah", "Pasal 1 angka 16", "Pasal I angka 1 Pasal 1")
    assert "Pasal 1" not in [target for _, target, _ in said(found)]
