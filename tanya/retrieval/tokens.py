"""Passages as index terms, span by span; cached, since the same passages are asked for again."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from tanya.domain.document import Document, Passage, Span
from tanya.retrieval.remembered import Remembered
from tanya.text.analysis import analyse
from tanya.text.terms import TermSet, term_set


@dataclass(frozen=True, slots=True)
class PassageTerms:
    """Terms of a passage in order; offsets tell where each stretch between span borders begins."""

    terms: tuple[str, ...]
    borders: tuple[int, ...]  # character offsets at which a span begins or ends
    starts: tuple[int, ...]  # index of the first term at or after each border
    headings: TermSet  # of title and breadcrumb

    def stretch(self, span: Span) -> tuple[int, int]:
        """The place of the span's first term, and of the one behind its last."""
        return self._index(span.start), self._index(span.end)

    def _index(self, offset: int) -> int:
        return self.starts[min(bisect_left(self.borders, offset), len(self.starts) - 1)]


class TermCache:
    """PassageTerms of the passages of one build."""

    def __init__(self, size: int = 8192) -> None:
        self._known: Remembered[PassageTerms] = Remembered(size)

    def of(self, passage: Passage, document: Document) -> PassageTerms:
        return self._known.of(passage.id, lambda: _read(passage, document.title))


def _read(passage: Passage, title: str) -> PassageTerms:
    borders = sorted({0, len(passage.text)} | {edge for s in passage.spans for edge in (s.start, s.end)})
    terms: list[str] = []
    starts: list[int] = []
    for start, end in pairwise(borders):
        starts.append(len(terms))
        terms += analyse(passage.text[start:end])
    starts.append(len(terms))
    return PassageTerms(tuple(terms), tuple(borders), tuple(starts), _headings(passage, title))


def _headings(passage: Passage, title: str) -> TermSet:
    return term_set(*[analyse(line) for line in (title, *passage.breadcrumb)])
