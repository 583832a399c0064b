"""What applies now is shown before, or beside, a rule that is over."""

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
from tests.invented import TODAY

_RULE = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR {number} TAHUN {year}
TENTANG
{title}

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

Menimbang: bahwa balon udara perlu diatur;

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG {title}.

{pasal}
Ditetapkan di Jakarta
pada tanggal 4 Mei {year}
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""
# Each of three matters: told alike by both, told better by the old one, told by the old one alone.
OLD = """\
Pasal 1
Pendaftaran balon udara disampaikan paling lambat 30 (tiga puluh) hari sebelum terbang.

Pasal 2
Keranjang balon udara diperiksa juru ikat pada waktu fajar setiap pekan.

Pasal 3
Lonceng menara dibunyikan penjaga ketika kabut turun.

Pasal 4
Balon udara diturunkan juru ikat sebelum badai, lalu tali, jangkar, dan kotak pasirnya disimpan.
"""
NEW = """\
Pasal 1
Pendaftaran balon udara disampaikan paling lambat 12 (dua belas) hari sebelum terbang.

Pasal 2
Keranjang balon udara dianyam dari rotan.

Pasal 3
Kepala menara menurunkan balon udara sebelum badai atas laporan pengamat cuaca.

Pasal 4
Pada saat Peraturan Pemerintah ini mulai berlaku, Peraturan Pemerintah Nomor 3 Tahun 2029 tentang Balon \
Udara Lama dicabut dan dinyatakan tidak berlaku.
"""
_CATALOGUE = """
regulations:
  - {id: pp-7-2031, jenis: PP, nomor: "7", tahun: 2031, tentang: Balon Udara, diundangkan: 2031-05-05,
     status: berlaku, evidence: naskah, sources: [pp-7-2031],
     events: [{event: mencabut, regulation: pp-3-2029, effective: 2031-05-05, locator: Pasal 4,
               in: pp-7-2031, evidence: naskah, sources: [pp-7-2031]}]}
  - {id: pp-3-2029, jenis: PP, nomor: "3", tahun: 2029, tentang: Balon Udara, diundangkan: 2029-03-01,
     status: dicabut, evidence: naskah, sources: [pp-7-2031],
     events: [{event: dicabut, regulation: pp-7-2031, effective: 2031-05-05, locator: Pasal 4,
               in: pp-7-2031, evidence: naskah, sources: [pp-7-2031]}]}
"""
_MARK = "Aturan lama, tidak berlaku lagi: menurut"


@pytest.fixture(scope="module")
def sky(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """A rule and the one that took its place."""
    folder = tmp_path_factory.mktemp("dua-aturan")
    (folder / "corpus").mkdir()
    texts = {"lama": (3, 2029, OLD), "baru": (7, 2031, NEW)}
    for name, (number, year, pasal) in texts.items():
        written = _RULE.format(number=number, year=year, title="BALON UDARA", pasal=pasal)
        (folder / f"{name}.txt").write_text(written, encoding="utf-8")
    (folder / "corpus" / "katalog.yaml").write_text(_CATALOGUE, encoding="utf-8")
    (folder / "corpus" / "istilah.yaml").write_text("terms: []\n", encoding="utf-8")
    paths = tuple(folder / f"{name}.txt" for name in texts)
    report = ingest(Request(paths), Place(folder / "home", folder / "corpus"))
    assert not report.faults

    def answering(build: Build) -> Answering:
        return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))

    opened = Assistant(CurrentBuild(folder / "home"), answering, today=lambda: TODAY)
    yield opened
    opened.close()


def asked(sky: Assistant, text: str) -> Answer:
    answer = sky.ask(Question(text))
    assert answer.status in (Status.ANSWERED, Status.PARTIAL)
    return answer


def test_the_rule_in_force_comes_first_though_the_number_asked_stands_in_the_old_one(sky: Assistant) -> None:
    answer = asked(sky, "pendaftaran balon udara 30 hari sebelum terbang")
    assert answer.citations[0].document.id == "pp-7-2031"


def test_where_the_newer_rule_tells_less_it_is_shown_behind_the_old_one(sky: Assistant) -> None:
    answer = asked(sky, "apakah balon udara diturunkan sebelum badai lalu disimpan")
    assert [citation.document.id for citation in answer.citations] == ["pp-3-2029", "pp-7-2031"]
    assert answer.text.startswith(f"{_MARK} Pasal 4 PP Nomor 3 Tahun 2029")
    assert "Aturan penggantinya: menurut Pasal 3 PP Nomor 7 Tahun 2031" in answer.text


def test_what_only_the_old_rule_tells_is_said_to_apply_no_longer(sky: Assistant) -> None:
    answer = asked(sky, "siapa yang membunyikan lonceng menara ketika kabut turun?")
    assert [citation.document.id for citation in answer.citations] == ["pp-3-2029"]
    assert f"{_MARK} Pasal 3 PP Nomor 3 Tahun 2029" in answer.text


def test_a_rule_that_is_named_is_quoted_as_it_is(sky: Assistant) -> None:
    answer = asked(sky, "kapan pendaftaran balon udara disampaikan menurut PP 3/2029?")
    assert answer.citations[0].document.id == "pp-3-2029"
    assert _MARK not in answer.text


def test_the_former_rule_that_is_asked_for_needs_no_successor(sky: Assistant) -> None:
    answer = asked(sky, "menurut aturan lama siapa yang membunyikan lonceng menara ketika kabut turun?")
    assert answer.citations[0].document.id == "pp-3-2029"
    assert _MARK not in answer.text


def test_beside_another_question_the_newer_rule_is_shown_too(sky: Assistant) -> None:
    answer = asked(
        sky,
        "apakah balon udara diturunkan sebelum badai lalu disimpan? siapa yang membunyikan lonceng menara?",
    )
    assert "Aturan penggantinya: menurut Pasal 3 PP Nomor 7 Tahun 2031" in answer.text
    assert "lonceng menara" in answer.text.lower()
