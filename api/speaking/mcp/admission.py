"""Which tools a caller may use, by the scopes of its key."""

from typing import Annotated

from fastapi import Request, Security

from api.access.caller import Caller
from api.access.credentials import API_KEY, BEARER
from api.access.scopes import may
from api.access.visit import Visit
from api.edge.problems import Code
from tanya.state.records import Scope


async def admitted(
    request: Request,
    bearer: Annotated[object, Security(BEARER)],
    key: Annotated[object, Security(API_KEY)],
) -> None:
    """A dependency: either scope lets one in, as what is wanted is only known later. Counts as reading."""
    holds_read = _visit(request).caller.holds(Scope.READ)
    await may(Scope.READ if holds_read else Scope.ASK)(request, bearer, key)


def holds(request: Request | None, scope: Scope) -> bool:
    """Without a request there is no key: whoever starts the program on his machine may use it all."""
    return request is None or _visit(request).caller.holds(scope)


async def refusal(request: Request | None, scope: Scope) -> str | None:
    """Why the caller may not use a tool of that scope now; what asks is counted as asking."""
    if request is None:
        return None
    visit = _visit(request)
    if not visit.caller.holds(scope):
        return Code.FORBIDDEN.detail
    if scope is Scope.ASK and visit.caller.holds(Scope.READ):
        visit.standing = await visit.quotas.asked(visit.caller, scope)
        if not visit.standing.within:
            return f"Batas pertanyaan tercapai. Coba lagi dalam {visit.standing.resets} detik."
    return None


def caller_of(request: Request | None) -> Caller | None:
    return _visit(request).caller if request else None


def _visit(request: Request) -> Visit:
    visit: Visit = request.state.visit
    return visit
