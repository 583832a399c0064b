"""Our index of a size: what words and vectors find in it, as the systems beside it find, and its answers."""

from contextlib import closing
from datetime import date

from benchmarks.sizing.places import BEST, ROOT, Search, Size
from tanya.assembly import answering_of, open_assistant
from tanya.domain.answer import Question
from tanya.library.build import open_current
from tanya.settings import Settings


def settings_of(size: Size) -> Settings:
    return Settings(home=size.home, corpus=ROOT / "corpus")


def search(size: Size) -> Search:
    settings = settings_of(size)
    answering, today = answering_of(open_current(settings.home), settings), date.today()
    return lambda query: answering.retrieve(Question(query), today, BEST)


def answer(size: Size) -> Search:
    assistant = open_assistant(settings_of(size))
    return lambda query: assistant.ask(Question(query))


def counts(size: Size) -> dict[str, int]:
    """What the index of that size holds."""
    with closing(open_current(size.home)) as build:
        held, texts = build.manifest.counts, len(build.manifest.sources)
        return {"passages": held.passages, "documents": held.documents, "texts": texts}
