"""`tanya bot`."""

import asyncio
import signal
from contextlib import closing

import click
from telegram.error import InvalidToken, TelegramError

from bot.cleaning import clean_daily
from bot.connection import patiently
from bot.delivering.outcomes import TokenRevoked
from bot.menus import list_commands
from bot.redaction import log_safely
from bot.running import Assistant, answering, until_stopped
from bot.words import starting
from tanya.assembly import open_assistant
from tanya.errors import TanyaError
from tanya.settings import Settings
from tanya.sharing.following import following
from tanya.state.database import State, open_state


class TelegramUnusable(TanyaError):
    """The token is refused, or Telegram cannot be reached."""


@click.command(short_help="Jawab pertanyaan di Telegram.")
@click.pass_obj
def bot(settings: Settings) -> None:
    """Jawab pertanyaan di Telegram: percakapan pribadi, grup, dan sebaris."""
    token = settings.telegram_token
    if token is None:
        click.echo(starting.HOW_TO_START, err=True)
        raise click.exceptions.Exit(2)
    if not starting.TOKEN.fullmatch(token):
        raise TelegramUnusable(starting.REFUSED)
    if settings.telegram_webhook:
        raise TelegramUnusable(starting.BY_WEBHOOK)
    log_safely(token)
    with (
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
    async with answering(settings, token, assistant, state) as door:
        telegram = door.connection.sure
        await patiently(telegram.delete_webhook)
        await list_commands(telegram, settings.telegram_admins)
        click.echo(starting.READY.format(username=telegram.username))
        cleaning = clean_daily(state, settings.retention_days)
        await until_stopped(stop, door.poll(), door.work(), cleaning)
