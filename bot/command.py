"""`tanya bot`."""

import re

import click
from telegram.error import InvalidToken, TelegramError

from bot import texts
from bot.application import ALLOWED_UPDATES, App, build_application
from bot.redaction import let_library_report, log_safely
from tanya.assembly import open_assistant
from tanya.errors import TanyaError
from tanya.settings import Settings

_TOKEN = re.compile(r"\d+:[\w-]+")
_FIRST_TRIES = 2  # more, before saying that Telegram cannot be reached


class TelegramUnusable(TanyaError):
    """The token is refused, or Telegram cannot be reached."""


@click.command(short_help="Jawab pertanyaan di Telegram.")
@click.pass_obj
def bot(settings: Settings) -> None:
    """Jawab pertanyaan di Telegram, dalam percakapan pribadi."""
    token = settings.telegram_token
    if token is None:
        click.echo(texts.HOW_TO_START, err=True)
        raise click.exceptions.Exit(2)
    if not _TOKEN.fullmatch(token):
        raise TelegramUnusable(texts.REFUSED)
    log_safely(token)
    application = build_application(open_assistant(settings), settings, token)
    application.post_init = _announce
    _poll(application)


async def _announce(application: App) -> None:
    let_library_report(True)
    click.echo(f"@{application.bot.username} siap menjawab di Telegram (Ctrl+C untuk berhenti)")


def _poll(application: App) -> None:
    try:
        application.run_polling(bootstrap_retries=_FIRST_TRIES, allowed_updates=ALLOWED_UPDATES)
    # Their own words hold the address, and so the token: `from None`.
    except InvalidToken:
        raise TelegramUnusable(texts.REFUSED) from None
    except TelegramError:
        raise TelegramUnusable(texts.UNREACHABLE) from None
