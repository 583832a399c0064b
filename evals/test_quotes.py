"""Every quote of every answer is verbatim in its source file, and every citation resolves.

The source is read here by other means than the ingest: the bare text of the cited pages, or of the file.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import yaml

from evals.drawn import stands_in_runs
from evals.own_data import stands_in_catalogue, stands_in_glossary
from evals.placing import NOT_FOUND, letters
from evals.questions import references
from evals.sources import CORPUS, page, strayed, torn_row, whole
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Citation
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind

_ALLOWED = 0.02  # of the quotes may hold a row that looks torn: stray lines of scans look like a table's
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
    torn = [f"{why}: {_said(answer, c)}" for answer, c in cited for why in _torn_rows(c)]
    assert len(torn) <= _ALLOWED * max(len(cited), 1), f"{len(torn)} rows are torn:\n" + "\n".join(torn)
    misplaced = [f"{why}: {_said(answer, c)}" for answer, c in cited if (why := _misplaced(c))]
    assert not misplaced, f"{len(misplaced)} quotes stand elsewhere than cited:\n" + "\n".join(misplaced[:10])
    lost = [c for _, c in cited if not _resolves(assistant, c)]
    assert not lost, [f"{c.document.id} {c.locator}" for c in lost]
    assert all(_marks(answer) == {c.number for c in answer.citations} for answer in answers)


def _verbatim(citation: Citation) -> bool:
    """Line by line, letters and digits only: white space, hyphens and marks of the layout differ."""
    source = "|".join(_source(citation))
    pieces = max(len(list(citation.pages)), 1)
    return all(_line_stands(line, source, pieces) for line in citation.quote.splitlines())


def _line_stands(line: str, source: str, pieces: int) -> bool:
    """A row of a table cell by cell: a page may print its cells, and a cell's lines, in any order."""
    if line.startswith("|"):
        return all(stands_in_runs(cell.split(), source) for cell in line.split("|"))
    return _stands(letters(line), source, pieces)


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
        yield letters(citation.quote)  # made of data, not of text: _resolves holds each line against them
    elif _ours(citation.document):
        yield from (letters(fact["text"]) for fact in _facts(citation.document.file))
    elif citation.document.file.endswith(".pdf"):
        for number in citation.pages:
            yield letters(page(citation.document.file, number))
    else:
        yield letters(whole(citation.document.file))


def _torn_rows(citation: Citation) -> Iterator[str]:
    """What is wrong with the rows of tables that a quote of a real document holds."""
    document = citation.document
    if not _ours(document) and document.kind is not Kind.KATALOG:
        rows = [line for line in citation.quote.splitlines() if line.startswith("|")]
        yield from filter(None, (torn_row(document.file, citation.pages, row) for row in rows))


def _ours(document: Document) -> bool:
    return document.file.endswith(".yaml")


@cache
def _facts(file: str) -> tuple[dict[str, str], ...]:
    path = next(CORPUS.rglob(file))
    return tuple(yaml.safe_load(path.read_text(encoding="utf-8"))["facts"])


def _facts_at(file: str, place: Locator) -> list[str]:
    """The facts of that provision and of its parts; of a topic, those that have no other address."""
    found = []
    for fact in _facts(file):
        own = Locator.parse(str(fact.get("locator") or "")) or Locator.of((NodeKind.TOPIK, fact["topic"]))
        if own == place or place.covers(own):
            found.append(letters(fact["text"]))
    return found


def _of_our_data(file: str, about: str, line: str) -> bool:
    path = CORPUS / file
    if path.stem == "katalog":
        return stands_in_catalogue(path, about, line)
    return stands_in_glossary(path, about, line)


def _misplaced(citation: Citation) -> str:
    """Why the quote is not of the pasal and ayat, or the item, it is cited for; empty when it is."""
    document, place = citation.document, citation.locator
    if _ours(document) or document.kind is Kind.KATALOG:
        return ""
    if citation.quote.startswith("|"):
        return _strayed_row(citation)
    return strayed(document.file, citation.pages, place, citation.quote)


def _strayed_row(citation: Citation) -> str:
    """Of a row the fullest cell tells where it stands; a page may print its words among those of others.

    Under an item of an annex it is not looked for: labels inside a table are cells.
    """
    if citation.locator.label(NodeKind.PASAL) is None:
        return ""
    cell = max(citation.quote.splitlines()[-1].split("|"), key=len)
    why = strayed(citation.document.file, citation.pages, citation.locator, cell)
    return "" if why == NOT_FOUND else why


def _resolves(assistant: Assistant, citation: Citation) -> bool:
    """Its address leads to the provision, and in a file of our own to the very fact."""
    document, place = citation.document, citation.locator
    if document.kind is Kind.KATALOG:
        return all(_of_our_data(document.file, place.steps[-1].label, q) for q in citation.quote.splitlines())
    if _ours(document):
        said = [letters(line) for line in citation.quote.splitlines()]
        return all(any(line in fact for fact in _facts_at(document.file, place)) for line in said)
    return assistant.provision(document.id, place) is not None


def _marks(answer: Answer) -> set[int]:
    """The [n] of a text; of a quote's own brackets none is a mark, as marks stand after a quote."""
    return {number for sentence in answer.sentences for number in sentence.citations}


def _said(answer: Answer, citation: Citation) -> str:
    document = citation.document
    place = f"{document.file} {citation.locator} {list(citation.pages)}"
    return f"{answer.question.text!r}: {place}: {citation.quote[:160]!r}"
