"""Updates that Telegram sends by itself: stored before it is told that they arrived."""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from tanya.errors import StateError

_log = logging.getLogger(__name__)

LARGEST = 1_000_000  # bytes of an update
_HEADER = b"x-telegram-bot-api-secret-token"

Message = MutableMapping[str, Any]  # of ASGI
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Stores = Callable[[list[Any]], Awaitable[None]]  # once it returns they are stored; raises StateError


def secret_of(token: str) -> str:
    """What Telegram says to prove itself: the same after a restart, and it does not tell the token."""
    return hmac.new(token.encode(), b"tanya: webhook", "sha256").hexdigest()


class Webhook:
    """An ASGI application for POST. Telegram sends again whatever does not get 200."""

    def __init__(self, secret: str, store: Stores) -> None:
        self._secret = secret.encode()
        self._store = store

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        await _answer(send, await self._status(scope, receive))

    async def _status(self, scope: Message, receive: Receive) -> int:
        told = [value for name, value in scope["headers"] if name == _HEADER]
        # Compared in constant time, and before anything of the body is read.
        if len(told) != 1 or not hmac.compare_digest(told[0], self._secret):
            return 403
        body = await _body(receive)
        if body is None:
            return 413
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return 400
        try:
            await self._store([update])
        except StateError as fault:
            _log.warning("An update is not stored yet, so Telegram keeps it: %s", fault)
            return 503
        return 200


async def _body(receive: Receive) -> bytes | None:
    """None where it is too large, or was broken off."""
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        part: bytes = message.get("body", b"")
        body += part
        if len(body) > LARGEST:
            return None
        if not message.get("more_body"):
            return body


async def _answer(send: Send, status: int) -> None:
    headers = [(b"content-length", b"0")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})
