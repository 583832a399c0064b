"""What the bot can do, on one screen."""

from collections.abc import Sequence

from bot.showing.packing import Message, packed
from bot.showing.pieces import Look, Piece
from bot.words import welcome
from bot.words.commands import COMMANDS


def help_for(elsewhere: str, for_admins: Sequence[tuple[str, str]] = ()) -> Message:
    """elsewhere: how it is called outside of the private chat; for_admins: headings and texts."""
    listed = "\n".join(f"/{command.name} · {command.menu}" for command in COMMANDS)
    parts = (
        ("Bertanya", welcome.ASKING),
        ("Membaca jawaban", welcome.READING),
        ("Perintah", listed),
        ("Di tempat lain", elsewhere),
        *for_admins,
    )
    (message,) = packed([(Piece(head, Look.HEADING), Piece(text, Look.SOURCE)) for head, text in parts])
    return message
