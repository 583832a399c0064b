"""The one object every door talks to."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from functools import lru_cache

from tanya.answering import Answering
from tanya.catalogue.catalogue import Force
from tanya.chat.patience import PatientModel
from tanya.composing.ended_in_part import EndedInPart
from tanya.domain.answer import Answer, Hit, Question, Told
from tanya.domain.document import Document, Kind, PageRange, PrintedLine, Provision
from tanya.domain.links import Overview, Version
from tanya.domain.locator import Locator
from tanya.errors import BuildError
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild
from tanya.quality.records import SourceFile
from tanya.quality.sources import source_of
from tanya.reading.outline import Around, Branch, Outlines
from tanya.reading.standing import Badge, badge
from tanya.reading.suggesting import suggested

_PAUSE = 0.01  # seconds between two passages that are read closely, of one millisecond each
_REGIONS = 64  # whose suggestions are kept
_TITLES = 4096  # whose names are kept: a thousand patterns are tried to find them


class Assistant:
    """Answers from the current build, and from the next one as soon as there is one. Thread-safe."""

    def __init__(
        self,
        builds: CurrentBuild,
        answering: Callable[[Build], Answering],
        today: Callable[[], date] = date.today,
        model: PatientModel | None = None,
    ) -> None:
        """model: the one that answering() puts answers in words with, if any."""
        self._builds = builds
        self._make = answering
        self._today = today
        self._model = model
        self._suggested = lru_cache(maxsize=_REGIONS)(self._suggested_now)
        self._named = lru_cache(maxsize=_TITLES)(self._names)

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

    def read_ahead(self, during: Callable[[], AbstractContextManager[None]] = nullcontext) -> None:
        """Whatever the first questions would have to wait for, some seconds of work.

        Of every build that comes after it too, before it is served. during: entered each time. Then, in a
        minute or two, so that who asks meanwhile hardly waits, what the wording of all provisions shows.
        """
        self._builds.prepare_aside(self._prepare, during)
        with during(), self._builds.use() as build:
            self._prepare(build)
        with self._builds.use() as build:
            for _ in self._answering(build).read_closely():
                if self.build_id != build.id:
                    return
                time.sleep(_PAUSE)

    def search(self, question: Question, limit: int) -> tuple[Hit, ...]:
        """The ranked passages without an answer."""
        with self._builds.use() as build:
            return self._answering(build).search(question, self._today(), limit)

    def provision(self, document_id: str, locator: Locator, kind: Kind | None = None) -> Provision | None:
        """One provision whole, from the official text when there is one, else from our digest.

        kind: only from a document of that kind.
        """
        with self._builds.use() as build:
            found = (build.passages.provision(held.key, locator) for held in _held(build, document_id, kind))
            return next((provision for provision in found if provision), None)

    def held(self, document_id: str, kind: Kind | None = None) -> tuple[Document, ...]:
        """The documents of that id, the official text first: it and our digest share one."""
        with self._builds.use() as build:
            return tuple(_held(build, document_id, kind))

    def outline(self, document: Document) -> tuple[Branch, ...]:
        """The document's table of contents; empty where the build does not hold it."""
        with self._builds.use() as build:
            return self._outlines(build).outline(document)

    def around(self, document: Document, locator: Locator) -> Around:
        """What stands above, beside and directly in that part; empty where there is no such part."""
        with self._builds.use() as build:
            return self._outlines(build).around(document, locator)

    def confidence(self, document: Document, locator: Locator) -> float | None:
        """Of the OCR, 0 to 1; None where nothing of that part was read from a picture."""
        with self._builds.use() as build:
            return build.passages.confidence(document.key, locator)

    def overviews(self, question: Question) -> tuple[Overview, ...]:
        """Every change of the regulation that the question names, else of those that it changes."""
        with self._builds.use() as build:
            return self._answering(build).overviews(question, self._today())

    def overtaking(self, found: Provision, on: date | None = None) -> tuple[Version, ...]:
        """The changes that put other words in the place of these, up to a day (today)."""
        with self._builds.use() as build:
            return self._answering(build).overtaking(found, on or self._today())

    def original(self, document: Document) -> SourceFile:
        """The file that the document was read from, and whether it is still there and still the same."""
        with self._builds.use() as build:
            return source_of(document, build.manifest.sources)

    def printed_lines(self, document: Document, pages: PageRange) -> tuple[PrintedLine, ...]:
        """What was read from the pictures of those pages; empty where they have a text of their own."""
        with self._builds.use() as build:
            return build.passages.printed(document.key, pages)

    def in_force(self, document_id: str, on: date | None = None) -> bool | None:
        """Whether that regulation applies on a day (today); None when not known."""
        return self.force(document_id, on).in_force

    def applies(self, found: Provision, on: date | None = None) -> bool | None:
        """Whether that provision applies on a day (today), of a regulation that was ended in part too."""
        with self._builds.use() as build:
            force = build.catalogue.force(found.document.id, on or self._today())
            return self._in_part(build).applies(found.document, found.locator, found.text, force)

    def force(self, document_id: str, on: date | None = None) -> Force:
        """Whether that regulation applies on a day (today), wholly or in part."""
        with self._builds.use() as build:
            return build.catalogue.force(document_id, on or self._today())

    def badge(self, document_id: str, on: date | None = None) -> Badge:
        """The same in the words of a badge: `Dicabut oleh PermenPANRB 88/2021`."""
        with self._builds.use() as build:
            return badge(build.catalogue, document_id, on or self._today())

    def today(self) -> date:
        """The day for which it answers where a question names none."""
        return self._today()

    def suggestions(self, region: str | None = None) -> tuple[str, ...]:
        """Questions to begin with, each of which is answered; half a second for a build's first time."""
        return self._suggested(self.build_id, region)

    def region(self, name: str) -> str | None:
        """As documents call that region: `metro` is `Kota Metro`. None where nothing is held of it."""
        with self._builds.use() as build:
            return self._answering(build).understanding.region(name)

    def names(self, title: str) -> tuple[str, ...]:
        """What a title speaks of, under all its names: `SAKIP` and what it stands for."""
        return self._named(self.build_id, title)

    def named_in(self, text: str) -> tuple[str, ...]:
        """The words of text that name a regulation, held or not: `PP 8/2006`, `perpres SAKIP`."""
        with self._builds.use() as build:
            return self._answering(build).named_in(text, self._today())

    def check(self) -> str:
        """The id of the build that is served. Raises BuildError where it does not hold what it says."""
        with self._builds.use() as build:
            counts, lexical = build.manifest.counts, build.lexical.passages
            if (build.passages.node_count(), lexical) != (counts.nodes, counts.passages):
                raise BuildError(f"Indeks {build.id} tidak utuh. Periksa: tanya index verify")
            return build.id

    def composer(self) -> str:
        """What words the answers: `kutipan`, or a language model by its name, and whether that rests."""
        if self._model is None:
            return "kutipan"
        return f"{self._model.name} (beristirahat)" if self._model.resting else self._model.name

    def vectors_are_reached(self) -> bool:
        """Whether passages can be found by meaning now, and not by their words alone."""
        with self._builds.use() as build:
            return build.vectors.are_reached()

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
        return build.once(Answering, self._make)

    def _prepare(self, build: Build) -> None:
        answering = self._answering(build)
        answering.search(Question("peraturan"), self._today(), 1)  # opens the store of vectors
        answering.read_ahead()

    def _suggested_now(self, _: str, region: str | None) -> tuple[str, ...]:
        """For the build of that id."""
        with self._builds.use() as build:
            answering, today = self._answering(build), self._today()
            return suggested(
                build.passages.documents(),
                region,
                lambda text: answering.is_sure(Question(text, region=region), today),
            )

    def _names(self, _: str, title: str) -> tuple[str, ...]:
        """In the build of that id."""
        with self._builds.use() as build:
            return self._answering(build).understanding.names(title)

    def _in_part(self, build: Build) -> EndedInPart:
        return build.once(EndedInPart, lambda made: EndedInPart(made.passages))

    def _outlines(self, build: Build) -> Outlines:
        return build.once(Outlines, lambda made: Outlines(made.passages))


def _held(build: Build, document_id: str, kind: Kind | None) -> list[Document]:
    held = [d for d in build.passages.documents() if d.id == document_id and kind in (None, d.kind)]
    return sorted(held, key=lambda document: document.kind is not Kind.NASKAH)
