"""Where requests meet the assistant: its blocking calls on threads, and no more of them than it can bear."""

from collections.abc import Callable
from datetime import date
from typing import Protocol, TypeVar

import anyio.to_thread
from anyio import CapacityLimiter

from api.edge.problems import Busy
from tanya.domain.answer import Answer, Hit, Question
from tanya.domain.document import Document, Provision
from tanya.domain.links import Version
from tanya.domain.locator import Locator

T = TypeVar("T")

# An answer takes some 20 ms of one core: past this many at once, waiting longer helps nobody.
RUNNING = 4
WAITING = 28


class Assists(Protocol):
    """What this door needs of the assistant. The calls block and may come from any thread."""

    def ask(self, question: Question) -> Answer: ...

    def search(self, question: Question, limit: int) -> tuple[Hit, ...]: ...

    def provision(self, document_id: str, locator: Locator) -> Provision | None: ...

    def in_force(self, document_id: str) -> bool | None: ...

    def overtaking(self, found: Provision) -> tuple[Version, ...]: ...

    def documents(self) -> tuple[Document, ...]: ...

    def today(self) -> date: ...

    @property
    def build_id(self) -> str: ...


class Desk:
    """The assistant for `async` callers: `running` calls at a time, `waiting` more in line, then Busy."""

    def __init__(self, assistant: Assists, running: int = RUNNING, waiting: int = WAITING) -> None:
        self._assistant = assistant
        self._limiter = CapacityLimiter(running)
        self._most = running + waiting
        self._inside = 0

    async def ask(self, question: Question) -> Answer:
        return await self._on_a_thread(lambda: self._assistant.ask(question))

    async def search(self, question: Question, limit: int) -> tuple[Hit, ...]:
        return await self._on_a_thread(lambda: self._assistant.search(question, limit))

    async def provision(self, document_id: str, locator: Locator) -> Provision | None:
        return await self._on_a_thread(lambda: self._assistant.provision(document_id, locator))

    async def in_force(self, document_id: str) -> bool | None:
        return await self._on_a_thread(lambda: self._assistant.in_force(document_id))

    async def overtaking(self, found: Provision) -> tuple[Version, ...]:
        return await self._on_a_thread(lambda: self._assistant.overtaking(found))

    async def documents(self) -> tuple[Document, ...]:
        return await self._on_a_thread(self._assistant.documents)

    async def today(self) -> date:
        return self._assistant.today()

    async def build_id(self) -> str:
        """Out of line, so that a busy service is still seen to be alive."""
        return await anyio.to_thread.run_sync(lambda: self._assistant.build_id)

    async def _on_a_thread(self, call: Callable[[], T]) -> T:
        if self._inside >= self._most:
            raise Busy
        self._inside += 1
        try:
            return await anyio.to_thread.run_sync(call, limiter=self._limiter)
        finally:
            self._inside -= 1
