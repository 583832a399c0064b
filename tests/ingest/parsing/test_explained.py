"""Which words of a Penjelasan explain which pasal, where lines run on or pages are out of order."""

import pytest

from tests.ingest.parsing.examples import HEAD, nodes

_BODY = "".join(f"Pasal {number}\nIsi.\n" for number in range(1, 10))
_EXPLAINS = HEAD + _BODY + "PENJELASAN ATAS PERATURAN\nI. UMUM\nUmum.\nII. PASAL DEMI PASAL\n"


def told(explained: str, page: int = 0) -> dict[str, str]:
    found = nodes(_EXPLAINS + explained, page)
    return {
        name.removeprefix("Penjelasan "): n.text
        for name, n in found.items()
        if name.startswith("Penjelasan ")
    }


@pytest.mark.parametrize("label", ["Ayat (1)", "Ayat (1).", "Ayat (1):"])
def test_the_first_ayat_of_an_explanation_is_read_where_it_begins_its_line(label: str) -> None:
    found = told(f"Pasal 1\n{label} Perahu kecil. Ayat (2) Perahu besar.\nPasal 2\nCukup jelas.\n")
    assert found["Pasal 1"] == "Pasal 1"
    assert found["Pasal 1 ayat (1)"].endswith("Perahu kecil.")
    assert found["Pasal 1 ayat (2)"] == "Ayat (2) Perahu besar."


def test_huruf_of_the_first_ayat_stand_below_it() -> None:
    found = told("Pasal 1\nAyat (1) Huruf a Jala. Huruf b Dayung. Ayat (2) Perahu.\nPasal 2\nCukup jelas.\n")
    assert found["Pasal 1 ayat (1) huruf b"] == "Huruf b Dayung."
    assert found["Pasal 1 ayat (2)"] == "Ayat (2) Perahu."


def test_an_ayat_never_stands_in_a_huruf() -> None:
    found = told("Pasal 1\nHuruf a Jala. Huruf b Dayung. Ayat (2) Perahu.\nPasal 2\nCukup jelas.\n")
    assert found["Pasal 1 ayat (2)"] == "Ayat (2) Perahu."
    assert "Pasal 1 huruf b" not in found  # of the ayat whose label is lost
    assert found["Pasal 1"].endswith("Huruf b Dayung.")


def test_pasal_that_are_named_by_their_number_alone_are_explained_apart() -> None:
    found = told(
        "Pasal 1\nCukup jelas. 2 Cukup jelas. 3 Ayat (1) Perahu kecil. Ayat (2) Cukup jelas. 4 Yang dimaksud "
        "dengan jala ialah alat.\nPasal 5\nCukup jelas.\n"
    )
    assert found["Pasal 2"] == "2 Cukup jelas."
    assert found["Pasal 3 ayat (1)"] == "Ayat (1) Perahu kecil."
    assert found["Pasal 4"] == "4 Yang dimaksud dengan jala ialah alat."


def test_a_number_out_of_its_order_names_no_pasal() -> None:
    found = told("Pasal 1\nCukup jelas. 7 Cukup jelas.\nPasal 2\nCukup jelas.\n")
    assert "Pasal 7" not in found


def test_an_explanation_that_begins_anew_is_of_no_pasal_that_can_be_named() -> None:
    found = told(
        "Pasal 1\nAyat (1) Perahu kecil. Ayat (2) Cukup jelas. Ayat (1) Jala besar. Ayat (2) Jala kecil. "
        "Ayat (3) Dayung.\nPasal 3\nCukup jelas.\n"
    )
    assert [name for name in found if name.startswith("Pasal 1 ")] == ["Pasal 1 ayat (1)", "Pasal 1 ayat (2)"]
    assert found["baris 1"].split("\n")[0].startswith("Ayat (1) Jala besar.")


def test_ayat_after_cukup_jelas_are_of_another_pasal() -> None:
    found = told(
        "Pasal 1\nPasal 2\nCukup jelas. Ayat (1) Perahu kecil. Ayat (2) Perahu besar.\nPasal 3\nIsi.\n"
    )
    assert found["Pasal 2"] == "Pasal 2\nCukup jelas."
    assert [name for name in found if name.startswith("Pasal 2 ")] == []
    assert "Perahu kecil." in found["baris 1"]


def test_words_after_cukup_jelas_are_not_told_as_its_explanation() -> None:
    more = "Yang dimaksud dengan jala ialah alat penangkap ikan yang dianyam dari tali."
    found = told(f"Pasal 1\nAyat (1) Cukup jelas. Ayat (2) Cukup jelas. {more}\nPasal 2\nCukup jelas.\n")
    assert found["Pasal 1 ayat (2)"] == "Ayat (2) Cukup jelas."
    assert found["baris 1"] == more


def test_noise_after_cukup_jelas_makes_no_row() -> None:
    assert "baris 1" not in told("Pasal 1\nCukup jelas. PRESIDEN R.I.\nPasal 2\nCukup jelas.\n")


def test_the_general_part_may_begin_in_the_line_of_its_title_with_a_number() -> None:
    found = nodes(
        HEAD
        + _BODY
        + "PENJELASAN ATAS PERATURAN PEMERINTAH TENTANG CONTOH UMUM 1. Dasar. Perahu perlu dicat. 2. "
        "Tujuan. Perahu awet.\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\n",
        page=0,
    )
    assert "Penjelasan Umum" in found


def test_a_title_that_ends_with_umum_is_no_general_part() -> None:
    found = nodes(
        HEAD
        + _BODY
        + "PENJELASAN ATAS PERATURAN PEMERINTAH TENTANG BADAN LAYANAN UMUM I. UMUM Perahu perlu dicat. "
        "II. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\n",
        page=0,
    )
    assert found["Penjelasan"].text.startswith(
        "PENJELASAN ATAS PERATURAN PEMERINTAH TENTANG BADAN LAYANAN UMUM"
    )
    assert found["Penjelasan Umum"].text == "UMUM Perahu perlu dicat."
