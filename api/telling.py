"""A blocking iterator for one async reader: read on a thread, and left as soon as the reader goes away."""

import asyncio
import contextlib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from enum import StrEnum
from threading import Event
from typing import cast

from anyio import CancelScope

from api.line import Line
from tanya.domain.answer import Answer, Told


class Phase(StrEnum):
    """How far an answer is that has no sentence yet."""

    WAITING = "menunggu"  # others are being answered
    ANSWERING = "menjawab"


Item = Phase | Told | Answer


class Telling:
    """`async for` over the phases, the proven sentences, then the answer.

    Made on the event loop; close() may be called at any time and from any task, and never blocks. What
    has been told is kept until it is read, an answer at most: a slow reader holds no thread and no build.
    """

    def __init__(self, line: Line, tell: Callable[[], Iterator[Told | Answer]]) -> None:
        """Raises Busy."""
        line.enter(patient=True)
        self._line = line
        self._tell = tell
        self._left = Event()
        self._items: asyncio.Queue[Item | Exception | None] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()
        self._items.put_nowait(Phase.WAITING)
        self._scope = CancelScope()
        self._task = self._loop.create_task(self._run())
        self._task.add_done_callback(lambda _: line.leave(patient=True))

    def __aiter__(self) -> "Telling":
        return self

    async def __anext__(self) -> Item:
        """Raises what the iterator raised."""
        item = await self._items.get()
        if item is None:
            raise StopAsyncIteration
        if isinstance(item, Exception):
            raise item
        return item

    def close(self) -> None:
        """The iterator is closed after the sentence it is at; what is still in line is dropped at once."""
        self._left.set()
        # Not the task itself: a thread cannot be cancelled, and keeps its place in line until it ends.
        self._scope.cancel()

    async def _run(self) -> None:
        end: Exception | None = None
        try:
            with self._scope:
                await self._line.on_a_thread(self._read, patient=True)
        except Exception as fault:  # noqa: BLE001 - handed to the reader, whatever it is
            end = fault
        self._items.put_nowait(end)

    def _read(self) -> None:
        """On a thread."""
        self._put(Phase.ANSWERING)
        with closing(cast(Generator[Told | Answer], self._tell())) as told:
            for item in told:
                if self._left.is_set():
                    return
                self._put(item)

    def _put(self, item: Item) -> None:
        # The loop may be gone when the service stops; nobody reads then.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._items.put_nowait, item)
