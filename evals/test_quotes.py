"""Every quote of every answer is verbatim in its source file, and every citation resolves.

The source is read here by other means than the ingest: the bare text of the cited pages, or of the file.
"""

import logging
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import docx
import pytest
import yaml
from pypdf import PdfReader

from evals.conftest import CORPUS, DATA, FOLDERS
from evals.questions import references
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Citation
from tanya.domain.document import Kind

_NOT_TEXT = re.compile(r"[^0-9a-z]+")
_SHORT = 12  # letters of a piece that a page break may leave


def test_quotes_of_the_shipped_corpus_are_verbatim_and_resolve(shipped: Assistant) -> None:
    _check(shipped, "shipped")


def test_quotes_of_the_real_documents_are_verbatim_and_resolve(documents: Assistant) -> None:
    _check(documents, "data")


def _check(assistant: Assistant, corpus: str) -> None:
    answers = [assistant.ask(reference.question) for reference in references(corpus)]
    cited = [(answer, citation) for answer in answers for citation in answer.citations]
    assert cited
    wrong = [_said(answer, citation) for answer, citation in cited if not _verbatim(citation)]
    assert not wrong, f"{len(wrong)} of {len(cited)} quotes are not in their source:\n" + "\n".join(
        wrong[:10]
    )
    lost = [c for _, c in cited if not _resolves(assistant, c)]
    assert not lost, [f"{c.document.id} {c.locator}" for c in lost]
    assert all(_marks(answer) == {c.number for c in answer.citations} for answer in answers)


def _verbatim(citation: Citation) -> bool:
    """Line by line, letters and digits only: white space, hyphens and marks of the layout differ."""
    source = "|".join(_source(citation))
    pieces = max(len(list(citation.pages)), 1)
    return all(_stands(_letters(line), source, pieces) for line in citation.quote.splitlines())


def _stands(words: str, source: str, pieces: int) -> bool:
    """In one piece, or in as many as the pages it runs over: running heads divide it there."""
    for _ in range(pieces):
        length = bisect_left(range(len(words) + 1), True, key=lambda n: words[:n] not in source) - 1
        words = words[length:] if length >= _SHORT or length == len(words) else words
        if not words:
            return True
    return False


def _source(citation: Citation) -> Iterator[str]:
    if citation.document.kind is Kind.KATALOG:
        yield _letters(citation.quote)  # made of the data of katalog.yaml; tests/ingest/corpus checks that
    elif citation.document.sources or citation.document.file.endswith(".yaml"):
        yield from _facts(citation.document.file)
    elif citation.document.file.endswith(".pdf"):
        for page in citation.pages:
            yield _page(citation.document.file, page)
    else:
        yield _whole(citation.document.file)


@cache
def _facts(file: str) -> tuple[str, ...]:
    path = next(CORPUS.rglob(file))
    return tuple(_letters(fact["text"]) for fact in yaml.safe_load(path.read_text(encoding="utf-8"))["facts"])


@cache
def _reader(file: str) -> PdfReader:
    return PdfReader(_path(file))


@cache
def _page(file: str, number: int) -> str:
    return _letters(_reader(file).pages[number - 1].extract_text())


@cache
def _whole(file: str) -> str:
    path = _path(file)
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        cells = (c.text for table in document.tables for row in table.rows for c in row.cells)
        return _letters("\n".join([*(p.text for p in document.paragraphs), *cells]))
    return _letters(path.read_text(encoding="utf-8", errors="replace"))


def _path(file: str) -> Path:
    return next(path for folder in FOLDERS if (path := DATA / folder / file).is_file())


def _letters(text: str) -> str:
    return _NOT_TEXT.sub("", text.lower())


def _resolves(assistant: Assistant, citation: Citation) -> bool:
    found = assistant.provision(citation.document.id, citation.locator)
    return found is not None or citation.document.kind in (Kind.KATALOG, Kind.RINGKASAN)


def _marks(answer: Answer) -> set[int]:
    """The [n] of a text; of a quote's own brackets none is a mark, as marks stand after a quote."""
    return {number for sentence in answer.sentences for number in sentence.citations}


def _said(answer: Answer, citation: Citation) -> str:
    document = citation.document
    place = f"{document.file} {citation.locator} {list(citation.pages)}"
    return f"{answer.question.text!r}: {place}: {citation.quote[:160]!r}"


@pytest.fixture(scope="session", autouse=True)
def _quiet_pypdf() -> None:
    """pypdf warns of what it mends."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)
