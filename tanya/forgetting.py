"""What is too old is forgotten: once when a program starts, then every day."""

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable

_log = logging.getLogger(__name__)

EVERY = 86_400.0  # seconds


async def daily(forget: Callable[[], Awaitable[object]], every: float = EVERY) -> None:
    """Until it is cancelled; whatever goes wrong ends nothing else, and the next day tries again."""
    while True:
        try:
            await forget()
        except Exception as fault:  # noqa: BLE001 - the edge of a task that nobody waits for
            # The message of an exception may hold what people wrote; its kind and place do not.
            places = "".join(traceback.format_tb(fault.__traceback__))
            _log.error("Nothing was forgotten: %s\n%s", type(fault).__name__, places)
        await asyncio.sleep(every)
