"""Pages that were not read, were read badly, or say nothing."""

import pytest

from tanya.domain.document import PrintedLine
from tanya.domain.reading import Sheet, WordsFrom
from tanya.quality.pages import mean_confidence, page_doubts
from tanya.quality.records import Doubt, Flaw


def line(page: int, confidence: float, text: str = "sepuluh12.") -> PrintedLine:
    return PrintedLine(page, text, confidence, 0.1, 0.1, 0.9, 0.2)


def only(*sheets: Sheet, printed: tuple[PrintedLine, ...] = ()) -> Doubt:
    (doubt,) = page_doubts(sheets, printed)
    return doubt


def test_pages_that_were_read_well_are_not_doubtful() -> None:
    sheets = (Sheet(1, 900, WordsFrom.TEKS), Sheet(2, 800, WordsFrom.GAMBAR))
    assert list(page_doubts(sheets, [line(2, 0.97)])) == []


def test_a_picture_that_was_never_read_is_told() -> None:
    doubt = only(Sheet(1, 900, WordsFrom.TEKS), Sheet(2, 0, WordsFrom.BELUM), Sheet(3, 0, WordsFrom.BELUM))
    assert (doubt.flaw, doubt.said) == (Flaw.BELUM_DIBACA, "2 halaman gambar belum dibaca (halaman 2, 3)")
    assert "tanya ingest" in doubt.advice


def test_a_picture_that_could_not_be_read_is_told_with_the_reason() -> None:
    doubt = only(Sheet(7, 0, WordsFrom.GAGAL, "memakai waktu terlalu lama"))
    assert (doubt.flaw, doubt.said) == (Flaw.TIDAK_TERBACA, "gambar halaman 7 tidak terbaca")
    assert [(spot.page, spot.said) for spot in doubt.spots] == [
        (7, "tidak terbaca: memakai waktu terlalu lama")
    ]


def test_a_picture_that_will_be_tried_once_more_is_told_with_what_to_do() -> None:
    doubt = only(Sheet(7, 0, WordsFrom.TERTUNDA, "belum selesai dibaca setelah 40 detik"))
    assert (doubt.flaw, doubt.said) == (Flaw.BELUM_DIBACA, "gambar halaman 7 belum berhasil dibaca")
    assert doubt.advice == "jalankan sekali lagi saat mesin lebih longgar: tanya ingest"


@pytest.mark.parametrize(("confidence", "doubted"), [(0.90, False), (0.8999, True)])
def test_pages_below_ninety_percent_are_doubtful(confidence: float, doubted: bool) -> None:
    assert bool(list(page_doubts([Sheet(1, 90, WordsFrom.GAMBAR)], [line(1, confidence)]))) is doubted


def test_a_page_just_below_the_limit_does_not_look_as_if_it_reached_it() -> None:
    doubt = only(Sheet(1, 90, WordsFrom.GAMBAR), printed=(line(1, 0.8999),))
    assert doubt.said == "OCR ragu di halaman 1 (keyakinan terendah 89 %)"


def test_confidence_is_by_letters_not_by_lines() -> None:
    assert mean_confidence([line(1, 1.0, "a" * 90), line(1, 0.5, "a" * 10)]) == pytest.approx(0.95)
    assert mean_confidence([]) is None


def test_each_page_has_its_own_confidence() -> None:
    sheets = [Sheet(page, 90, WordsFrom.GAMBAR) for page in (1, 2)]
    (doubt,) = page_doubts(sheets, [line(1, 0.99), line(2, 0.6)])
    assert [spot.page for spot in doubt.spots] == [2]


@pytest.mark.parametrize("words", [WordsFrom.TEKS, WordsFrom.GAMBAR])
def test_a_page_with_nothing_but_its_number_is_without_text(words: WordsFrom) -> None:
    doubt = only(Sheet(8, 2, words))
    assert (doubt.flaw, doubt.said) == (Flaw.HALAMAN_KOSONG, "halaman 8 tanpa teks")


def test_a_page_is_told_once_for_what_is_worst() -> None:
    assert only(Sheet(1, 0, WordsFrom.BELUM)).flaw is Flaw.BELUM_DIBACA


def test_letters_that_nobody_sees_are_told_with_their_pages() -> None:
    sheets = [
        Sheet(page, 900, WordsFrom.TEKS, unseen=unseen) for page, unseen in ((1, 0), (2, 1200), (3, 34))
    ]
    (doubt,) = page_doubts(sheets, ())
    assert doubt.flaw is Flaw.TEKS_TERSEMBUNYI
    assert doubt.said == "1.234 huruf yang tidak terlihat di 2 halaman (halaman 2, 3) tidak dibaca"
    assert [spot.page for spot in doubt.spots] == [2, 3]
