"""What is too old is forgotten, as long as the service lives."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

from api.ledger import Ledger
from tanya.forgetting import EVERY, daily

_ACTOR = "layanan"


@asynccontextmanager
async def forgetting(ledger: Ledger, days: int, every: float = EVERY) -> AsyncIterator[None]:
    """As long as the block lasts."""
    kept = timedelta(days=days)
    task = asyncio.create_task(daily(lambda: ledger.run(lambda state: state.tidy(_ACTOR, kept)), every))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
