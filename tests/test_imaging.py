"""Pictures of pages: the cited words are marked, and only they."""

from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image, ImageOps
from pypdf import PdfReader, PdfWriter

from tanya.errors import ReadError
from tanya.imaging import page_images, page_picture

FIRST = "Balon udara wajib didaftarkan kepada Kepala Menara sebelum terbang."
OTHER = "Juru Balon dilarang membawa angsa ke dalam keranjang."


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    document = FPDF()
    document.set_font("Helvetica", size=12)
    for text in (f"{FIRST}\n\n\n\n{OTHER}", OTHER):
        document.add_page()
        document.multi_cell(0, 8, text)
    path = tmp_path / "balon.pdf"
    document.output(str(path))
    return path


def marked_rows(image: Image.Image) -> list[int]:
    """The rows of the picture that hold a yellow point."""

    def is_yellow(point: tuple[int, ...]) -> bool:
        return point[0] > 200 and point[1] > 180 and point[2] < 200

    width, height = image.size
    return [y for y in range(height) if any(is_yellow(image.getpixel((x, y))) for x in range(0, width, 4))]


def test_the_quoted_words_are_marked_and_no_others(pdf: Path) -> None:
    (page,) = page_images(pdf, 1, 1, FIRST)
    (other,) = page_images(pdf, 1, 1, OTHER)
    assert page.marked
    assert other.marked
    assert max(marked_rows(page.image)) < min(marked_rows(other.image))


def test_a_quote_that_goes_on_is_marked_on_both_pages(pdf: Path) -> None:
    quote = f"{FIRST}\n{OTHER}\n{OTHER}"
    assert [(page.page, page.marked) for page in page_images(pdf, 1, 2, quote)] == [(1, True), (2, True)]


def test_words_that_are_not_there_are_not_marked(pdf: Path) -> None:
    (page,) = page_images(pdf, 1, 1, "Layang-layang dilarang melintasi jalan raya pada malam hari.")
    assert not page.marked
    assert marked_rows(page.image) == []


def test_a_page_that_does_not_exist_is_named(pdf: Path) -> None:
    with pytest.raises(ReadError, match=r"balon\.pdf: tidak ada halaman 3; berkas ini 2 halaman"):
        list(page_images(pdf, 1, 3, FIRST))


def test_a_file_that_is_no_pdf_is_named(tmp_path: Path) -> None:
    path = tmp_path / "catatan.pdf"
    path.write_text("bukan PDF")
    with pytest.raises(ReadError, match=r"catatan\.pdf: tidak dapat digambar; PDF rusak"):
        list(page_images(path, 1, 1, FIRST))


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_on_a_turned_page_the_marks_turn_too(pdf: Path, tmp_path: Path, turned: int) -> None:
    writer = PdfWriter(clone_from=PdfReader(pdf))
    writer.pages[0].rotate(turned)
    writer.write(tmp_path / "miring.pdf")
    (straight,) = page_images(pdf, 1, 1, FIRST)
    (page,) = page_images(tmp_path / "miring.pdf", 1, 1, FIRST)
    assert len(marked_rows(page.image.rotate(turned, expand=True))) == pytest.approx(
        len(marked_rows(straight.image)), abs=3
    )


def test_a_bare_page_is_drawn_in_colour_at_the_size_asked_for(pdf: Path) -> None:
    picture = page_picture(pdf, 1, 500)
    assert (picture.mode, max(picture.size)) == ("RGB", 500)
    assert marked_rows(picture) == []


def test_a_bare_page_is_drawn_as_it_is_shown(pdf: Path, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(pdf))
    writer.pages[0].rotate(90)
    writer.write(tmp_path / "miring.pdf")
    turned = page_picture(tmp_path / "miring.pdf", 1, 500)
    assert turned.rotate(90, expand=True).size == page_picture(pdf, 1, 500).size
    assert ink(turned)[0] > 250  # the words begin at the upper right


@pytest.mark.parametrize("number", [0, 3])
def test_a_bare_page_that_does_not_exist_is_named(pdf: Path, number: int) -> None:
    with pytest.raises(ReadError, match=rf"^balon\.pdf: halaman {number} tidak dapat digambar$"):
        page_picture(pdf, number, 500)


def test_a_bare_page_of_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "catatan.pdf"
    path.write_text("bukan PDF")
    with pytest.raises(ReadError, match=r"^catatan\.pdf: halaman 1 tidak dapat digambar$"):
        page_picture(path, 1, 500)


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    """The smallest box around all that is not white."""
    found = ImageOps.invert(picture.convert("L")).getbbox()
    assert found
    return found
