"""What rules at hand say of films, concerts and the weather is told; other talk of them is refused."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild

CONCERTS = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 4 TAHUN 2033
TENTANG
KONSER DI ATAS PERAHU

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG KONSER DI ATAS PERAHU.

Pasal 1
Konser di atas perahu dipimpin oleh Juru Seruling.

Pasal 2
Juru Seruling bertanggung jawab kepada Penjaga Dermaga.

Pasal 3
Perahu untuk konser memuat paling banyak 60 (enam puluh) penonton.

Ditetapkan di Jakarta
pada tanggal 4 Mei 2033
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""


@pytest.fixture(scope="module")
def dock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("dermaga")
    (folder / "corpus").mkdir()
    (folder / "konser.txt").write_text(CONCERTS, encoding="utf-8")
    ingest(Request((folder / "konser.txt",)), Place(folder / "home", folder / "corpus"))
    with closing(Assistant(CurrentBuild(folder / "home"), _answering)) as opened:
        yield opened


def _answering(build: Build) -> Answering:
    return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))


def test_what_a_rule_at_hand_says_of_an_everyday_matter_is_told(dock: Assistant) -> None:
    answer = dock.ask(Question("siapa yang memimpin konser di atas perahu?"))
    assert (answer.status, [str(c.locator) for c in answer.citations]) == (Status.ANSWERED, ["Pasal 1"])


@pytest.mark.parametrize("text", ["konser apa yang paling seru malam ini?", "harga emas besok naik?"])
def test_what_is_not_answered_for_sure_is_no_matter_of_this_field(dock: Assistant, text: str) -> None:
    answer = dock.ask(Question(text))
    assert (answer.status, answer.citations) == (Status.OUT_OF_SCOPE, ())


def test_the_same_in_a_conversation(dock: Assistant) -> None:
    answer = dock.ask(Question("lagu apa yang enak?", ("siapa yang memimpin konser di atas perahu?",)))
    assert answer.status is Status.OUT_OF_SCOPE
