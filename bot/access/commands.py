"""A command as it was written, for this bot or for whichever reads it."""

from telegram import Message


def command_of(message: Message, username: str) -> tuple[str | None, str]:
    """Its name in small letters, and what follows; None and the whole text where none is for this bot."""
    text = (message.text or "").strip()
    if not text.startswith("/"):
        return None, text
    head, _, rest = text.partition(" ")
    name, at, bot = head[1:].partition("@")
    if at and bot.lower() != username.lower():
        return None, text
    return name.lower(), rest.strip()
