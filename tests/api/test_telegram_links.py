"""Links into Telegram: to a provision, and to an answer, where the service knows of a bot."""

from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from tanya.assistant import Assistant
from tanya.deeplinks import answer_of, place_of
from tanya.domain.document import Kind
from tanya.settings import Settings
from tests.api.service import answering, unlimited

QUESTION = {"question": "Kapan SKPD paling lambat menyampaikan laporan kinerja?"}
PROVISION = "/v1/documents/pp-8-2006/pasal/19"
START = "https://t.me/tanya_uji_bot?start="


@pytest.fixture(scope="module")
def with_bot(assistant: Assistant, shipped: Settings) -> Iterator[httpx.Client]:
    settings = unlimited(replace(shipped, telegram_name="tanya_uji_bot"))
    with answering(assistant, settings) as client:
        yield client


def test_a_provision_links_to_itself_in_telegram(with_bot: httpx.Client) -> None:
    link = with_bot.get(PROVISION).json()["telegram"]
    assert link == f"{START}prpp-8-2006_p19"
    place = place_of(link.removeprefix(f"{START}p"))
    assert place
    assert (place.kind, place.document, str(place.locator)) == (Kind.RINGKASAN, "pp-8-2006", "Pasal 19")


def test_an_answer_links_to_the_same_question_in_telegram(with_bot: httpx.Client) -> None:
    answer = with_bot.post("/v1/ask", json=QUESTION).json()
    assert answer_of(answer["telegram"].removeprefix(START)) == ("anon", answer["id"])


def test_without_a_bot_there_are_no_links(client: httpx.Client) -> None:
    assert client.get(PROVISION).json()["telegram"] is None
    assert client.post("/v1/ask", json=QUESTION).json()["telegram"] is None
