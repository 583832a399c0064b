"""Two invented rules on one matter, one in the place of the other, with degrees and terms to compare."""

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

_HEAD = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR {number} TAHUN {year}
TENTANG
{title}

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

Menimbang: bahwa dermaga perlu diatur;

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG {title}.

"""
_FOOT = """
Ditetapkan di Jakarta
pada tanggal {day}
PRESIDEN REPUBLIK INDONESIA,

BUDI

Diundangkan di Jakarta
pada tanggal {day}
"""
OLD = """\
Pasal 1
Dalam Peraturan Pemerintah ini yang dimaksud dengan:
1. Juru Mudi adalah orang yang mengemudikan perahu.
2. Juru Tambat adalah orang yang menambatkan perahu.

Pasal 2
(1) Hukuman tambat terdiri atas ringan dan berat.
(2) Jenis hukuman tambat ringan berupa:
a. teguran dari mercusuar; atau
b. teguran dari dermaga.
(3) Jenis hukuman tambat berat berupa:
a. penurunan layar selama 9 (sembilan) hari; atau
b. pencabutan dayung.

Pasal 3
Perahu bersandar paling lama 5 (lima) hari sejak tiba di dermaga.
"""
NEW = """\
Pasal 1
Dalam Peraturan Pemerintah ini yang dimaksud dengan:
1. Juru Mudi adalah orang yang memegang kemudi perahu.
2. Pelampung adalah benda yang mengapung.

Pasal 2
Jenis hukuman tambat berat berupa:
a. penurunan layar selama 4 (empat) hari; atau
b. penyitaan perahu.

Pasal 3
Perahu bersandar paling lama 8 (delapan) hari sejak tiba di dermaga.

Pasal 4
Peraturan Pemerintah Nomor 1 Tahun 2030 tentang Dermaga dicabut dan dinyatakan tidak berlaku.
"""
_CATALOGUE = """
regulations:
  - {id: pp-1-2030, jenis: PP, nomor: "1", tahun: 2030, tentang: Dermaga, diundangkan: 2030-02-01,
     status: dicabut, evidence: naskah, sources: [pp-2-2034],
     events: [{event: dicabut, regulation: pp-2-2034, effective: 2034-03-02, locator: Pasal 4,
               in: pp-2-2034, evidence: naskah, sources: [pp-2-2034]}]}
  - {id: pp-2-2034, jenis: PP, nomor: "2", tahun: 2034, tentang: Dermaga dan Pelampung,
     diundangkan: 2034-03-02, status: berlaku, evidence: naskah, sources: [pp-2-2034],
     events: [{event: mencabut, regulation: pp-1-2030, effective: 2034-03-02, locator: Pasal 4,
               in: pp-2-2034, evidence: naskah, sources: [pp-2-2034]}]}
  - {id: uu-9-2035, jenis: UU, nomor: "9", tahun: 2035, tentang: Laut, status: berlaku,
     evidence: kutipan, sources: [https://contoh.example/laut]}
"""
_TOWN = """
id: {id}
region: {region}
title: Festival Perahu {region} {year}
year: {year}
source: berita setempat
facts:
  - {{topic: Jumlah perahu, text: "Festival perahu {region} tahun {year} diikuti {number} perahu hias."}}
"""
_TOWNS = (
    ("kota-awan-2033", "Kota Awan", 2033, 17),
    ("kota-awan-2034", "Kota Awan", 2034, 23),
    ("kota-mega-2034", "Kota Mega", 2034, 31),
)


@pytest.fixture(scope="session")
def pier_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.getbasetemp() / "dermaga"
    if not folder.exists():
        _write(folder)
        report = ingest(Request((folder / "naskah",)), Place(folder / "home", folder / "corpus"))
        assert not report.faults
    return folder / "home"


def _write(folder: Path) -> None:
    corpus, texts = folder / "corpus", folder / "naskah"
    (corpus / "daerah").mkdir(parents=True)
    texts.mkdir()
    (corpus / "katalog.yaml").write_text(_CATALOGUE, encoding="utf-8")
    (corpus / "istilah.yaml").write_text("terms: []\n", encoding="utf-8")
    for name, number, year, title, body, day in (
        ("lama", 1, 2030, "DERMAGA", OLD, "1 Februari 2030"),
        ("baru", 2, 2034, "DERMAGA DAN PELAMPUNG", NEW, "2 Maret 2034"),
    ):
        text = _HEAD.format(number=number, year=year, title=title) + body + _FOOT.format(day=day)
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
    for slug, region, year, perahu in _TOWNS:
        town = _TOWN.format(id=slug, region=region, year=year, number=perahu)
        (corpus / "daerah" / f"{slug}.yaml").write_text(town, encoding="utf-8")


@pytest.fixture(scope="session")
def pier(pier_home: Path) -> Iterator[Assistant]:
    """Answers from both rules on TODAY."""

    def answering(build: Build) -> Answering:
        return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))

    opened = Assistant(CurrentBuild(pier_home), answering, today=lambda: TODAY)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def pier_build(pier_home: Path) -> Iterator[Build]:
    with CurrentBuild(pier_home).use() as build:
        yield build
