"""The API key, when one is set."""

import hmac
from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer

from api.edge.problems import Code, Problem

_bearer = HTTPBearer(auto_error=False, scheme_name="Bearer", description="Authorization: Bearer KUNCI")
_header = APIKeyHeader(
    name="X-API-Key", auto_error=False, scheme_name="Kunci", description="X-API-Key: KUNCI"
)


def key_check(api_key: str | None) -> Callable[..., Awaitable[None]]:
    """A dependency that lets a request pass when it carries the key, or when none is set."""

    async def check(
        bearer: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)],
        header: Annotated[str | None, Security(_header)],
    ) -> None:
        if api_key is None:
            return
        offered = [bearer.credentials] if bearer else []
        offered += [header] if header else []
        if not any(_same(key, api_key) for key in offered):
            raise Problem(Code.UNAUTHORIZED, headers={"WWW-Authenticate": "Bearer"})

    return check


def _same(offered: str, expected: str) -> bool:
    # Header values arrive decoded as latin-1, whatever the client's encoding was.
    return hmac.compare_digest(offered.encode("latin-1", "replace"), expected.encode())
