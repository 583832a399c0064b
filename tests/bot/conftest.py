"""The bot, running against a Bot API server on loopback."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from bot.handlers import Asks
from tests.bot.running import running_bot
from tests.bot.telegram_server import TelegramServer, telegram_server
from tests.shipped import shipped

__all__ = ["shipped"]

Running = Callable[[Asks], AbstractAsyncContextManager[TelegramServer]]


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    with telegram_server() as server:
        yield server


@pytest.fixture
def running(telegram: TelegramServer) -> Running:
    """`async with running(assistant) as telegram:` the bot polls until the block ends."""

    @asynccontextmanager
    async def run(assistant: Asks) -> AsyncIterator[TelegramServer]:
        async with running_bot(assistant, telegram):
            yield telegram

    return run
