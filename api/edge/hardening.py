"""What every request passes through: a limit on its body, and a net under its faults."""

import logging
import traceback
from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.edge.problems import Code, Problem, problem_response

_log = logging.getLogger(__name__)

MAX_BODY = 64 * 1024  # bytes


class Hardening:
    """ASGI middleware; inside those that only add headers, so that a 500 and a 413 carry them too."""

    def __init__(
        self, app: ASGIApp, max_body: int = MAX_BODY, larger: Mapping[str, int] | None = None
    ) -> None:
        """larger: the limits of paths that take uploads."""
        self._app = app
        self._max_body = max_body
        self._larger = larger or {}

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
        uploads = scope["path"] in self._larger
        most = self._larger[scope["path"]] if uploads else self._max_body
        code = Code.UPLOAD_TOO_LARGE if uploads else Code.BODY_TOO_LARGE
        if _declared_length(scope) > most:
            await problem_response(code, headers={"Connection": "close"})(scope, receive, send)
            return
        await self._app(scope, _LimitedBody(receive, most, code), send)


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

    def __init__(self, receive: Receive, most: int, code: Code) -> None:
        self._receive = receive
        self._left = most
        self._code = code

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            if self._left < 0:
                raise Problem(self._code, headers={"Connection": "close"})
        return message


def _declared_length(scope: Scope) -> int:
    written = Headers(scope=scope).get("content-length", "")
    return int(written) if written.isdigit() else 0


def log_fault(fault: Exception) -> None:
    # The message of an exception may hold the question; its kind and place do not.
    places = "".join(traceback.format_tb(fault.__traceback__))
    _log.error("%s\n%s", type(fault).__name__, places)
