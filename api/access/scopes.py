"""Which scope a route asks for."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Request, Security

from api.access.caller import Caller
from api.access.credentials import API_KEY, BEARER
from api.access.quota import rate_limited
from api.access.reception import unauthorized
from api.access.visit import Visit
from api.edge.problems import Code, Problem
from tanya.state.records import Scope

_MISSING = (
    "Kunci ini tidak berwenang untuk itu: diperlukan cakupan `{scope}`. Mintalah kepada pengelola layanan."
)


@dataclass(frozen=True, slots=True)
class May:
    """A dependency: the caller, once it may. Two equal ones on a route are one, and a request counts once."""

    scope: Scope
    nearby: bool = False

    async def __call__(
        self,
        request: Request,
        _bearer: Annotated[object, Security(BEARER)],
        _key: Annotated[object, Security(API_KEY)],
    ) -> Caller:
        # A path outside the gate has no visit: that is a fault of ours, and opens nothing.
        visit: Visit = request.state.visit
        self._check(visit.caller)
        if visit.standing is None:
            visit.standing = await visit.quotas.asked(visit.caller, self.scope)
            if not visit.standing.within:
                raise rate_limited(visit.standing)
        return visit.caller

    def _check(self, caller: Caller) -> None:
        if caller.holds(self.scope) or (self.nearby and caller.nearby):
            return
        if caller.anonymous:
            raise unauthorized()
        raise Problem(Code.FORBIDDEN, _MISSING.format(scope=self.scope))


def may(scope: Scope, *, nearby: bool = False) -> May:
    """The rule of a route, `Depends(may(Scope.ASK))`; its value is the Caller.

    Answers UNAUTHORIZED, FORBIDDEN or RATE_LIMITED. `nearby` lets programs of this machine in without a key.
    """
    return May(scope, nearby)
