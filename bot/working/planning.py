"""What is to be said about one update: worked out on a thread, and never left without an end."""

import asyncio
import logging
from concurrent.futures import Executor
from typing import Protocol

from telegram import Bot, ChatMember, Update

from bot.actions import Plan, Say, Toast
from bot.delivering.outcomes import Moved, Unreachable
from bot.delivering.place import Place
from bot.faults import places_of
from bot.working.live import Live, watched
from bot.working.places import place_of
from bot.working.room import Room
from bot.working.tries import Tries
from tanya.domain.answer import Status
from tanya.errors import StateError
from tanya.state.telegram.records import Chat, Waiting
from tanya.state.telegram.state import TelegramState
from tanya.steps import Step, step
from tanya.wording import STATUS_TEXT

_log = logging.getLogger(__name__)

TRIES = 5  # of planning that nothing was heard of, the last of them made alone: it is what kills the process
_COMPANY = 2  # of them beside others, any of which may have been what killed it; later ones are made alone
_SHUT_OUT = (ChatMember.BANNED, ChatMember.LEFT)  # blocked by who asked, or removed from a group
_DRAFTS = 2**31 - 1  # numbers of drafts


class Plans(Protocol):
    """What is said about an update. plan() blocks, and comes from any thread."""

    def plan(self, update: Update, chat: Chat, live: Live) -> Plan: ...


class Admits(Protocol):
    """Who may ask, and how often. The calls block."""

    def refusal(self, update: Update, chat: Chat) -> Plan | None: ...

    def counted(self, update: Update) -> Plan | None: ...


class Planner:
    def __init__(
        self,
        bot: Bot,
        plans: Plans,
        admits: Admits,
        state: TelegramState,
        tries: Tries,
        at_once: int,
        pool: Executor,
    ) -> None:
        """bot: for courtesies alone. at_once: updates, as many as pool has threads."""
        self._bot, self._plans, self._admits, self._state = bot, plans, admits, state
        self._tries, self._room, self._threads = tries, Room(at_once), pool

    async def planned(self, waiting: Waiting) -> Plan:
        """One more try, counted once it is its turn: what only waits for it has killed nobody.

        Raises Unreachable where the bot was shut out, Moved where the group has another number by now, and
        StateError where the state is out of reach.
        """
        deadly = self._tries.deadly(waiting)
        async with (
            watched(self._bot, _watching(waiting), waiting.id % _DRAFTS + 1) as live,
            self._room.entered(alone=deadly >= _COMPANY),
            self._tries.counted(waiting),
        ):
            # What the library dies of is counted, too; beyond TRIES it died where that was to be said.
            update = self._read(waiting) if deadly <= TRIES else None
            if update is None:
                return _given_up(deadly) if deadly > TRIES else ()
            if (settled := _settled(update, waiting, deadly)) is not None:
                return settled
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._threads, self._worked_out, update, waiting, live)

    def _worked_out(self, update: Update, waiting: Waiting, live: Live) -> Plan:
        with step(Step.MESSAGE):
            return self._plan(update, place_of(waiting).chat or _person(update), live)

    def _plan(self, update: Update, chat_id: int, live: Live) -> Plan:
        try:
            chat = self._state.chats.get(chat_id)
            refused = self._admits.refusal(update, chat)
            plan = self._plans.plan(update, chat, live) if refused is None else refused
            instead = self._admits.counted(update) if plan and refused is None else None
            return plan if instead is None else instead
        except StateError:
            raise
        except Exception as fault:  # noqa: BLE001 - one update must not stop the others
            _log.error("An update was not answered: %s\n%s", type(fault).__name__, places_of(fault))
            return _failed(update)

    def _read(self, waiting: Waiting) -> Update | None:
        try:
            return Update.de_json(waiting.payload, self._bot)
        except Exception as fault:  # noqa: BLE001 - the library raises whatever it stumbles over
            _log.error("An update could not be read: %s\n%s", type(fault).__name__, places_of(fault))
            return None


def _settled(update: Update, waiting: Waiting, deadly: int) -> Plan | None:
    """What needs no working out; None where it does. Raises Unreachable and Moved."""
    if update.my_chat_member and update.my_chat_member.new_chat_member.status in _SHUT_OUT:
        raise Unreachable(update.my_chat_member.new_chat_member.status)
    moved = update.message.migrate_to_chat_id if update.message else None
    if moved and moved != place_of(waiting).chat:
        raise Moved(moved)
    if deadly >= TRIES:
        return _given_up(deadly, _failed(update))
    return None


def _given_up(deadly: int, said: Plan = ()) -> Plan:
    _log.error("An update was given up after %d tries", deadly)
    return said


def _watching(waiting: Waiting) -> Place | None:
    """Where somebody waits and watches: who asked in private. In groups most messages are not for the bot."""
    place = place_of(waiting)
    return place if "message" in waiting.payload and place.chat and place.chat > 0 else None


def _person(update: Update) -> int:
    return update.effective_user.id if update.effective_user else 0


def _failed(update: Update) -> Plan:
    text = STATUS_TEXT[Status.FAILED]
    if update.callback_query:
        return (Toast(update.callback_query.id, text, alert=True),)
    if update.message and update.message.chat.type == "private":
        return (Say("", text),)
    return ()
