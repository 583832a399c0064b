"""From an update that arrives to what is said, through failures of Telegram, flows and the process."""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actions import Plan, Say, to_json
from tanya.domain.answer import Status
from tanya.errors import StateError
from tanya.settings import Settings
from tanya.state.connections import now
from tanya.state.database import State, open_state
from tanya.state.telegram.records import Arrived, Chat
from tanya.wording import STATUS_TEXT
from tests.bot.telegram.faults import BLOCKED, BROKEN, LOST, TOO_MANY, Way, refused
from tests.bot.telegram.server import TelegramServer
from tests.bot.working.door import Plans, answering, echo


@pytest.fixture
def kept(sqlite_settings: Settings) -> Iterator[State]:
    opened = open_state(sqlite_settings)
    yield opened
    opened.close()


async def texts(telegram: TelegramServer, count: int, chat: int | None = None) -> list[str]:
    return [shown.text for shown in await asyncio.to_thread(telegram.people.wait_for, count, chat)]


async def until_dealt_with(state: State) -> None:
    async with asyncio.timeout(10):
        while state.telegram.inbox.waiting():
            await asyncio.sleep(0.02)


def two(text: str) -> Plan:
    return (Say("", f"{text} satu"), Say("", f"{text} dua"))


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
            free.wait(10)
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
        time.sleep(1)
        return echo(text)

    telegram.people.write("apa itu LKE?")
    async with answering(Plans(slowly), telegram, sqlite_settings, kept):
        await texts(telegram, 1)
    assert [call.values["action"] for call in telegram.people.made("sendChatAction")] == ["typing"]
    assert telegram.people.drafts == ["sebentar"]


async def test_a_quick_answer_needs_no_courtesies(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
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


async def test_a_state_that_is_away_for_a_moment_is_waited_for(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    away = iter([True, True])

    def sometimes(text: str) -> Plan:
        if next(away, False):
            raise StateError("sedang pergi")
        return echo(text)

    telegram.people.write("apa itu LKE?")
    async with answering(Plans(sometimes), telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == ["Jawaban untuk apa itu LKE?"]


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


async def test_what_the_library_cannot_read_is_put_aside(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    telegram.people.hand_over({"message": {"message_id": 1, "chat": {"id": 7, "type": "private"}}})
    telegram.people.hand_over({"sesuatu_yang_baru": {"id": 1}})
    telegram.people.write("sesudahnya")
    async with answering(Plans(echo), telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == ["Jawaban untuk sesudahnya"]
        await until_dealt_with(kept)


async def test_who_blocked_the_bot_is_told_no_news_any_more_and_the_others_are_answered(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    kept.telegram.chats.set(Chat(7, region="Kota Metro", subscribed=True))
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
    kept.telegram.chats.set(Chat(7, region="Kota Metro", subscribed=True))
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


async def until_dealt_with_after(state: State, telegram: TelegramServer, way: Way) -> None:
    await asyncio.to_thread(telegram.people.wait_until, lambda: telegram.faults.happened[way] > 0)
    await until_dealt_with(state)


async def test_a_group_that_moved_is_answered_at_its_new_place_with_what_it_chose(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    kept.telegram.chats.set(Chat(-5, region="Kota Metro"))
    moved = refused("Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1005)
    telegram.people.write("a", chat_id=-5, kind="group")
    async with answering(Plans(two), telegram, sqlite_settings, kept):
        telegram.faults.order("sendMessage", moved)
        assert await texts(telegram, 2, -1005) == ["a satu", "a dua"]
    assert kept.telegram.chats.get(-1005).region == "Kota Metro"


async def test_a_group_that_says_that_it_moves_keeps_what_it_chose(
    telegram: TelegramServer, sqlite_settings: Settings, kept: State
) -> None:
    kept.telegram.chats.set(chosen := Chat(-5, region="Kota Metro", paired=True))
    telegram.people.write(None, chat_id=-5, kind="group", migrate_to_chat_id=-1005)
    telegram.people.write("a", chat_id=-1005, kind="supergroup")
    plans = Plans(lambda text: echo(text) if text else ())
    async with answering(plans, telegram, sqlite_settings, kept):
        assert await texts(telegram, 1) == ["Jawaban untuk a"]
        await until_dealt_with(kept)
    assert kept.telegram.chats.get(-1005) == replace(chosen, id=-1005)
    assert kept.telegram.chats.get(-5) == Chat(-5)


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
