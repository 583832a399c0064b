"""What the bot can do, on one screen."""

from collections.abc import Sequence

from bot.showing.packing import Message, packed
from bot.showing.pieces import Look, Piece
from bot.words import welcome
from bot.words.commands import COMMANDS


def help_for(bot: str, for_admins: Sequence[tuple[str, str]] = ()) -> Message:
    """bot: its user name; for_admins: headings and texts that only they are shown."""
    listed = "\n".join(f"/{command.name} · {command.menu}" for command in COMMANDS)
    parts = (
        ("Bertanya", welcome.ASKING),
        ("Membaca jawaban", welcome.READING),
        ("Perintah", listed),
        ("Di tempat lain", welcome.ELSEWHERE.format(bot=bot)),
        *for_admins,
    )
    (message,) = packed([(Piece(head, Look.HEADING), Piece(text, Look.SOURCE)) for head, text in parts])
    return message
