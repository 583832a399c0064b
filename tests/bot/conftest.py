"""The bot, running against a Bot API server on loopback."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from bot.application import ALLOWED_UPDATES, build_application
from bot.handlers import Asks
from tanya.settings import Settings
from tests.bot.telegram_server import TOKEN, TelegramServer, telegram_server
from tests.shipped import shipped

__all__ = ["shipped"]

Running = Callable[[Asks], AbstractAsyncContextManager[TelegramServer]]


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    with telegram_server() as server:
        yield server


@pytest.fixture
def running(telegram: TelegramServer, tmp_path: Path) -> Running:
    """`async with running(assistant) as telegram:` the bot polls until the block ends."""

    @asynccontextmanager
    async def run(assistant: Asks) -> AsyncIterator[TelegramServer]:
        settings = Settings(home=tmp_path, corpus=tmp_path, telegram_base_url=telegram.url, max_question=200)
        application = build_application(assistant, settings, TOKEN)
        async with application:
            await application.start()
            assert application.updater
            await application.updater.start_polling(allowed_updates=ALLOWED_UPDATES)
            try:
                yield telegram
            finally:
                await application.updater.stop()
                await application.stop()

    return run
