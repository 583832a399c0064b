"""The word index: BM25 over title, breadcrumb and body. The only file that imports tantivy.

Texts are analysed by us and joined by spaces; tantivy only splits at white space.
"""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

import tantivy

from tanya.domain.document import Document, Passage
from tanya.errors import BuildError
from tanya.library.elsewhere import Elsewhere
from tanya.text.analysis import analyse, stem, terms_of, words
from tanya.text.vocabulary import Vocabulary

_REMEMBERED = 16_384  # ids of passages; to read one from the index costs as much as to find it
_LOCKS = (".tantivy-meta.lock", ".tantivy-writer.lock")
_WRITER_MEMORY = 64_000_000  # bytes; 20,000 passages fit in one segment


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """How much a word counts by where it stands."""

    title: float = 1.0
    breadcrumb: float = 1.0
    body: float = 1.0


_FIELDS = tuple(field.name for field in fields(FieldWeights))


class LexicalIndex:
    """Open for reading; safe to use from many threads."""

    def __init__(self, folder: Path) -> None:
        """Raises BuildError when the folder holds no index."""
        index = _opened(folder)
        self._schema = index.schema
        self._searcher = index.searcher()
        self._frequency = lru_cache(maxsize=50_000)(self._count)
        self._ids = lru_cache(maxsize=_REMEMBERED)(self._read_id)

    @property
    def passages(self) -> int:
        return int(self._searcher.num_docs)

    def search(
        self, terms: Sequence[tuple[str, float]], limit: int, weights: FieldWeights = FieldWeights()
    ) -> list[tuple[str, float]]:
        """Passage ids with their BM25 scores, best first, of (analysed term, weight) pairs."""
        parts = [
            (tantivy.Occur.Should, tantivy.Query.boost_query(self._term(name, term), weight * boost))
            for term, weight in sorted(terms)  # in one order, as the sum of single precision depends on it
            for name in _FIELDS
            if (boost := getattr(weights, name)) and weight
        ]
        if not parts or limit < 1:
            return []
        found = self._searcher.search(tantivy.Query.boolean_query(parts), limit=limit, count=False)
        return [(self._id(address), float(score)) for score, address in found.hits]

    def document_frequency(self, term: str) -> int:
        """How many passages have the term anywhere."""
        return self._frequency(term)

    def passage_ids(self) -> list[str]:
        everything = tantivy.Query.all_query()
        found = self._searcher.search(everything, limit=max(self.passages, 1), count=False)
        return [self._id(address) for _, address in found.hits]

    def _count(self, term: str) -> int:
        anywhere = [(tantivy.Occur.Should, self._term(name, term)) for name in _FIELDS]
        found = self._searcher.search(tantivy.Query.boolean_query(anywhere), limit=1, count=True)
        return int(found.count or 0)  # type: ignore[attr-defined]

    def _term(self, field: str, term: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, term, index_option="freq")

    def _id(self, address: tantivy.DocAddress) -> str:
        return self._ids(address.segment_ord, address.doc)

    def _read_id(self, segment: int, number: int) -> str:
        return str(self._searcher.doc(tantivy.DocAddress(segment, number)).get_first("id"))


def _opened(folder: Path) -> tantivy.Index:
    try:
        return tantivy.Index.open(str(folder))
    except (OSError, ValueError) as fault:
        if os.access(folder, os.W_OK):
            raise _damaged(folder, fault) from fault
    # tantivy locks a file to read by, and makes it first.
    try:
        beside = Elsewhere(folder, (), left_out=_LOCKS)
        index = tantivy.Index.open(str(beside.path))
        index.searcher()  # opens all files; the folder is then no longer needed
        beside.close()
    except (OSError, ValueError) as fault:
        raise _damaged(folder, fault) from fault
    return index


def _damaged(folder: Path, fault: Exception) -> BuildError:
    return BuildError(f"Indeks kata rusak: {folder.name} tidak dapat dibuka ({fault}).")


class LexicalWriter:
    """`with LexicalWriter(folder) as writer: writer.add(...)`; leaving normally completes the index."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        # One thread, so that the index is one segment: one set of word counts, the fastest search.
        index = tantivy.Index(_schema(), path=str(folder))
        self._writer = index.writer(heap_size=_WRITER_MEMORY, num_threads=1)
        self._terms: Counter[str] = Counter()  # how many passages have each
        self._words: Counter[str] = Counter()

    def add(self, document: Document, passages: Iterable[Passage]) -> None:
        for passage in passages:
            spoken = words(passage.text)
            terms = terms_of(spoken)
            self._terms.update(set(terms))
            self._words.update(set(spoken))
            self._writer.add_document(_entry(document, passage, terms))

    @property
    def vocabulary(self) -> Vocabulary:
        """Of all passages added so far; words that only one passage has are left out."""
        often = {word: count for word, count in self._words.items() if count > 1}
        return Vocabulary(dict(self._terms), often)

    @property
    def stems(self) -> dict[str, str]:
        """Of every word that the passages have; one without a root costs most to find again."""
        return {word: stem(word) for word in self._words if word.isalpha()}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._writer.commit()
        self._writer.wait_merging_threads()


def _entry(document: Document, passage: Passage, body: list[str]) -> tantivy.Document:
    title, place = document.title, str(passage.locator)
    if document.regulation:
        # Without `(ringkasan, bukan naskah resmi)`, which would answer questions about those words.
        title = f"{document.regulation.short} {document.regulation} {document.tentang or title}"
    # Our own digests repeat title and locator in the breadcrumb; counting them twice would be unfair.
    above = [heading for heading in passage.breadcrumb if heading not in (document.title, place)]
    entry = tantivy.Document()
    entry.add_text("id", passage.id)
    entry.add_text("title", " ".join(analyse(title)))
    entry.add_text("breadcrumb", " ".join(analyse(" ".join((*above, place)))))
    entry.add_text("body", " ".join(body))
    return entry


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in _FIELDS:
        builder.add_text_field(name, stored=False, tokenizer_name="whitespace", index_option="freq")
    return builder.build()
