import asyncio
import threading

import pytest

from api.desk import Desk
from api.edge.problems import Busy
from tanya.domain.answer import Answer, Question, Status
from tests.api.test_problems import Plain


class Counting(Plain):
    """Tells how many questions it had at once."""

    def __init__(self, patience: float = 10) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._now = 0
        self.most = 0
        self.gate = threading.Event()

    def ask(self, question: Question) -> Answer:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        assert self.gate.wait(self._patience)
        with self._lock:
            self._now -= 1
        return Answer(question, Status.ANSWERED)


async def test_so_many_run_so_many_wait_and_the_next_is_turned_away() -> None:
    assistant = Counting()
    desk = Desk(assistant, running=2, waiting=3)
    asked = [asyncio.create_task(desk.ask(Question("apa?"))) for _ in range(5)]
    await asyncio.sleep(0.1)
    with pytest.raises(Busy):
        await desk.ask(Question("satu lagi?"))
    assistant.gate.set()
    assert len(await asyncio.gather(*asked)) == 5
    assert assistant.most == 2


async def test_after_a_fault_the_place_is_free_again() -> None:
    desk = Desk(Counting(patience=0), running=1, waiting=0)
    with pytest.raises(AssertionError):
        await desk.ask(Question("yang tidak pernah selesai"))
    assert await desk.documents() == ()
