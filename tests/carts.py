"""Invented rules of carts and boats that share their words, for questions that lean on the ones before."""

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
_TEXT = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR {number}
TENTANG
{about}

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG {about}.

{body}
Ditetapkan di Jakarta
pada tanggal 4 Mei 2033
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""
_CARTS = """\
Pasal 1
Gerobak adalah kotak kayu beroda dua yang ditarik penarik gerobak.

Pasal 2
(1) Gerobak yang ditempeli stiker kuning dikurangi muatannya sebesar 10% (sepuluh persen).
(2) Gerobak yang ditempeli stiker merah dikurangi muatannya sebesar 20% (dua puluh persen).

Pasal 3
Penarik gerobak yang masih magang menerima upah sebesar 80% (delapan puluh persen).

Pasal 4
(1) Penarik gerobak berhak atas istirahat siang selama 2 (dua) jam.
(2) Selama menjalankan istirahat siang, penarik gerobak menerima upah.
(3) Istirahat siang yang tidak digunakan dapat digunakan pada hari berikutnya.

Pasal 5
Penarik gerobak yang lalai mengembalikan gerobak dikenai teguran.
"""
_BOATS = """\
Pasal 1
Perahu dayung adalah kotak kayu yang mengapung dan digerakkan pendayung.

Pasal 2
Perahu dayung yang bocor di danau dinaikkan ke darat, dikeringkan tiga malam, lalu ditandai dengan:
a. cat putih;
b. stiker merah; dan
c. tali rami.

Pasal 3
(1) Pendayung berhak atas istirahat panjang selama 3 (tiga) hari.
(2) Selama menjalankan istirahat panjang, pendayung tidak menerima upah.
"""


@pytest.fixture(scope="session")
def carts_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.getbasetemp() / "gerobak"
    if not folder.exists():
        corpus = folder / "corpus"
        corpus.mkdir(parents=True)
        (corpus / "katalog.yaml").write_text("regulations: []\n", encoding="utf-8")
        (corpus / "istilah.yaml").write_text("terms: []\n", encoding="utf-8")
        paths = []
        for number, about, body in (
            ("2 TAHUN 2033", "GEROBAK", _CARTS),
            ("4 TAHUN 2033", "PERAHU DAYUNG", _BOATS),
        ):
            paths.append(folder / f"{about[:5].lower()}.txt")
            paths[-1].write_text(_TEXT.format(number=number, about=about, body=body), encoding="utf-8")
        report = ingest(Request(tuple(paths)), Place(folder / "home", corpus))
        assert not report.faults
    return folder / "home"


@pytest.fixture(scope="session")
def carts(carts_home: Path) -> Iterator[Assistant]:
    """Answers from these texts on TODAY."""

    def answering(build: Build) -> Answering:
        return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))

    opened = Assistant(CurrentBuild(carts_home), answering, today=lambda: TODAY)
    yield opened
    opened.close()
