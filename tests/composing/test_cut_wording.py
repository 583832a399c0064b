"""A damaged amendment whose next item lost its label: what is left out behind the new words is said."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild

_DAMAGED = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 3 TAHUN 2033
TENTANG
PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR 7 TAHUN 2030 TENTANG PERAHU

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

Menimbang: bahwa perahu perlu dirapikan;

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG PERUBAHAN ATAS PERATURAN PEMERINTAH TENTANG PERAHU.

Pasal I
Beberapa ketentuan dalam Peraturan Pemerintah Nomor 7 Tahun 2030 tentang Perahu diubah sebagai berikut:

1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:

Pasal 2
Perahu dicat ungu oleh juru mudi setiap musim semi. Ketentuan Pasal 4 diubah, sehingga Pasal 4 berbunyi \
sebagai berikut: Layar dijahit rapi.

Pasal II
Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Jakarta
pada tanggal 2 Mei 2033
PRESIDEN REPUBLIK INDONESIA,

BUDI

Diundangkan di Jakarta
pada tanggal 2 Mei 2033
"""


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("perahu")
    _write(folder)
    ingest(Request((folder / "naskah",)), Place(folder / "home", folder / "corpus"))

    def answering(build: Build) -> Answering:
        return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))

    opened = Assistant(CurrentBuild(folder / "home"), answering, today=lambda: date(2036, 1, 1))
    yield opened
    opened.close()


def _write(folder: Path) -> None:
    (folder / "corpus" / "daerah").mkdir(parents=True)
    (folder / "naskah").mkdir()
    (folder / "corpus" / "katalog.yaml").write_text("regulations: []\n", encoding="utf-8")
    (folder / "corpus" / "istilah.yaml").write_text("terms: []\n", encoding="utf-8")
    (folder / "naskah" / "perahu.txt").write_text(_DAMAGED, encoding="utf-8")


def test_what_is_cut_behind_the_new_words_is_told(boats: Assistant) -> None:
    answer = boats.ask(Question("bunyi pasal 2 PP 7/2030"))
    assert answer.citations[0].quote.endswith("setiap musim semi.")
    assert any("Di belakang bunyi baru Pasal 2" in warning for warning in answer.warnings)
