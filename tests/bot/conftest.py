"""A Bot API server on loopback, and the index of the shipped corpus."""

from collections.abc import Iterator

import pytest

from tests.bot.telegram.server import TelegramServer, telegram_server
from tests.keeping import clock, settings, sqlite_settings, state
from tests.postgres import postgres
from tests.shipped import assistant, shipped

__all__ = ["assistant", "clock", "postgres", "settings", "shipped", "sqlite_settings", "state"]


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    with telegram_server() as server:
        yield server
