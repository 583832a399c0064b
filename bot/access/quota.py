"""How often one person, and all together, may ask in an hour."""

from collections.abc import Callable
from datetime import UTC, datetime

from telegram import Update

from bot.access import words
from bot.access.refusing import is_private, refusal
from bot.actions import Plan
from tanya.state.telegram.access import Uses

_ALL = "semua"
_TOLD = 3  # times that the limit is told; who goes on is not answered
_INLINE = 10  # inline queries for each message: one is sent at nearly every key


class Quota:
    def __init__(self, uses: Uses, owner: Callable[[int], str], each: int, in_all: int) -> None:
        """owner: the pseudonym of a person, so that counts tell nothing of who it was."""
        self._uses, self._owner = uses, owner
        self._each, self._in_all = each, in_all

    def refusal(self, update: Update, person: int) -> Plan | None:
        """Before it is worked on. In groups nobody knows yet whether it is for the bot: not counted here."""
        if is_private(update):
            return self.counted(update, person)
        over = self._uses.so_far(self._owner(person)) > self._each
        return () if over or self._uses.so_far(_ALL) > self._in_all else None

    def counted(self, update: Update, person: int) -> Plan | None:
        """One more; what is said instead where that is too much."""
        who, each, all_ = self._owner(person), self._each, _ALL
        if update.inline_query:
            who, each, all_ = f"inline {who}", each * _INLINE, f"inline {_ALL}"
        count, in_all = self._uses.count(who, all_)
        if count > each:
            told = count <= each + _TOLD or bool(update.callback_query)
            return refusal(update, words.too_often(self._minutes())) if told else ()
        most = self._in_all * (_INLINE if update.inline_query else 1)
        return refusal(update, words.too_busy(self._minutes())) if in_all > most else None

    def this_hour(self) -> int:
        return self._uses.so_far(_ALL)

    def _minutes(self) -> int:
        return max(1, round((self._uses.until() - datetime.now(UTC)).total_seconds() / 60))
