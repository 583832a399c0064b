"""Waiting for the turn of this process, where several share one state."""

import asyncio
import logging
import time

from tanya.errors import StateError
from tanya.state.telegram.turn import Turn

_log = logging.getLogger(__name__)

_SURE = 5.0  # seconds that an answer is taken for true
_AGAIN = 2.0  # seconds until it is asked again


class Turns:
    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._sure_until = 0.0
        self._told = False

    async def ours(self) -> None:
        """Returns once it is."""
        while time.monotonic() >= self._sure_until and not await self._taken():
            if not self._told:
                self._told = True
                _log.warning("Bot ini sedang dijalankan oleh proses lain; yang ini menunggu giliran.")
            await asyncio.sleep(_AGAIN)

    async def _taken(self) -> bool:
        try:
            taken = await asyncio.to_thread(self._turn.take)
        except StateError as fault:
            _log.warning("The state cannot be reached: %s", fault)
            return False
        if taken:
            self._sure_until = time.monotonic() + _SURE
            self._told = False
        return taken
