"""Dealing with one stored update: planned once, its actions carried out in order, each counted off."""

import asyncio
import logging
import math
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.actions import Action, Cards, Plan, Toast, from_json, to_json
from bot.delivering.outcomes import Later, Moved, Refused, TokenRevoked, Unreachable
from bot.delivering.place import Place
from bot.faults import places_of
from bot.working.places import lane_at, place_of
from bot.working.tries import Tries
from tanya.errors import StateError, TakenOver
from tanya.state.telegram.records import Waiting
from tanya.state.telegram.state import TelegramState

_log = logging.getLogger(__name__)

STALE = timedelta(hours=24)  # an answer that could not be sent for so long is of no use to anybody
_FIRST, _MOST = 0.5, 60.0  # seconds until the second try, and at most until a later one
_AGAIN = 5  # tries after a fault of our own, or a refusal that we do not know
_FLEETING = 2  # tries of what somebody waits for at this moment


class Plans(Protocol):
    async def planned(self, waiting: Waiting) -> Plan:
        """Counts the try."""
        ...


class Delivers(Protocol):
    async def deliver(self, action: Action, place: Place) -> None: ...


class Dealing:
    def __init__(self, state: TelegramState, plans: Plans, tries: Tries, delivers: Delivers) -> None:
        """tries: those that plans counts."""
        self._state, self._plans, self._tries, self._delivers = state, plans, tries, delivers

    async def deal(self, waiting: Waiting) -> None:
        """Ended, or put off. Raises TokenRevoked, StateError where the state is away, and TakenOver."""
        try:
            await self._dealt_with(waiting)
        except (StateError, TokenRevoked):
            raise
        except Exception as fault:  # noqa: BLE001 - one update must not stop the others
            _log.error("An update was not dealt with: %s\n%s", type(fault).__name__, places_of(fault))
            if waiting.tries < _AGAIN:
                await self._put_off(waiting, fault)
            else:
                await asyncio.to_thread(self._state.inbox.end, waiting.id)

    async def _dealt_with(self, waiting: Waiting) -> None:
        inbox = self._state.inbox
        if waiting.plan is not None:
            await asyncio.to_thread(inbox.begin, waiting.id)
        try:
            await self._carried_out(waiting, await self._plan(waiting))
        except Unreachable:
            await asyncio.to_thread(self._leave, place_of(waiting).chat)
        except Moved as moved:
            await asyncio.to_thread(self._move, waiting, moved.chat_id)
            return
        except TakenOver:
            raise  # nothing of it may be changed here any more
        except (Later, StateError) as fault:
            if datetime.now(UTC) - waiting.stored < STALE:
                await self._put_off(waiting, fault)
                return
            _log.error("An answer could not be sent for a day, and is given up")
        await asyncio.to_thread(inbox.end, waiting.id)

    async def _plan(self, waiting: Waiting) -> Plan:
        """What was stored, or what is worked out now and stored before anything of it is said."""
        if waiting.plan is not None:
            return from_json(waiting.plan)
        with self._tries.until_stored(waiting):
            plan = await self._plans.planned(waiting)
            if stored := to_json(plan):
                await asyncio.to_thread(self._state.inbox.plan, waiting.id, stored)
            return plan

    async def _carried_out(self, waiting: Waiting, plan: Plan) -> None:
        place = place_of(waiting)
        for number, action in enumerate(plan[waiting.done :], waiting.done + 1):
            try:
                await self._delivers.deliver(action, place)
            except Later as later:
                if waiting.tries + 1 < _most(action, later):
                    raise
                _log.error("%s was let go: %s", type(action).__name__, later)
            if number < len(plan):
                await asyncio.to_thread(self._state.inbox.count, waiting.id, number)

    async def _put_off(self, waiting: Waiting, fault: Exception) -> None:
        told = fault.seconds if isinstance(fault, Later) else None
        seconds = told if told is not None else min(_MOST, _FIRST * 2 ** min(waiting.tries, 10))
        moment = datetime.now(UTC) + timedelta(seconds=seconds)
        await asyncio.to_thread(self._state.inbox.later, waiting.id, moment)

    def _leave(self, chat_id: int | None) -> None:
        """Who cannot be reached is told no news; what he chose stays, as he may come back."""
        if chat_id is None:
            return
        if self._state.chats.get(chat_id).subscribed:
            self._state.chats.change(chat_id, subscribed=False)

    def _move(self, waiting: Waiting, to: int) -> None:
        if chat_id := place_of(waiting).chat:
            self._state.chats.move(chat_id, to)
        self._state.inbox.move(waiting.lane, lane_at(waiting, to))


def _most(action: Action, later: Later) -> float:
    """Tries after which it is let go, so that what comes after it is said."""
    if isinstance(action, Toast | Cards):
        return _FLEETING
    return _AGAIN if isinstance(later, Refused) else math.inf
