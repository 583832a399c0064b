"""Idempotency-Key: a request that is sent again gets the response of the first, and is done once."""

import asyncio
import hashlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from typing import Annotated, TypeVar

from anyio import CancelScope
from fastapi import Header, Response

from api.access.caller import Caller
from api.edge.problems import Busy, Code, Problem
from api.ledger import Ledger
from tanya.errors import StateError
from tanya.state.idempotency import Idempotency
from tanya.state.records import Claimed, Standing

T = TypeVar("T")
_log = logging.getLogger(__name__)

REPLAYED = {"Idempotent-Replayed": "true"}
RETRY = "1"  # seconds
_RENEW = 1.0  # seconds between two signs of life of what is at work
_DEAD = 5.0  # seconds without one
_LOOK = 0.2  # seconds between two looks at what another is at
IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        description="Pilihan klien, satu untuk satu permintaan, misalnya UUID. Permintaan yang dikirim ulang "
        "dengan kunci yang sama dalam 24 jam mendapat jawaban yang sama dan tidak dikerjakan dua kali.",
        pattern=r"^[A-Za-z0-9._:-]{8,200}$",
        examples=["5f0c9a52-6a6f-4a0e-9d2b-0c5d6f7a8b90"],
    ),
]


class Once:
    """One request under the key its client chose; without a key everything is new."""

    def __init__(self, ledger: Ledger, caller: Caller, key: str | None, request: str) -> None:
        """request: what it asks for, whole; only its digest is kept."""
        self._ledger = ledger
        self._owner = caller.subject
        self._key = key or ""
        self._fingerprint = hashlib.sha256(request.encode("utf-8", "replace")).hexdigest()
        self._since: datetime | None = None  # of the claim, as it was renewed last; None where we have none
        self._writing = asyncio.Lock()  # one write at a time: each needs what the last one wrote
        self._renewing: asyncio.Task[None] | None = None

    async def before(self) -> Claimed | None:
        """The response that was given before; None where there is work to be done.

        Raises Problem where the first is still at work, or the key was used for something else.
        """
        if not self._key:
            return None
        claimed = await self._watched(await self._claimed())
        if claimed.standing is Standing.RUNNING:
            raise Problem(Code.IDEMPOTENCY_RUNNING, headers={"Retry-After": RETRY})
        if claimed.standing is Standing.OTHER:
            raise Problem(Code.IDEMPOTENCY_KEY_REUSED)
        if claimed.standing is not Standing.NEW:
            return claimed
        self._since = claimed.since
        self._renewing = asyncio.create_task(self._renewed())
        return None

    async def _claimed(self) -> Claimed:
        return await self._ledger.run(
            lambda state: state.idempotency.claim(self._owner, self._key, self._fingerprint)
        )

    async def _watched(self, claimed: Claimed) -> Claimed:
        """What became of one that is at work, if it is dead: then nginx sends its request to us.

        By what is seen here, as the clocks of two machines may differ: it is dead when nobody renews it.
        """
        since, until = claimed.since, time.monotonic() + _DEAD
        while claimed.standing is Standing.RUNNING and claimed.since == since:
            if since is not None and time.monotonic() >= until:
                return await self._ledger.run(
                    lambda state: state.idempotency.take_over(
                        self._owner, self._key, self._fingerprint, since
                    )
                )
            await asyncio.sleep(_LOOK)
            claimed = await self._claimed()
        return claimed

    async def _renewed(self) -> None:
        """Until it is cancelled, or somebody took us for dead: then the claim is theirs."""
        while self._since:
            await asyncio.sleep(_RENEW)
            async with self._writing:
                with suppress(StateError, Busy):  # the next time
                    self._since = await self._write(Idempotency.renew)

    async def _write(self, write: Callable[[Idempotency, str, str, datetime], T]) -> T | None:
        if not (since := self._since):
            return None
        return await self._ledger.run(lambda state: write(state.idempotency, self._owner, self._key, since))

    def _end(self) -> None:
        self._since = None
        if self._renewing:
            self._renewing.cancel()

    async def finish(self, status: int, response: bytes) -> None:
        async with self._writing:
            await self._write(lambda kept, *claim: kept.finish(*claim, status, response))
            self._end()  # only now: what could not be written is let go of

    async def let_go(self) -> None:
        """Where the work came to nothing; also while the request is being cancelled.

        Why it came to nothing is what is told: that the claim has to end by itself is only logged.
        """
        if not self._since:
            return
        with CancelScope(shield=True):
            async with self._writing:
                try:
                    await self._write(Idempotency.let_go)
                except (StateError, Busy) as fault:
                    _log.warning("An Idempotency-Key stays claimed for now: %s", type(fault).__name__)
                finally:
                    self._end()

    @asynccontextmanager
    async def released(self) -> AsyncIterator[None]:
        """Lets go of what is not finished by the end of the block."""
        try:
            yield
        finally:
            await self.let_go()

    async def response(self, status: int, work: Callable[[], Awaitable[bytes]]) -> Response:
        """The JSON of the work, or of the time it was done."""
        if earlier := await self.before():
            return _json(earlier.response, earlier.status, REPLAYED)
        async with self.released():
            content = await work()
            await self.finish(status, content)
        return _json(content, status)


def _json(content: bytes, status: int, headers: dict[str, str] | None = None) -> Response:
    return Response(content, status, headers, media_type="application/json")
