"""Asking Telegram for updates: what was handed over is stored before the next are asked for."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.delivering.outcomes import TokenRevoked
from bot.receiving.arrivals import ALLOWED, number_of
from tanya.errors import StateError

_log = logging.getLogger(__name__)

WAIT = 25  # seconds that Telegram keeps the call open while there is nothing
_REST = (0.2, 1.0, 2.0, 5.0, 10.0, 30.0)  # seconds after one failure, after two, ...

Stores = Callable[[list[Any]], Awaitable[None]]  # once it returns they are stored; raises StateError


class Polling:
    """For as long as it runs nobody else may poll with the same token."""

    def __init__(self, request: BaseRequest, address: str, store: Stores, wait: int = WAIT) -> None:
        """address: of the Bot API with the token in it, without the method."""
        self._request, self._address, self._store, self._wait = request, address, store, wait
        self._offset: int | None = None

    async def run(self) -> None:
        """Until it is cancelled. Raises TokenRevoked."""
        failures = 0
        while True:
            try:
                await self._once()
                failures = 0
            except InvalidToken:
                raise TokenRevoked from None
            except RetryAfter as slower:
                await asyncio.sleep(slower._retry_after.total_seconds())
            except (TelegramError, StateError) as fault:
                if failures == 0:
                    _log.warning("%s", _told(fault))
                await asyncio.sleep(_REST[min(failures, len(_REST) - 1)])
                failures += 1

    async def _once(self) -> None:
        # Not by the library's own method: one update that it cannot read would hold up all of them for ever.
        asked = {"timeout": self._wait, "allowed_updates": json.dumps(ALLOWED)}
        if self._offset is not None:
            asked["offset"] = self._offset
        url = f"{self._address}/getUpdates?{urlencode(asked)}"
        updates = await self._request.post(url, read_timeout=self._wait + 10)
        if not isinstance(updates, list) or not updates:
            return
        await self._store(updates)
        numbers = [number for update in updates if (number := number_of(update)) is not None]
        if not numbers:  # asked again at once, it would say the same
            raise TelegramError("none of the updates has a number")
        self._offset = max(numbers) + 1


def _told(fault: Exception) -> str:
    if isinstance(fault, Conflict):
        return "Bot ini sedang dijalankan juga di tempat lain dengan token yang sama. Hentikan salah satunya."
    if isinstance(fault, StateError):
        return f"Pesan belum dapat disimpan, jadi tetap menunggu di Telegram: {fault}"
    return f"Telegram sedang tidak dapat dihubungi ({type(fault).__name__}); dicoba lagi."
