"""`PP 7/2031 ada berapa pasal?`"""

from contextlib import closing
from pathlib import Path

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.assistant import Assistant
from tanya.composing.contents import Contents, contents
from tanya.domain.answer import Question, Status
from tanya.library.build import open_current
from tests.invented import BALLOONS


@pytest.mark.parametrize(
    "text", ["PP 7/2031 ada berapa pasal?", "daftar bab PP 7/2031", "apa isi PP 7/2031?", "ringkas PP 7/2031"]
)
def test_a_text_tells_its_bab_with_their_pasal(sky: Assistant, text: str) -> None:
    answer = sky.ask(Question(text))
    told = " ".join(answer.warnings)
    assert answer.status is Status.ANSWERED
    assert "memuat 3 bab dan 5 pasal" in told
    assert "BAB II PENDAFTARAN (Pasal 2–3)" in told
    assert "Lampiran I" in told


def test_who_seeks_a_pasal_is_not_told_how_many_there_are(sky: Assistant) -> None:
    answer = sky.ask(Question("pasal berapa yang mengatur larangan di PP 7/2031?"))
    assert [str(citation.locator) for citation in answer.citations] == ["Pasal 3"]
    assert "5 pasal" not in " ".join(answer.warnings)


def test_of_a_digest_the_number_of_pasal_is_not_known(assistant: Assistant) -> None:
    answer = assistant.ask(Question("PP 94/2021 ada berapa pasal?"))
    told = " ".join(answer.warnings)
    assert answer.status is Status.PARTIAL
    assert "jumlah bab dan pasalnya tidak saya ketahui" in told
    assert "Kewajiban umum PNS" in told


def test_of_several_each_is_told(assistant: Assistant) -> None:
    answer = assistant.ask(Question("PP 94/2021 dan PP 8/2006 ada berapa pasal"))
    assert [sentence.text.split(":")[0] for sentence in answer.sentences] == [
        "PP Nomor 94 Tahun 2021",
        "PP Nomor 8 Tahun 2006",
    ]


def test_the_pasal_of_a_matter_is_sought(assistant: Assistant) -> None:
    answer = assistant.ask(Question("kewajiban PNS di PP 94/2021 pasal berapa?"))
    assert str(answer.citations[0].locator).startswith("Pasal 3")


def test_a_text_that_breaks_off_is_not_counted(tmp_path: Path) -> None:
    held = contents_of(tmp_path, BALLOONS.partition("Pasal 4\n")[0])
    assert not held.whole
    assert "tidak terbaca utuh" in " ".join(held.told)


def test_bab_are_not_counted_where_the_heading_of_one_is_lost(tmp_path: Path) -> None:
    told = " ".join(contents_of(tmp_path, BALLOONS.replace("BAB II\nPENDAFTARAN\n", "", 1)).told)
    assert "memuat 5 pasal; judul sebagian babnya tidak terbaca" in told
    assert "2 bab" not in told


def contents_of(folder: Path, text: str) -> Contents:
    (folder / "corpus").mkdir()
    (folder / "corpus" / "katalog.yaml").write_text("regulations: []\n", encoding="utf-8")
    (folder / "corpus" / "istilah.yaml").write_text("terms: []\n", encoding="utf-8")
    (folder / "balon.txt").write_text(text, encoding="utf-8")
    ingest(Request((folder / "balon.txt",)), Place(folder / "home", folder / "corpus"))
    with closing(open_current(folder / "home")) as build:
        document = next(d for d in build.passages.documents() if d.id == "pp-7-2031")
        return contents(build.passages, document)
