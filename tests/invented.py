"""A small library of invented rules, where a test needs an official text and knows every word of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild

TODAY = date(2036, 1, 1)

BALLOONS = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 7 TAHUN 2031
TENTANG
BALON UDARA

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

Menimbang: bahwa balon udara perlu diatur;

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG BALON UDARA.

BAB I
KETENTUAN UMUM

Pasal 1
Dalam Peraturan Pemerintah ini yang dimaksud dengan:
1. Balon Udara adalah wahana kain yang terbang karena udara panas.
2. Juru Balon adalah orang yang mengemudikan Balon Udara.
3. Tambatan adalah tiang tempat Balon Udara diikat.

BAB II
PENDAFTARAN

Pasal 2
(1) Setiap Balon Udara wajib didaftarkan kepada Kepala Menara.
(2) Pendaftaran disampaikan paling lambat 12 (dua belas) hari sebelum terbang.
(3) Pendaftaran memuat:
a. warna kain;
b. nama Juru Balon; dan
c. jumlah keranjang.

Pasal 3
Juru Balon dilarang:
a. terbang pada malam hari;
b. membawa angsa; dan
c. melintasi Menara.

BAB III
KETENTUAN PENUTUP

Pasal 4
Pada saat Peraturan Pemerintah ini mulai berlaku, Peraturan Pemerintah Nomor 3 Tahun 2029 tentang \
Layang-Layang dicabut dan dinyatakan tidak berlaku.

Pasal 5
Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Jakarta
pada tanggal 4 Mei 2031
PRESIDEN REPUBLIK INDONESIA,

BUDI

Diundangkan di Jakarta
pada tanggal 5 Mei 2031

LAMPIRAN I
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 7 TAHUN 2031
TENTANG
BALON UDARA

A. KERANJANG
Keranjang anyaman dilengkapi dengan:
1. tali jangkar; dan
2. kotak pasir.
B. PEMBAKAR
Pembakar dinyalakan dengan korek panjang.

LAMPIRAN II
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 7 TAHUN 2031
TENTANG
BALON UDARA

1. Bendera merah berarti angin kencang.
2. Bendera putih berarti aman.
"""

KITES = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 3 TAHUN 2029
TENTANG
LAYANG-LAYANG

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG LAYANG-LAYANG.

Pasal 1
Layang-layang adalah bambu dan kertas yang ditarik benang.

Pasal 2
Benang layang-layang paling panjang 90 (sembilan puluh) meter.

Ditetapkan di Jakarta
pada tanggal 1 Maret 2029
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""

_CATALOGUE = """
regulations:
  - {id: pp-7-2031, jenis: PP, nomor: "7", tahun: 2031, tentang: Balon Udara, diundangkan: 2031-05-05,
     status: berlaku, evidence: naskah, sources: [pp-7-2031],
     events: [{event: mencabut, regulation: pp-3-2029, effective: 2031-05-05, locator: Pasal 4,
               in: pp-7-2031, evidence: naskah, sources: [pp-7-2031]}]}
  - {id: pp-3-2029, jenis: PP, nomor: "3", tahun: 2029, tentang: Layang-Layang, diundangkan: 2029-03-01,
     status: dicabut, evidence: naskah, sources: [pp-7-2031],
     events: [{event: dicabut, regulation: pp-7-2031, effective: 2031-05-05, locator: Pasal 4,
               in: pp-7-2031, evidence: naskah, sources: [pp-7-2031]}]}
  - {id: perpres-8-2032, jenis: Perpres, nomor: "8", tahun: 2032, tentang: Perahu Karet, status: berlaku,
     evidence: kutipan, sources: [https://contoh.example/perahu]}
  - {id: perpres-6-2031, jenis: Perpres, nomor: "6", tahun: 2031, tentang: Wahana Langit, status: berlaku,
     evidence: kutipan, sources: [https://contoh.example/wahana],
     events: [{event: mencabut, regulation: pp-3-2029, effective: 2031-05-05, evidence: kutipan,
               sources: [https://contoh.example/wahana]}]}
"""
_GLOSSARY = """
terms:
  - {term: BU, kind: singkatan, meaning: Balon Udara, source: PP 7/2031, also: [balon]}
  - {term: Tambatan, kind: istilah, meaning: tiang pengikat balon, source: PP 7/2031}
"""
_TOWN = """
id: {id}
region: {region}
title: Festival Balon Udara {region}
year: 2034
source: berita setempat
facts:
  - {{topic: Jumlah balon, text: "Festival balon udara {region} tahun 2034 diikuti {number} balon udara."}}
"""


@pytest.fixture(scope="session")
def sky_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose build holds the invented texts."""
    folder = tmp_path_factory.getbasetemp() / "langit"
    if not folder.exists():
        _write(folder)
        paths = (folder / "balon.txt", folder / "layang.txt")
        report = ingest(Request(paths), Place(folder / "home", folder / "corpus"))
        assert not report.faults
    return folder / "home"


def _write(folder: Path) -> None:
    corpus = folder / "corpus"
    (corpus / "daerah").mkdir(parents=True)
    (folder / "balon.txt").write_text(BALLOONS, encoding="utf-8")
    (folder / "layang.txt").write_text(KITES, encoding="utf-8")
    (corpus / "katalog.yaml").write_text(_CATALOGUE, encoding="utf-8")
    (corpus / "istilah.yaml").write_text(_GLOSSARY, encoding="utf-8")
    for slug, region, number in (("kota-awan", "Kota Awan", 14), ("kota-mega", "Kota Mega", 31)):
        town = _TOWN.format(id=slug, region=region, number=number)
        (corpus / "daerah" / f"{slug}.yaml").write_text(town, encoding="utf-8")


@pytest.fixture(scope="session")
def sky(sky_home: Path) -> Iterator[Assistant]:
    """Answers from the invented texts on TODAY."""

    def answering(build: Build) -> Answering:
        return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))

    opened = Assistant(CurrentBuild(sky_home), answering, today=lambda: TODAY)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def sky_build(sky_home: Path) -> Iterator[Build]:
    with CurrentBuild(sky_home).use() as build:
        yield build
