"""One line for each request, by its id: never its query or its words."""

import logging
import time
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from fastapi.routing import iter_route_contexts
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.access.visit import Visit
from tanya.logs import FIELDS, REQUEST, REQUESTS
from tanya.steps import Step, note, step

LOG = logging.getLogger(REQUESTS)

HEADER = "X-Request-Id"


class RequestLog:
    """ASGI middleware, the outermost: gives the request its id, and says how it went when it is over."""

    def __init__(self, app: ASGIApp, served: Callable[[str, str, int, float], None]) -> None:
        """served: is told each request's route, method, status and seconds."""
        self._app = app
        self._served = served
        self._templates: Mapping[object, str] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # An id of the client's own choosing could be another request's.
        request_id = uuid.uuid4().hex
        served_by = scope["app"]  # a mounted application puts itself there
        response = _Numbered(send, request_id)
        began = time.perf_counter()
        named = REQUEST.set(request_id)
        try:
            with step(Step.REQUEST):
                note(request=request_id, method=scope["method"])
                try:
                    await self._app(scope, receive, response)
                finally:
                    self._told(scope, served_by, response, time.perf_counter() - began)
        finally:
            REQUEST.reset(named)

    def _told(self, scope: Scope, served_by: Any, response: "_Numbered", seconds: float) -> None:
        route, method = self._template(scope, served_by), scope["method"]
        self._served(route, method, response.status, seconds)
        note(route=route, status=response.status)
        told = {
            "request": response.request_id,
            "method": method,
            "route": route,
            "status": response.status or None,
            "ms": round(seconds * 1000, 1),
            "caller": _subject(scope),
        }
        LOG.info(
            "%s %s %s %s %.0f ms %s",
            response.request_id,
            method,
            route,
            response.status or "-",
            seconds * 1000,
            told["caller"],
            extra={FIELDS: told},
        )

    def _template(self, scope: Scope, served_by: Any) -> str:
        if self._templates is None:
            contexts = iter_route_contexts(served_by.routes)
            self._templates = {_endpoint(context): context.path_format or "-" for context in contexts}
        return self._templates.get(scope.get("endpoint"), "-")


class _Numbered:
    """send() that adds the request's id and remembers the status."""

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self.request_id = request_id
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            MutableHeaders(scope=message)[HEADER] = self.request_id
        await self._send(message)


def _endpoint(context: Any) -> object:
    return context.endpoint or getattr(context.original_route, "app", None)


def _subject(scope: Scope) -> str:
    visit: Visit | None = scope.get("state", {}).get("visit")
    return visit.caller.subject if visit else "-"
