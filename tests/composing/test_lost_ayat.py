"""A copy that lost the numbers of its ayat does not prove that there are none."""

from collections.abc import Iterator
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

_RIVER = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 4 TAHUN 2030
TENTANG
SUNGAI

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

Menimbang: bahwa sungai perlu diatur;

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG SUNGAI.

Pasal 1
Sungai dijaga oleh buaya.
Buaya sebagaimana dimaksud pada ayat (1) diberi ikan.

Pasal 2
Rakit dicat biru.

Pasal 3
Penumpang sebagaimana dimaksud dalam Pasal 4 ayat (2) memakai topi.

Pasal 4
Rakit membawa penumpang.

Pasal 5
Pelampung dicat kuning.

Pasal 6
Galah disimpan di haluan. (2t (3) Galah dijemur setiap pagi. Galah dihitung setiap sore.

Pasal 7
Jala dicuci.

Pasal 8
Sauh disimpan bagi:
a. kapal besar; dan
b. kapal kecil.

Pasal 9
(1) Tali digulung. Tali dikeringkan.
(3) Tali diganti setiap tahun.
(4) Tali lama dibuang.

Ditetapkan di Jakarta
pada tanggal 2 Mei 2030
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""

_RAFTS = """\
KEPUTUSAN PRESIDEN REPUBLIK INDONESIA
NOMOR 3 TAHUN 2030
TENTANG
HARI RAKIT

MEMUTUSKAN:
Menetapkan: KEPUTUSAN PRESIDEN TENTANG HARI RAKIT.
KESATU: Hari Rakit jatuh pada tanggal 9 Juni.
KEDUA: Pada Hari Rakit semua rakit dihias.

Ditetapkan di Jakarta
pada tanggal 2 Mei 2030
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("sungai")
    (folder / "corpus").mkdir()
    (folder / "sungai.txt").write_text(_RIVER, encoding="utf-8")
    (folder / "rakit.txt").write_text(_RAFTS, encoding="utf-8")
    texts = (folder / "sungai.txt", folder / "rakit.txt")
    assert not ingest(Request(texts), Place(folder / "home", folder / "corpus")).faults

    def answering(build: Build) -> Answering:
        return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))

    opened = Assistant(CurrentBuild(folder / "home"), answering, today=lambda: date(2031, 1, 1))
    yield opened
    opened.close()


def test_a_pasal_that_nothing_shows_to_have_ayat_has_none(river: Assistant) -> None:
    answer = river.ask(Question("bunyi pasal 2 ayat (1) PP 4/2030"))
    assert answer.status is Status.NO_SUCH_PROVISION
    assert "tidak dibagi ke dalam ayat" in answer.text


def test_a_pasal_that_speaks_of_its_own_ayat_may_have_lost_their_numbers(river: Assistant) -> None:
    answer = river.ask(Question("bunyi pasal 1 ayat (2) PP 4/2030"))
    assert answer.status is Status.NO_EVIDENCE
    assert "tidak dapat memastikan" in answer.text


def test_a_pasal_whose_ayat_another_one_names_may_have_lost_their_numbers(river: Assistant) -> None:
    assert river.ask(Question("bunyi pasal 4 ayat (1) PP 4/2030")).status is Status.NO_EVIDENCE


def test_a_text_without_any_pasal_cannot_tell_that_one_is_missing(river: Assistant) -> None:
    answer = river.ask(Question("bunyi pasal 5 Keppres 3/2030"))
    assert answer.status is Status.NO_EVIDENCE
    assert "tidak terbaca" in answer.text


def test_numbers_that_stand_apart_from_their_words_are_not_quoted(river: Assistant) -> None:
    answer = river.ask(Question("bunyi pasal 6 PP 4/2030"))
    (citation,) = answer.citations
    assert citation.quote.split("\n") == [
        "Pasal 6",
        "Galah disimpan di haluan.",
        "Galah dijemur setiap pagi. Galah dihitung setiap sore.",
    ]


@pytest.mark.parametrize("pasal", ["5", "6", "7"])
def test_a_pasal_beside_numbers_that_stand_apart_is_not_said_to_have_no_ayat(
    river: Assistant, pasal: str
) -> None:
    answer = river.ask(Question(f"bunyi pasal {pasal} ayat (2) PP 4/2030"))
    assert answer.status is Status.NO_EVIDENCE
    assert "tidak dapat memastikan" in answer.text


def test_a_pasal_with_a_list_only_has_no_ayat(river: Assistant) -> None:
    answer = river.ask(Question("bunyi pasal 8 ayat (2) PP 4/2030"))
    assert answer.status is Status.NO_SUCH_PROVISION
    assert "tidak dibagi ke dalam ayat" in answer.text


@pytest.mark.parametrize("ayat", ["1", "2", "5"])
def test_of_a_pasal_that_lost_a_number_nothing_is_denied(river: Assistant, ayat: str) -> None:
    answer = river.ask(Question(f"bunyi pasal 9 ayat ({ayat}) PP 4/2030"))
    assert answer.status is Status.NO_EVIDENCE
    assert "tidak dapat memastikan" in answer.text


def test_what_stands_before_a_lost_number_is_cited_as_the_pasals(river: Assistant) -> None:
    answer = river.ask(Question("kapan tali dikeringkan menurut PP 4/2030?"))
    assert [str(citation.locator) for citation in answer.citations][:1] == ["Pasal 9"]
    (quote,) = [citation.quote for citation in answer.citations][:1]
    assert "Tali dikeringkan." in quote
