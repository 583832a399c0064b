"""Who asks: a person, or a chat in whose name somebody writes."""

from telegram import Message, Update


def asker_of(update: Update) -> int | None:
    """None for bots, which are not answered, and for what nobody sent."""
    sender = sender_of(update.message or update.edited_message)
    if sender is not None:
        return sender
    person = update.effective_user
    # Whoever let the bot in, or shut it out, may be a bot.
    return person.id if person and (update.my_chat_member or not person.is_bot) else None


def sender_of(message: Message | None) -> int | None:
    """The chat in whose name it was written; None where it was in one's own.

    An administrator who stays anonymous writes as the group, by the hand of a bot of Telegram's.
    """
    return message.sender_chat.id if message and message.sender_chat else None
