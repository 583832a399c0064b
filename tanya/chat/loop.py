"""One event loop for all models of the process, on a thread of its own: what runs there can be broken off.

A provider's clients keep their connections with the loop that opened them, so there is but one.
"""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import Future
from threading import Lock, Thread
from typing import Any


class _Loop:
    def __init__(self) -> None:
        self._lock = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self, work: Coroutine[Any, Any, None]) -> "Future[None]":
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                Thread(target=self._loop.run_forever, name="tanya-model", daemon=True).start()
        return asyncio.run_coroutine_threadsafe(work, self._loop)


_ONE = _Loop()


def in_background(work: Coroutine[Any, Any, None]) -> "Future[None]":
    """Starts the work and returns at once; cancelling what is returned breaks it off."""
    return _ONE.start(work)
