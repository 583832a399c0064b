"""Of a copy that lost its last pages nothing is denied that may have stood there."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild

_HEAD = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR {number} TAHUN 2030
TENTANG
MERCUSUAR {number}

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG MERCUSUAR {number}.

BAB I
LAMPU

Pasal 1
(1) Lampu mercusuar dinyalakan setiap senja.
(2) Lampu dipadamkan setiap fajar.

"""
_REST = """\
BAB II
PENJAGA

Pasal 2
(1) Mercusuar dijaga oleh dua kucing{beside}.
(2) Kucing diberi sarden.
"""
_FOOT = """
Ditetapkan di Jakarta
pada tanggal 2 Mei 2030
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""
_TEXTS = {
    1: _REST.format(beside="") + _FOOT,
    2: _REST.format(beside=""),  # without its last pages
    3: _REST.format(beside=" sebagaimana dimaksud dalam Pasal 9 ayat (1)") + _FOOT,
}


@pytest.fixture(scope="module")
def lighthouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("mercusuar")
    (folder / "corpus").mkdir()
    paths = tuple(folder / f"mercusuar-{number}.txt" for number in _TEXTS)
    for path, (number, text) in zip(paths, _TEXTS.items(), strict=True):
        path.write_text(_HEAD.format(number=number) + text, encoding="utf-8")
    assert not ingest(Request(paths), Place(folder / "home", folder / "corpus")).faults
    opened = Assistant(CurrentBuild(folder / "home"), _answering, today=lambda: date(2031, 1, 1))
    with closing(opened):
        yield opened


def _answering(build: Build) -> Answering:
    return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))


@pytest.mark.parametrize("place", ["pasal 5", "bab IV", "pasal 2 ayat (4)"])
def test_of_a_text_that_was_read_to_its_end_it_is_denied(lighthouse: Assistant, place: str) -> None:
    assert lighthouse.ask(Question(f"bunyi {place} PP 1/2030")).status is Status.NO_SUCH_PROVISION


@pytest.mark.parametrize("place", ["pasal 5", "bab IV", "pasal 2 ayat (4)"])
@pytest.mark.parametrize("number", [2, 3])
def test_of_a_text_without_its_closing_or_a_pasal_that_it_names_it_is_not(
    lighthouse: Assistant, number: int, place: str
) -> None:
    answer = lighthouse.ask(Question(f"bunyi {place} PP {number}/2030"))
    assert answer.status is Status.NO_EVIDENCE
    assert "tidak terbaca" in answer.text


def test_of_an_earlier_pasal_of_it_what_it_has_no_ayat_of_is_denied(lighthouse: Assistant) -> None:
    answer = lighthouse.ask(Question("bunyi pasal 1 ayat (4) PP 2/2030"))
    assert answer.status is Status.NO_SUCH_PROVISION
