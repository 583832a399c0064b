"""Blocking calls on threads, and no more of them than can be borne."""

from collections.abc import Callable
from typing import TypeVar

import anyio.to_thread
from anyio import CapacityLimiter

from api.edge.problems import Busy

T = TypeVar("T")


class Line:
    """`running` calls at a time, `waiting` more in line, then Busy. For one event loop.

    `patient`: so many more places in the same line for those who are told that they wait.
    """

    def __init__(self, running: int, waiting: int, patient: int = 0) -> None:
        self._limiter = CapacityLimiter(running)
        self._most = running + waiting
        self._most_patient = self._most + patient
        self._inside = 0

    async def run(self, call: Callable[[], T], *, abandoned: bool = False) -> T:
        self.enter()
        try:
            return await self.on_a_thread(call, abandoned=abandoned)
        finally:
            self.leave()

    def enter(self, *, patient: bool = False) -> None:
        """Take a place, which leave() gives back. Raises Busy when none is left."""
        if self._inside >= (self._most_patient if patient else self._most):
            raise Busy
        self._inside += 1

    def leave(self) -> None:
        self._inside -= 1

    async def on_a_thread(self, call: Callable[[], T], *, abandoned: bool = False) -> T:
        """As soon as it is this call's turn; only for who has a place.

        abandoned: who is cancelled leaves the call behind, which goes on by itself.
        """
        return await anyio.to_thread.run_sync(call, limiter=self._limiter, abandon_on_cancel=abandoned)

    @property
    def running(self) -> int:
        return int(self._limiter.borrowed_tokens)

    @property
    def waiting(self) -> int:
        return max(self._inside - self.running, 0)
