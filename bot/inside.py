"""The bot inside `tanya serve`: Telegram sends to its address where it has one, else it is asked."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import click
from telegram.error import InvalidToken, TelegramError

from bot.connection import patiently
from bot.delivering.outcomes import TokenRevoked
from bot.door import Door
from bot.faults import places_of
from bot.menus import list_commands
from bot.receiving.arrivals import ALLOWED
from bot.receiving.webhook import LARGEST, Message, Receive, Send, Webhook, secret_of
from bot.running import Assistant, answering, tell_hints, together, until_stopped
from bot.words import starting
from tanya.errors import SettingsError, StateError
from tanya.settings import Settings
from tanya.state.database import State

_log = logging.getLogger(__name__)

_PATH = "/telegram"  # where the address names none
_AGAIN = 30.0  # seconds until Telegram is tried again
_REFUSED = 300.0  # the same after it refused the token, which seldom gets better by itself


def telegram(settings: Settings, assistant: Assistant, state: State) -> "Inside | None":
    """None without a token. Raises SettingsError for one of the wrong form."""
    if settings.telegram_token is None:
        return None
    if not starting.TOKEN.fullmatch(settings.telegram_token):
        raise SettingsError(starting.REFUSED)
    return Inside(settings, settings.telegram_token, assistant, state)


class Inside:
    """A guest of the service: what goes wrong with Telegram is logged, and the service goes on."""

    largest = LARGEST

    def __init__(self, settings: Settings, token: str, assistant: Assistant, state: State) -> None:
        self._settings, self._token = settings, token
        self._assistant, self._state = assistant, state
        self._door: Door | None = None
        self._webhook = Webhook(secret_of(token), self._take)
        self._stop = asyncio.Event()

    @property
    def path(self) -> str:
        return urlsplit(self._address).path if self._address else ""

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        await self._webhook(scope, receive, send)

    @asynccontextmanager
    async def living(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self._live())
        try:
            yield
        finally:
            self._stop.set()
            await task

    @property
    def _address(self) -> str:
        """Where Telegram sends to; empty where it is asked."""
        if not self._settings.telegram_webhook:
            return ""
        parts = urlsplit(self._settings.telegram_webhook)
        return urlunsplit(parts._replace(path=parts.path if parts.path.strip("/") else _PATH, fragment=""))

    async def _take(self, payloads: list[Any]) -> None:
        if self._door is None:
            raise StateError("bot belum siap")
        await self._door.take(payloads)

    async def _live(self) -> None:
        while not self._stop.is_set():
            rest = _AGAIN
            try:
                await until_stopped(self._stop, self._work())
            except (InvalidToken, TokenRevoked):
                # The library reads every 401 and 404 so, and a proxy on the way may answer with one.
                _log.error("%s", starting.REFUSED)
                rest = _REFUSED
            except (TelegramError, StateError) as fault:
                told = str(fault) if isinstance(fault, StateError) else starting.UNREACHABLE
                _log.error("%s", told)
            except Exception as fault:  # noqa: BLE001 - the service goes on, whatever it is
                _log.error("The bot stopped: %s\n%s", type(fault).__name__, places_of(fault))
            with suppress(TimeoutError):
                async with asyncio.timeout(rest):
                    await self._stop.wait()

    async def _work(self) -> None:
        async with answering(self._settings, self._token, self._assistant, self._state) as door:
            self._door = door
            telegram = door.connection.sure
            try:
                await patiently(self._told_where if self._address else telegram.delete_webhook)
                await list_commands(telegram, self._settings.telegram_admins)
                with suppress(OSError):  # it may be told to a disk that is full
                    click.echo(starting.READY_INSIDE.format(username=telegram.username))
                    tell_hints(telegram)
                receiving = () if self._address else (door.poll(),)
                await together(door.work(), *receiving)
            finally:
                self._door = None

    async def _told_where(self) -> None:
        assert self._door
        await self._door.connection.sure.set_webhook(
            self._address, allowed_updates=ALLOWED, secret_token=secret_of(self._token)
        )
