"""The plain pipeline (../plain) over the texts of a size."""

import pickle
from contextlib import closing

from benchmarks.plain.indexing import chunks_of, vectors_of
from benchmarks.plain.reading import documents_of
from benchmarks.plain.searching import Bm25, Dense, Ensemble
from benchmarks.plain.words import lower_words
from benchmarks.sizing.handed import embedder, embedder_in
from benchmarks.sizing.places import BEST, STOCK, Search, Size
from tanya.library.build import open_current

_CHUNK, _OVERLAP = 1000, 200  # letters; what most tutorials take


def make(size: Size) -> dict[str, float]:
    folder = size.of(STOCK)
    with closing(open_current(size.home)) as build:
        chunks = chunks_of(documents_of(build, folder / "pages", _silent), _CHUNK, _OVERLAP)
        vectors_of(chunks, embedder(size, build), folder, _silent)
    # LangChain's retriever counts all words anew at each start; it is kept instead, which helps it.
    (folder / "bm25.pickle").write_bytes(pickle.dumps((chunks, Bm25(chunks, lower_words))))
    return {}


def search(size: Size) -> Search:
    folder = size.of(STOCK)
    chunks, words = pickle.loads((folder / "bm25.pickle").read_bytes())
    ensemble = Ensemble(words, Dense(vectors_of(chunks, embedder_in(size), folder, _silent)))
    return lambda query: ensemble.search(query, BEST)


def _silent(_: str) -> None:
    pass
