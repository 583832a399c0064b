"""Our index of a size: made by an ingest, asked through the assistant."""

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from benchmarks.sizing.places import Size
from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.assembly import open_assistant
from tanya.domain.answer import Question
from tanya.domain.document import Passage
from tanya.library.build import Build, open_current
from tanya.settings import Settings

ROOT = Path(__file__).resolve().parent.parent.parent
BEST = 10  # that a search brings
Search = Callable[[str], object]


@dataclass(slots=True)
class Stages:
    """The steps of an ingest as they begin."""

    begun: list[tuple[str, float]] = field(default_factory=list)

    def begin(self, step: str, total: int) -> None:
        self.begun.append((step, time.perf_counter()))

    def advance(self) -> None:
        pass

    def seconds(self) -> dict[str, float]:
        """How long each took, until the next began or now."""
        ends = [*self.begun, ("", time.perf_counter())]
        return {step: after - before for (step, before), (_, after) in pairwise(ends)}


def settings_of(size: Size) -> Settings:
    return Settings(home=size.home, corpus=ROOT / "corpus")


def make(size: Size) -> dict[str, float]:
    """An index of the size's texts; seconds by its steps."""
    paths = tuple(Path(line) for line in size.texts.read_text(encoding="utf-8").splitlines())
    stages, settings = Stages(), settings_of(size)
    report = ingest(Request(paths), Place(settings.home, settings.corpus), stages)
    if not report.changed:
        raise ValueError(f"{size.home} held these texts before: nothing was made")
    return stages.seconds()


def search(size: Size) -> Search:
    assistant = open_assistant(settings_of(size))
    return lambda query: assistant.search(Question(query), BEST)


def answer(size: Size) -> Search:
    assistant = open_assistant(settings_of(size))
    return lambda query: assistant.ask(Question(query))


def counts(size: Size) -> dict[str, int]:
    """What the index of that size holds."""
    with closing(open_current(size.home)) as build:
        held = build.manifest.counts
        letters = sum(len(passage.text) for passage in passages(build))
        texts = len(build.manifest.sources)
        return {"passages": held.passages, "documents": held.documents, "texts": texts, "letters": letters}


def passages(build: Build) -> list[Passage]:
    return [
        one for document in build.passages.documents() for one in build.passages.passages_of(document.key)
    ]
