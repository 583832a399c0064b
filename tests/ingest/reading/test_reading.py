"""Every fault a source file can have is named, with the way out; every sound format is read in order."""

import re
import zipfile
from pathlib import Path

import docx
import pytest
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter

from ingest.reading import read
from tanya.errors import ReadError


def pdf(path: Path, *pages: str) -> Path:
    document = FPDF()
    document.set_font("Helvetica", size=12)
    for text in pages:
        document.add_page()
        document.multi_cell(0, 6, text)
    document.output(str(path))
    return path


def locked(source: Path, path: Path, user: str) -> Path:
    writer = PdfWriter(clone_from=PdfReader(source))
    writer.encrypt(user_password=user, owner_password="pemilik", algorithm="AES-256")
    writer.write(path)
    return path


def test_each_pdf_page_is_read_with_its_number(tmp_path: Path) -> None:
    reading = read(pdf(tmp_path / "a.pdf", "Pasal 1", "Pasal 2"))
    assert [(page.number, page.text.strip()) for page in reading.pages] == [(1, "Pasal 1"), (2, "Pasal 2")]


def test_a_pdf_locked_with_an_empty_password_opens(tmp_path: Path) -> None:
    path = locked(pdf(tmp_path / "a.pdf", "Pasal 1"), tmp_path / "b.pdf", user="")
    assert "Pasal 1" in read(path).pages[0].text


def test_a_pdf_locked_with_a_password_is_refused_by_name(tmp_path: Path) -> None:
    path = locked(pdf(tmp_path / "a.pdf", "Pasal 1"), tmp_path / "rahasia.pdf", user="sandi")
    with pytest.raises(ReadError, match=r"rahasia\.pdf: PDF terkunci kata sandi; simpan ulang tanpa sandi"):
        read(path)


def test_a_truncated_pdf_is_refused(tmp_path: Path) -> None:
    whole = pdf(tmp_path / "a.pdf", "Pasal 1").read_bytes()
    path = tmp_path / "potong.pdf"
    path.write_bytes(whole[:200])
    with pytest.raises(ReadError, match=r"potong\.pdf: PDF rusak atau terpotong; unduh ulang"):
        read(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kosong.pdf"
    path.write_bytes(b"")
    with pytest.raises(ReadError, match=r"kosong\.pdf: berkas kosong"):
        read(path)


def test_a_web_page_named_pdf_is_refused_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "unduhan.pdf"
    path.write_text("<!DOCTYPE html><html><body>Halaman tidak ditemukan</body></html>")
    with pytest.raises(ReadError, match=r"unduhan\.pdf: isinya halaman web \(HTML\), bukan PDF"):
        read(path)


def test_text_named_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "catatan.pdf"
    path.write_text("bukan apa-apa")
    with pytest.raises(ReadError, match=r"catatan\.pdf: bukan PDF walau namanya begitu"):
        read(path)


def test_an_unknown_format_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "tabel.xlsx"
    path.write_bytes(b"PK\x03\x04 lain")
    with pytest.raises(ReadError, match=r"format tidak didukung; gunakan PDF, DOCX, Markdown, HTML"):
        read(path)


def test_a_broken_docx_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rusak.docx"
    path.write_bytes(b"PK\x03\x04 potongan")
    with pytest.raises(ReadError, match=r"rusak\.docx: berkas DOCX rusak atau terpotong"):
        read(path)


@pytest.mark.parametrize("target", ["tiada.txt", "/proc/self/mem"])
def test_a_file_whose_bytes_cannot_be_had_is_not_to_blame(tmp_path: Path, target: str) -> None:
    """The second opens, and then tells an error of input, as a bad disk does."""
    path = tmp_path / "a.txt"
    path.symlink_to(target)
    with pytest.raises(OSError, match=r"No such file|Input/output error"):
        read(path)


def test_a_part_that_an_archive_says_is_before_its_beginning_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "rusak.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    content = bytearray(path.read_bytes())
    place = content.rfind(b"PK\x05\x06") + 16
    content[place] += 5  # where the list of its parts begins, as it says itself
    path.write_bytes(content)
    with pytest.raises(ReadError, match=r"rusak\.docx: berkas rusak atau terpotong"):
        read(path)


def test_every_refusal_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(b"\x00\x01")
    with pytest.raises(ReadError) as fault:
        read(path)
    assert re.fullmatch(r"[^\n]+", str(fault.value))


def test_docx_headings_paragraphs_and_tables_keep_their_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Pendahuluan", 1)
    document.add_paragraph("Isi pertama.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("Predikat", "Nilai", "AA", "90"), strict=True
    ):
        cell.text = text
    document.add_paragraph("Isi kedua.")
    document.save(str(tmp_path / "a.docx"))
    lines = [line for line in read(tmp_path / "a.docx").pages[0].text.split("\n") if line]
    assert lines == ["# Pendahuluan", "Isi pertama.", "| Predikat | Nilai |", "| AA | 90 |", "Isi kedua."]


def test_html_keeps_headings_lists_and_tables_and_drops_menus(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html><head><title>x</title></head><body><nav>Menu</nav><h2>Area</h2><p>Ada <b>delapan</b> area.</p>"
        "<ul><li>Satu</li></ul><table><tr><th>No</th><td>1</td></tr></table><script>x()</script></body></html>"
    )
    lines = [line for line in read(path).pages[0].text.split("\n") if line]
    assert lines == ["## Area", "Ada delapan area.", "- Satu", "| No | 1 |"]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_line_break_that_was_written_out_is_one(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(r"Perbaikan pada:\n1. Syarat\nBiaya di C:\nama tetap \n", encoding="utf-8")
    assert read(path).pages[0].text.split("\n")[:3] == [
        "Perbaikan pada:",
        "1. Syarat",
        r"Biaya di C:\nama tetap ",
    ]


def test_front_matter_of_markdown_is_not_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntags: [x]\n---\n# Judul\n")
    assert read(path).pages[0].text.strip() == "# Judul"
