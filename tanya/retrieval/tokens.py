"""Passages as index terms, span by span; cached, since the same passages are asked for again."""

from bisect import bisect_left
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from threading import Lock

from tanya.domain.document import Document, Passage, Span
from tanya.text.analysis import analyse
from tanya.text.terms import TermSet, term_set


@dataclass(frozen=True)
class PassageTerms:
    """Terms of a passage in order; offsets tell where each stretch between span borders begins."""

    terms: tuple[str, ...]
    borders: tuple[int, ...]  # character offsets at which a span begins or ends
    starts: tuple[int, ...]  # index of the first term at or after each border
    headings: TermSet  # of title and breadcrumb

    @cached_property
    def all(self) -> TermSet:
        return term_set(self.terms)

    def of(self, span: Span) -> tuple[str, ...]:
        return self.terms[self._index(span.start) : self._index(span.end)]

    def _index(self, offset: int) -> int:
        return self.starts[min(bisect_left(self.borders, offset), len(self.starts) - 1)]


class TermCache:
    """PassageTerms of the passages of one build; the least lately used are forgotten."""

    def __init__(self, size: int = 8192) -> None:
        self._size = size
        self._known: OrderedDict[str, PassageTerms] = OrderedDict()
        self._lock = Lock()

    def of(self, passage: Passage, document: Document) -> PassageTerms:
        # By id, as hashing a passage with all its spans costs more than reading it.
        with self._lock:
            if known := self._known.get(passage.id):
                self._known.move_to_end(passage.id)
                return known
        read = _read(passage, document.title)
        with self._lock:
            self._known[passage.id] = read
            if len(self._known) > self._size:
                self._known.popitem(last=False)
        return read


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
