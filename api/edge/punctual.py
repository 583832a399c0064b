"""Connections that say what they want in time: whoever sends a byte a second may not keep others out.

A connection costs an open file, and there are so many of these. What stands before the service may see to it
too; it does so by itself.
"""

import asyncio
import contextlib
import resource
from typing import Any

from uvicorn.protocols.http.auto import AutoHTTPProtocol

LOOK = 10.0  # seconds: a request has its head complete after two of them at most
LEAST = 2048  # bytes that come of a body between two looks


class Punctual(AutoHTTPProtocol):  # type: ignore[misc, valid-type]
    """Closes a connection that is late. A response is waited for, and read, as long as it takes."""

    _looking: asyncio.TimerHandle | None = None
    _before: tuple[Any, bool] | None = None  # the request of the look before, and whether it was over
    _came = LEAST

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._looking = self.loop.call_later(LOOK, self._look)

    def data_received(self, data: bytes) -> None:
        self._came += len(data)
        super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._looking:
            self._looking.cancel()
        super().connection_lost(exc)

    def _look(self) -> None:
        request = self.cycle
        between = request is None or request.response_complete
        slow = between or (request.more_body and self._came < LEAST)
        now = request, between
        if slow and now == self._before:
            self.transport.close()
            return
        self._before, self._came = now, 0
        self._looking = self.loop.call_later(LOOK, self._look)


def open_as_many_as_may_be() -> None:
    """Files and connections: systems give fewer at first than they allow."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
