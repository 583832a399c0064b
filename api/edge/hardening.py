"""What every request passes through: a limit on its body, and a net under its faults."""

import logging
import traceback
from collections.abc import Mapping
from types import MappingProxyType

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.edge.problems import Code, Problem, problem_response

_log = logging.getLogger(__name__)

MAX_BODY = 64 * 1024  # bytes
_MEGA = 1_000_000


class Hardening:
    """ASGI middleware; inside those that only add headers, so that a 500 and a 413 carry them too."""

    def __init__(
        self, app: ASGIApp, max_body: int = MAX_BODY, wider: Mapping[str, int] = MappingProxyType({})
    ) -> None:
        """wider: addresses that take more."""
        self._app = app
        self._max_body = max_body
        self._wider = wider

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        response = _Response(send)
        try:
            await self._limited(scope, receive, response)
        except Exception as fault:  # noqa: BLE001 - the program's edge: whatever it is, the asker gets a clear 500
            log_fault(fault)
            if not response.started:
                await problem_response(Code.FAILED)(scope, receive, response)

    async def _limited(self, scope: Scope, receive: Receive, send: Send) -> None:
        most = self._wider.get(scope["path"], self._max_body)
        if _declared_length(scope) > most:
            too_large = problem_response(Code.BODY_TOO_LARGE, _limit(most), headers={"Connection": "close"})
            await too_large(scope, receive, send)
            return
        await self._app(scope, _LimitedBody(receive, most), send)


class _Response:
    """send() that remembers whether the response has begun."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
        await self._send(message)


class _LimitedBody:
    """receive() that counts: a chunked body declares no length."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive = receive
        self._most = self._left = most

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            if self._left < 0:
                raise Problem(Code.BODY_TOO_LARGE, _limit(self._most), headers={"Connection": "close"})
        return message


def _limit(most: int) -> str:
    shown = f"{most // _MEGA} MB" if most >= 10 * _MEGA else f"{most // 1024} KiB"
    return f"Isi permintaan paling banyak {shown}."


def _declared_length(scope: Scope) -> int:
    written = Headers(scope=scope).get("content-length", "")
    return int(written) if written.isdecimal() else 0


def log_fault(fault: Exception) -> None:
    # The message of an exception may hold the question; its kind and place do not.
    places = "".join(traceback.format_tb(fault.__traceback__))
    _log.error("%s\n%s", type(fault).__name__, places)
