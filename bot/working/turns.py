"""Waiting for the turn of this process, where several share one state."""

import asyncio
import logging
import time
from collections.abc import Callable

from tanya.errors import StateError
from tanya.state.telegram.turn import Turn

_log = logging.getLogger(__name__)

_SURE = 1.0  # seconds that an answer is taken for true
_AGAIN = 2.0  # seconds until it is asked again
_REST = 7.0  # seconds in which who had the turn finds out that it is over; see LOOK of the worker


def _nothing() -> None:
    """Whoever waits for its turn has nothing to lose."""


class Turns:
    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._sure_until = 0.0
        self._told = False
        self._had = 0  # number of the turn that was ours last

    async def ours(self, lost: Callable[[], None] = _nothing) -> None:
        """Returns once it is. lost: called at once where it was ours, and is another's or was meanwhile."""
        while time.monotonic() >= self._sure_until:
            taken = await self._taken()
            if self._had and (taken is False or self._turn.number != self._had):
                self._had = 0
                lost()
            if taken:
                await self._begun()
                return
            if taken is False and not self._told:
                self._told = True
                _log.warning("Bot ini sedang dijalankan oleh proses lain; yang ini menunggu giliran.")
            await asyncio.sleep(_AGAIN)

    async def _taken(self) -> bool | None:
        """None where that cannot be told: the state is out of reach."""
        try:
            return await asyncio.to_thread(self._turn.take)
        except StateError as fault:
            _log.warning("The state cannot be reached: %s", fault)
            return None

    async def _begun(self) -> None:
        if not self._had and self._turn.taken_over:
            # What it is sending at this moment, it would send beside us.
            await asyncio.sleep(_REST)
        self._had, self._told = self._turn.number, False
        self._sure_until = time.monotonic() + _SURE
