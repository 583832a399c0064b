"""A refusal in the form that fits what it refuses."""

from telegram import Update

from bot.access import words
from bot.actions import Cards, Plan, Say, Toast

_TOAST = 200  # characters
_REMEMBERED = 10  # seconds


def refusal(update: Update, text: str) -> Plan:
    """In groups only a button is told: nobody asked the others to read it."""
    if update.callback_query:
        return (Toast(update.callback_query.id, text[:_TOAST], alert=True),)
    if update.inline_query:
        return (Cards(update.inline_query.id, (), _REMEMBERED, True, words.ASK_IN_PRIVATE, "mulai"),)
    if update.message and is_private(update):
        return (Say("", text),)
    return ()


def is_private(update: Update) -> bool:
    chat = update.effective_chat
    return chat is None or chat.type == "private"
