"""Whether a quote stands in its source word for word, read by other means than the ingest.

From the answer object alone, so that a running API is held to it too.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from evals.own_data import band_lines, stands_in_catalogue, stands_in_glossary
from evals.placing import letters
from evals.sources import CORPUS, is_at_hand, page, uncounted, was_recognised, whole
from evals.torn import stands_in_runs
from tanya.domain.document import Kind
from tanya.domain.locator import Locator
from tanya.wire import CitationObject

_SHORT = 12  # letters of a piece that a page break may leave


def verbatim(citation: CitationObject) -> bool | None:
    """None where it cannot be told: the file, or what was read from its pictures, is not at hand."""
    if citation["kind"] == Kind.KATALOG:
        return all(_stands_in_data(citation, line) for line in citation["quote"].splitlines())
    if not _can_be_told(citation):
        return None
    source = "|".join(_source(citation))
    pieces = max(len(citation["pages"]), 1)
    return all(
        _line_stands(line, source, pieces) or _line_stands(uncounted(citation["file"], line), source, pieces)
        for line in citation["quote"].splitlines()
    )


def _can_be_told(citation: CitationObject) -> bool:
    file = citation["file"]
    if file.endswith(".yaml"):
        return any(CORPUS.rglob(file))
    if not is_at_hand(file):
        return False
    return citation["confidence"] is None or any(was_recognised(file, page) for page in citation["pages"])


def _source(citation: CitationObject) -> Iterator[str]:
    file = citation["file"]
    if file.endswith(".yaml"):
        yield from map(letters, _own_words(file))
    elif file.endswith(".pdf"):
        yield from (letters(page(file, number)) for number in citation["pages"])
    else:
        yield letters(whole(file))


@cache
def _own_words(file: str) -> tuple[str, ...]:
    """The facts of one of our own texts, and the bands that are read into a digest."""
    return (*(fact["text"] for fact in _values(file)["facts"]), *bands_of(file))


def bands_of(file: str) -> tuple[str, ...]:
    """The lines of bands that are read into the digest of that file."""
    return tuple(band_lines(CORPUS / "predikat.yaml", _values(file).get("regulation", "")))


def _values(file: str) -> dict[str, Any]:
    values: dict[str, Any] = yaml.safe_load(next(CORPUS.rglob(file)).read_text(encoding="utf-8"))
    return values


def _stands_in_data(citation: CitationObject, line: str) -> bool:
    place = Locator.parse(citation["locator"])
    about = place.steps[-1].label if place else ""
    path = CORPUS / citation["file"]
    if path.stem == "katalog":
        return stands_in_catalogue(path, about, line)
    return stands_in_glossary(path, about, line)


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
