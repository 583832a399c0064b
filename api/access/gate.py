"""Who asks is known before a request's body is read."""

from contextlib import ExitStack

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.access.crowd import Crowd
from api.access.quota import Quotas
from api.access.reception import Reception
from api.access.visit import Visit
from api.edge.faults import refusal
from api.edge.problems import Problem
from tanya.errors import TanyaError

# Below these, whoever is not known goes no further, whether a route has a rule of its own or not.
GUARDED = ("/v1", "/mcp")
# Here a program of this machine is let in too, with no scope at all; the route says what that opens.
NEARBY = ("/metrics",)


class Gate:
    """ASGI middleware: names the caller, lets in no more of its requests at once than may be, counts them."""

    def __init__(self, app: ASGIApp, reception: Reception, crowd: Crowd, quotas: Quotas) -> None:
        self._app = app
        self._reception = reception
        self._crowd = crowd
        self._quotas = quotas

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        nearby_too = _below(scope, NEARBY)
        if not (nearby_too or _below(scope, GUARDED)):
            await self._app(scope, receive, send)
            return
        with ExitStack() as inside:
            try:
                visit = await self._visit(scope, nearby_too)
                inside.enter_context(self._crowd.entered(visit.caller))
            except (Problem, TanyaError) as fault:
                await refusal(fault)(scope, receive, send)
                return
            await self._app(scope, receive, _Told(send, visit))

    async def _visit(self, scope: Scope, nearby_too: bool) -> Visit:
        caller = await self._reception.caller(scope, nearby_too=nearby_too)
        visit = Visit(caller, self._quotas)
        scope.setdefault("state", {})["visit"] = visit
        return visit


class _Told:
    """send() that adds where the caller stands."""

    def __init__(self, send: Send, visit: Visit) -> None:
        self._send = send
        self._visit = visit

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and self._visit.standing:
            MutableHeaders(scope=message).update(self._visit.standing.headers())
        await self._send(message)


def _below(scope: Scope, prefixes: tuple[str, ...]) -> bool:
    if scope["type"] != "http":
        return False
    path = scope["path"]
    return any(path == prefix or path.startswith(f"{prefix}/") for prefix in prefixes)
