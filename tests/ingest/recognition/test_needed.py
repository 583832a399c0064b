"""Pages are read from their picture where their text layer is missing, thin beside a picture, or bad."""

import pytest

from ingest.recognition.needed import is_bad, is_thin, pages_without_text, poorly_scanned
from ingest.records import Page

PROSE = (
    "Balon udara adalah wahana kain yang terbang karena udara panas. Juru balon adalah orang yang "
    "mengemudikan balon udara dan tidak membawa angsa. Setiap balon udara wajib didaftarkan kepada "
    "kepala menara paling lambat dua belas hari sebelum terbang, dengan warna kain dan nama juru balon."
)
# What a font without a map of its letters gives, and what a poor scanner took for words.
UNMAPPED = " ".join(["ÿþ¤kl¨dr ¥prd¤lkw §rst¨m"] * 40)
MISREAD = " ".join(["brl tmgp krjsn pwtl dngr", "balon udara", "hkw prtsm gld frx mntr lqd"] * 12)
# What a scanner makes of it that runs words together and breaks them.
JUMBLED = PROSE.replace("Balon udara", "BalonU dara").replace("juru balon", "ju ruBalon")


def test_an_empty_page_must_be_read_from_its_picture() -> None:
    assert pages_without_text([Page(1, PROSE), Page(2, "")], [0.0, 0.0]) == (2,)


def test_running_heads_and_page_numbers_are_no_text() -> None:
    sentences = [*PROSE.split(". "), "Angsa tidak boleh ikut terbang", ""]
    pages = [Page(n, f"BUKU MENARA KOTA AWAN\n{said}\n- {n} -") for n, said in enumerate(sentences, 1)]
    assert pages_without_text(pages, [0.0] * len(pages)) == (len(pages),)


def test_a_short_page_without_a_picture_is_taken_as_it_is() -> None:
    assert not is_thin(["BAB II", "PENDAFTARAN BALON"], pictured=0.1)


def test_the_same_words_beside_a_large_picture_are_thin() -> None:
    assert is_thin(["BAB II", "PENDAFTARAN BALON"], pictured=0.5)


def test_a_page_full_of_text_over_a_large_picture_is_not_thin() -> None:
    assert not is_thin(PROSE.split(". "), pictured=1.0)


def test_sound_prose_is_no_bad_text_even_over_a_scan() -> None:
    assert not is_bad(PROSE, pictured=1.0)


def test_letters_that_are_no_indonesian_are_bad_text() -> None:
    assert is_bad(UNMAPPED, pictured=0.0)


def test_words_without_vowels_are_bad_text_where_the_page_is_a_scan() -> None:
    assert is_bad(MISREAD, pictured=1.0)


def test_words_without_vowels_may_be_abbreviations_where_it_is_none() -> None:
    assert not is_bad(MISREAD, pictured=0.2)


@pytest.mark.parametrize("text", [UNMAPPED[:120], MISREAD[:100]])
def test_a_few_words_tell_nothing(text: str) -> None:
    assert not is_bad(text, pictured=1.0)


def test_figures_with_common_marks_are_no_bad_text() -> None:
    assert not is_bad(
        " ".join(["12.500 (75%) ≥ 80% + 3/4; balon kain menara angsa keranjang"] * 12), pictured=0.0
    )


def test_a_text_without_pages_has_no_pictures() -> None:
    assert pages_without_text([Page(0, "")], [0.0]) == ()


def test_a_scan_with_words_run_together_is_poor() -> None:
    pages = [Page(1, JUMBLED), *(Page(n, PROSE) for n in range(2, 9))]
    assert poorly_scanned(pages, [1.0] * 8) == {1}
    assert pages_without_text(pages[:1], [1.0]) == (1,)


def test_where_many_scans_of_a_file_are_poor_no_other_is_relied_on() -> None:
    pages = [Page(1, JUMBLED), Page(2, PROSE), Page(3, PROSE), Page(4, "Menara Kota Awan")]
    assert poorly_scanned(pages, [1.0] * 4) == {1, 2, 3, 4}


def test_a_page_that_is_no_scan_is_never_poor() -> None:
    assert poorly_scanned([Page(1, JUMBLED), Page(2, JUMBLED)], [0.3, 1.0]) == {2}


def test_sound_scans_are_not_poor() -> None:
    assert not poorly_scanned([Page(1, PROSE), Page(2, "Menara"), Page(3, PROSE)], [1.0] * 3)


def test_a_text_without_pages_is_not_poor() -> None:
    assert not poorly_scanned([Page(0, JUMBLED)], [1.0])
