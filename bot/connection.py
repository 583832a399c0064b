"""The library's two clients: one for what has to arrive, within Telegram's limits, and one for courtesies."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from tanya.settings import Settings

TELEGRAM = "https://api.telegram.org"
_TIMEOUT = 20.0  # seconds for Telegram to answer
_COURTESY = 5.0  # seconds; an answer waits for none of them
_CONNECTIONS = 64
_TRIES, _BETWEEN = 4, 1.0  # to reach Telegram at the start; seconds


@dataclass(frozen=True, slots=True)
class Connection:
    sure: ExtBot[Any]
    courteous: Bot
    polling: HTTPXRequest

    @property
    def address(self) -> str:
        """Where its methods are, with the token in it."""
        return self.sure.base_url


@asynccontextmanager
async def connected(settings: Settings, token: str) -> AsyncIterator[Connection]:
    """Raises TelegramError where the token is refused or Telegram is out of reach."""
    # Else the library warns, each time Telegram says to slow down, of a type that will change.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    server = f"{(settings.telegram_base_url or TELEGRAM).rstrip('/')}/bot"
    async with _request(_COURTESY) as courtesies, _request(_TIMEOUT) as polling:
        sure: ExtBot[Any] = ExtBot(
            token,
            request=_request(_TIMEOUT),
            get_updates_request=polling,
            rate_limiter=AIORateLimiter(),
            base_url=server,
        )
        courteous = Bot(token, request=courtesies, get_updates_request=courtesies, base_url=server)
        try:
            await patiently(sure.initialize)
            yield Connection(sure, courteous, polling)
        finally:
            await sure.shutdown()


async def patiently(call: Callable[[], Awaitable[object]]) -> None:
    """At the start, a few times, before saying that Telegram cannot be reached. Raises TelegramError."""
    for left in reversed(range(_TRIES)):
        try:
            await call()
            return
        except TelegramError as fault:
            if not left or isinstance(fault, InvalidToken):
                raise
            await asyncio.sleep(_BETWEEN)


def _request(seconds: float) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=_CONNECTIONS,
        connect_timeout=seconds,
        read_timeout=seconds,
        write_timeout=seconds,
        media_write_timeout=3 * seconds,
        pool_timeout=3 * seconds,
    )
