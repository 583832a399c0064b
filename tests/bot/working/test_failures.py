"""What was to be said is said, whatever fails on the way and whoever dies."""

import asyncio
import threading
import time
from datetime import timedelta
from typing import Any

import pytest
from telegram import Bot, Update

from bot.actions import Plan, Say, to_json
from bot.door import THREADS as AT_ONCE
from tanya.domain.answer import Status
from tanya.errors import StateError
from tanya.settings import Settings
from tanya.state.connections import now
from tanya.state.database import State, open_state
from tanya.state.telegram.records import Arrived
from tanya.wording import STATUS_TEXT
from tests.bot.telegram.faults import BROKEN, LOST, TOO_MANY, Way, refused
from tests.bot.telegram.server import TelegramServer
from tests.bot.working.door import (
    Plans,
    answering,
    echo,
    texts,
    two,
    until_dealt_with,
    until_dealt_with_after,
)


async def test_after_a_failure_it_goes_on_where_it_was(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    plans = Plans(two)
    telegram.people.write("a")
    telegram.faults.order("sendMessage", BROKEN, BROKEN)
    async with answering(plans, telegram, sqlite_settings, kept):
        await texts(telegram, 1)
        telegram.faults.order("sendMessage", BROKEN)
        assert await texts(telegram, 2) == ["a satu", "a dua"]
        await until_dealt_with(kept)
    assert plans.asked == ["a"]
    assert len(telegram.people.by_bot()) == 2


async def test_what_is_refused_again_and_again_does_not_keep_the_rest_from_coming(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    inbox = kept.telegram.inbox
    inbox.put([Arrived(1, "7", {"update_id": 1})])
    inbox.plan(1, to_json((Say("", "satu"), Say("", "dua"))))
    for _ in range(4):
        inbox.begin(1)
    telegram.faults.order("sendMessage", refused("Bad Request: SOMETHING_NEW"))
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == ["dua"]


async def test_when_telegram_says_to_slow_down_only_that_chat_waits(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    telegram.faults.order("sendMessage", TOO_MANY)
    telegram.people.write("a")
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        await asyncio.to_thread(
            telegram.people.wait_until, lambda: telegram.faults.happened[Way.REFUSED] == 1
        )
        telegram.people.write("b", chat_id=8)
        assert await texts(telegram, 2) == ["Jawaban untuk b", "Jawaban untuk a"]


async def test_a_plan_that_was_stored_is_carried_out_by_the_next_process_from_where_it_was(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    inbox = kept.telegram.inbox
    inbox.put([Arrived(1, "7", {"update_id": 1})])
    inbox.plan(1, to_json((Say("", "satu"), Say("", "dua"), Say("", "tiga"))))
    inbox.count(1, 1)
    plans = Plans(echo)
    async with answering(plans, telegram, sqlite_settings, kept):
        assert await texts(telegram, 2) == ["dua", "tiga"]
        await until_dealt_with(kept)
    assert plans.asked == []


async def test_an_update_that_kills_the_process_each_time_is_given_up_with_a_word(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    telegram.people.write("maut")
    inbox = kept.telegram.inbox
    inbox.put([Arrived(1, "7", telegram.people.updates[0])])
    for _ in range(5):
        inbox.begin(1)
    plans = Plans(echo)
    async with answering(plans, telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == [STATUS_TEXT[Status.FAILED]]
    assert plans.asked == []


async def test_what_only_waits_for_its_turn_is_not_counted_as_tried(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    free = threading.Event()
    plans = Plans(lambda text: (free.wait(60), echo(text))[1])
    for chat in range(1, 13):
        telegram.people.write("a", chat_id=chat)
    async with answering(plans, telegram, sqlite_settings, kept):
        await asyncio.to_thread(telegram.people.wait_until, lambda: len(plans.asked) == AT_ONCE)
        tried = [waiting.tries for waiting in kept.telegram.inbox.heads(100)]
        free.set()
        await texts(telegram, 12)
    assert tried == [1] * AT_ONCE + [0] * (12 - AT_ONCE)


async def test_what_may_have_killed_the_process_is_worked_on_alone_and_its_company_is_answered(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    at_work: set[str] = set()
    beside: dict[str, set[str]] = {f"{number}": set() for number in range(1, 13)}
    lock = threading.Lock()

    def seen(text: str) -> Plan:
        with lock:
            for other in at_work:
                beside[other].add(text)
            beside[text] |= at_work
            at_work.add(text)
        time.sleep(0.05)
        with lock:
            at_work.remove(text)
        return echo(text)

    for number in range(1, 13):
        telegram.people.write(f"{number}", chat_id=number)
    inbox = kept.telegram.inbox
    inbox.put([Arrived(n, str(n), one) for n, one in enumerate(telegram.people.updates, 1)])
    suspects = ("2", "3", "7")
    for number in suspects * 2:
        inbox.begin(int(number))
    async with answering(Plans(seen), telegram, sqlite_settings, kept):
        said = await texts(telegram, 12)
    assert sorted(said) == sorted(f"Jawaban untuk {number}" for number in range(1, 13))
    assert [beside[number] for number in suspects] == [set(), set(), set()]
    assert any(beside.values())  # the others were worked on side by side


async def test_what_the_state_kept_from_being_answered_has_killed_nobody_and_goes_on_beside_others(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    tries: dict[str, int] = {}
    beside = threading.Barrier(2)

    def flapping(text: str) -> Plan:
        tries[text] = tries.get(text, 0) + 1
        if tries[text] <= 2:
            raise StateError("sedang pergi")
        beside.wait(30)  # broken, and answered with a fault, where each is worked on alone
        return echo(text)

    for chat in (7, 8):
        telegram.people.write(f"{chat}", chat_id=chat)
    async with answering(Plans(flapping), telegram, sqlite_settings, kept):
        assert sorted(await texts(telegram, 2)) == ["Jawaban untuk 7", "Jawaban untuk 8"]


async def test_a_try_that_a_stop_breaks_off_is_not_counted(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.working.worker._PATIENCE", 0.05)
    free = threading.Event()
    plans = Plans(lambda text: (free.wait(60), echo(text))[1])
    telegram.people.write("a")
    async with answering(plans, telegram, sqlite_settings, kept):
        await asyncio.to_thread(telegram.people.wait_until, lambda: bool(plans.asked))
        assert [waiting.tries for waiting in kept.telegram.inbox.heads(9)] == [1]
        threading.Timer(1.0, free.set).start()
    assert [waiting.tries for waiting in kept.telegram.inbox.heads(9)] == [0]


async def test_what_is_read_is_counted_before_it_is_read(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []
    read = Update.de_json

    def reading(payload: Any, bot: Bot) -> Update | None:
        tried.extend(waiting.tries for waiting in kept.telegram.inbox.heads(9))
        return read(payload, bot)

    monkeypatch.setattr(Update, "de_json", reading)
    telegram.people.write("a")
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        await texts(telegram, 1)
    assert tried == [1]


async def test_what_kills_the_process_even_where_it_is_read_is_given_up_without_a_word(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.people.write("maut")
    inbox = kept.telegram.inbox
    inbox.put([Arrived(1, "7", telegram.people.updates[0])])
    for _ in range(6):
        inbox.begin(1)
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        await until_dealt_with(kept)
    assert telegram.people.by_bot() == []
    assert "given up after 6 tries" in caplog.text


async def test_what_could_not_be_said_for_a_day_is_given_up(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    earlier = open_state(sqlite_settings, lambda: now() - timedelta(days=2))
    earlier.telegram.inbox.put([Arrived(1, "7", {"update_id": 1})])
    earlier.close()
    kept.telegram.inbox.plan(1, to_json((Say("", "lama"),)))
    telegram.faults.order("sendMessage", BROKEN)
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        await until_dealt_with_after(kept, telegram, Way.REFUSED)
    assert telegram.people.by_bot() == []


async def test_an_answer_whose_receipt_was_lost_may_come_twice_and_never_not_at_all(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    telegram.faults.order("sendMessage", LOST)
    telegram.people.write("a")
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        assert await texts(telegram, 2) == ["Jawaban untuk a"] * 2
        await until_dealt_with(kept)
    assert len(telegram.people.by_bot()) == 2


async def test_an_update_that_telegram_sends_again_is_answered_once(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    telegram.people.write("a")
    async with answering(Plans(echo), telegram, sqlite_settings, kept) as door:
        await texts(telegram, 1)
        await door.take(telegram.people.updates * 3)
        telegram.people.write("b")
        assert await texts(telegram, 2) == ["Jawaban untuk a", "Jawaban untuk b"]
