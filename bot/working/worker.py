"""Which update is dealt with when: several chats at once, in each chat one after the other."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime

from tanya.errors import StateError, TakenOver
from tanya.state.telegram.inbox import ANNOUNCED, Inbox
from tanya.state.telegram.records import Waiting

_log = logging.getLogger(__name__)

AT_ONCE = 32  # chats; most of an update is waiting for Telegram
_ANNOUNCING = 8  # chats at most: questions come in between
LOOK = 5.0  # seconds until the inbox is looked at unasked: the clock may have been set
_REST = 2.0  # seconds after the state was out of reach
_PATIENCE = 15.0  # seconds that what is at work may take when the bot is stopped


class Worker:
    def __init__(
        self,
        inbox: Inbox,
        deal: Callable[[Waiting], Awaitable[None]],
        ours: Callable[[Callable[[], None]], Awaitable[None]],
        at_once: int = AT_ONCE,
        look: float = LOOK,
    ) -> None:
        """ours: returns once it is the turn of this process, and calls what it is given where that was lost.

        look: seconds; few where others store, too.
        """
        self._inbox, self._deal, self._ours = inbox, deal, ours
        self._at_once, self._look = at_once, look
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._woken = asyncio.Event()
        self._broken: BaseException | None = None

    def wake(self) -> None:
        """Something was stored."""
        self._woken.set()

    async def run(self) -> None:
        """Until it is cancelled; what is at work is then finished. Raises what dealing raises."""
        try:
            while self._broken is None:
                self._woken.clear()
                await self._ours(self._drop)
                await self._take()
                await self._until_woken()
        finally:
            if self._busy:
                await asyncio.wait(self._busy.values(), timeout=_PATIENCE)
            for task in self._busy.values():
                task.cancel()
        raise self._broken

    def _drop(self) -> None:
        """Another process has taken over what is at work."""
        for task in self._busy.values():
            task.cancel()

    async def _take(self) -> None:
        announcing = sum(lane.startswith(ANNOUNCED) for lane in self._busy)
        free = self._at_once - len(self._busy)
        if free <= 0:
            return
        try:
            waiting = await asyncio.to_thread(self._inbox.heads, free, tuple(self._busy))
        except StateError as fault:
            _log.warning("The inbox cannot be read: %s", fault)
            await asyncio.sleep(_REST)
            self._woken.set()
            return
        for one in waiting:
            if one.lane.startswith(ANNOUNCED):
                announcing += 1
                if announcing > _ANNOUNCING:
                    break
            task = asyncio.create_task(self._deal_with(one))
            self._busy[one.lane] = task
            task.add_done_callback(lambda _, lane=one.lane: self._free(lane))  # type: ignore[misc]

    async def _until_woken(self) -> None:
        if self._woken.is_set():
            return
        with suppress(TimeoutError, StateError):
            due = await asyncio.to_thread(self._inbox.next_due)
            seconds = (due - datetime.now(UTC)).total_seconds() if due else self._look
            # Not wait_for: it loses a cancellation that comes together with what it waits for.
            async with asyncio.timeout(max(0.01, min(self._look, seconds))):
                await self._woken.wait()

    async def _deal_with(self, waiting: Waiting) -> None:
        try:
            await self._deal(waiting)
        except TakenOver:
            await asyncio.sleep(_REST)  # until it is seen whose turn it is
        except StateError as fault:
            _log.warning("An update waits until the state can be reached: %s", fault)
            await asyncio.sleep(_REST)
        except Exception as fault:  # noqa: BLE001 - told to whoever runs the worker
            self._broken = fault

    def _free(self, lane: str) -> None:
        del self._busy[lane]
        self._woken.set()
