"""An invented regulation that was changed twice, and one of which only the amendment is at hand."""

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

Menimbang: bahwa taman perlu diatur;

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
GARDENS = """\
Pasal 1
Taman adalah sebidang tanah dengan bunga.

Pasal 2
(1) Taman dibuka setiap hari.
(2) Taman dijaga oleh 2 (dua) angsa.
(3) Angsa sebagaimana dimaksud pada ayat (2) diberi gandum.

Pasal 3
Pengunjung dilarang memetik mawar.

Pasal 4
Tukang kebun menyiram pada waktu fajar.

Pasal 5
(1) Pengunjung membeli karcis.
(2) Karcis berlaku satu hari.
"""
_GARDENS_PENJELASAN = """
PENJELASAN
ATAS
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 5 TAHUN 2030
TENTANG
TAMAN

I. UMUM
Taman menyenangkan hati.

II. PASAL DEMI PASAL

Pasal 1
Cukup jelas.

Pasal 2
Ayat (1)
Cukup jelas.
Ayat (2)
Yang dimaksud dengan "angsa" adalah unggas putih yang galak.
Ayat (3)
Cukup jelas.

Pasal 3
Termasuk memetik mawar ialah mengambil kelopaknya.

Pasal 4
Cukup jelas.

Pasal 5
Ayat (1)
Yang dimaksud dengan "karcis" adalah selembar daun kering.
Ayat (2)
Cukup jelas.
"""
FIRST = """\
Pasal I
Beberapa ketentuan dalam Peraturan Pemerintah Nomor 5 Tahun 2030 tentang Taman diubah sebagai berikut:

1. Ketentuan ayat (2) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:

Pasal 2
(1) Taman dibuka setiap hari.
(2) Taman dijaga oleh 3 (tiga) angsa.
(3) Angsa sebagaimana dimaksud pada ayat (2) diberi gandum.

2. Di antara Pasal 2 dan Pasal 3 disisipkan 1 (satu) pasal, yakni Pasal 2A sehingga berbunyi sebagai berikut:

Pasal 2A
Angsa dilarang menggigit tamu.

3. Pasal 3 dihapus.

Pasal II
Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.
"""
SECOND = """\
Pasal I
Beberapa ketentuan dalam Peraturan Pemerintah Nomor 5 Tahun 2030 tentang Taman diubah sebagai berikut:

1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:

Pasal 2
(1) Taman dibuka setiap hari.
(2) Dihapus.
(3) Taman dijaga oleh 1 (satu) naga.

2. Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut:

Pasal 4
Tukang kebun menyiram pada waktu senja.

3. Ketentuan Pasal 5 tetap, Penjelasan Pasal 5 diubah sebagaimana tercantum dalam penjelasan pasal demi pasal.

Pasal II
Peraturan Pemerintah ini mulai berlaku pada tanggal 1 Juli 2034.
"""
# As a page of two columns leaves it: the labels of Pasal 5, without their words.
_SECOND_PENJELASAN = """
PENJELASAN
ATAS
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 9 TAHUN 2034
TENTANG
PERUBAHAN KEDUA ATAS PERATURAN PEMERINTAH NOMOR 5 TAHUN 2030 TENTANG TAMAN

I. UMUM
Naga lebih rapi.

II. PASAL DEMI PASAL

Pasal I
Angka 1
Pasal 2
Cukup jelas.
Angka 2
Pasal 4
Cukup jelas.
Angka 3
Pasd 5
Ayat (1)
Ayat (2)
Pasal II
Cukup jelas.
"""
ORPHAN = """\
Pasal I
Beberapa ketentuan dalam Peraturan Pemerintah Nomor 8 Tahun 2029 tentang Kolam diubah sebagai berikut:

1. Ketentuan Pasal 7 diubah sehingga berbunyi sebagai berikut:

Pasal 7
Ikan diberi nama oleh Kepala Kolam.

2. Pasal 8 dihapus.

Pasal II
Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.
"""
_CATALOGUE = """
regulations:
  - {id: pp-5-2030, jenis: PP, nomor: "5", tahun: 2030, tentang: Taman, diundangkan: 2030-02-01,
     status: diubah, evidence: naskah, sources: [pp-5-2030],
     events: [{event: diubah, regulation: pp-6-2033, evidence: naskah, sources: [pp-6-2033]},
              {event: diubah, regulation: pp-9-2034, evidence: naskah, sources: [pp-9-2034]},
              {event: diubah, regulation: pp-2-2035, evidence: kutipan, sources: [https://contoh.example]}]}
  - {id: pp-6-2033, jenis: PP, nomor: "6", tahun: 2033, tentang: Perubahan atas PP 5/2030,
     diundangkan: 2033-03-02, status: berlaku, evidence: naskah, sources: [pp-6-2033]}
  - {id: pp-9-2034, jenis: PP, nomor: "9", tahun: 2034, tentang: Perubahan Kedua atas PP 5/2030,
     diundangkan: 2034-04-04, status: berlaku, evidence: naskah, sources: [pp-9-2034]}
  - {id: pp-2-2035, jenis: PP, nomor: "2", tahun: 2035, tentang: Perubahan Ketiga atas PP 5/2030,
     diundangkan: 2035-03-03, status: berlaku, evidence: kutipan, sources: [https://contoh.example]}
"""


def _text(number: int, year: int, title: str, body: str, day: str) -> str:
    return _HEAD.format(number=number, year=year, title=title) + body + _FOOT.format(day=day)


@pytest.fixture(scope="session")
def garden_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.getbasetemp() / "taman"
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
    again = "PERUBAHAN {}ATAS PERATURAN PEMERINTAH NOMOR {} TAHUN {} TENTANG {}"
    own = _text(5, 2030, "TAMAN", GARDENS, "1 Februari 2030") + _GARDENS_PENJELASAN
    first = _text(6, 2033, again.format("", 5, 2030, "TAMAN"), FIRST, "2 Maret 2033")
    second = _text(9, 2034, again.format("KEDUA ", 5, 2030, "TAMAN"), SECOND, "3 April 2034")
    second += _SECOND_PENJELASAN
    orphan = _text(4, 2032, again.format("", 8, 2029, "KOLAM"), ORPHAN, "4 Mei 2032")
    for name, text in (("taman", own), ("pertama", first), ("kedua", second), ("kolam", orphan)):
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def garden(garden_home: Path) -> Iterator[Assistant]:
    """Answers from the changed texts on TODAY."""

    def answering(build: Build) -> Answering:
        return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))

    opened = Assistant(CurrentBuild(garden_home), answering, today=lambda: TODAY)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def garden_build(garden_home: Path) -> Iterator[Build]:
    with CurrentBuild(garden_home).use() as build:
        yield build
