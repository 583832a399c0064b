"""A small build of documents that ail, each in a way of its own."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from fpdf import FPDF

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from ingest.parsed import parse_file
from ingest.recognition.store import PictureStore
from ingest.records import ParsedFile
from tanya.domain.document import PrintedLine
from tanya.domain.reading import Remark, Sheet, WordsFrom
from tanya.settings import Settings, settings_from

COLOURS = ((200, 30, 30), (30, 160, 30), (30, 30, 200), (200, 160, 30))  # a square on each page, in turn
HOSTILE = """Panduan <script>alert("x")</script> & <img src="https://jahat.example/x.png" onerror=y>"""
HOSTILE_FILE = """panduan-"><b>'&.md"""
_OPENING = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR {number} TAHUN 2031
TENTANG
{about}
DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,
MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG {about}.
"""
_END = "Ditetapkan di Jakarta\npada tanggal 4 Mei 2031\nPRESIDEN REPUBLIK INDONESIA,\nBUDI\n"


def pasal(number: int) -> str:
    return f"Pasal {number}\n(1) Balon nomor {number} wajib terdaftar.\n(2) Daftar balon {number} gratis.\n"


def regulation(number: int, about: str, *pages: Sequence[int]) -> list[str]:
    """The pages of a regulation with those pasal on them."""
    texts = ["".join(map(pasal, page)) for page in pages]
    texts[0] = _OPENING.format(number=number, about=about) + texts[0]
    return [*texts[:-1], texts[-1] + _END]


def write_pdf(path: Path, texts: Sequence[str]) -> Path:
    """A page for each text, with a square of COLOURS in its lower left corner."""
    document = FPDF(format="A4")
    document.set_font("Helvetica", size=11)
    for number, text in enumerate(texts):
        document.add_page()
        document.multi_cell(0, 6, text)
        document.set_fill_color(*COLOURS[number % len(COLOURS)])
        document.rect(10, 240, 40, 40, style="F")
    document.output(str(path))
    return path


def parse(path: Path, pictures: PictureStore | None) -> ParsedFile:
    """As parse_file() does; the pages of `pindaian` are said to be pictures, read well, badly, not at all."""
    parsed = parse_file(path, None)
    if "pindaian" not in path.name:
        return parsed
    lines = (
        PrintedLine(1, "Balon nomor 1 wajib terdaftar.", 0.97, 0.1, 0.1, 0.9, 0.2),
        PrintedLine(2, "Ba1on n0mor 3 wajlb terdaftar.", 0.81, 0.1, 0.1, 0.9, 0.2),
    )
    sheets = (
        Sheet(1, 120, WordsFrom.GAMBAR),
        Sheet(2, 120, WordsFrom.GAMBAR),
        Sheet(3, 4, WordsFrom.GAGAL, "belum selesai dibaca setelah 90 detik"),
        Sheet(4, 1, WordsFrom.TEKS),
    )
    odd = Remark("pembaca PDF: kepala berkas aneh", doubtful=False)
    return replace(parsed, printed=lines, sheets=sheets, remarks=(*parsed.remarks, odd))


def _write_all(folder: Path) -> None:
    (folder / "corpus" / "ringkasan").mkdir(parents=True)
    (folder / "corpus" / "ringkasan" / "pp-9-2031.yaml").write_text(
        "regulation: PP 9/2031\ntitle: Perahu\nbasis: naskah\nsources: [pp-9-2031]\n"
        "facts:\n  - {locator: Pasal 4, topic: Perahu, text: Perahu dicat biru.}\n"
    )
    berkas = folder / "berkas"
    berkas.mkdir()
    write_pdf(berkas / "pp-1-2031.pdf", regulation(1, "BALON UTUH", (1, 2), (3, 4)))
    write_pdf(berkas / "pp-2-2031.pdf", regulation(2, "BALON BOLONG", (1, 2), (5, 6)))
    write_pdf(berkas / "pp-3-2031.pdf", regulation(3, "BALON RANGKAP", (1, 2), (3, 4), (3, 4), (5, 6)))
    write_pdf(berkas / "pp-5-2030.pdf", regulation(5, "BALON SALAH NAMA", (1, 2)))
    write_pdf(
        berkas / "pp-4-2031-pindaian.pdf", regulation(4, "BALON PINDAIAN", (1, 2), (3, 4), (5, 6), (7, 8))
    )
    (berkas / HOSTILE_FILE).write_text(f"# {HOSTILE}\n\n## Masuk\n\nTekan tombol.\n")


@pytest.fixture(scope="session")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings whose home holds the build; the files lie beside it in `berkas`."""
    folder = tmp_path_factory.getbasetemp() / "klinik"
    settings = settings_from({"TANYA_HOME": str(folder / "home"), "TANYA_CORPUS": str(folder / "corpus")})
    if not folder.exists():
        _write_all(folder)
        place = Place(settings.home, settings.corpus, parser="tests.clinic:parse")
        assert not ingest(Request((folder / "berkas",)), place).faults
    return settings
