"""The one object every door talks to."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Lock

from tanya.answering import Answering
from tanya.catalogue.catalogue import Force
from tanya.domain.answer import Answer, Hit, Question, Told
from tanya.domain.document import Document, Kind, PageRange, PrintedLine, Provision
from tanya.domain.links import Overview, Version
from tanya.domain.locator import Locator
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild


class Assistant:
    """Answers from the current build, and from the next one as soon as there is one. Thread-safe."""

    def __init__(
        self,
        builds: CurrentBuild,
        answering: Callable[[Build], Answering],
        today: Callable[[], date] = date.today,
    ) -> None:
        self._builds = builds
        self._make = answering
        self._today = today
        self._lock = Lock()
        self._made: tuple[str, Answering] | None = None

    def ask(self, question: Question) -> Answer:
        """Blocking, some 20 ms; with a language model as long as that may take.

        Not answering is a status; raises TanyaError for faults only.
        """
        with self._builds.use() as build:
            return self._answering(build).ask(question, self._today())

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        """What ask() answers, sentence by sentence as each is proven, then whole.

        The build that is asked stays open until the iterator ends or is closed.
        """
        with self._builds.use() as build:
            yield from self._answering(build).tell(question, self._today())

    def search(self, question: Question, limit: int) -> tuple[Hit, ...]:
        """The ranked passages without an answer."""
        with self._builds.use() as build:
            return self._answering(build).search(question, self._today(), limit)

    def provision(self, document_id: str, locator: Locator) -> Provision | None:
        """One provision whole, from the official text when there is one, else from our digest."""
        with self._builds.use() as build:
            holders = [d for d in build.passages.documents() if d.id == document_id]
            holders.sort(key=lambda document: document.kind is not Kind.NASKAH)
            found = (build.passages.provision(holder.key, locator) for holder in holders)
            return next((provision for provision in found if provision), None)

    def overviews(self, question: Question) -> tuple[Overview, ...]:
        """Every change of the regulation that the question names, else of those that it changes."""
        with self._builds.use() as build:
            return self._answering(build).overviews(question, self._today())

    def overtaking(self, found: Provision, on: date | None = None) -> tuple[Version, ...]:
        """The changes that put other words in the place of these, up to a day (today)."""
        with self._builds.use() as build:
            return self._answering(build).overtaking(found, on or self._today())

    def source_file(self, document: Document) -> Path | None:
        """The file that the document was read from; None for our own data. It may have moved since."""
        with self._builds.use() as build:
            held = (source for source in build.manifest.sources if source.document == document.key)
            return next((Path(source.path) for source in held), None)

    def printed_lines(self, document: Document, pages: PageRange) -> tuple[PrintedLine, ...]:
        """What was read from the pictures of those pages; empty where they have a text of their own."""
        with self._builds.use() as build:
            return build.passages.printed(document.key, pages)

    def in_force(self, document_id: str, on: date | None = None) -> bool | None:
        """Whether that regulation applies on a day (today); None when not known."""
        return self.force(document_id, on).in_force

    def force(self, document_id: str, on: date | None = None) -> Force:
        """Whether that regulation applies on a day (today), wholly or in part."""
        with self._builds.use() as build:
            return build.catalogue.force(document_id, on or self._today())

    def today(self) -> date:
        """The day for which it answers where a question names none."""
        return self._today()

    def documents(self) -> tuple[Document, ...]:
        with self._builds.use() as build:
            return build.passages.documents()

    @property
    def build_id(self) -> str:
        with self._builds.use() as build:
            return build.id

    def close(self) -> None:
        self._builds.close()

    def _answering(self, build: Build) -> Answering:
        with self._lock:
            if self._made is None or self._made[0] != build.id:
                self._made = (build.id, self._make(build))
            return self._made[1]
