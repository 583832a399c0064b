"""The signing keys of an OIDC issuer: found by its discovery document, fetched with care, kept a while."""

import json
import logging
import math
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import anyio
import httpx
from jwt import PyJWK, PyJWKSet, PyJWTError

from api.edge.hosts import is_loopback
from api.edge.problems import Code, Problem
from tanya.errors import SettingsError

_log = logging.getLogger(__name__)

# Signed by a key that the issuer alone holds; the HS family would make a public key a password.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")

MAX_BYTES = 256 * 1024  # of one document
WAIT = 5.0  # seconds for both documents
FRESH = 300.0  # seconds until the keys are asked for again
STALE = 3600.0  # seconds that they serve while the issuer is out of reach
COOLDOWN = 10.0  # seconds between two attempts, whatever tokens claim


class Issuer:
    """Keys by their id. Nothing else of a token leads anywhere: `jku`, `x5u` and `jwk` are not read."""

    def __init__(self, address: str, clock: Callable[[], float] = time.monotonic) -> None:
        if not is_safe(address):
            raise SettingsError(
                f"TANYA_OIDC_ISSUER harus alamat https (http hanya untuk mesin ini), bukan {address!r}."
            )
        self.address = address
        self._clock = clock
        self._keys: dict[str, PyJWK] = {}
        self._read = -math.inf
        self._tried = -math.inf
        self._lock = anyio.Lock()

    async def signing_key(self, key_id: str) -> PyJWK | None:
        """None when the issuer has no such key; Problem ISSUER_UNAVAILABLE when that cannot be known."""
        # While one request asks for them again, the others go on with the keys at hand.
        if self._older_than(FRESH) and not (self._keys and self._lock.locked()):
            await self._renew()
        if key_id not in self._keys:  # the issuer may have begun to sign with a new one
            await self._renew()
        if self._older_than(STALE):
            raise Problem(Code.ISSUER_UNAVAILABLE, headers={"Retry-After": f"{COOLDOWN:.0f}"})
        return self._keys.get(key_id)

    def _older_than(self, age: float) -> bool:
        return self._clock() - self._read > age

    async def _renew(self) -> None:
        async with self._lock:
            if self._clock() - self._tried < COOLDOWN:
                return
            self._tried = self._clock()
            try:
                self._keys = await _fetched(self.address)
            except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, ValueError, PyJWTError) as fault:
                _log.warning("%s gave no signing keys: %s: %s", self.address, type(fault).__name__, fault)
            else:
                self._read = self._clock()


def is_safe(address: object) -> bool:
    """https, or http to this machine; never a user, a query or a fragment."""
    if not isinstance(address, str):
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    if not host or parts.username or parts.password or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))


async def _fetched(issuer: str) -> dict[str, PyJWK]:
    """Raises TimeoutError, ValueError, PyJWTError or httpx's own."""
    # A proxy of the environment leads out of this machine, so not to an issuer on it.
    trust_env = urlsplit(issuer).scheme == "https"
    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    with anyio.fail_after(WAIT):
        async with httpx.AsyncClient(timeout=WAIT, trust_env=trust_env, headers=headers) as client:
            described = await _document(client, f"{issuer.rstrip('/')}/.well-known/openid-configuration")
            if described.get("issuer") != issuer:
                raise ValueError(f"it calls itself {described.get('issuer')!r}")
            where = described.get("jwks_uri")
            if not is_safe(where):
                raise ValueError(f"its keys are at {where!r}, which is not https")
            return _usable(await _document(client, str(where)))


async def _document(client: httpx.AsyncClient, address: str) -> dict[str, Any]:
    """A JSON object of at most MAX_BYTES. No redirect is followed: it might lead to plain http."""
    read = bytearray()
    async with client.stream("GET", address, follow_redirects=False) as response:
        if response.status_code != 200:
            raise ValueError(f"{address} answers {response.status_code}")
        async for piece in response.aiter_bytes():
            read += piece
            if len(read) > MAX_BYTES:
                raise ValueError(f"{address} sends more than {MAX_BYTES} bytes")
    try:
        document = json.loads(read)
    except RecursionError as fault:
        raise ValueError(f"{address} nests too deep") from fault
    if not isinstance(document, dict):
        raise ValueError(f"{address} is not a JSON object")
    return document


def _usable(document: dict[str, Any]) -> dict[str, PyJWK]:
    keys = {
        key.key_id: key
        for key in PyJWKSet.from_dict(document)
        if key.key_id and key.public_key_use in ("sig", None) and key.algorithm_name in ALGORITHMS
    }
    if not keys:
        raise ValueError(f"none of its keys signs by one of {', '.join(ALGORITHMS)}")
    return keys
