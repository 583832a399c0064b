"""Blocking calls on threads, and no more of them than can be borne."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable
from typing import TypeVar

import anyio.to_thread
from anyio import CapacityLimiter

from api.edge.problems import Busy

T = TypeVar("T")


class Line:
    """`running` calls at a time, `waiting` more in line, then Busy. For one event loop.

    `patient`: so many more places for those who are told that they wait. Somebody looks on while they do: as
    long as both wait, every other turn is theirs. They are counted apart: however many wait so, the others
    have their places, and the other way round.
    """

    def __init__(self, running: int, waiting: int, patient: int = 0) -> None:
        self._most_running = running
        self._threads = CapacityLimiter(running)
        self._most = running + waiting
        self._most_patient = self._most + patient
        self._others_inside = self._patient_inside = 0
        self._of_each: Counter[str] = Counter()  # of the others, by who they are
        self._running = 0
        self._patient: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()
        self._next = self._patient  # whose turn it is where both wait

    async def run(self, call: Callable[[], T], *, abandoned: bool = False, who: str = "") -> T:
        """who: whose call it is, where the places are shared fairly; see enter()."""
        self.enter(who=who)
        try:
            return await self.on_a_thread(call, abandoned=abandoned)
        finally:
            self.leave(who=who)

    def enter(self, *, patient: bool = False, who: str = "") -> None:
        """Take a place, which leave() gives back, told the same. Raises Busy when none is left.

        Nor has anyone with a name more places than are left to others, beside those that are at work: one
        alone gets half of them, and who comes then still finds one.
        """
        left = self._left_patient if patient else self._left_others
        if left <= 0 or (who and self._of_each[who] >= left + self._most_running):
            raise Busy
        if patient:
            self._patient_inside += 1
            return
        self._others_inside += 1
        if who:
            self._of_each[who] += 1

    def leave(self, *, patient: bool = False, who: str = "") -> None:
        if patient:
            self._patient_inside -= 1
            return
        self._others_inside -= 1
        if who:
            self._of_each[who] -= 1
            self._of_each += Counter()  # forgets who has none

    @property
    def _left_others(self) -> int:
        return self._most - self._others_inside - min(self._patient_inside, self._most_running)

    @property
    def _left_patient(self) -> int:
        return self._most_patient - self._patient_inside - min(self._others_inside, self._most_running)

    async def on_a_thread(
        self, call: Callable[[], T], *, abandoned: bool = False, patient: bool = False
    ) -> T:
        """As soon as it is this call's turn; only for who has a place, and a patient one for who is patient.

        abandoned: who is cancelled leaves the call behind, which goes on by itself.
        """
        await self._turn(self._patient if patient else self._others)
        try:
            return await anyio.to_thread.run_sync(call, limiter=self._threads, abandon_on_cancel=abandoned)
        finally:
            self._pass_on()

    @property
    def running(self) -> int:
        return self._running

    @property
    def waiting(self) -> int:
        return max(self._others_inside + self._patient_inside - self._running, 0)

    async def _turn(self, queue: "deque[asyncio.Future[None]]") -> None:
        if self._running < self._most_running:
            self._running += 1
            return
        turn = asyncio.get_running_loop().create_future()
        queue.append(turn)
        try:
            await turn
        except BaseException:
            if not turn.cancelled():  # it came, too late
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        """The turn goes to who waits, and stays taken; else it is free."""
        while queue := self._next or self._patient or self._others:
            turn = queue.popleft()
            if not turn.cancelled():
                self._next = self._others if queue is self._patient else self._patient
                turn.set_result(None)
                return
        self._running -= 1
