"""Where requests meet the assistant: its blocking calls on threads, and no more of them than it can bear."""

from collections.abc import Callable, Iterator
from copy import copy
from datetime import date
from typing import Protocol, TypeVar

import anyio.to_thread

from api.answered import Answered
from api.line import Line
from api.telling import Telling
from tanya.domain.answer import Answer, Hit, Question, Told
from tanya.domain.document import Document, Kind, PageRange, PrintedLine, Provision
from tanya.domain.links import Version
from tanya.domain.locator import Locator
from tanya.quality.records import SourceFile
from tanya.reading.outline import Around, Branch
from tanya.reading.standing import Badge

T = TypeVar("T")

# An answer takes some 13 ms under the interpreter's lock: more at once take turns and cost a few hundredths,
# fewer leave the processor idle while one response is sent and the next question fetched.
RUNNING = 3
WAITING = 29
STREAMS = 256  # more in line whose clients are told that they wait
WITH_MODEL = 16  # at once, where most of an answer is waiting for a language model
READING = 2  # at once, beside the answers: a provision is read while a language model takes its time
READERS = 62  # more in line
DRAWN = 30  # pages in line for the one that is being drawn, 0.2 s each


class Assists(Protocol):
    """What this door needs of the assistant. The calls block and may come from any thread."""

    def ask(self, question: Question) -> Answer: ...

    def tell(self, question: Question) -> Iterator[Told | Answer]: ...

    def search(self, question: Question, limit: int) -> tuple[Hit, ...]: ...

    def provision(self, document_id: str, locator: Locator, kind: Kind | None = None) -> Provision | None: ...

    def held(self, document_id: str, kind: Kind | None = None) -> tuple[Document, ...]: ...

    def outline(self, document: Document) -> tuple[Branch, ...]: ...

    def around(self, document: Document, locator: Locator) -> Around: ...

    def confidence(self, document: Document, locator: Locator) -> float | None: ...

    def original(self, document: Document) -> SourceFile: ...

    def printed_lines(self, document: Document, pages: PageRange) -> tuple[PrintedLine, ...]: ...

    def badge(self, document_id: str) -> Badge: ...

    def applies(self, found: Provision) -> bool | None: ...

    def overtaking(self, found: Provision) -> tuple[Version, ...]: ...

    def documents(self) -> tuple[Document, ...]: ...

    def today(self) -> date: ...

    def region(self, name: str) -> str | None: ...

    def names(self, title: str) -> tuple[str, ...]: ...

    def named_in(self, text: str) -> tuple[str, ...]: ...

    def suggestions(self, region: str | None = None) -> tuple[str, ...]: ...

    def check(self) -> str: ...

    def composer(self) -> str: ...

    def vectors_are_reached(self) -> bool: ...

    @property
    def build_id(self) -> str: ...


class Desk:
    """The assistant for `async` callers: `running` answers at a time, `waiting` more in line, then Busy.

    Reading stands in a line of its own. For one event loop.
    """

    def __init__(
        self,
        assistant: Assists,
        running: int = RUNNING,
        waiting: int = WAITING,
        streams: int = STREAMS,
        kept: int = 0,
    ) -> None:
        """streams: so many more may wait in line for an answer that is told as it is made.

        kept: so many answers are given again to who asks the same.
        """
        self._assistant = assistant
        self._caller = ""
        self._answered = Answered(assistant, kept)
        self.answers = Line(running, waiting, streams)
        self.readings = Line(READING, READERS)
        self.drawings = Line(1, DRAWN)

    def of(self, caller: str) -> "Desk":
        """This desk for one caller, who is not given all places of its lines that wait unseen."""
        theirs = copy(self)
        theirs._caller = caller
        return theirs

    async def ask(self, question: Question) -> Answer:
        return await self.answers.run(lambda: self._answered.ask(question), who=self._caller)

    def tell(self, question: Question) -> Telling:
        """Sentence by sentence; to be closed by whoever reads it. Raises Busy."""
        return Telling(self.answers, lambda: self._answered.tell(question))

    async def search(self, question: Question, limit: int) -> tuple[Hit, ...]:
        return await self.answers.run(lambda: self._assistant.search(question, limit), who=self._caller)

    async def read(self, reading: Callable[[Assists], T]) -> T:
        """What is looked up in the build without searching or composing, as one call."""
        return await self.readings.run(lambda: reading(self._assistant))

    async def documents(self) -> tuple[Document, ...]:
        return await self.read(lambda assistant: assistant.documents())

    async def today(self) -> date:
        return self._assistant.today()

    def build(self) -> str:
        """Blocking: the id of the build that is served."""
        return self._assistant.build_id

    def vectors(self) -> bool:
        """Blocking, at most a second: whether passages are found by their meaning too."""
        return self._assistant.vectors_are_reached()

    async def build_id(self) -> str:
        """Out of line, so that a busy service is still seen to be alive."""
        return await self.at_once(lambda assistant: assistant.build_id)

    async def at_once(self, reading: Callable[[Assists], T]) -> T:
        """Out of line: for what takes a few milliseconds and tells how the service does."""
        return await anyio.to_thread.run_sync(lambda: reading(self._assistant))
