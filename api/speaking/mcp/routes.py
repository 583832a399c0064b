"""/mcp: the MCP server over streamable HTTP, every request for itself."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecurityMiddleware, TransportSecuritySettings
from starlette.types import Receive, Scope, Send

from api.desk import Desk
from api.edge.cors import origins
from api.edge.hosts import names_of
from api.edge.problems import Code, Problem
from api.ledger import Ledger
from api.speaking.mcp.admission import admitted
from api.speaking.mcp.server import mcp_server
from tanya.settings import Settings


def mcp_routes(desk: Desk, ledger: Ledger, settings: Settings) -> APIRouter:
    # Kept on whatever else guards the service: a page of another host that had its name resolve here
    # would speak with the reader's network, not with his keys.
    names = TransportSecurityMiddleware(_known_names(settings))
    sessions = StreamableHTTPSessionManager(
        mcp_server(desk, settings.max_question, ledger), json_response=True, stateless=True
    )

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with sessions.run():
            yield

    router = APIRouter(lifespan=lifespan)

    # No GET: nothing is told that was not asked. Not in the OpenAPI page: it has a protocol of its own.
    @router.post("/mcp", include_in_schema=False, dependencies=[Depends(admitted)])
    async def speak(request: Request) -> Response:
        if refused := await names.validate_request(request):
            raise Problem(Code.HOST_NOT_ALLOWED if refused.status_code == 421 else Code.ORIGIN_NOT_ALLOWED)
        return _Handed(sessions)

    return router


class _Handed(Response):
    """A response that the SDK writes."""

    def __init__(self, sessions: StreamableHTTPSessionManager) -> None:
        super().__init__()
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._sessions.handle_request(scope, receive, send)


def _known_names(settings: Settings) -> TransportSecuritySettings:
    """Names that the service goes by, with any port, and pages that come from these."""
    hosts = [form for name in names_of(settings) for form in (name, f"{name}:*")]
    own = [f"{scheme}://{host}" for host in hosts for scheme in ("http", "https")]
    return TransportSecuritySettings(
        enable_dns_rebinding_protection=True,
        allowed_hosts=hosts,
        allowed_origins=[*own, *origins(settings.allowed_origins)],
    )
