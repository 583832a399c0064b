"""Where something is said."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, and the topic in it where there are topics; no chat where an inline query is answered."""

    chat: int | None
    thread: int | None = None

    @property
    def of_message(self) -> dict[str, Any]:
        return {"chat_id": self.chat, "message_thread_id": self.thread}
