"""What the bot can do, on one screen."""

from bot.showing.packing import Message, packed
from bot.showing.pieces import Look, Piece
from bot.words import welcome
from bot.words.commands import COMMANDS


def help_for(bot: str) -> Message:
    """bot: its user name."""
    listed = "\n".join(f"/{command.name} · {command.menu}" for command in COMMANDS)
    parts = (
        ("Bertanya", welcome.ASKING),
        ("Membaca jawaban", welcome.READING),
        ("Perintah", listed),
        ("Di tempat lain", welcome.ELSEWHERE.format(bot=bot)),
    )
    (message,) = packed([(Piece(head, Look.HEADING), Piece(text, Look.SOURCE)) for head, text in parts])
    return message
