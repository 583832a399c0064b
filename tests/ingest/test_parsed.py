"""One file to all that is known of it."""

from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image

from ingest.parsed import parse_file
from ingest.recognition.store import PictureStore, Unreadable
from tanya.domain.document import Kind
from tanya.domain.reading import Remark, Sheet, WordsFrom
from tanya.errors import ReadError

REGULATION = (
    "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 3 TAHUN 2031\nTENTANG\nPELAPORAN CONTOH\n"
    "DENGAN RAHMAT TUHAN YANG MAHA ESA\nPRESIDEN REPUBLIK INDONESIA,\nMenimbang : bahwa perlu contoh;\n"
    "MEMUTUSKAN:\nMenetapkan : PERATURAN PEMERINTAH TENTANG PELAPORAN CONTOH.\nBAB I\nKETENTUAN "
    "UMUM\nPasal 1\n"
    "(1) Setiap instansi melapor.\n(2) Laporan disampaikan setiap tahun.\nPasal 2\n"
    "Peraturan Pemerintah Nomor 1 Tahun 2020 dicabut dan dinyatakan tidak berlaku.\n"
    "Ditetapkan di Jakarta\npada tanggal 3 April 2031\n"
)


@pytest.fixture
def regulation(tmp_path: Path) -> Path:
    document = FPDF()
    document.set_font("Helvetica", size=11)
    document.add_page()
    document.multi_cell(0, 6, REGULATION)
    path = tmp_path / "unduhan-7.pdf"
    document.output(str(path))
    return path


def test_a_regulation_is_known_by_its_own_title_not_its_file_name(regulation: Path) -> None:
    parsed = parse_file(regulation)
    assert parsed.document.id == "pp-3-2031"
    assert parsed.document.kind is Kind.NASKAH
    assert parsed.document.title == "PP Nomor 3 Tahun 2031 tentang Pelaporan Contoh"
    assert parsed.document.file == "unduhan-7.pdf"
    assert parsed.pasal == 2
    assert [relation.other.short for relation in parsed.relations] == ["PP 1/2020"]
    assert parsed.warnings == ()


def test_parsing_is_deterministic(regulation: Path) -> None:
    assert parse_file(regulation) == parse_file(regulation)


def test_passages_carry_the_documents_key_and_pages(regulation: Path) -> None:
    parsed = parse_file(regulation)
    first = next(p for p in parsed.passages if str(p.locator) == "Pasal 1")
    assert first.document == parsed.document.key == "pp-3-2031"
    assert first.breadcrumb == ("BAB I KETENTUAN UMUM", "Pasal 1")
    assert [str(span.locator) for span in first.spans] == ["Pasal 1", "Pasal 1 ayat (1)", "Pasal 1 ayat (2)"]
    assert [*first.pages] == [1]


def test_a_guide_is_no_regulation_and_keeps_its_own_title(tmp_path: Path) -> None:
    path = tmp_path / "panduan-aplikasi.md"
    path.write_text("# Panduan Aplikasi\n## Masuk\nSesuai PERATURAN PEMERINTAH NOMOR 8 TAHUN 2006.\n")
    document = parse_file(path).document
    assert (document.kind, document.id, document.title) == (
        Kind.PANDUAN,
        "panduan/panduan-aplikasi",
        "Panduan Aplikasi",
    )
    assert document.regulation is None


def test_a_regional_report_is_known_by_its_region(tmp_path: Path) -> None:
    path = tmp_path / "lkip-2016.txt"
    path.write_text(
        "LKIP Dinas Perhubungan\nPemerintah Kota Contoh\nKota Contoh tahun 2016 mencapai target.\n"
    )
    document = parse_file(path).document
    assert (document.kind, document.region, document.year) == (Kind.DAERAH, "Kota Contoh", 2016)
    assert document.key == "daerah:daerah/lkip-2016"


def test_an_unreadable_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "kosong.docx").write_bytes(b"")
    with pytest.raises(ReadError, match=r"^kosong\.docx: berkas kosong"):
        parse_file(tmp_path / "kosong.docx")


def test_missing_pasal_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(REGULATION.replace("Pasal 2\n", "Pasal 3\n"))
    assert "pasal tidak ditemukan: 2" in parse_file(path).warnings


def test_pages_at_a_gap_are_told(tmp_path: Path) -> None:
    document = FPDF()
    document.set_font("Helvetica", size=11)
    for text in REGULATION.replace("Pasal 2\n", "\fPasal 3\n").split("\f"):
        document.add_page()
        document.multi_cell(0, 6, text)
    document.output(str(tmp_path / "pp-3-2031.pdf"))
    parsed = parse_file(tmp_path / "pp-3-2031.pdf")
    assert parsed.warnings == ("pasal tidak ditemukan: 2 (halaman 1, 2)",)
    assert parsed.remarks == ()  # the tree tells it again


@pytest.fixture
def half_scanned(tmp_path: Path) -> Path:
    document = FPDF()
    document.set_font("Helvetica", size=11)
    document.add_page()
    document.multi_cell(0, 6, REGULATION)
    document.add_page()
    document.image(Image.new("RGB", (60, 80), "grey"), 0, 0, document.w, document.h)
    path = tmp_path / "pp-3-2031.pdf"
    document.output(str(path))
    return path


def test_a_page_whose_picture_was_not_read_yet_is_known(half_scanned: Path) -> None:
    parsed = parse_file(half_scanned)
    assert [(sheet.page, sheet.words) for sheet in parsed.sheets] == [
        (1, WordsFrom.TEKS),
        (2, WordsFrom.BELUM),
    ]
    assert parsed.sheets[0].letters > 300
    assert parsed.unseen == (2,)


def test_a_page_whose_picture_cannot_be_read_keeps_the_reason(half_scanned: Path, tmp_path: Path) -> None:
    pictures = PictureStore(tmp_path / "gambar", "mesin")
    pictures.put(2, Unreadable("memakai waktu terlalu lama"))
    parsed = parse_file(half_scanned, pictures)
    assert parsed.sheets[1] == Sheet(2, 0, WordsFrom.GAGAL, "memakai waktu terlalu lama")
    assert (parsed.unseen, parsed.remarks) == ((), ())


def test_what_the_pdf_library_finds_odd_is_told_and_does_not_cast_doubt(regulation: Path) -> None:
    regulation.write_bytes(b"\n" + regulation.read_bytes())
    parsed = parse_file(regulation)
    assert parsed.warnings[0].startswith("pembaca PDF: ")
    assert parsed.remarks
    assert not any(remark.doubtful for remark in parsed.remarks)


def test_a_title_that_disagrees_with_the_file_name_is_told(tmp_path: Path) -> None:
    path = tmp_path / "pp-3-2021.txt"
    path.write_text(REGULATION)
    parsed = parse_file(path)
    said = "judul terbaca PP 3/2031, nama berkas PP 3/2021; periksa naskahnya"
    assert said in parsed.warnings
    assert parsed.remarks == (Remark(said),)


def test_a_name_that_commands_a_terminal_is_kept_written_out(tmp_path: Path) -> None:
    path = tmp_path / "panduan\x1b[31m\n.md"
    path.write_text("Perahu wajib didaftarkan.\n")
    document = parse_file(path).document
    assert document.file == r"panduan\x1b[31m\n.md"
    assert document.title.isprintable()


@pytest.mark.parametrize(
    ("name", "title", "year"),
    [
        ("pp-3-2031.txt", 2091, 2031),  # the closing says 2031 too
        ("pp-3-2091.txt", 2091, 2091),  # the name says what the title does
        ("pp-3-2030.txt", 2091, 2091),  # nothing but the name says 2030
        ("pp-4-2031.txt", 2091, 2091),  # another number
    ],
)
def test_a_year_is_read_in_the_closing_where_the_file_is_named_so_too(
    tmp_path: Path, name: str, title: int, year: int
) -> None:
    path = tmp_path / name
    path.write_text(REGULATION.replace("NOMOR 3 TAHUN 2031", f"NOMOR 3 TAHUN {title}"))
    parsed = parse_file(path)
    assert parsed.document.id == f"pp-3-{year}"
    assert any("tahun di judul terbaca 2091" in said for said in parsed.warnings) == (year != title)
