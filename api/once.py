"""Idempotency-Key: a request that is sent again gets the response of the first, and is done once."""

import hashlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Annotated

from anyio import CancelScope
from fastapi import Header, Response

from api.access.caller import Caller
from api.edge.problems import Busy, Code, Problem
from api.ledger import Ledger
from tanya.errors import StateError
from tanya.state.records import Claimed, Standing

_log = logging.getLogger(__name__)

REPLAYED = {"Idempotent-Replayed": "true"}
RETRY = "1"  # seconds
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
        self._open = False

    async def before(self) -> Claimed | None:
        """The response that was given before; None where there is work to be done.

        Raises Problem where the first is still at work, or the key was used for something else.
        """
        if not self._key:
            return None
        claimed = await self._ledger.run(
            lambda state: state.idempotency.claim(self._owner, self._key, self._fingerprint)
        )
        if claimed.standing is Standing.RUNNING:
            raise Problem(Code.IDEMPOTENCY_RUNNING, headers={"Retry-After": RETRY})
        if claimed.standing is Standing.OTHER:
            raise Problem(Code.IDEMPOTENCY_KEY_REUSED)
        self._open = claimed.standing is Standing.NEW
        return None if self._open else claimed

    async def finish(self, status: int, response: bytes) -> None:
        if self._open:
            await self._ledger.run(
                lambda state: state.idempotency.finish(
                    self._owner, self._key, self._fingerprint, status, response
                )
            )
            self._open = False  # only now: what could not be written is let go of

    async def let_go(self) -> None:
        """Where the work came to nothing; also while the request is being cancelled.

        Why it came to nothing is what is told: that the claim has to end by itself is only logged.
        """
        if self._open:
            self._open = False
            with CancelScope(shield=True):
                try:
                    await self._ledger.run(lambda state: state.idempotency.let_go(self._owner, self._key))
                except (StateError, Busy) as fault:
                    _log.warning("An Idempotency-Key stays claimed for now: %s", type(fault).__name__)

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
