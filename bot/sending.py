"""Getting messages to a chat through what Telegram and the network may do to them."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence

from telegram import Bot, LinkPreviewOptions
from telegram import Message as Sent
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError

from bot.rendering import Message

PAUSES = (0.5, 2.0)  # seconds before each further attempt; 429 is waited out by the rate limiter
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(bot: Bot, chat_id: int, messages: Iterable[Message], pauses: Sequence[float] = PAUSES) -> None:
    """In order; raises TelegramError when one cannot be delivered."""
    for message in messages:
        await _formatted_or_plain(bot, chat_id, message, pauses)


async def _formatted_or_plain(bot: Bot, chat_id: int, message: Message, pauses: Sequence[float]) -> None:
    def formatted() -> Awaitable[Sent]:
        return bot.send_message(
            chat_id, message.html, parse_mode=ParseMode.HTML, link_preview_options=_NO_PREVIEW
        )

    def plain() -> Awaitable[Sent]:
        return bot.send_message(chat_id, message.plain, link_preview_options=_NO_PREVIEW)

    try:
        await _patiently(formatted, pauses)
    except BadRequest:
        # Telegram could not read the tags; the words matter more.
        await _patiently(plain, pauses)


async def _patiently(attempt: Callable[[], Awaitable[Sent]], pauses: Sequence[float]) -> None:
    for pause in pauses:
        try:
            await attempt()
        except BadRequest:  # a NetworkError by inheritance only: trying again changes nothing
            raise
        except NetworkError:
            await asyncio.sleep(pause)
        else:
            return
    await attempt()
