"""BM25 alone, by bm25s: words as the plain pipeline takes them."""

import bm25s  # type: ignore[import-untyped]

from benchmarks.plain.words import lower_words
from benchmarks.sizing.handed import passages_of
from benchmarks.sizing.places import BEST, BM25, Search, Size


def make(size: Size) -> dict[str, float]:
    texts = [one.text for one in passages_of(size)]
    index = bm25s.BM25()
    index.index([lower_words(text) for text in texts], show_progress=False)
    size.of(BM25).mkdir()
    index.save(size.of(BM25), corpus=texts, show_progress=False)
    return {}


def search(size: Size) -> Search:
    index = bm25s.BM25.load(size.of(BM25), mmap=True, load_corpus=True, show_progress=False)
    return lambda query: index.retrieve([lower_words(query)], k=BEST, show_progress=False)
