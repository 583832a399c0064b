"""Pages whose text layer says too little say what was read from their pictures."""

from pathlib import Path

import pytest

from ingest.printed import Box, Piece, Printed
from ingest.recognition.pages import Seen, with_pictures
from ingest.recognition.store import PictureStore, Unreadable
from ingest.records import Page, Reading
from tanya.domain.reading import WordsFrom

PROSE = "Balon udara wajib didaftarkan kepada kepala menara sebelum terbang dari tambatan."
SCAN = 1.0  # the share of a page that its picture covers


@pytest.fixture
def store(tmp_path: Path) -> PictureStore:
    return PictureStore.of_file(tmp_path, "ab" * 32, "uji")


def picture(*lines: str, confidence: float = 0.9, turned: int = 0) -> Printed:
    """Lines on a page of 1000 by 2000."""
    pieces = (
        Piece(text, Box(100, 200 + 50 * n, 500, 240 + 50 * n), confidence) for n, text in enumerate(lines)
    )
    return Printed(1000, 2000, tuple(pieces), turned=turned)


def scanned(*texts: str) -> Reading:
    return Reading(tuple(Page(n, text) for n, text in enumerate(texts, 1)), (), (SCAN,) * len(texts))


def words_from(seen: Seen) -> list[WordsFrom]:
    return [sheet.words for sheet in seen.sheets]


def test_a_page_says_what_its_picture_says(store: PictureStore) -> None:
    store.put(1, picture("Pasal 1", "Balon udara berwarna biru."))
    seen = with_pictures(scanned(""), store)
    assert seen.pages == (Page(1, "Pasal 1\nBalon udara berwarna biru."),)


def test_a_page_with_a_sound_text_layer_keeps_it(store: PictureStore) -> None:
    store.put(1, picture("Lain sekali dan jauh lebih panjang daripada lapisan teksnya." * 9))
    reading = Reading((Page(1, PROSE * 3),), (), (SCAN,))
    assert with_pictures(reading, store).pages == reading.pages


def test_a_scan_that_runs_words_together_says_what_its_picture_says(store: PictureStore) -> None:
    store.put(1, picture("Balon udara wajib didaftarkan."))
    jumbled = PROSE.replace("udara wajib", "udaraWajib") * 5
    assert with_pictures(scanned(jumbled), store).pages == (Page(1, "Balon udara wajib didaftarkan."),)


def test_a_picture_that_says_no_more_than_a_thin_text_layer_is_not_taken(store: PictureStore) -> None:
    store.put(1, picture("Menara Kota Awan"))
    seen = with_pictures(scanned("Menara Kota Awan."), store)
    assert seen.pages == (Page(1, "Menara Kota Awan."),)
    assert seen.printed == ()


def test_a_page_whose_picture_was_not_read_yet_is_named(store: PictureStore) -> None:
    store.put(2, picture("Balon udara"))
    seen = with_pictures(scanned("", "", ""), store)
    assert words_from(seen) == [WordsFrom.BELUM, WordsFrom.GAMBAR, WordsFrom.BELUM]
    assert "2 halaman tanpa teks, perlu OCR" in seen.warnings


def test_without_an_engine_every_such_page_waits(store: PictureStore) -> None:
    seen = with_pictures(scanned("", PROSE * 3), None)
    assert words_from(seen) == [WordsFrom.BELUM, WordsFrom.TEKS]
    assert seen.warnings == ("1 halaman tanpa teks, perlu OCR",)


def test_a_page_that_could_not_be_read_is_named_and_does_not_wait(store: PictureStore) -> None:
    store.put(1, Unreadable("belum selesai dibaca setelah 90 detik"))
    seen = with_pictures(scanned(""), store)
    assert words_from(seen) == [WordsFrom.GAGAL]
    assert seen.warnings == ("halaman 1 tidak terbaca dari gambar: belum selesai dibaca setelah 90 detik",)


def test_a_page_whose_reader_died_once_waits_for_another_try(store: PictureStore) -> None:
    store.give_up(1, "belum selesai dibaca setelah 40 detik", spared=False)
    seen = with_pictures(scanned(""), store)
    assert words_from(seen) == [WordsFrom.TERTUNDA]
    [warning] = seen.warnings
    assert warning.endswith("setelah 40 detik; dicoba sekali lagi oleh tanya ingest berikutnya")


def test_how_many_pages_were_read_and_how_surely_is_said(store: PictureStore) -> None:
    store.put(1, picture("Balon udara", confidence=0.9))
    store.put(2, picture("Layangan si", confidence=0.8))
    assert with_pictures(scanned("", ""), store).warnings == (
        "2 halaman dibaca dari gambar (OCR), keyakinan 85 %",
    )


def test_a_format_without_pictures_is_taken_as_it_is(store: PictureStore) -> None:
    reading = Reading((Page(0, ""),))
    assert with_pictures(reading, store).pages == reading.pages


def test_the_words_are_spelled_as_indonesian_is(store: PictureStore) -> None:
    store.put(1, picture("a. tahun2031;", "b. kérja;", "C. 14Maret."))
    assert with_pictures(scanned(""), store).pages[0].text == "a. tahun 2031;\nb. kerja;\nc. 14 Maret."


def test_lines_in_another_script_are_left_out(store: PictureStore) -> None:
    store.put(1, picture("气球", "Balon udara"))
    assert with_pictures(scanned(""), store).pages[0].text == "Balon udara"


@pytest.mark.parametrize(
    ("turned", "box"),
    [
        (0, (0.1, 0.1, 0.5, 0.12)),
        (90, (0.1, 0.5, 0.12, 0.9)),
        (180, (0.5, 0.88, 0.9, 0.9)),
        (270, (0.88, 0.1, 0.9, 0.5)),
    ],
)
def test_a_line_stands_where_it_is_on_the_page_as_shown(
    store: PictureStore, turned: int, box: tuple[float, float, float, float]
) -> None:
    """A page turned by 90 degrees clockwise to be read shows its upper left corner at the lower left."""
    store.put(1, picture("Balon udara", turned=turned))
    [line] = with_pictures(scanned(""), store).printed
    assert (line.left, line.top, line.right, line.bottom) == box
    assert (line.page, line.text, line.confidence) == (1, "Balon udara", 0.9)


TORN = "| No | Kota | Balon |\n| 1. 2. | Awan Mega | 14 31 |"


def ruled(*rows: tuple[str, ...]) -> Printed:
    """A page of 1000 by 2000 with that table."""
    across, down = (100.0, 200.0, 500.0, 800.0), [200.0 + 60 * n for n in range(len(rows) + 1)]
    pieces = tuple(
        Piece(said, Box(x + 10, y + 10, x + 10 + 12 * len(said), y + 50), 0.9)
        for row, y in zip(rows, down, strict=False)
        for said, x in zip(row, across, strict=False)
    )
    rules = (*(Box(100, y, 800, y) for y in down), *(Box(x, 200, x, down[-1]) for x in across))
    return Printed(1000, 2000, pieces, rules, holes=40.0)


def torn(text: str) -> Reading:
    return Reading((Page(1, text),), (), (SCAN,), frozenset({1}))


def test_a_table_whose_rules_only_the_picture_shows_is_read_from_it(store: PictureStore) -> None:
    store.put(1, ruled(("No", "Kota", "Balon"), ("1.", "Awan", "14"), ("2.", "Mega", "31")))
    seen = with_pictures(torn(TORN), store)
    assert seen.pages[0].text.split("\n")[-2:] == ["| 1. | Awan | 14 |", "| 2. | Mega | 31 |"]
    assert words_from(seen) == [WordsFrom.GAMBAR]


def test_a_picture_that_shows_no_more_rows_is_not_taken_for_its_table(store: PictureStore) -> None:
    store.put(1, ruled(("No", "Kota", "Balon"), ("1.", "Awan", "14")))
    assert with_pictures(torn(TORN), store).pages == torn(TORN).pages


def test_a_picture_that_shows_more_rows_but_says_less_is_not_taken(store: PictureStore) -> None:
    store.put(1, ruled(("No", "Kota", "Balon"), ("1.", "Awan", "14"), ("2.", "Mega", "31")))
    longer = torn(f"{TORN}\n{PROSE}")
    assert with_pictures(longer, store).pages == longer.pages


def test_a_table_that_waits_for_its_picture_is_named_as_what_it_is(store: PictureStore) -> None:
    seen = with_pictures(torn(TORN), store)
    assert words_from(seen) == [WordsFrom.BELUM]
    assert seen.warnings == ("1 halaman bertabel yang garisnya hanya ada pada gambar, perlu OCR",)
