import asyncio
import threading
from collections.abc import Iterator
from datetime import date

import pytest

from api.desk import Desk
from api.edge.problems import Busy
from tanya.answering.telling import at_once
from tanya.domain.answer import Answer, Hit, Question, Status, Told
from tanya.domain.document import Document, Kind, Provision
from tanya.domain.links import Version
from tanya.domain.locator import Locator


class Counting:
    """Tells how many questions it had at once."""

    build_id = "20310101-000000-abcd"

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

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        yield from at_once(self.ask(question))

    def search(self, question: Question, limit: int) -> tuple[Hit, ...]:
        return ()

    def provision(self, document_id: str, locator: Locator, kind: Kind | None = None) -> Provision | None:
        return None

    def held(self, document_id: str, kind: Kind | None = None) -> tuple[Document, ...]:
        return ()

    def in_force(self, document_id: str) -> bool | None:
        return None

    def overtaking(self, found: Provision) -> tuple[Version, ...]:
        return ()

    def documents(self) -> tuple[Document, ...]:
        return ()

    def today(self) -> date:
        return date(2031, 1, 1)


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
