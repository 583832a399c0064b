"""Keys of the database, asked for on threads and remembered for a moment."""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

import anyio
import anyio.to_thread
from anyio import CapacityLimiter

from tanya.errors import StateError
from tanya.state.records import Key

# Seconds that a key which was revoked may still open: a busy key costs no query for each request.
KNOWN_FOR = 3.0
_MOST = 4096  # keys remembered at once
_LOOKING = 8  # look-ups at once
WAIT = 5.0  # seconds for one, in line and at work


class KnowsKeys(Protocol):
    """What access needs of the state; the call blocks."""

    def known(self, secret: str) -> Key | None: ...


class Keyring:
    def __init__(
        self, keys: KnowsKeys, clock: Callable[[], float] = time.monotonic, wait: float = WAIT
    ) -> None:
        self._keys = keys
        self._clock = clock
        self._wait = wait
        self._limiter = CapacityLimiter(_LOOKING)
        self._seen: OrderedDict[bytes, tuple[Key, float]] = OrderedDict()

    async def key(self, secret: str) -> Key | None:
        """The key of that secret, while it is fit; raises StateError when the database does not answer."""
        # The secret itself is not kept.
        digest = hashlib.sha256(secret.encode("utf-8", "replace")).digest()
        found = self._remembered(digest)
        if found is None and (found := await self._look_up(secret)):
            self._remember(digest, found)
        return found if found and found.is_valid(datetime.now(UTC)) else None

    def _remembered(self, digest: bytes) -> Key | None:
        key, until = self._seen.get(digest, (None, 0.0))
        return key if self._clock() < until else None

    def _remember(self, digest: bytes, key: Key) -> None:
        self._seen[digest] = (key, self._clock() + KNOWN_FOR)
        self._seen.move_to_end(digest)
        if len(self._seen) > _MOST:
            self._seen.popitem(last=False)

    async def _look_up(self, secret: str) -> Key | None:
        try:
            with anyio.fail_after(self._wait):
                return await anyio.to_thread.run_sync(
                    self._keys.known, secret, abandon_on_cancel=True, limiter=self._limiter
                )
        except TimeoutError as fault:
            raise StateError(f"Basis data tidak menjawab dalam {self._wait:g} detik.") from fault
