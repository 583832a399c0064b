"""Drawn pages are kept for a while, the latest and not too many."""

from pathlib import Path

import pytest

from api.pictures import Pictures
from tanya.drawing.artist import Artist
from tanya.drawing.order import Order
from tanya.errors import ReadError
from tests.clinic import write_pdf


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return write_pdf(tmp_path / "balon.pdf", ["Halaman satu."])


def test_the_same_page_is_drawn_once_and_a_new_build_draws_anew(pdf: Path) -> None:
    pictures = Pictures(Artist())
    first = pictures.drawn("satu", Order(pdf, 1, 300))
    pdf.unlink()  # what is drawn anew would now fail
    assert pictures.drawn("satu", Order(pdf, 1, 300)) is first
    with pytest.raises(ReadError):
        pictures.drawn("dua", Order(pdf, 1, 300))
    pictures.close()


def test_no_more_is_kept_than_may_be(pdf: Path) -> None:
    pictures = Pictures(Artist(), most=1)
    pictures.drawn("satu", Order(pdf, 1, 300))
    pdf.unlink()
    with pytest.raises(ReadError):
        pictures.drawn("satu", Order(pdf, 1, 300))
    pictures.close()
