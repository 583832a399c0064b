"""From what a request carries to who asks."""

import secrets
from hashlib import blake2b
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import Scope as Connection

from api.access.addresses import address_of, house_of, is_nearby
from api.access.caller import NOBODY, Caller
from api.access.credentials import MAX_LENGTH, offered, same, strong
from api.access.issuer import Issuer
from api.access.keyring import Keyring, KnowsKeys
from api.access.quota import Quotas, rate_limited
from api.access.tokens import Tokens
from api.edge.problems import Code, Problem
from tanya.errors import SettingsError
from tanya.settings import Settings
from tanya.state.masking import owner_kept
from tanya.state.records import Scope

_ASK_AND_READ = frozenset({Scope.ASK, Scope.READ})
_SET_KEY = "setelan"  # stands for TANYA_API_KEY where keys are named
_STATE_SECRET = "tny_"  # noqa: S105 - how secrets of `tanya keys` begin  # nosec B105


class Reception:
    """Tells callers apart: keys of the state, that of the settings, tokens of the issuer, strangers."""

    def __init__(self, settings: Settings, keys: KnowsKeys, quotas: Quotas) -> None:
        self._api_key = strong(settings.api_key) if settings.api_key else None
        self._anonymous = settings.anonymous
        self._keyring = Keyring(keys)
        self._tokens = _tokens(settings)
        self._quotas = quotas
        # Addresses are few enough to try them all: a hash without a secret would hide none.
        self._pepper = secrets.token_bytes(16)

    async def caller(self, connection: Connection, *, nearby_too: bool = False) -> Caller:
        """Raises Problem UNAUTHORIZED, or RATE_LIMITED after many wrong credentials; StateError; or Problem
        ISSUER_UNAVAILABLE. `nearby_too` lets a stranger on this machine in, with no scope at all."""
        address = address_of(connection)
        carried = offered(Headers(scope=connection))
        if carried is None:
            return self._stranger(connection, address, nearby_too)
        if known := await self._known(carried, address):
            return known
        raise await self._refusal(address)

    def _stranger(self, connection: Connection, address: str, nearby_too: bool) -> Caller:
        nearby = is_nearby(connection, address)
        if not (self._anonymous or (nearby_too and nearby)):
            raise unauthorized()
        scopes = _ASK_AND_READ if self._anonymous else NOBODY
        return Caller(f"anon:{self._masked(address)}", "", scopes, None, address, nearby)

    async def _known(self, carried: str, address: str) -> Caller | None:
        if len(carried) > MAX_LENGTH:
            return None
        if self._api_key and same(carried, self._api_key):
            return Caller(f"key:{_SET_KEY}", "", _ASK_AND_READ, _SET_KEY, address)
        if carried.startswith(_STATE_SECRET):
            key = await self._keyring.key(carried)
            return Caller(f"key:{key.id}", key.tenant, key.scopes, key.id, address) if key else None
        bearer = await self._tokens.read(carried) if self._tokens else None
        if bearer is None:
            return None
        # A NIP or an e-mail address goes no further than this: not to the log, nor to any file.
        return Caller(owner_kept(bearer.subject), bearer.tenant, bearer.scopes, None, address)

    async def _refusal(self, address: str) -> Problem:
        """Counted after the look-up: someone's guesses never lock out a neighbour whose key is right."""
        standing = await self._quotas.refused(address)
        return unauthorized() if standing.within else rate_limited(standing)

    def _masked(self, address: str) -> str:
        return blake2b(house_of(address).encode(), digest_size=8, key=self._pepper).hexdigest()


def unauthorized() -> Problem:
    """One text for none, unknown, revoked and expired: what differs would help to guess."""
    return Problem(Code.UNAUTHORIZED, headers={"WWW-Authenticate": "Bearer"})


def _tokens(settings: Settings) -> Tokens | None:
    if settings.oidc_issuer is None:
        return None
    if settings.oidc_audience is None:
        # Without it, a token that any other program of that issuer was given would open this one.
        host = urlsplit(settings.oidc_issuer).hostname
        raise SettingsError(f"TANYA_OIDC_AUDIENCE harus diisi: token dari {host} harus ditujukan ke siapa?")
    return Tokens(Issuer(settings.oidc_issuer), settings.oidc_audience, settings.oidc_claim)
