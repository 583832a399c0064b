"""What the flows need of others, as the smallest protocols."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from tanya.domain.answer import Answer, Question, Told
from tanya.domain.document import Document, Kind, Provision
from tanya.domain.links import Version
from tanya.domain.locator import Locator
from tanya.quality.records import SourceFile
from tanya.reading.outline import Around, Branch
from tanya.reading.standing import Badge


class Assists(Protocol):
    """Of the assistant. The calls block and may come from any thread."""

    def ask(self, question: Question) -> Answer: ...

    def tell(self, question: Question) -> Iterator[Told | Answer]: ...

    def provision(self, document_id: str, locator: Locator, kind: Kind | None = None) -> Provision | None: ...

    def held(self, document_id: str, kind: Kind | None = None) -> tuple[Document, ...]: ...

    def outline(self, document: Document) -> tuple[Branch, ...]: ...

    def around(self, document: Document, locator: Locator) -> Around: ...

    def confidence(self, document: Document, locator: Locator) -> float | None: ...

    def original(self, document: Document) -> SourceFile: ...

    def badge(self, document_id: str, on: date | None = None) -> Badge: ...

    def overtaking(self, found: Provision, on: date | None = None) -> tuple[Version, ...]: ...

    def documents(self) -> tuple[Document, ...]: ...

    def suggestions(self, region: str | None = None) -> tuple[str, ...]: ...

    @property
    def build_id(self) -> str: ...


class Live(Protocol):
    """The chat while its question is being answered."""

    def draft(self, html: str) -> None:
        """What is proven so far, shown until the answer is sent. Never raises."""


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as Telegram knows it."""

    id: int
    username: str  # without @
    by_name: bool = True  # whether it is handed messages of groups that only name it
    inline: bool = True  # whether it can be called from any chat


class Hears(Protocol):
    """Whatever finds the words of a voice message or a picture."""

    def words(self, file_id: str) -> str:
        """Blocks; empty where there are none to be had."""


@dataclass(frozen=True, slots=True)
class Limits:
    question: int = 2000  # characters
    retention_days: int = 90  # told to whoever asks what is kept
