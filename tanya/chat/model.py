"""What writing needs of a language model."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from tanya.errors import TanyaError


class Role(StrEnum):
    SYSTEM = "system"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens, as the provider counts them; 0 where it does not tell."""

    sent: int = 0
    written: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(self.sent + other.sent, self.written + other.written)


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds."""

    first: float  # for the first word
    whole: float  # for everything


class ModelFault(TanyaError):
    """A model gave no answer, or no whole one. Its words hold no key, no address and nothing asked."""

    def __init__(
        self, reason: str, *, slow: bool = False, passing: bool = False, wait: float | None = None
    ) -> None:
        """passing: another try may do better, after `wait` seconds where the provider names them."""
        super().__init__(reason)
        self.slow = slow
        self.passing = passing
        self.wait = wait


NOTHING = Usage()

# Of an answer as they come; then what was used, where that is told.
Pieces = Generator[str | Usage, None, None]


class ChatModel(Protocol):
    @property
    def name(self) -> str:
        """As set: `ollama:qwen3`."""
        ...

    def stream(self, messages: Sequence[Message], waits: Waits) -> Pieces:
        """Its answer. Raises ModelFault, no later than the waits allow; closing it ends the request."""
        ...
