"""A figure that stands alone in a cell is read, though the engine overlooks it on the page."""

from dataclasses import dataclass

import pytest
from PIL import Image, ImageDraw, ImageFont

from ingest.printed import Piece
from ingest.recognition.engines import Engine, Found, Pixels, engine
from ingest.recognition.pictures import read_picture
from tests.ingest.recognition.drawing import SIZE, pixels, table_of

ROWS = ("No", "Balon", "Tahun"), ("3", "Awan", "2031"), ("4", "Mega", "2032")


@dataclass(frozen=True, slots=True)
class Overlooking:
    """An engine that does not see some words of a page."""

    engine: Engine
    overlooked: frozenset[str]

    def read(self, pixels: Pixels) -> Found:
        found = self.engine.read(pixels)
        return Found(tuple(p for p in found.pieces if p.text not in self.overlooked), found.slope)

    def read_sign(self, pixels: Pixels) -> Piece | None:
        return self.engine.read_sign(pixels)


@pytest.fixture(scope="module")
def overlooking() -> Engine:
    return Overlooking(engine("rapidocr"), frozenset({"3", "4", "Awan"}))


def _page() -> Image.Image:
    """The table on a page as large as those that are read: the strokes of its letters are no rules there."""
    page = Image.new("RGB", (1400, 2000), "white")
    page.paste(table_of(ROWS))
    return page


def _read(picture: Image.Image, reader: Engine) -> list[str]:
    return [piece.text for piece in read_picture(pixels(picture), reader).pieces]


def test_a_number_alone_in_its_cell_is_read(overlooking: Engine) -> None:
    assert {"3", "4"} <= set(_read(_page(), overlooking))


def test_a_word_that_the_engine_did_not_see_is_not_made_up(overlooking: Engine) -> None:
    assert "Awan" not in _read(_page(), overlooking)


def test_a_number_outside_of_tables_is_left_to_the_engine(overlooking: Engine) -> None:
    page = _page()
    ImageDraw.Draw(page).text((40, 560), "3", fill="black", font=ImageFont.load_default(2 * SIZE))
    assert _read(page, overlooking).count("3") == 1


def test_what_is_left_of_a_rule_is_no_number(overlooking: Engine) -> None:
    page = _page()
    ImageDraw.Draw(page).line((452, 250, 452, 280), fill="black", width=3)  # beside the rule at 440
    assert sorted(text for text in _read(page, overlooking) if text.isdigit() and len(text) == 1) == [
        "3",
        "4",
    ]


def test_the_engine_reads_whole_pages_after_a_single_figure() -> None:
    rapid = engine("rapidocr")
    rapid.read_sign(pixels(_page().crop((120, 240, 180, 300))))
    assert len(rapid.read(pixels(_page())).pieces) > 4
