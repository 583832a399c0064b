"""Bearer tokens of an OIDC issuer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import jwt

from api.access.issuer import ALGORITHMS, Issuer
from tanya.state.records import Scope

LEEWAY = 30  # seconds that two clocks may differ by
# Logout and other tokens of the same issuer carry their own type, and are no key to anything.
_TYPES = ("jwt", "at+jwt", "application/at+jwt")
_PREFIX = "tanya:"
_LONGEST_SUBJECT = 255  # OpenID Connect Core, section 2


@dataclass(frozen=True, slots=True)
class Bearer:
    """What a good token says of who carries it."""

    subject: str
    tenant: str
    scopes: frozenset[Scope]


class Tokens:
    """Reads tokens of that issuer, meant for that audience, with their scopes in that claim.

    The claim is a list or words between spaces, and may lie deeper (`realm_access.roles`). Only its words
    `tanya:ask`, `tanya:read` and `tanya:admin` count: an issuer's `admin` is someone else's.
    """

    def __init__(self, issuer: Issuer, audience: str, claim: str) -> None:
        self._issuer = issuer
        self._audience = audience
        self._claim = claim

    async def read(self, token: str) -> Bearer | None:
        """None when it is not a good one; raises Problem ISSUER_UNAVAILABLE when that cannot be known."""
        try:
            header = jwt.get_unverified_header(token)
            if header.get("alg") not in ALGORITHMS or not _is_fit(header.get("typ")):
                return None
            key = await self._issuer.signing_key(str(header.get("kid", "")))
            return self._bearer(self._claims(token, key)) if key else None
        except jwt.PyJWTError:
            return None

    def _claims(self, token: str, key: jwt.PyJWK) -> dict[str, Any]:
        return jwt.decode(
            token,
            key,
            algorithms=ALGORITHMS,
            audience=self._audience,
            issuer=self._issuer.address,
            leeway=LEEWAY,
            options={"require": ["exp", "iss", "aud", "sub"], "enforce_minimum_key_length": True},
        )

    def _bearer(self, claims: Mapping[str, Any]) -> Bearer | None:
        subject = str(claims["sub"])
        # It is logged and owns what is stored.
        if not (subject.isascii() and subject.isprintable() and 0 < len(subject) <= _LONGEST_SUBJECT):
            return None
        named = _words(claims, self._claim)
        return Bearer(
            subject=f"oidc:{self._issuer.address}|{subject}",
            tenant=urlsplit(self._issuer.address).hostname or "",
            scopes=frozenset(scope for scope in Scope if _PREFIX + scope in named),
        )


def _is_fit(kind: object) -> bool:
    return kind is None or str(kind).lower() in _TYPES


def _words(claims: Mapping[str, Any], claim: str) -> frozenset[str]:
    # A claim may be a name with dots, `https://kantor.example/peran`.
    value: Any = claims.get(claim)
    if value is None:
        value = claims
        for step in claim.split("."):
            value = value.get(step) if isinstance(value, Mapping) else None
    words = value.split() if isinstance(value, str) else value if isinstance(value, list) else ()
    return frozenset(word for word in words if isinstance(word, str))
