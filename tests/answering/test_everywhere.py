"""What one region rules does not pass for what counts everywhere."""

from collections.abc import Iterator

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Status
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild
from tests.invented import BALLOONS, TODAY

TOWN = """\
WALIKOTA SINGKAWANG
PROVINSI KALIMANTAN BARAT

PERATURAN WALIKOTA SINGKAWANG
NOMOR 4 TAHUN 2032
TENTANG
BALON UDARA DI TAMAN KOTA

DENGAN RAHMAT TUHAN YANG MAHA ESA
WALIKOTA SINGKAWANG,

Menimbang: bahwa balon udara di taman perlu diatur;

MEMUTUSKAN:
Menetapkan: PERATURAN WALIKOTA TENTANG BALON UDARA DI TAMAN KOTA.

BAB I
PENDAFTARAN BALON UDARA

Pasal 1
Pendaftaran Balon Udara disampaikan paling lambat 12 (dua belas) hari sebelum terbang.

Pasal 2
Juru Balon wajib menyapu taman sesudah mendarat.

Ditetapkan di Singkawang
pada tanggal 4 Mei 2032
WALIKOTA SINGKAWANG,

BUDI
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """A law and a town's rule that repeats one of its provisions."""
    folder = tmp_path_factory.mktemp("kota")
    (folder / "corpus").mkdir()
    paths = (folder / "balon.txt", folder / "taman.txt")
    for path, text in zip(paths, (BALLOONS, TOWN), strict=True):
        path.write_text(text, encoding="utf-8")
    (folder / "corpus" / "katalog.yaml").write_text("regulations: []\n", encoding="utf-8")
    (folder / "corpus" / "istilah.yaml").write_text("terms: []\n", encoding="utf-8")
    report = ingest(Request(paths), Place(folder / "home", folder / "corpus"))
    assert not report.faults

    def answering(build: Build) -> Answering:
        return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))

    opened = Assistant(CurrentBuild(folder / "home"), answering, today=lambda: TODAY)
    yield opened
    opened.close()


def asked(both: Assistant, text: str, region: str | None = None) -> Answer:
    answer = both.ask(Question(text, region=region))
    assert answer.status in (Status.ANSWERED, Status.PARTIAL)
    return answer


def test_where_no_region_is_asked_the_law_is_quoted_that_the_region_repeats(both: Assistant) -> None:
    answer = asked(both, "kapan pendaftaran balon udara disampaikan?")
    assert answer.citations[0].document.id == "pp-7-2031"
    assert "Di Kota Singkawang" not in answer.sentences[0].text


def test_a_rule_of_a_region_that_is_named_is_not_answered_by_the_law(both: Assistant) -> None:
    answer = asked(both, "kapan pendaftaran balon udara disampaikan menurut Perwali 4/2032?")
    assert {citation.document.region for citation in answer.citations} == {"Kota Singkawang"}


def test_what_only_a_region_rules_is_said_to_count_there(both: Assistant) -> None:
    answer = asked(both, "apa kewajiban juru balon sesudah mendarat di taman?")
    assert answer.citations[0].document.region == "Kota Singkawang"
    assert "Di Kota Singkawang: menurut Pasal 2 Perwali Singkawang" in answer.text
    assert answer.text.startswith("Ini aturan Kota Singkawang, yang tidak mengikat daerah lain.")


def test_a_region_that_was_asked_for_is_not_said_again(both: Assistant) -> None:
    answer = asked(both, "kapan pendaftaran balon udara disampaikan?", "Kota Singkawang")
    assert answer.citations[0].document.region == "Kota Singkawang"
    assert "Di Kota Singkawang:" not in answer.text
    assert "tidak mengikat" not in answer.text


def test_of_a_region_of_which_nothing_is_held_that_is_said(both: Assistant) -> None:
    answer = asked(both, "kapan pendaftaran balon udara disampaikan di Kota Bandung?")
    assert answer.citations[0].document.id == "pp-7-2031"
    assert "Koleksi ini tidak punya dokumen Kota Bandung" in " ".join(answer.warnings)
