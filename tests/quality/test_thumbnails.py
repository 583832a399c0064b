"""Small pictures of pages."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from tanya.quality.thumbnails import thumbnails
from tests.clinic import COLOURS, write_pdf


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return write_pdf(tmp_path / "empat.pdf", ["satu", "dua", "tiga", "empat"])


def square(jpeg: bytes) -> tuple[int, ...]:
    """The colour of the square that write_pdf() draws."""
    with Image.open(io.BytesIO(jpeg)) as image:
        image.load()
        assert image.format == "JPEG"
        point = image.getpixel((25, 260))
    assert isinstance(point, tuple)
    return point


def test_each_page_is_drawn_small_and_is_the_right_one(pdf: Path) -> None:
    drawn = thumbnails(pdf, [1, 3, 4])
    assert list(drawn) == [1, 3, 4]
    for page, jpeg in drawn.items():
        assert square(jpeg) == pytest.approx(COLOURS[page - 1], abs=12)
        with Image.open(io.BytesIO(jpeg)) as image:
            assert image.size == (200, 282)
        assert len(jpeg) < 20_000


def test_a_page_that_does_not_exist_is_left_out_and_the_others_are_drawn(pdf: Path) -> None:
    assert list(thumbnails(pdf, [1, 99, 2])) == [1, 2]


def test_a_file_that_is_no_pdf_gives_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "rusak.pdf"
    path.write_bytes(b"%PDF-1.7 rusak")
    assert thumbnails(path, [1, 2]) == {}


def test_a_file_that_never_ends_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "pipa.pdf"
    os.mkfifo(path)
    assert thumbnails(path, [1, 2], seconds=0.5) == {}
