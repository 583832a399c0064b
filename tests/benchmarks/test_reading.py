from pathlib import Path

import docx
import pytest
from fpdf import FPDF

from benchmarks.plain.reading import documents_of, texts_in
from evals.errors import EvalError
from tanya.library.build import Build, open_current
from tests.invented import sky_build, sky_home

__all__ = ["sky_build", "sky_home"]


def quiet(_: str) -> None:
    pass


def test_a_pdf_gives_a_text_a_page(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.set_font("helvetica")
    for words in ("Halaman satu", "Halaman dua"):
        pdf.add_page()
        pdf.cell(text=words)
    pdf.output(str(tmp_path / "dua.pdf"))
    assert [text.strip() for text in texts_in(tmp_path / "dua.pdf")] == ["Halaman satu", "Halaman dua"]


def test_a_docx_gives_the_words_of_its_tables_too(tmp_path: Path) -> None:
    written = docx.Document()
    written.add_paragraph("Daftar angsa")
    written.add_table(1, 2).cell(0, 1).text = "galak"
    written.save(str(tmp_path / "angsa.docx"))
    (text,) = texts_in(tmp_path / "angsa.docx")
    assert text.split() == ["Daftar", "angsa", "galak"]


def test_the_files_of_a_build_are_read_under_its_names_for_them(sky_build: Build, tmp_path: Path) -> None:
    pages = documents_of(sky_build, tmp_path, quiet)
    (kites,) = (page for page in pages if page.metadata["document"] == "pp-3-2029")
    assert kites.metadata["file"] == "layang.txt"
    assert "sembilan puluh" in kites.page_content


def test_our_own_texts_are_among_them(sky_build: Build, tmp_path: Path) -> None:
    pages = documents_of(sky_build, tmp_path, quiet)
    (town,) = (page for page in pages if page.metadata["document"] == "daerah/kota-awan")
    assert "diikuti 14 balon udara" in town.page_content


def test_what_was_read_once_is_not_read_again(sky_build: Build, tmp_path: Path) -> None:
    said: list[str] = []
    first = documents_of(sky_build, tmp_path, said.append)
    assert documents_of(sky_build, tmp_path, said.append) == first
    assert len(said) == 1


def test_a_file_that_is_no_longer_what_the_build_read_is_named(sky_home: Path, tmp_path: Path) -> None:
    build = open_current(sky_home)
    kites = next(Path(source.path) for source in build.manifest.sources if source.name == "layang.txt")
    words = kites.read_bytes()
    kites.write_bytes(words + b"\n")
    try:
        with pytest.raises(EvalError, match=r"layang\.txt is not the file"):
            documents_of(build, tmp_path, quiet)
    finally:
        kites.write_bytes(words)
        build.close()
