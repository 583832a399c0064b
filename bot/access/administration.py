"""What administrators may do by commands that others do not have."""

import html
import re
from collections.abc import Callable
from datetime import timedelta

from telegram import Message, Update

from bot.access import words
from bot.access.asker import sender_of
from bot.access.commands import command_of
from bot.access.refusing import is_private
from bot.actions import Plan, Say, to_json
from tanya.state.telegram.state import TelegramState

_NUMBER = re.compile(r"-?[0-9]{1,18}", re.ASCII)
_LASTING = timedelta(days=1)  # of a code
_MOST = 3000  # characters of an announcement


class Administration:
    def __init__(self, admins: tuple[int, ...], state: TelegramState, this_hour: Callable[[], int]) -> None:
        self._admins, self._state, self._this_hour = admins, state, this_hour

    def done(self, update: Update, person: int, username: str) -> Plan | None:
        """What is said of it; None where it is no command of an administrator's."""
        if person not in self._admins or update.message is None:
            return None
        command, rest = command_of(update.message, username)
        if command in ("blokir", "bukablokir"):
            return self._block(command, rest, update.message)
        if not is_private(update):
            return None
        match command:
            case "statistik":
                return _said(self._statistics())
            case "umumkan":
                return self._announce(update.update_id, rest)
            case "kode" if not rest:
                return _said(words.CODE_MADE.format(code=self._state.codes.issue(_LASTING)))
        return None

    def _statistics(self) -> str:
        waiting = self._state.inbox.waiting() - 1  # but for this very command
        return words.statistics(self._state.chats.counts(), max(0, waiting), self._this_hour())

    def _block(self, command: str, rest: str, message: Message) -> Plan:
        number = int(rest) if _NUMBER.fullmatch(rest) else _writer(message.reply_to_message)
        if number is None:
            return _said(words.WHOM_TO_BLOCK.format(command=command))
        if number in self._admins:
            return _said(words.NOT_AN_ADMIN)
        is_blocked = command == "blokir"
        self._state.chats.change(number, blocked=is_blocked)
        return _said((words.BLOCKED if is_blocked else words.UNBLOCKED).format(number=number))

    def _announce(self, update_id: int, text: str) -> Plan:
        """Stored for each subscriber before anything is said of it; asked for again, nobody is told twice."""
        if not text:
            return _said(words.WHAT_TO_ANNOUNCE)
        if len(text) > _MOST:
            return _said(words.TOO_LONG_TO_ANNOUNCE.format(most=_MOST))
        subscribers = self._state.chats.subscribers()
        if not subscribers:
            return _said(words.NOBODY_TO_TELL)
        said = to_json((_announcement(text),))
        self._state.inbox.announce(update_id, dict.fromkeys(subscribers, said))
        return _said(words.ANNOUNCED.format(count=len(subscribers)))


def _writer(message: Message | None) -> int | None:
    """Who wrote it, a person or a channel; None for bots, and for administrators who write as their group."""
    if message is None or message.from_user is None:
        return None
    chat = sender_of(message)
    if chat is not None:
        return chat if chat != message.chat.id else None
    return None if message.from_user.is_bot else message.from_user.id


def _announcement(text: str) -> Say:
    escaped = html.escape(text, quote=False)
    return Say(
        f"<b>{words.ANNOUNCEMENT}</b>\n\n{escaped}\n\n<i>{words.HOW_TO_END}</i>",
        f"{words.ANNOUNCEMENT}\n\n{text}\n\n{words.HOW_TO_END}",
    )


def _said(text: str) -> Plan:
    return (Say("", text),)
