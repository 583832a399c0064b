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

LOG = logging.getLogger("tanya.requests")

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
        try:
            await self._app(scope, receive, response)
        finally:
            took = (time.perf_counter() - began) * 1000
            route = self._template(scope, served_by)
            self._served(route, scope["method"], response.status, took / 1000)
            LOG.info(
                "%s %s %s %s %.0f ms %s",
                request_id,
                scope["method"],
                route,
                response.status or "-",
                took,
                _subject(scope),
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
        self._request_id = request_id
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            MutableHeaders(scope=message)[HEADER] = self._request_id
        await self._send(message)


def _endpoint(context: Any) -> object:
    return context.endpoint or getattr(context.original_route, "app", None)


def _subject(scope: Scope) -> str:
    visit: Visit | None = scope.get("state", {}).get("visit")
    return visit.caller.subject if visit else "-"
