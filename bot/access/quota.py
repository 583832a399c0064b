"""How often one person, and all together, may ask in an hour."""

from collections.abc import Callable
from datetime import UTC, datetime

from telegram import Update

from bot.access import words
from bot.access.refusing import is_private, refusal
from bot.actions import Plan
from tanya.state.telegram.access import Uses

_ALL, _STRANGERS = "semua", "tamu"
_TOLD = 3  # times that the limit is told; who goes on is not answered
_INLINE = 10  # inline queries for each message: one is sent at nearly every key


class Quota:
    def __init__(self, uses: Uses, owner: Callable[[int], str], each: int, in_all: int) -> None:
        """owner: the pseudonym of a person, so that counts tell nothing of who it was."""
        self._uses, self._owner = uses, owner
        self._each, self._in_all = each, in_all

    def refusal(self, update: Update, person: int, *, known: bool) -> Plan | None:
        """Before it is worked on. In groups nobody knows yet whether it is for the bot: not counted here.

        known: may ask; the others take nothing away from those.
        """
        if is_private(update):
            return self.counted(update, person, _ALL if known else _STRANGERS)
        over = self._uses.so_far(self._owner(person)) > self._each
        return () if over or self._uses.so_far(_ALL) > self._in_all else None

    def counted(self, update: Update, person: int, all_: str = _ALL) -> Plan | None:
        """One more; what is said instead where that is too much."""
        times, kind = (_INLINE, "inline ") if update.inline_query else (1, "")
        count = self._uses.count(f"{kind}{self._owner(person)}")
        over = count - self._each * times
        if over > 0:
            told = over <= _TOLD or bool(update.callback_query)
            return refusal(update, words.too_often(self._minutes())) if told else ()
        if self._uses.count(f"{kind}{all_}") > self._in_all * times:
            return refusal(update, words.too_busy(self._minutes()))
        return None

    def this_hour(self) -> int:
        return self._uses.so_far(_ALL)

    def _minutes(self) -> int:
        return max(1, round((self._uses.until() - datetime.now(UTC)).total_seconds() / 60))
