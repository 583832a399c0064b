"""Questions with the provision that answers each, written from these: `evals/questions/pasangan`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.encoding.provisions import Provision, headings_read, tidy
from evals.questions import FOLDER
from tanya.domain.document import Document, Passage
from tanya.library.build import Build

FOLDER_PAIRS = FOLDER / "pasangan"
OF_LAWS, OF_DOCUMENTS = FOLDER_PAIRS / "hukum.tsv", FOLDER_PAIRS / "dokumen.tsv"
_TITLE = 140  # letters


@dataclass(frozen=True, slots=True)
class Pair:
    question: str
    answer: Provision


@dataclass(frozen=True, slots=True)
class _Line:
    """file: a text's name, or a document's key. locator: `Lampiran#2` is the second passage at that place."""

    file: str
    locator: str
    question: str


def pairs_on_laws(provisions: Iterable[Provision], path: Path = OF_LAWS) -> list[Pair]:
    """Those whose provision is among the given ones."""
    known = {one.key: one for one in provisions if not one.explains}
    lines = ((line, known.get((line.file, line.locator))) for line in _lines(path))
    return [Pair(line.question, answer) for line, answer in lines if answer]


def pairs_on_documents(build: Build, path: Path = OF_DOCUMENTS) -> list[Pair]:
    """Those whose provision the build holds."""
    lines = list(_lines(path))
    documents = {one.key: one for one in build.passages.documents()}
    asked = sorted({line.file for line in lines} & documents.keys())
    known = {(key, place): one for key in asked for place, one in _places(build, documents[key])}
    answers = ((line, known.get((line.file, line.locator))) for line in lines)
    return [Pair(line.question, answer) for line, answer in answers if answer]


def _places(build: Build, document: Document) -> Iterator[tuple[str, Provision]]:
    """Each passage and each part of one by its locator; a passage goes before a part."""
    passages = build.passages.passages_of(document.key)
    for passage in passages:
        for span in passage.spans:
            yield str(span.locator), _provision(document, passage, span.start, span.end)
    at = Counter[str]()
    for passage in passages:
        at[str(passage.locator)] += 1
        number = at[str(passage.locator)]
        place = f"{passage.locator}#{number}" if number > 1 else str(passage.locator)
        yield place, _provision(document, passage, 0, len(passage.text))


def _provision(document: Document, passage: Passage, start: int, end: int) -> Provision:
    headings, text = headings_read(passage.breadcrumb), tidy(passage.text[start:end])
    return Provision(document.key, document.title[:_TITLE], headings, "", text, passage.id, passage.id)


def _lines(path: Path) -> Iterator[_Line]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield _Line(*line.split("\t"))
