from datetime import date
from pathlib import Path

import pytest
from langchain_core.documents import Document
from langchain_core.runnables import RunnableLambda

from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.errors import BuildError
from tanya.langchain import TanyaRetriever, open_retriever
from tanya.settings import Settings, settings_from
from tests.amended import garden, garden_home
from tests.invented import sky, sky_home
from tests.shipped import assistant, shipped

__all__ = ["assistant", "garden", "garden_home", "shipped", "sky", "sky_home"]

DEADLINE = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"
BALLOONS = "Berapa balon udara yang mengikuti festival?"


@pytest.fixture
def retriever(assistant: Assistant) -> TanyaRetriever:
    return TanyaRetriever(assistant=assistant, limit=5)


def test_it_gives_the_passages_of_the_search_in_their_order(
    retriever: TanyaRetriever, assistant: Assistant
) -> None:
    hits = assistant.search(Question(DEADLINE), 5)
    found = retriever.invoke(DEADLINE)
    assert [document.id for document in found] == [hit.passage.id for hit in hits]
    assert [document.page_content for document in found] == [hit.passage.text for hit in hits]


def test_a_passage_tells_where_it_stands_and_what_it_is(retriever: TanyaRetriever) -> None:
    told = retriever.invoke(DEADLINE)[0].metadata
    assert (told["document"], told["file"], told["kind"]) == ("pp-8-2006", "pp-8-2006.yaml", "ringkasan")
    assert told["locator"].startswith("Pasal 19")
    assert "Pelaporan Keuangan dan Kinerja" in told["title"]
    assert told["pages"] == []
    assert told["score"] > 0


def test_a_revoked_regulation_is_marked_from_the_day_it_was_revoked(sky: Assistant) -> None:
    retriever = TanyaRetriever(assistant=sky)
    question = "Berapa panjang benang layang-layang?"
    now = _of("pp-3-2029", retriever.invoke(question))
    then = _of("pp-3-2029", retriever.invoke(question, as_of=date(2030, 1, 1)))
    assert (now.metadata["status"], now.metadata["as_of"]) == ("tidak berlaku", "2036-01-01")
    assert (then.metadata["status"], then.metadata["as_of"]) == ("berlaku", "2030-01-01")


def test_what_is_no_regulation_has_no_status(sky: Assistant) -> None:
    found = TanyaRetriever(assistant=sky).invoke(BALLOONS, region="Kota Awan")
    assert _of("daerah/kota-awan", found).metadata["status"] is None


def test_words_from_before_a_change_are_marked_from_the_day_of_the_change(garden: Assistant) -> None:
    retriever = TanyaRetriever(assistant=garden)
    question = "Kapan tukang kebun menyiram taman?"
    for day, changed in ((date(2034, 6, 30), False), (date(2034, 7, 1), True)):
        found = _of("pp-5-2030", retriever.invoke(question, as_of=day))
        assert found.page_content.endswith("Tukang kebun menyiram pada waktu fajar.")
        assert found.metadata["superseded"] is changed


def test_a_region_given_once_counts_for_every_question(sky: Assistant) -> None:
    retriever = TanyaRetriever(assistant=sky, region="Kota Mega", limit=1)
    assert retriever.invoke(BALLOONS)[0].metadata["document"] == "daerah/kota-mega"
    assert retriever.invoke(BALLOONS, region="Kota Awan")[0].metadata["document"] == "daerah/kota-awan"


def test_earlier_questions_may_be_given_with_one(retriever: TanyaRetriever, assistant: Assistant) -> None:
    asked = Question("kalau sanksinya?", (DEADLINE,))
    found = retriever.invoke(asked.text, context=asked.context)
    assert [document.id for document in found] == [hit.passage.id for hit in assistant.search(asked, 5)]


async def test_waiting_for_it_gives_the_same(sky: Assistant) -> None:
    retriever = TanyaRetriever(assistant=sky)
    assert await retriever.ainvoke(BALLOONS) == retriever.invoke(BALLOONS)
    assert await retriever.ainvoke(BALLOONS, region="Kota Awan") == retriever.invoke(
        BALLOONS, region="Kota Awan"
    )


def test_it_stands_in_a_chain(retriever: TanyaRetriever) -> None:
    chain = retriever | RunnableLambda(lambda found: found[0].metadata["locator"])
    assert chain.batch([DEADLINE, DEADLINE]) == [retriever.invoke(DEADLINE)[0].metadata["locator"]] * 2


def test_words_that_say_nothing_find_nothing(retriever: TanyaRetriever) -> None:
    assert retriever.invoke("?") == []


def test_it_opens_on_the_settings_alone(shipped: Settings) -> None:
    opened = open_retriever(shipped, limit=3)
    assert len(opened.invoke(DEADLINE)) == 3
    opened.assistant.close()


def test_without_a_build_there_is_no_retriever(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="tanya ingest"):
        open_retriever(settings_from({"TANYA_HOME": str(tmp_path)}))


def _of(document_id: str, found: list[Document]) -> Document:
    return next(one for one in found if one.metadata["document"] == document_id)
