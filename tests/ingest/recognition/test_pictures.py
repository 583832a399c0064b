"""A page's picture says its words and its rules, however it was laid on the scanner."""

from dataclasses import dataclass

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ingest.layout import lines_of
from ingest.printed import Piece, Printed
from ingest.recognition.engines import Engine, Found, Pixels, engine
from ingest.recognition.pictures import read_picture
from ingest.recognition.strokes import rules_of
from tests.ingest.recognition.drawing import page_of, pixels, table_of

LINES = (
    "Juru balon dilarang membawa angsa.",
    "Kain balon disimpan di gudang kering.",
    "Kepala menara mencatat arah angin.",
    "Keranjang dilengkapi tali jangkar.",
    "Bendera putih berarti langit aman.",
    "Bendera merah berarti angin kencang.",
)
ROWS = ("Kota", "Balon", "Tahun"), ("Awan", "14", "2031"), ("Mega", "31", "2032")
TABLE = ["| Kota | Balon | Tahun |", "| Awan | 14 | 2031 |", "| Mega | 31 | 2032 |"]


@pytest.fixture(scope="module")
def rapid() -> Engine:
    return engine("rapidocr")


@dataclass(frozen=True, slots=True)
class Remembering:
    """An engine that has read one page, and sees it everywhere: rules are found without it."""

    found: Found

    def read(self, pixels: Pixels) -> Found:
        return self.found

    def read_sign(self, pixels: Pixels) -> Piece | None:
        return None


@pytest.fixture(scope="module")
def remembering(rapid: Engine) -> Engine:
    return Remembering(rapid.read(pixels(table_of(ROWS))))


def read(picture: Image.Image, reader: Engine) -> Printed:
    return read_picture(pixels(picture), reader)


def said(printed: Printed) -> list[str]:
    return [row.text for row in lines_of(printed)]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_page_is_read_upright(rapid: Engine, turned: int) -> None:
    page = page_of(LINES, height=400).rotate(turned, expand=True)  # the other way round from `turned`
    printed = read(page, rapid)
    assert printed.turned == turned
    assert said(printed) == list(LINES)


def test_a_table_that_stands_on_its_head_is_read_upright(rapid: Engine) -> None:
    """Short words are read rather surely even upside down."""
    printed = read(table_of(ROWS).rotate(180), rapid)
    assert printed.turned == 180
    assert said(printed) == TABLE


def test_words_stand_where_they_were_drawn(rapid: Engine) -> None:
    page = page_of(LINES[:1], height=400)
    [piece] = read(page, rapid).pieces
    ink = Image.eval(page.convert("L"), lambda shade: 255 - shade).getbbox()
    assert ink
    assert (piece.box.left, piece.box.top, piece.box.right, piece.box.bottom) == pytest.approx(ink, abs=8)


def test_sound_print_is_read_surely(rapid: Engine) -> None:
    assert all(piece.confidence > 0.9 for piece in read(page_of(LINES[:2], height=400), rapid).pieces)


def test_an_empty_page_says_nothing(rapid: Engine) -> None:
    assert read(page_of((), height=400), rapid).pieces == ()


def test_a_ruled_table_is_read_row_by_row(remembering: Engine) -> None:
    assert said(read(table_of(ROWS), remembering)) == TABLE


@pytest.mark.parametrize("degrees", [-1.5, 1.5])
def test_a_table_scanned_a_little_askew_is_found(rapid: Engine, degrees: float) -> None:
    askew = table_of(ROWS).rotate(degrees, fillcolor="white", resample=Image.Resampling.BICUBIC)
    assert said(read(askew, rapid)) == TABLE


def test_holes_in_the_rules_are_bridged(remembering: Engine) -> None:
    page = table_of(ROWS)
    pen = ImageDraw.Draw(page)
    for x, y in ((300, 100), (700, 230), (900, 360), (500, 490)):
        pen.rectangle((x, y - 4, x + 14, y + 4), fill="white")
    for x, y in ((100, 150), (440, 290), (780, 420), (1120, 300)):
        pen.rectangle((x - 4, y, x + 4, y + 14), fill="white")
    assert said(read(page, remembering)) == TABLE


def test_rules_that_waver_are_straight(remembering: Engine) -> None:
    """A sheet that is not flat on the glass."""
    flat = np.asarray(table_of(ROWS))
    sag = (3 * np.sin(np.arange(flat.shape[1]) / 180)).astype(int)
    wavering = np.stack([np.roll(flat[:, x], sag[x], axis=0) for x in range(flat.shape[1])], axis=1)
    assert said(read(Image.fromarray(wavering), remembering)) == TABLE


def test_a_rule_is_as_thick_as_it_was_drawn() -> None:
    rules = [rule for rule in rules_of(pixels(table_of(ROWS))) if max(rule.width, rule.height) > 300]
    assert {min(rule.width, rule.height) for rule in rules} <= {2, 3}
    assert len(rules) == 8


def test_faint_rules_are_found(remembering: Engine) -> None:
    faint = table_of(ROWS).point(lambda shade: 180 + shade // 4)
    assert said(read(faint, remembering)) == TABLE
