"""The searches of a plain pipeline: BM25 by rank_bm25, vectors by Chroma, and both by reciprocal ranks."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from langchain_chroma import Chroma
from langchain_core.documents import Document
from rank_bm25 import BM25Okapi  # type: ignore[import-untyped]

Tokens = Callable[[str], list[str]]

_SMOOTHING = 60  # as LangChain's EnsembleRetriever has it


class Search(Protocol):
    def search(self, query: str, k: int) -> list[Document]:
        """The best k chunks, best first."""
        ...


class Bm25:
    def __init__(self, chunks: Sequence[Document], tokens: Tokens) -> None:
        self._chunks = chunks
        self._tokens = tokens
        self._index = BM25Okapi([tokens(chunk.page_content) for chunk in chunks])

    def search(self, query: str, k: int) -> list[Document]:
        scores = self._index.get_scores(self._tokens(query))
        return [self._chunks[i] for i in np.argsort(-scores, kind="stable")[:k]]


class Dense:
    def __init__(self, store: Chroma) -> None:
        self._store = store

    def search(self, query: str, k: int) -> list[Document]:
        return self._store.similarity_search(query, k)


class Ensemble:
    """Asks one after the other, each for as many, and fuses their ranks with equal weights."""

    def __init__(self, *parts: Search) -> None:
        self._parts = parts

    def search(self, query: str, k: int) -> list[Document]:
        return fused([part.search(query, k) for part in self._parts])[:k]


def fused(rankings: Sequence[Sequence[Document]]) -> list[Document]:
    """By the sum of 1 / (60 + rank) over the rankings that hold a chunk; in a tie the first ranking leads."""
    scores: defaultdict[int, float] = defaultdict(float)
    chunks: dict[int, Document] = {}
    for ranking in rankings:
        for rank, chunk in enumerate(ranking, 1):
            number = chunk.metadata["chunk"]
            scores[number] += 1 / (_SMOOTHING + rank)
            chunks.setdefault(number, chunk)
    return [chunks[number] for number in sorted(chunks, key=lambda number: -scores[number])]
