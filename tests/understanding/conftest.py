"""The understanding of the shipped corpus: its glossary, its words, its regions."""

from collections.abc import Callable, Iterator

import pytest

from tanya.domain.answer import Question
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild
from tanya.settings import Settings
from tanya.understanding.equivalents import Equivalents
from tanya.understanding.intent import Intent
from tanya.understanding.spelling import Speller
from tanya.understanding.understanding import Understanding
from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped"]

Understand = Callable[..., Intent]


@pytest.fixture(scope="session")
def build(shipped: Settings) -> Iterator[Build]:
    with CurrentBuild(shipped.home).use() as current:
        yield current


@pytest.fixture(scope="session")
def speller(build: Build) -> Speller:
    return Speller(build.glossary, build.vocabulary, everyday=Equivalents(build.thesaurus))


@pytest.fixture(scope="session")
def understand(build: Build) -> Understand:
    """understand("kalau bupati?", "kapan laporan disampaikan?"): the question, then those before it."""
    regions = {document.region for document in build.passages.documents() if document.region}
    made = Understanding(build.glossary, build.vocabulary, regions, thesaurus=build.thesaurus)

    def understood(text: str, *context: str, region: str | None = None) -> Intent:
        return made.understand(Question(text, context, region))

    return understood
