"""`tanya bot`."""

import asyncio
import logging
import signal
from contextlib import closing, suppress
from datetime import timedelta
from functools import partial

import click
from telegram.error import InvalidToken, TelegramError

from bot.connection import patiently
from bot.delivering.outcomes import TokenRevoked
from bot.menus import list_commands
from bot.running import Assistant, answering, tell_hints, together, until_stopped
from bot.words import starting
from tanya import logs
from tanya.assembly import open_assistant
from tanya.backups.presence import at_work
from tanya.errors import TanyaError
from tanya.forgetting import daily
from tanya.settings import Settings
from tanya.sharing.following import following
from tanya.state.database import State, open_state
from tanya.tracing import tracing
from tanya.upkeep import renewal

_ACTOR = "bot"  # as the audit knows who forgot


class TelegramUnusable(TanyaError):
    """The token is refused, or Telegram cannot be reached."""


@click.command(short_help="Jawab pertanyaan di Telegram.")
@click.pass_obj
def bot(settings: Settings) -> None:
    """Jawab pertanyaan di Telegram: percakapan pribadi, grup, dan mode inline."""
    token = settings.telegram_token
    if token is None:
        click.echo(starting.HOW_TO_START, err=True)
        raise click.exceptions.Exit(2)
    if not starting.TOKEN.fullmatch(token):
        raise TelegramUnusable(starting.REFUSED)
    if settings.telegram_webhook:
        raise TelegramUnusable(starting.BY_WEBHOOK)
    logs.begin(settings)
    if told := renewal(settings):
        logging.getLogger(logs.NOTICES).warning("%s", told)
    with (
        at_work(settings.home),
        tracing(settings),
        closing(open_state(settings)) as state,
        following(settings.builds, settings.home),
        closing(open_assistant(settings)) as assistant,
    ):
        try:
            asyncio.run(_answer(settings, token, assistant, state))
        # Their own words hold the address, and so the token: `from None`.
        except (InvalidToken, TokenRevoked):
            raise TelegramUnusable(starting.REFUSED) from None
        except TelegramError:
            raise TelegramUnusable(starting.UNREACHABLE) from None


async def _answer(settings: Settings, token: str, assistant: Assistant, state: State) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await until_stopped(stop, _at_work(settings, token, assistant, state))


async def _at_work(settings: Settings, token: str, assistant: Assistant, state: State) -> None:
    """Until it is cancelled."""
    async with answering(settings, token, assistant, state) as door:
        telegram = door.connection.sure
        await patiently(telegram.delete_webhook)
        await list_commands(telegram, settings.telegram_admins)
        with suppress(OSError):  # it may be told to a disk that is full
            click.echo(starting.READY.format(username=telegram.username))
            tell_hints(telegram)
        # Where the service has the bot inside, it is the service that forgets.
        kept = timedelta(days=settings.retention_days)
        forgetting = daily(partial(asyncio.to_thread, state.tidy, _ACTOR, kept))
        await together(door.poll(), door.work(), forgetting)
