"""Asking Telegram for updates, through its failures and those of the store."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.connection import Connection, connected
from bot.delivering.outcomes import TokenRevoked
from bot.receiving.polling import Polling
from tanya.errors import StateError
from tanya.settings import Settings
from tests.bot.telegram.faults import BROKEN, LOST, TOO_MANY, UNHEARD, Fault, refused
from tests.bot.telegram.server import TOKEN, TelegramServer


class Store:
    """Fails as often as it is told to, then keeps the numbers of what it gets."""

    def __init__(self, failures: int = 0) -> None:
        self._failures = failures
        self.numbers: list[int] = []
        self.calls = 0

    async def __call__(self, payloads: list[Any]) -> None:
        self.calls += 1
        if self.calls <= self._failures:
            raise StateError("penuh")
        self.numbers += [payload["update_id"] for payload in payloads if "update_id" in payload]

    async def until(self, count: int) -> None:
        async with asyncio.timeout(60):
            while len(self.numbers) < count:
                await asyncio.sleep(0.02)


@asynccontextmanager
async def connection_to(telegram: TelegramServer) -> AsyncIterator[Connection]:
    nowhere = Path("/nonexistent")
    async with connected(Settings(nowhere, nowhere, telegram_base_url=telegram.url), TOKEN) as connection:
        yield connection


@asynccontextmanager
async def polling(telegram: TelegramServer, store: Store) -> AsyncIterator[None]:
    async with connection_to(telegram) as connection:
        poll = Polling(connection.polling, connection.address, store, wait=1)
        task = asyncio.create_task(poll.run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])


@pytest.mark.parametrize(
    "fault", [BROKEN, LOST, UNHEARD, TOO_MANY, refused("Conflict: terminated by other", 409)]
)
async def test_after_a_failure_nothing_is_missed(telegram: TelegramServer, fault: Fault) -> None:
    telegram.faults.order("getUpdates", fault)
    telegram.people.write("a")
    async with polling(telegram, store := Store()):
        await store.until(1)
        telegram.people.write("b")
        await store.until(2)
    assert store.numbers == [1, 2]


async def test_what_has_no_number_keeps_nothing_else_from_coming(telegram: TelegramServer) -> None:
    telegram.people.updates.append({"message": {}})
    telegram.people.write("a")
    async with polling(telegram, store := Store()):
        await store.until(1)
        telegram.people.write("b")
        await store.until(2)
    assert store.numbers == [2, 3]


async def test_what_could_not_be_stored_is_asked_for_again(telegram: TelegramServer) -> None:
    telegram.people.write("a")
    async with polling(telegram, store := Store(failures=1)):
        await store.until(1)
    assert (store.numbers, store.calls) == ([1], 2)


async def test_a_token_that_was_revoked_ends_it(telegram: TelegramServer) -> None:
    telegram.faults.order("getUpdates", refused("Unauthorized", 401))
    async with connection_to(telegram) as connection:
        with pytest.raises(TokenRevoked):
            await Polling(connection.polling, connection.address, Store(), wait=1).run()
