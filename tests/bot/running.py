"""The bot in the test's own event loop."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.application import ALLOWED_UPDATES, build_application
from bot.handlers import Asks
from tanya.settings import Settings
from tests.bot.telegram_server import TOKEN, TelegramServer

MAX_QUESTION = 200


@asynccontextmanager
async def running_bot(assistant: Asks, telegram: TelegramServer) -> AsyncIterator[None]:
    """The bot polls that server until the block ends."""
    nowhere = Path("/nonexistent")
    settings = Settings(nowhere, nowhere, telegram_base_url=telegram.url, max_question=MAX_QUESTION)
    application = build_application(assistant, settings, TOKEN)
    async with application:
        await application.start()
        assert application.updater
        try:
            await application.updater.start_polling(allowed_updates=ALLOWED_UPDATES)
            yield
        finally:
            await application.updater.stop()
            await application.stop()
