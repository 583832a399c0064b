from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.answering import Answering
from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status
from tanya.domain.document import Kind
from tanya.domain.locator import Locator
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.errors import BuildError, EmbeddingError
from tanya.library.build import Build
from tanya.library.layout import Home
from tanya.library.watch import CurrentBuild
from tanya.settings import Settings, settings_from
from tests.api.admin.bureau import BOATS, home_with_boats
from tests.invented import sky, sky_home
from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped", "sky", "sky_home"]

QUESTIONS = (
    "Perjanjian kinerja itu apa?",
    "Apakah PermenPANRB 12/2015 masih berlaku?",
    "bunyi pasal 20 PP 8/2006",
    "resep rendang",
    "PermenPANRB 77 Tahun 2031 tentang apa?",
)


def at(text: str) -> Locator:
    locator = Locator.parse(text)
    assert locator
    return locator


def test_without_a_build_there_is_no_assistant(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="tanya ingest"):
        open_assistant(settings_from({"TANYA_HOME": str(tmp_path)}))


def test_a_build_of_another_embedder_answers_nothing(shipped: Settings) -> None:
    other = settings_from({"TANYA_HOME": str(shipped.home), "TANYA_EMBEDDING": "ollama:bge-m3"})
    with pytest.raises(EmbeddingError, match="ollama:bge-m3"):
        open_assistant(other).ask(Question("Apa itu SAKIP?"))


def test_a_build_that_is_gone_back_to_answers_and_is_read_as_before(tmp_path: Path) -> None:
    boats = home_with_boats(tmp_path)
    (tmp_path / "perahu.md").write_text(BOATS)
    home = Home(boats.home)
    older = home.current_id()
    assert older
    ingest(Request((tmp_path / "perahu.md",)), Place(boats.home, boats.corpus))
    newer = home.current_id()
    now = iter(range(0, 1000, 2))  # every look at the clock is long after the last
    builds = CurrentBuild(boats.home, lambda: float(next(now)))
    with closing(Assistant(builds, _answering)) as assistant:
        for served in (newer, older, newer):
            assert served
            home.make_current(served)
            assert assistant.build_id == served
            if served == newer:
                assert assistant.ask(Question("Kapan perahu didaftarkan?")).citations
                assert assistant.around(assistant.held("pp-8-2031")[0], at("Pasal 1")).read_after


def _answering(build: Build) -> Answering:
    return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))


def test_the_same_question_has_the_same_answer(assistant: Assistant) -> None:
    for text in QUESTIONS:
        assert assistant.ask(Question(text)) == assistant.ask(Question(text))


def test_reading_ahead_changes_no_answer(assistant: Assistant, shipped: Settings) -> None:
    with closing(open_assistant(shipped)) as ahead:
        ahead.read_ahead()
        for question in map(Question, QUESTIONS):
            assert ahead.ask(question) == assistant.ask(question)


def test_many_may_ask_at_once(assistant: Assistant) -> None:
    alone = [assistant.ask(Question(text)) for text in QUESTIONS]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: assistant.ask(Question(text)), QUESTIONS * 8))
    assert together == alone * 8


@pytest.mark.parametrize(
    "text", ["", " ", "?", "\n", "🙂", "a" * 2000, "pasal " * 300, "“”[1][2]", "'; DROP TABLE"]
)
def test_any_text_ends_in_a_status(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(Question(text))
    assert answer.status in Status
    assert answer.text


def test_every_sentence_of_an_answer_is_cited(assistant: Assistant) -> None:
    for text in QUESTIONS:
        answer = assistant.ask(Question(text))
        if answer.status in (Status.ANSWERED, Status.PARTIAL):
            assert all(sentence.citations for sentence in answer.sentences)
        numbers = [citation.number for citation in answer.citations]
        assert numbers == list(range(1, len(numbers) + 1))


def test_a_provision_comes_from_the_official_text(sky: Assistant) -> None:
    found = sky.provision("pp-7-2031", at("Pasal 5"))
    assert found
    assert found.document.kind is Kind.NASKAH
    assert "mulai berlaku pada tanggal diundangkan" in found.text


def test_where_there_is_only_a_digest_it_gives_the_provision(assistant: Assistant) -> None:
    found = assistant.provision("pp-8-2006", at("Pasal 20"))
    assert found
    assert found.document.kind is Kind.RINGKASAN


@pytest.mark.parametrize(("document", "place"), [("pp-7-2031", "Pasal 45"), ("pp-99-2031", "Pasal 1")])
def test_a_provision_that_is_not_there_is_none(sky: Assistant, document: str, place: str) -> None:
    assert sky.provision(document, at(place)) is None


def test_whether_a_regulation_applies_depends_on_the_day(sky: Assistant) -> None:
    assert sky.in_force("pp-3-2029") is False
    assert sky.in_force("pp-3-2029", date(2030, 1, 1)) is True
    assert sky.in_force("pp-99-2031") is None


def test_the_documents_are_those_of_the_build(sky: Assistant) -> None:
    assert {document.id for document in sky.documents()} >= {"pp-7-2031", "pp-3-2029", "daerah/kota-awan"}
