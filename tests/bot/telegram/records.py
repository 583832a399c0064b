"""What stands in the chats of the loopback Telegram."""

from dataclasses import dataclass, field
from typing import Any

from tests.bot.telegram.entities import Entity


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as the chat shows it now."""

    chat_id: int
    message_id: int
    text: str  # or the caption; without tags
    html: str = ""  # as it was sent, where it was sent with tags
    entities: tuple[Entity, ...] = ()
    keyboard: list[list[dict[str, Any]]] = field(default_factory=list)
    kind: str = "text"  # or photo, or document
    content: bytes = b""
    name: str = ""  # of a file
    by_bot: bool = True
    reply_to: int | None = None
    thread: int | None = None
    edited: int = 0  # times
    at: float = 0.0  # when it came, in seconds

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.keyboard for button in row]

    def button(self, label: str) -> dict[str, Any]:
        """The first button whose label holds these words."""
        for row in self.keyboard:
            for button in row:
                if label in button["text"]:
                    return button
        raise AssertionError(f"no button {label!r} among {self.labels}")


@dataclass(frozen=True, slots=True)
class Call:
    """One request that was carried out."""

    method: str
    values: dict[str, Any]
