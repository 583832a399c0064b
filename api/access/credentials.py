"""What a request carries to show who asks."""

import hmac

from fastapi.security import APIKeyHeader, HTTPBearer
from starlette.datastructures import Headers

MAX_LENGTH = 8192  # characters; a token with many claims stays well below

# These two only describe: what arrives is read by `offered`, before the request has a route.
BEARER = HTTPBearer(
    auto_error=False,
    scheme_name="Bearer",
    description="Authorization: Bearer KUNCI, atau token dari penyedia masuk (OIDC).",
)
API_KEY = APIKeyHeader(
    name="X-API-Key", auto_error=False, scheme_name="Kunci", description="X-API-Key: KUNCI"
)


def offered(headers: Headers) -> str | None:
    """The key or token of a request. X-API-Key goes first: a gateway may use Authorization for itself."""
    if key := headers.get("x-api-key", "").strip():
        return key
    scheme, _, value = headers.get("authorization", "").strip().partition(" ")
    return value.strip() or None if scheme.lower() == "bearer" else None


def same(offered: str, expected: str) -> bool:
    """Compares in a time that tells nothing of how much was right."""
    # Header values arrive decoded as latin-1, whatever the client's encoding was.
    return hmac.compare_digest(offered.encode("latin-1", "replace"), expected.encode())
