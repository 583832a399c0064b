"""One look for all who ask while it is taken."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class OneLook(Generic[T]):
    """Calls of it that come while one is under way are told what that one finds, or what it raises.

    So a flood of them costs as much as one after the other. For one event loop.
    """

    def __init__(self, look: Callable[[], Awaitable[T]]) -> None:
        self._look = look
        self._under_way: asyncio.Future[T] | None = None

    async def __call__(self) -> T:
        if self._under_way is None or self._under_way.done():
            self._under_way = asyncio.ensure_future(self._look())
        # Who asked first may go away before the others.
        return await asyncio.shield(self._under_way)
