"""Who asks is known before a request's body is read."""

from contextlib import ExitStack

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.access.crowd import Crowd
from api.access.quota import Quotas, rate_limited
from api.access.reception import Reception
from api.access.visit import Visit
from api.edge.faults import refusal
from api.edge.problems import Problem
from tanya.errors import TanyaError
from tanya.state.records import Scope as Permission

# Below these, whoever is not known goes no further, whether a route has a rule of its own or not.
GUARDED = ("/v1", "/mcp")
# Here a program of this machine is let in too, with no scope at all; the route says what that opens.
NEARBY = ("/metrics",)
_MALFORMED = (400, 422)


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
            await self._app(scope, receive, _Told(scope, receive, send, visit))

    async def _visit(self, scope: Scope, nearby_too: bool) -> Visit:
        caller = await self._reception.caller(scope, nearby_too=nearby_too)
        visit = Visit(caller, self._quotas)
        scope.setdefault("state", {})["visit"] = visit
        return visit


class _Told:
    """send() that adds where the caller stands.

    What was refused before a route's rule could count it, as a body that is no JSON, is counted here, as
    reading; past the limit that is all that is told.
    """

    def __init__(self, scope: Scope, receive: Receive, send: Send, visit: Visit) -> None:
        self._scope, self._receive, self._send = scope, receive, send
        self._visit = visit
        self._refused = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._count(message["status"])
            if self._visit.standing and not self._refused:
                MutableHeaders(scope=message).update(self._visit.standing.headers())
        if not self._refused:
            await self._send(message)

    async def _count(self, status: int) -> None:
        visit = self._visit
        if visit.standing or status not in _MALFORMED:
            return
        visit.standing = await visit.quotas.asked(visit.caller, Permission.READ)
        if not visit.standing.within:
            self._refused = True
            await refusal(rate_limited(visit.standing))(self._scope, self._receive, self._send)


def _below(scope: Scope, prefixes: tuple[str, ...]) -> bool:
    if scope["type"] != "http":
        return False
    path = scope["path"]
    return any(path == prefix or path.startswith(f"{prefix}/") for prefix in prefixes)
