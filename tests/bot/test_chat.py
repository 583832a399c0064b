"""Whole conversations over real HTTP. The assistants here are small ones that do one thing."""

import asyncio
import threading
import time

import pytest

from bot import texts
from tanya.domain.answer import Answer, Question, Sentence, Status
from tanya.errors import BuildError
from tanya.wording import STATUS_TEXT
from tests.bot.conftest import Running
from tests.bot.running import MAX_QUESTION
from tests.bot.telegram_server import Failure, Sent, TelegramServer


class Echo:
    """Answers with the question and what it was told of the conversation."""

    def __init__(self) -> None:
        self.questions: list[Question] = []

    def ask(self, question: Question) -> Answer:
        self.questions.append(question)
        return Answer(question, Status.ANSWERED, (Sentence(f"Jawaban untuk {question.text}"),))


class Broken:
    def ask(self, question: Question) -> Answer:
        raise BuildError(f"rahasia dalam {question.text}")


class Slow:
    """Tells how many questions were being answered at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._now = 0
        self.most = 0

    def ask(self, question: Question) -> Answer:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(0.2)
        with self._lock:
            self._now -= 1
        return Answer(question, Status.ANSWERED, (Sentence(question.text),))


async def sent(telegram: TelegramServer, count: int) -> list[Sent]:
    return await asyncio.to_thread(telegram.wait_for, count)


async def test_a_private_question_is_answered_in_html_while_typing_is_shown(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.write("apa itu <SAKIP> & LKE?")
        assert await sent(telegram, 1) == [Sent(7, "Jawaban untuk apa itu &lt;SAKIP&gt; &amp; LKE?", True)]
        assert telegram.actions == ["typing"]


async def test_start_and_bantuan_explain_the_bot(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.write("/start")
        telegram.write("/bantuan")
        start, help_ = await sent(telegram, 2)
        assert start.text == texts.START
        assert help_.text == texts.HELP


async def test_an_unknown_command_gets_one_helpful_line(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.write("/hapus semua")
        assert [message.text for message in await sent(telegram, 1)] == [texts.UNKNOWN_COMMAND]


async def test_a_message_that_is_not_text_gets_one_helpful_line(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.write(None, location={"longitude": 105.3, "latitude": -5.1})
        assert [message.text for message in await sent(telegram, 1)] == [texts.TEXT_ONLY]


async def test_a_pinned_message_is_no_question(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.write(None, group_chat_created=True)
        telegram.write("sesudahnya")
        assert [message.text for message in await sent(telegram, 1)] == ["Jawaban untuk sesudahnya"]


async def test_a_group_is_not_answered(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.write("apa itu SAKIP?", chat_id=-5, kind="group")
        telegram.write("/start", chat_id=-5, kind="group")
        telegram.write("pribadi")
        assert [message.chat_id for message in await sent(telegram, 1)] == [7]


async def test_a_question_over_the_limit_is_told_the_limit(running: Running) -> None:
    async with running(assistant := Echo()) as telegram:
        telegram.write("a" * (MAX_QUESTION + 1))
        assert [message.text for message in await sent(telegram, 1)] == [texts.too_long(MAX_QUESTION)]
    assert not assistant.questions


async def test_the_last_five_questions_of_the_chat_are_its_context(running: Running) -> None:
    async with running(assistant := Echo()) as telegram:
        for text in ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh"):
            telegram.write(text)
        telegram.write("lain", chat_id=8)
        await sent(telegram, 8)
    heard = {question.text: question.context for question in assistant.questions}
    assert heard["satu"] == ()
    assert heard["tujuh"] == ("dua", "tiga", "empat", "lima", "enam")
    assert heard["lain"] == ()


async def test_one_slow_question_does_not_hold_up_other_chats(running: Running) -> None:
    async with running(assistant := Slow()) as telegram:
        for chat in range(1, 5):
            telegram.write("pelan", chat_id=chat)
        await sent(telegram, 4)
    assert assistant.most > 1


async def test_a_fault_is_answered_and_tells_nothing_of_the_inside(running: Running) -> None:
    async with running(Broken()) as telegram:
        telegram.write("apa kabar")
        assert [message.text for message in await sent(telegram, 1)] == [STATUS_TEXT[Status.FAILED]]


# The library tells of a change to come each time Telegram says to slow down.
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_when_telegram_says_to_slow_down_the_answer_comes_later(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.fail("sendMessage", Failure(429, "Too Many Requests", retry_after=1))
        telegram.write("apa itu LKE?")
        assert [message.text for message in await sent(telegram, 1)] == ["Jawaban untuk apa itu LKE?"]


async def test_when_telegram_is_down_for_a_moment_the_answer_is_sent_again(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.fail("sendMessage", Failure(502, "Bad Gateway"))
        telegram.write("apa itu LKE?")
        assert [message.text for message in await sent(telegram, 1)] == ["Jawaban untuk apa itu LKE?"]


async def test_when_telegram_cannot_read_the_tags_the_words_are_sent_plain(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.fail("sendMessage", Failure(400, "Bad Request: can't parse entities"))
        telegram.write("1 < 2 & 3")
        assert await sent(telegram, 1) == [Sent(7, "Jawaban untuk 1 < 2 & 3", False)]


async def test_an_answer_comes_though_typing_cannot_be_shown(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.fail("sendChatAction", Failure(400, "Bad Request"))
        telegram.write("apa itu LKE?")
        assert len(await sent(telegram, 1)) == 1


async def test_an_asker_who_has_blocked_the_bot_does_not_stop_it(running: Running) -> None:
    async with running(Echo()) as telegram:
        telegram.fail("sendMessage", Failure(403, "Forbidden: bot was blocked by the user"))
        telegram.write("dari yang memblokir")
        await asyncio.sleep(0.3)
        telegram.write("dari yang lain", chat_id=8)
        assert [message.text for message in await sent(telegram, 1)] == ["Jawaban untuk dari yang lain"]
