"""What every stream of server-sent events has: its headers, its heartbeat, and how an event is written."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import TypeVar

from fastapi.sse import format_sse_event

T = TypeVar("T")

HEARTBEAT = 15.0  # seconds without an event
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # nginx would hold the events back


async def beating(items: AsyncIterator[T], heartbeat: float = HEARTBEAT) -> AsyncIterator[T | None]:
    """The items as they come, and None whenever nothing came in time."""
    coming = asyncio.create_task(_next(items))
    try:
        while True:
            done, _ = await asyncio.wait({coming}, timeout=heartbeat)
            if not done:
                yield None
                continue
            try:
                item = coming.result()
            except StopAsyncIteration:
                return
            yield item
            coming = asyncio.create_task(_next(items))
    finally:
        coming.cancel()


async def _next(items: AsyncIterator[T]) -> T:
    return await anext(items)


def event(name: str, content: Mapping[str, object]) -> bytes:
    return format_sse_event(event=name, data_str=json.dumps(content, ensure_ascii=False))
