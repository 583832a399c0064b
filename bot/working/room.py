"""How many updates are worked on at once; one that may be what ends the process is worked on alone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager


class Room:
    """For one event loop; in the order of asking."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._free = asyncio.Semaphore(places)
        self._entering = asyncio.Lock()

    @asynccontextmanager
    async def entered(self, *, alone: bool) -> AsyncIterator[None]:
        """alone: nobody else is in it as long as the block lasts."""
        async with AsyncExitStack() as taken:
            async with self._entering:  # who waits for all places is overtaken by nobody
                for _ in range(self._places if alone else 1):
                    await taken.enter_async_context(self._free)
            yield
