"""Chats that shut the bot out, groups that move, news, and a second process."""

import time
from dataclasses import replace

import pytest

from bot.actions import Say, to_json
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tanya.state.telegram.records import Arrived, Chat
from tests.bot.telegram.faults import BLOCKED, Way, refused
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


async def test_who_blocked_the_bot_is_told_no_news_any_more_and_the_others_are_answered(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    kept.telegram.chats.change(7, region="Kota Metro", subscribed=True)
    telegram.faults.order("sendMessage", BLOCKED)
    telegram.people.write("a")
    async with answering(Plans(two), telegram, sqlite_settings, kept):
        await until_dealt_with_after(kept, telegram, Way.REFUSED)
        telegram.people.write("b", chat_id=8)
        assert await texts(telegram, 2) == ["b satu", "b dua"]
    assert kept.telegram.chats.get(7) == Chat(7, region="Kota Metro")


@pytest.mark.parametrize("status", ["kicked", "left"])
async def test_who_shuts_the_bot_out_is_told_no_news_from_then_on(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State, status: str
) -> None:
    kept.telegram.chats.change(7, region="Kota Metro", subscribed=True)
    telegram.people.change_membership(status)
    telegram.people.write("b", chat_id=8)
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        await texts(telegram, 1, 8)
        await until_dealt_with(kept)
    assert kept.telegram.chats.get(7) == Chat(7, region="Kota Metro")


async def test_questions_are_answered_while_many_are_told_news(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    kept.telegram.inbox.announce(1, dict.fromkeys(range(100, 160), to_json((Say("", "kabar"),))))
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        telegram.people.write("a", chat_id=100)
        said = await texts(telegram, 61)
        await until_dealt_with(kept)
    assert said.index("Jawaban untuk a") < 50
    assert said.count("kabar") == 60


async def test_news_for_a_group_that_moved_comes_at_its_new_place(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    moved = refused("Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1005)
    telegram.faults.order("sendMessage", moved)
    kept.telegram.inbox.announce(1, {-5: to_json((Say("", "kabar"),))})
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        assert await texts(telegram, 1, -1005) == ["kabar"]


async def test_what_a_waiting_process_is_sent_by_the_webhook_is_soon_answered_by_the_one_at_work(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    settings = replace(sqlite_settings, telegram_webhook="https://tanya.contoh.go.id")
    waiting = open_state(settings)
    async with answering(Plans(echo), telegram, settings, kept):
        telegram.people.write("a")
        await texts(telegram, 1)
        sent = {**telegram.people.updates[0], "update_id": 99}
        started = time.monotonic()
        waiting.telegram.inbox.put([Arrived(99, "7", sent)])
        await texts(telegram, 2)
    assert time.monotonic() - started < 3
    waiting.close()


async def test_a_second_process_waits_and_goes_on_when_the_first_has_ended(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State, caplog: pytest.LogCaptureFixture
) -> None:
    other = open_state(sqlite_settings)
    async with answering(Plans(lambda _: (Say("", "kedua"),)), telegram, sqlite_settings, kept):
        telegram.people.write("a")
        assert await texts(telegram, 1) == ["kedua"]
        async with answering(Plans(echo), telegram, sqlite_settings, other):
            telegram.people.write("b")
            assert (await texts(telegram, 2))[1] == "kedua"
    other.close()
    assert "menunggu giliran" in caplog.text


async def test_a_group_that_moved_is_answered_at_its_new_place_with_what_it_chose(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    kept.telegram.chats.change(-5, region="Kota Metro")
    moved = refused("Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1005)
    telegram.people.write("a", chat_id=-5, kind="group")
    async with answering(Plans(two), telegram, sqlite_settings, kept):
        telegram.faults.order("sendMessage", moved)
        assert await texts(telegram, 2, -1005) == ["a satu", "a dua"]
    assert kept.telegram.chats.get(-1005).region == "Kota Metro"


async def test_a_group_that_says_that_it_moves_keeps_what_it_chose(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    kept.telegram.chats.change(-5, region="Kota Metro", paired=True)
    telegram.people.write(None, chat_id=-5, kind="group", migrate_to_chat_id=-1005)
    telegram.people.write("a", chat_id=-1005, kind="supergroup")
    plans = Plans(lambda text: echo(text) if text else ())
    async with answering(plans, telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == ["Jawaban untuk a"]
        await until_dealt_with(kept)
    assert kept.telegram.chats.get(-1005) == Chat(-1005, region="Kota Metro", paired=True)
    assert kept.telegram.chats.get(-5) == Chat(-5)
