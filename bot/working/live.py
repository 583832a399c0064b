"""What is shown while an answer is worked out: that somebody is writing, and what is proven so far."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Protocol

from telegram import Bot
from telegram.constants import ChatAction, ParseMode
from telegram.error import TelegramError

from bot.delivering.place import Place

SOON = 0.4  # seconds: most answers are there sooner, and need no courtesies
_APART = 0.7  # seconds between two drafts
_TYPING = 4.0  # seconds; Telegram shows it for five


class Live(Protocol):
    def draft(self, html: str) -> None:
        """Show this as the answer so far. From any thread; never raises, never waits."""


class _Shown:
    """The latest draft; earlier ones that were not shown yet are left out."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.changed = asyncio.Event()
        self.latest = ""

    def draft(self, html: str) -> None:
        self.latest = html
        with suppress(RuntimeError):  # the loop is closed: nobody watches any more
            self._loop.call_soon_threadsafe(self.changed.set)


@asynccontextmanager
async def watched(bot: Bot, place: Place | None, draft_id: int) -> AsyncIterator[Live]:
    """As long as the block lasts; place is None where nothing is to be shown."""
    shown = _Shown(asyncio.get_running_loop())
    task = asyncio.create_task(_show(bot, place, draft_id, shown)) if place else None
    try:
        yield shown
    finally:
        if task:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def _show(bot: Bot, place: Place, draft_id: int, shown: _Shown) -> None:
    await asyncio.sleep(SOON)
    while True:
        shown.changed.clear()
        with suppress(TelegramError):  # a courtesy: the answer comes all the same
            await bot.send_chat_action(**place.of_message, action=ChatAction.TYPING)
        if shown.latest and place.chat and place.chat > 0:  # Telegram shows drafts in private chats only
            await _draft(bot, place, draft_id, shown)
        with suppress(TimeoutError):
            async with asyncio.timeout(_TYPING):  # wait_for may lose the cancellation
                await shown.changed.wait()


async def _draft(bot: Bot, place: Place, draft_id: int, shown: _Shown) -> None:
    with suppress(TelegramError):
        await bot.send_message_draft(
            place.chat or 0, draft_id, shown.latest, place.thread, parse_mode=ParseMode.HTML
        )
    await asyncio.sleep(_APART)
