"""The Penjelasan of an amending regulation is explained item by item."""

from tests.ingest.parsing.test_regulation import FOOT, HEAD, nodes

AMENDMENT = (
    HEAD
    + "Pasal I\nBeberapa ketentuan dalam Peraturan Pemerintah Nomor 2 Tahun 2030 diubah sebagai berikut:\n"
    "1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:\nPasal 5\n(1) Baru.\n(2) Baru juga.\n"
    "2. Ketentuan Pasal 7 diubah sehingga berbunyi sebagai berikut:\nPasal 7\nLain.\n"
    "Pasal II\nBerlaku sekarang.\n"
    + FOOT
    + "PENJELASAN\nATAS\nPERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 3 TAHUN 2031\nTENTANG\nCONTOH\n"
    "I. UMUM\nContoh perlu diubah.\nII. PASAL DEMI PASAL\n"
)


def test_the_quoted_pasal_are_explained_under_their_items() -> None:
    found = nodes(
        AMENDMENT + "Pasal I\nAngka 1\nPasal 5\nAyat (1)\nCukup jelas.\nAyat (2)\nBaru berarti baru.\n"
        "Angka 2\nPasal 7\nLain berarti lain.\nPasal II\nCukup jelas.\n"
    )
    assert found["Penjelasan Pasal I angka 1 Pasal 5 ayat (2)"].text.endswith("Baru berarti baru.")
    assert found["Penjelasan Pasal I angka 2 Pasal 7"].text.endswith("Lain berarti lain.")
    assert found["Penjelasan Pasal II"].text.endswith("Cukup jelas.")


def test_a_misread_item_label_is_still_one() -> None:
    found = nodes(
        AMENDMENT + "Pasal I\nAngka I\nPasal 5\nCukup jelas.\nAngka2 Pasal 7 Lain.\nPasal II\nCukup jelas.\n"
    )
    assert "Penjelasan Pasal I angka 2 Pasal 7" in found


def test_the_numbered_definitions_of_a_pasal_1_are_no_items() -> None:
    found = nodes(
        HEAD
        + "Pasal 1\n1. Api adalah panas.\n2. Air adalah basah.\nPasal 2\nIsi.\n"
        + FOOT
        + "PENJELASAN\nATAS\n"
        "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 3 TAHUN 2031\nTENTANG\nCONTOH\nI. UMUM\nContoh.\n"
        "II. PASAL DEMI PASAL\nPasal 1\nAngka 1\nCukup jelas.\nAngka 2\nCukup jelas.\nPasal 2\nCukup jelas.\n"
    )
    assert "Penjelasan Pasal 2" in found


def test_a_penjelasan_without_items_stays_pasal_by_pasal() -> None:
    found = nodes(AMENDMENT + "Pasal I\nCukup jelas.\nPasal II\nCukup jelas.\n")
    assert found["Penjelasan Pasal I"].text.endswith("Cukup jelas.")
