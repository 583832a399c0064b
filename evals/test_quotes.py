"""Every quote of every answer is verbatim in its source file, and every citation resolves.

The source is read here by other means than the ingest: the bare text of the cited pages, or of the file.
"""

from collections import Counter
from functools import cache

import yaml

from evals.own_data import stands_in_catalogue, stands_in_glossary
from evals.placing import NOT_FOUND, letters
from evals.questions import references
from evals.sources import CORPUS, DRAWN, ON_PICTURES, UNDRAWN, row_strayed, strayed, torn_row
from evals.verbatim import bands_of, verbatim
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Citation
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.wire import answer_object

# Shares of the quoted rows that may look torn, by where: stray lines of scans look like a table's.
_TORN = {ON_PICTURES: 0.02, DRAWN: 0.02, UNDRAWN: 0.02}
_UNPLACED = 0.05  # of the rows stand in no drawn table, and have no cell long enough to tell where it stands
_STRAYED = 0.02  # of the rows may look strayed: numbers of sections and of tables look like items


def test_quotes_of_the_shipped_corpus_are_verbatim_and_resolve(shipped: Assistant) -> None:
    _check(shipped, "shipped")


def test_quotes_of_the_real_documents_are_verbatim_and_resolve(documents: Assistant) -> None:
    _check(documents, "data")


def _check(assistant: Assistant, corpus: str) -> None:
    answers = [assistant.ask(reference.question) for reference in references(corpus)]
    cited = [(answer, citation) for answer in answers for citation in answer.citations]
    assert cited
    wrong = [_said(answer, citation) for answer, citation in cited if not _is_verbatim(answer, citation)]
    assert not wrong, f"{len(wrong)} of {len(cited)} quotes are not in their source:\n" + "\n".join(
        wrong[:10]
    )
    misplaced = [f"{why}: {_said(answer, c)}" for answer, c in cited if (why := _misplaced(c))]
    assert not misplaced, f"{len(misplaced)} quotes stand elsewhere than cited:\n" + "\n".join(misplaced[:10])
    lost = [c for _, c in cited if not _resolves(assistant, c)]
    assert not lost, [f"{c.document.id} {c.locator}" for c in lost]
    assert all(_marks(answer) == {c.number for c in answer.citations} for answer in answers)


def test_quoted_rows_are_rows_of_their_pages(documents: Assistant) -> None:
    answers = [documents.ask(reference.question) for reference in references("data")]
    cited = dict.fromkeys(
        citation for answer in answers for citation in answer.citations if _is_read(citation)
    )
    rows = [(citation, row) for citation in cited for row in _rows(citation)]
    torn = [(why, c, row) for c, row in rows if (why := torn_row(c.document.file, c.pages, row))]
    counts = Counter(why for why, *_ in torn)
    places = [_row_strayed(citation, row) for citation, row in rows]
    silent, strays = places.count(NOT_FOUND), sum(why not in ("", NOT_FOUND) for why in places)
    print(f"\n{len(rows)} rows; torn: {dict(counts)}; {silent} tell no place; {strays} look strayed")
    for why, citation, row in torn:
        print(f"{why}: {citation.document.file} {list(citation.pages)}: {row[:160]}")
    assert rows
    assert all(counts[where] <= _TORN.get(where, 0) * len(rows) for where in counts), counts
    assert silent <= _UNPLACED * len(rows)
    assert strays <= _STRAYED * len(rows)


def _is_verbatim(answer: Answer, citation: Citation) -> bool:
    """By the same check that a running API is held to; of what is at hand it can always be told."""
    objects = {one["number"]: one for one in answer_object(answer)["citations"]}
    return verbatim(objects[citation.number]) is True


def _rows(citation: Citation) -> list[str]:
    """The rows of tables that a quote holds."""
    return [line for line in citation.quote.splitlines() if line.startswith("|")]


def _is_read(citation: Citation) -> bool:
    """Whether its document was read, not written by us."""
    return not _ours(citation.document) and citation.document.kind is not Kind.KATALOG


def _ours(document: Document) -> bool:
    return document.file.endswith(".yaml")


@cache
def _facts(file: str) -> tuple[dict[str, str], ...]:
    path = next(CORPUS.rglob(file))
    return tuple(yaml.safe_load(path.read_text(encoding="utf-8"))["facts"])


def _facts_at(file: str, place: Locator) -> list[str]:
    """The bands, the facts of that provision and of its parts; of a topic, those of no other address."""
    found = [letters(band) for band in bands_of(file)]
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
    """Why the quote is not of the pasal and ayat, or the item, it is cited for; empty when it is.

    Rows of an annex are held apart: labels inside its tables look like items.
    """
    if not _is_read(citation):
        return ""
    rows = _rows(citation)
    if not rows:
        return strayed(citation.document.file, citation.pages, citation.locator, citation.quote)
    if citation.locator.label(NodeKind.PASAL) is None:
        return ""
    return next((why for row in rows if (why := _row_strayed(citation, row)) not in ("", NOT_FOUND)), "")


def _row_strayed(citation: Citation, row: str) -> str:
    return row_strayed(citation.document.file, citation.pages, citation.locator, row)


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
