"""A page that cannot be drawn is told from one that says nothing."""

from pathlib import Path

import pytest
from pypdf import PdfWriter

from ingest.printed import Printed
from ingest.recognition.reading import read_page
from ingest.recognition.store import Unreadable


def test_a_page_that_cannot_be_drawn_comes_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "rusak.pdf"
    path.write_text("bukan PDF")
    assert read_page(path, 1, "rapidocr") == Unreadable("rusak.pdf: halaman 1 tidak dapat digambar")


@pytest.mark.parametrize("target", ["tiada.pdf", "/proc/self/mem"])
def test_a_file_whose_bytes_cannot_be_had_is_not_to_blame(tmp_path: Path, target: str) -> None:
    """The second opens, and then tells an error of input, as a bad disk does."""
    path = tmp_path / "a.pdf"
    path.symlink_to(target)
    with pytest.raises(OSError, match=r"a\.pdf|Input/output error"):
        read_page(path, 1, "rapidocr")


def test_a_page_as_narrow_as_a_thread_says_nothing(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(1, 20_000)
    writer.write(tmp_path / "benang.pdf")
    read = read_page(tmp_path / "benang.pdf", 1, "rapidocr")
    assert isinstance(read, Printed)
    assert (read.width, read.height, read.pieces) == (1, 2000, ())
