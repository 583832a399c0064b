"""The shipped corpus with invented papers beside it: two regulations as PDF, a guide that means harm."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from fpdf import FPDF

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.settings import Settings, settings_from

_LAWS = {
    "pp-71-2031.pdf": (
        71,
        "PENYUSUNAN LAPORAN KINERJA KEBUN RAYA",
        (
            "Pasal 1\nDalam Peraturan Pemerintah ini yang dimaksud dengan:\n"
            "1. Kebun raya adalah kawasan koleksi tumbuhan yang terdokumentasi.\n"
            "2. Laporan kinerja kebun raya adalah ikhtisar capaian kebun raya dalam satu tahun.\n",
            "Pasal 2\n(1) Setiap pengelola kebun raya wajib menyusun laporan kinerja kebun raya.\n"
            "(2) Laporan kinerja kebun raya disampaikan paling lambat tanggal 15 Februari.\n"
            "(3) Laporan kinerja kebun raya memuat:\na. jumlah koleksi tumbuhan;\n"
            "b. jumlah pengunjung; dan\nc. capaian anggaran.\n",
            "Pasal 3\n(1) Laporan kinerja kebun raya direviu oleh inspektorat.\n"
            "(2) Hasil reviu disampaikan 10 (sepuluh) hari setelah laporan diterima.\n",
        ),
    ),
    "pp-72-2031.pdf": (
        72,
        "PENYUSUNAN LAPORAN KINERJA MUSEUM",
        (
            "Pasal 1\nDalam Peraturan Pemerintah ini yang dimaksud dengan museum adalah tempat koleksi benda "
            "bersejarah.\n",
            "Pasal 2\n(1) Setiap pengelola museum wajib menyusun laporan kinerja museum.\n"
            "(2) Laporan kinerja museum disampaikan paling lambat tanggal 31 Maret.\n",
        ),
    ),
}
_OPENING = (
    "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR {number} TAHUN 2031\nTENTANG\n{about}\n"
    "DENGAN RAHMAT TUHAN YANG MAHA ESA\nPRESIDEN REPUBLIK INDONESIA,\nMEMUTUSKAN:\n"
    "Menetapkan: PERATURAN PEMERINTAH TENTANG {about}.\n"
)
_END = "Ditetapkan di Jakarta\npada tanggal 4 Mei 2031\nPRESIDEN REPUBLIK INDONESIA,\nBUDI\n"

HARM = """<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>"""
_GUIDE = (
    f"# Panduan {HARM}\n\n## Tombol kuarsa {HARM}\n\n"
    f"Tekan tombol kuarsa {HARM} lalu buka [tautan](javascript:window.harmed=1).\n"
)


def home_with_papers(
    shipped: Settings, folder: Path, more: Mapping[str, str] = MappingProxyType({})
) -> Settings:
    """Settings of a home below folder; made once. more: texts to be read with them, by the names of files."""
    settings = settings_from({"TANYA_HOME": str(folder / "home")})
    if not folder.exists():
        shutil.copytree(shipped.home, settings.home)
        papers = folder / "berkas"
        papers.mkdir()
        for name, (number, about, pages) in _LAWS.items():
            _write(papers / name, [_OPENING.format(number=number, about=about) + pages[0], *pages[1:]])
        for name, text in {"panduan-kuarsa.md": _GUIDE, **more}.items():
            (papers / name).write_text(text, encoding="utf-8")
        assert not ingest(Request((papers,)), Place(settings.home, settings.corpus)).faults
    return settings


def _write(path: Path, pages: list[str]) -> None:
    document = FPDF(format="A4")
    document.set_margins(25, 25)
    document.set_font("Times", size=12)
    for text in [*pages[:-1], pages[-1] + _END]:
        document.add_page()
        for line in text.splitlines():
            centred = line.isupper() or line.startswith("Pasal ") or "REPUBLIK" in line
            document.multi_cell(0, 7, line, align="C" if centred else "J", new_x="LMARGIN", new_y="NEXT")
    document.output(str(path))
