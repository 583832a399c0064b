"""What happens to each message of a private chat."""

import asyncio
import contextlib
import logging
import traceback
from typing import Any, Protocol

from telegram import Bot, Update
from telegram import Message as Received
from telegram.constants import ChatAction
from telegram.error import Conflict, Forbidden, NetworkError, TelegramError
from telegram.ext import CallbackContext

from bot import texts
from bot.conversation import Conversations
from bot.rendering import rendered, simple
from bot.sending import send
from tanya.domain.answer import Answer, Question, Status
from tanya.wording import STATUS_TEXT

_log = logging.getLogger(__name__)

Context = CallbackContext[Any, Any, Any, Any]

_NOT_CONTEXT = (Status.SMALL_TALK, Status.BLOCKED)  # nothing that the next question could lean on


class Asks(Protocol):
    """What this door needs of the assistant. ask() blocks and may come from any thread."""

    def ask(self, question: Question) -> Answer: ...


class Handlers:
    def __init__(self, assistant: Asks, max_question: int) -> None:
        self._assistant = assistant
        self._max_question = max_question
        self._conversations = Conversations()

    async def start(self, update: Update, context: Context) -> None:
        await self._say(context.bot, update, texts.START)

    async def help(self, update: Update, context: Context) -> None:
        await self._say(context.bot, update, texts.HELP)

    async def unknown_command(self, update: Update, context: Context) -> None:
        await self._say(context.bot, update, texts.UNKNOWN_COMMAND)

    async def not_text(self, update: Update, context: Context) -> None:
        await self._say(context.bot, update, texts.TEXT_ONLY)

    async def question(self, update: Update, context: Context) -> None:
        """Answer with sources; a question and the ones before it in this chat, one at a time."""
        message, bot = _message(update), context.bot
        text = (message.text or "").strip()
        if len(text) > self._max_question:
            await self._say(bot, update, texts.too_long(self._max_question))
            return
        async with self._conversations.turn(message.chat_id):
            answer = await self._answer(bot, message.chat_id, text)
            await send(bot, message.chat_id, rendered(answer))

    async def fault(self, update: object, context: Context) -> None:
        """Whatever went wrong: a line in the log, and a word to the asker if there is one."""
        fault = context.error
        if not isinstance(update, Update) or update.effective_chat is None:
            _log.error("%s", _of_polling(fault))
            return
        _log.error("Pesan tidak terjawab karena %s.\n%s", type(fault).__name__, _places(fault))
        if isinstance(fault, Forbidden):  # the asker has blocked the bot
            return
        try:
            await send(context.bot, update.effective_chat.id, simple(STATUS_TEXT[Status.FAILED]))
        except TelegramError as again:
            _log.error("Pesan gangguan pun tidak terkirim: %s.", type(again).__name__)

    async def _answer(self, bot: Bot, chat_id: int, text: str) -> Answer:
        question = Question(text, self._conversations.before(chat_id))
        _, answer = await asyncio.gather(
            _typing(bot, chat_id), asyncio.to_thread(self._assistant.ask, question)
        )
        if answer.status not in _NOT_CONTEXT:
            self._conversations.add(chat_id, text)
        return answer

    async def _say(self, bot: Bot, update: Update, text: str) -> None:
        chat_id = _message(update).chat_id
        async with self._conversations.turn(chat_id):  # in the order in which they wrote
            await send(bot, chat_id, simple(text))


async def _typing(bot: Bot, chat_id: int) -> None:
    with contextlib.suppress(TelegramError):  # a courtesy: the answer comes all the same
        await bot.send_chat_action(chat_id, ChatAction.TYPING)


def _message(update: Update) -> Received:
    assert update.message is not None, "only messages are asked for"
    return update.message


def _places(fault: Exception | None) -> str:
    # Where it went wrong, without its message: that may hold the question.
    return "".join(traceback.format_tb(fault.__traceback__)) if fault else ""


def _of_polling(fault: Exception | None) -> str:
    if isinstance(fault, Conflict):
        return "Bot ini sedang dijalankan juga di tempat lain dengan token yang sama. Hentikan salah satunya."
    if isinstance(fault, NetworkError):
        return "Telegram sedang tidak dapat dihubungi; dicoba lagi."
    return f"Gangguan saat mengambil pesan: {type(fault).__name__}."
