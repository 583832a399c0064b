"""Pages are drawn by a child that may die of them."""

import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from tanya.drawing.artist import Artist
from tanya.drawing.order import Order
from tanya.errors import ReadError
from tests.clinic import write_pdf


@pytest.fixture
def artist() -> Iterator[Artist]:
    made = Artist()
    yield made
    made.close()


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return write_pdf(tmp_path / "balon.pdf", ["Halaman satu.", "Halaman dua."])


def width(png: bytes) -> int:
    return Image.open(io.BytesIO(png)).width


def test_a_page_is_as_wide_as_ordered(artist: Artist, pdf: Path) -> None:
    assert [width(artist.draw(Order(pdf, page, 300))) for page in (1, 2)] == [300, 300]


def test_a_file_that_is_no_pdf_is_named_and_the_next_page_is_drawn(artist: Artist, pdf: Path) -> None:
    broken = pdf.with_name("rusak.pdf")
    broken.write_bytes(b"%PDF-1.7 tetapi rusak")
    with pytest.raises(ReadError, match=r"rusak\.pdf: halaman 1 tidak dapat digambar"):
        artist.draw(Order(broken, 1, 300))
    assert width(artist.draw(Order(pdf, 1, 300))) == 300


def test_a_page_that_does_not_exist_is_a_read_error(artist: Artist, pdf: Path) -> None:
    with pytest.raises(ReadError):
        artist.draw(Order(pdf, 3, 300))


def test_a_page_that_takes_too_long_is_given_up(pdf: Path) -> None:
    hurried = Artist(patience=0.001)  # less than a child needs to start
    with pytest.raises(ReadError):
        hurried.draw(Order(pdf, 1, 300))
    hurried.close()


def test_many_ask_at_once_and_each_gets_its_own_page(artist: Artist, pdf: Path) -> None:
    widths = (200, 250, 300, 350)
    with ThreadPoolExecutor(4) as askers:
        drawn = askers.map(lambda wide: artist.draw(Order(pdf, 1, wide)), widths)
        assert [width(png) for png in drawn] == list(widths)


def test_the_child_is_given_no_secrets(artist: Artist, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TANYA_API_KEY", "rahasia")
    artist.draw(Order(pdf, 1, 200))
    assert artist._child
    assert b"rahasia" not in Path(f"/proc/{artist._child.pid}/environ").read_bytes()
