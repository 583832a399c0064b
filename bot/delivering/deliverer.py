"""One action, carried out: what is refused is sent plainer, what fails is put off, the rest is let go."""

import asyncio
import logging
from collections import deque
from dataclasses import replace
from typing import Protocol

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.actions import Action, Picture
from bot.delivering.calls import call
from bot.delivering.outcomes import Later, Moved, Refused, TokenRevoked, Unreachable
from bot.delivering.place import Place
from bot.delivering.refusals import (
    caption_of,
    instead,
    is_done,
    is_of_pictures,
    is_shut,
    is_without_thread,
    is_worth_saying,
)

_log = logging.getLogger(__name__)


class Draws(Protocol):
    """Pictures of pages. drawn() blocks and may come from any thread."""

    def drawn(self, picture: Picture) -> bytes: ...


class Deliverer:
    def __init__(self, bot: Bot, pages: Draws) -> None:
        self._bot, self._pages = bot, pages
        # Each waits for the one before; the threads are for others, too.
        self._drawing = asyncio.Semaphore(1)

    async def deliver(self, action: Action, place: Place) -> None:
        """Returns once it was done, or there is no way to do it.

        Raises Later, Moved, Unreachable or TokenRevoked where it is not the action that is at fault, and
        Refused where nobody knows.
        """
        left = deque([action])
        while left:
            tried = left.popleft()
            try:
                await self._tried(tried, place)
            except BadRequest as refused:
                if is_shut(refused.message) and not is_of_pictures(tried, refused.message):
                    raise Unreachable(refused.message) from None
                if place.thread is not None and is_without_thread(refused.message):
                    place = replace(place, thread=None)
                    left.appendleft(tried)
                    continue
                following = instead(tried, refused.message)
                _tell(tried, refused.message, following)
                if not following and is_worth_saying(tried, refused.message):
                    raise Refused(refused.message) from None
                left.extendleft(reversed(following))

    async def _tried(self, action: Action, place: Place) -> None:
        """Raises BadRequest where the action itself was refused."""
        picture = b""
        if isinstance(action, Picture):
            async with self._drawing:
                picture = await asyncio.to_thread(self._pages.drawn, action)
            action = action if picture else caption_of(action)
        try:
            await call(self._bot, action, place, picture)
        except BadRequest:
            raise
        except RetryAfter as wait:
            raise Later("429", wait._retry_after.total_seconds()) from None
        except ChatMigrated as moved:
            raise Moved(moved.new_chat_id) from None
        except Forbidden as shut:
            raise Unreachable(shut.message) from None
        except InvalidToken:
            raise TokenRevoked from None
        except TelegramError as fault:  # 5xx, time-outs, a network that is gone
            raise Later(type(fault).__name__) from None


def _tell(refused: Action, complaint: str, following: tuple[Action, ...]) -> None:
    """For the log, without a word of what was said: Telegram's complaints quote tags at most."""
    if is_done(complaint):
        return
    then = ", and is tried plainer" if following else ""
    _log.warning("%s was refused%s: %s", type(refused).__name__, then, complaint[:200])
