"""The bot inside `tanya serve`, and Telegram when it is not as it should be."""

import asyncio
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from bot import inside
from bot.inside import Inside
from bot.words import starting
from tanya.assistant import Assistant
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tests.bot.telegram.faults import refused
from tests.bot.telegram.server import TOKEN, TelegramServer


@pytest.fixture
def kept(sqlite_settings: Settings) -> Iterator[State]:
    with closing(open_state(sqlite_settings)) as opened:
        yield opened


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_that_seemed_refused_is_tried_again_after_a_rest(
    telegram: TelegramServer,
    sqlite_settings: Settings,
    kept: State,
    assistant: Assistant,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    status: int,
) -> None:
    monkeypatch.setattr(inside, "_REFUSED", 0.2)
    telegram.faults.order("getUpdates", refused("Not Found", status))
    settings = replace(sqlite_settings, telegram_base_url=telegram.url)
    async with Inside(settings, TOKEN, assistant, kept).living():
        while starting.REFUSED not in caplog.text:
            await asyncio.sleep(0.02)
        telegram.people.write("resep rendang")
        (message,) = await asyncio.to_thread(telegram.people.wait_for, 1)
    assert "di luar bidang saya" in message.text


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a server that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


async def test_it_stops_at_once_while_it_waits_to_be_connected(
    silent: str, sqlite_settings: Settings, kept: State, assistant: Assistant
) -> None:
    settings = replace(sqlite_settings, telegram_base_url=silent)
    async with Inside(settings, TOKEN, assistant, kept).living():
        await asyncio.sleep(0.5)
        told = time.monotonic()
    assert time.monotonic() - told < 5
