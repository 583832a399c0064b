"""The bot with its flows, at work until it is told to stop."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any, Protocol

import click
from telegram import Bot

from bot.access.owners import Owners
from bot.connection import TELEGRAM, Connection
from bot.delivering.pages import Holds
from bot.door import Door, opened
from bot.flows.desk import Assists, Limits, Me
from bot.flows.flows import Flows
from bot.hearing import Transcriber
from bot.words import starting
from tanya.assembly import open_assistant
from tanya.settings import Settings
from tanya.state.database import State


class Assistant(Assists, Holds, Protocol):
    """What the bot needs of the assistant."""


@asynccontextmanager
async def answering(
    settings: Settings, token: str, assistant: Assistant, state: State
) -> AsyncIterator[Door]:
    """Connected, and ready to take updates in. Raises TelegramError where there is no way in."""

    # Without the model: an inline query comes at nearly every letter, and is not waited for.
    plain = replace(settings, llm=None, llm_base_url=None, llm_api_key=None)
    quick = open_assistant(plain) if settings.llm else None

    def flows(connection: Connection, owners: Owners) -> Flows:
        telegram = connection.sure
        me = Me(
            telegram.id,
            telegram.username,
            telegram.can_read_all_group_messages,
            telegram.supports_inline_queries,
        )
        limits = Limits(settings.max_question, settings.retention_days)
        hears, admins = _hearing(settings, token), settings.telegram_admins
        return Flows(assistant, state, owners.of, me, limits, hears=hears, quick=quick, admins=admins)

    try:
        async with opened(settings, token, assistant, state, flows) as door:
            yield door
    finally:
        if quick:
            quick.close()


def tell_hints(telegram: Bot) -> None:
    """On the terminal, once it is ready: what of it Telegram keeps back."""
    by_name, inline = telegram.can_read_all_group_messages, telegram.supports_inline_queries
    for hint in starting.hints(by_name=by_name, inline=inline):
        click.echo(hint)


def _hearing(settings: Settings, token: str) -> Transcriber | None:
    if settings.telegram_transcriber is None:
        return None
    server = (settings.telegram_base_url or TELEGRAM).rstrip("/")
    return Transcriber(settings.telegram_transcriber, server, token)


async def until_stopped(stop: asyncio.Event, *work: Coroutine[Any, Any, None]) -> None:
    """All of it at once, until it is told to stop or one part ends; what that raised is raised.

    What is told to stop is cancelled wherever it is, also where it still waits to be connected.
    """
    await together(_set(stop), *work)


async def together(*work: Coroutine[Any, Any, None]) -> None:
    """All of it at once, until one part ends or this is cancelled; what a part raised is raised."""
    tasks: list[asyncio.Task[None]] = [asyncio.create_task(part) for part in work]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            if task.done():
                task.result()
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:  # one that is at work finishes it
            with suppress(asyncio.CancelledError, Exception):
                await task


async def _set(stop: asyncio.Event) -> None:
    await stop.wait()
