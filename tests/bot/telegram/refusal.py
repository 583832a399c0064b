"""A request that the Bot API does not carry out."""

from typing import Any


class Refused(Exception):
    """Told as `{"ok": false, ...}` with this status."""

    def __init__(self, description: str, status: int = 400, **parameters: Any) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad(what: str) -> Refused:
    return Refused(f"Bad Request: {what}")
