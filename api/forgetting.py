"""What is too old is forgotten: once when the service starts, then every day."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

from api.edge.hardening import log_fault
from api.ledger import Ledger

EVERY = 86_400.0  # seconds
_ACTOR = "layanan"


@asynccontextmanager
async def forgetting(ledger: Ledger, days: int, every: float = EVERY) -> AsyncIterator[None]:
    """As long as the block lasts. A fault is for the log, by its kind; the next day tries again."""
    task = asyncio.create_task(_daily(ledger, timedelta(days=days), every))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _daily(ledger: Ledger, kept: timedelta, every: float) -> None:
    while True:
        try:
            await ledger.run(lambda state: state.tidy(_ACTOR, kept))
        except Exception as fault:  # noqa: BLE001 - the edge of a task that nobody waits for
            log_fault(fault)
        await asyncio.sleep(every)
