"""What a request carries to show who asks."""

import hmac

from fastapi.security import APIKeyHeader, HTTPBearer
from starlette.datastructures import Headers

from tanya.errors import SettingsError

_SHORTEST = 24  # characters of the key of the settings
MAX_LENGTH = 8192  # characters; a token with many claims stays well below

# Programs that do not start without a key write this where they have none.
NO_KEY = "anonim"

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
    carried = value.strip() if scheme.lower() == "bearer" else ""
    return None if carried in ("", NO_KEY) else carried


def strong(key: str) -> str:
    """That key of the settings; raises SettingsError where it is so short that it could be guessed."""
    if len(key) < _SHORTEST:
        # Nothing of it is repeated.
        raise SettingsError(
            f"TANYA_API_KEY terlalu mudah ditebak: paling sedikit {_SHORTEST} karakter acak. "
            "Buat satu dengan: openssl rand -hex 24"
        )
    return key


def same(offered: str, expected: str) -> bool:
    """Compares in a time that tells nothing of how much was right."""
    # Header values arrive decoded as latin-1, whatever the client's encoding was.
    return hmac.compare_digest(offered.encode("latin-1", "replace"), expected.encode())
