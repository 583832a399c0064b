"""Tables on pages that are turned, cut out of larger ones, or locked."""

from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import RectangleObject

from tests.ingest.reading.sheets import ROWS, SAID, Sheet, lines


def test_a_table_is_read_on_a_turned_page(sheet: Sheet, tmp_path: Path) -> None:
    sheet.ruled(ROWS)
    sheet.output(str(sheet.path))
    writer = PdfWriter(clone_from=PdfReader(sheet.path))
    page = writer.pages[0]
    height = page.mediabox.height
    page.add_transformation(Transformation().rotate(90).translate(height, 0))
    page.mediabox = page.cropbox = RectangleObject((0, 0, height, page.mediabox.width))
    page.rotate(90)
    writer.write(tmp_path / "miring.pdf")
    assert lines(tmp_path / "miring.pdf") == SAID


@pytest.mark.parametrize("degrees", [90, -90])
def test_a_table_is_read_on_a_page_whose_letters_lie(sheet: Sheet, tmp_path: Path, degrees: int) -> None:
    """Its producer turned the words, and left the page as it is."""
    sheet.ruled(ROWS)
    sheet.prose("Sumber: buku menara.")
    sheet.output(str(sheet.path))
    writer = PdfWriter(clone_from=PdfReader(sheet.path))
    page = writer.pages[0]
    width, height = page.mediabox.width, page.mediabox.height
    moved = (height, 0) if degrees > 0 else (0, width)
    page.add_transformation(Transformation().rotate(degrees).translate(*moved))
    page.mediabox = page.cropbox = RectangleObject((0, 0, height, width))
    writer.write(tmp_path / "rebah.pdf")
    assert lines(tmp_path / "rebah.pdf") == [*SAID, "Sumber: buku menara."]


def test_a_table_is_read_on_a_page_cut_out_of_a_larger_sheet(sheet: Sheet, tmp_path: Path) -> None:
    sheet.ruled(ROWS)
    sheet.output(str(sheet.path))
    writer = PdfWriter(clone_from=PdfReader(sheet.path))
    page = writer.pages[0]
    page.add_transformation(Transformation().translate(300, 400))
    page.mediabox = page.cropbox = RectangleObject((300, 400, 300 + 595, 400 + 842))
    writer.write(tmp_path / "potongan.pdf")
    assert lines(tmp_path / "potongan.pdf") == SAID


def test_a_table_is_read_in_a_pdf_locked_with_an_empty_password(sheet: Sheet, tmp_path: Path) -> None:
    sheet.ruled(ROWS)
    sheet.output(str(sheet.path))
    writer = PdfWriter(clone_from=PdfReader(sheet.path))
    writer.encrypt(user_password="", owner_password="pemilik", algorithm="AES-256")
    writer.write(tmp_path / "terkunci.pdf")
    assert lines(tmp_path / "terkunci.pdf") == SAID
