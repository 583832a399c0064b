"""From an update that arrives to what is said: in order, and through faults of our own."""

import asyncio
import threading
from contextlib import closing
from dataclasses import replace

import pytest

from bot.actions import Plan
from tanya.domain.answer import Status
from tanya.errors import StateError
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tanya.wording import STATUS_TEXT
from tests.bot.telegram.server import TelegramServer
from tests.bot.working.door import (
    Plans,
    answering,
    echo,
    texts,
    until_dealt_with,
)


async def test_each_chat_is_answered_in_the_order_in_which_it_asked(
    telegram: TelegramServer, settings: Settings
) -> None:
    for number in range(12):
        telegram.people.write(f"{number}", chat_id=7 + number % 3)
    with closing(open_state(settings)) as state:
        async with answering(Plans(echo), telegram, settings, state):
            await texts(telegram, 12)
            await until_dealt_with(state)
        # What looks into the inbox at this moment still has to give its connection back.
        await asyncio.get_running_loop().shutdown_default_executor()
    for chat in (7, 8, 9):
        said = [shown.text for shown in telegram.people.by_bot(chat)]
        assert said == [f"Jawaban untuk {number}" for number in range(chat - 7, 12, 3)]


async def test_a_slow_question_holds_up_its_own_chat_alone(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    free = threading.Event()

    def slowly(text: str) -> Plan:
        if text == "lambat":
            free.wait(60)
        return echo(text)

    telegram.people.write("lambat")
    telegram.people.write("sesudahnya")
    telegram.people.write("lain", chat_id=8)
    async with answering(Plans(slowly), telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == ["Jawaban untuk lain"]
        free.set()
        assert await texts(telegram, 2, 7) == ["Jawaban untuk lambat", "Jawaban untuk sesudahnya"]


async def test_who_waits_sees_that_somebody_writes_and_what_is_proven_so_far(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    def slowly(text: str) -> Plan:
        telegram.people.wait_until(lambda: bool(telegram.people.drafts))
        return echo(text)

    telegram.people.write("apa itu LKE?")
    async with answering(Plans(slowly), telegram, sqlite_settings, kept):
        await texts(telegram, 1)
    assert [call.values["action"] for call in telegram.people.made("sendChatAction")] == ["typing"]
    assert telegram.people.drafts == ["sebentar"]


async def test_a_quick_answer_needs_no_courtesies(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.working.live.SOON", 60.0)  # quick on a slow machine, too
    telegram.people.write("apa itu LKE?")
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        await texts(telegram, 1)
    assert telegram.people.made("sendChatAction") == []


async def test_a_fault_of_ours_is_told_in_one_line_and_says_nothing_of_the_inside(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(text: str) -> Plan:
        raise ValueError(f"rahasia {text}")

    telegram.people.write("NIP saya")
    async with answering(Plans(broken), telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == [STATUS_TEXT[Status.FAILED]]
    assert "ValueError" in caplog.text
    assert "NIP saya" not in caplog.text


@pytest.mark.parametrize("times", [2, 6])  # also more often than a question may kill the bot
async def test_a_state_that_is_away_is_waited_for(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State, times: int
) -> None:
    away = iter([True] * times)

    def sometimes(text: str) -> Plan:
        if next(away, False):
            raise StateError("sedang pergi")
        return echo(text)

    telegram.people.write("apa itu LKE?")
    async with answering(Plans(sometimes), telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == ["Jawaban untuk apa itu LKE?"]


async def test_what_the_library_cannot_read_is_put_aside(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    telegram.people.hand_over({"message": {"message_id": 1, "chat": {"id": 7, "type": "private"}}})
    telegram.people.hand_over({"sesuatu_yang_baru": {"id": 1}})
    telegram.people.write("sesudahnya")
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == ["Jawaban untuk sesudahnya"]
        await until_dealt_with(kept)


async def test_what_is_left_of_an_answered_question_is_its_number(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    telegram.people.write("pertanyaan yang pribadi")
    settings = replace(sqlite_settings)
    async with answering(Plans(echo), telegram, settings, kept):
        await texts(telegram, 1)
        await until_dealt_with(kept)
    kept.close()  # writes back what stands in the write-ahead log
    file = sqlite_settings.home / "state" / "tanya.db"
    assert b"pribadi" not in file.read_bytes()
