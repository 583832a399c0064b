"""What others build of the same texts.

`stock` begins with the texts, as a developer would; the other three are given our passages: the parts that
any search of words and vectors is made of, each the fastest of its kind, without anything around it.
"""

import json
import pickle
from contextlib import closing
from pathlib import Path
from typing import Any

import bm25s  # type: ignore[import-untyped]
import chromadb
import numpy as np
from chromadb.config import Settings as ChromaSettings

from benchmarks.plain.indexing import chunks_of, vectors_of
from benchmarks.plain.reading import documents_of
from benchmarks.plain.searching import Bm25, Dense, Ensemble, lower_words
from benchmarks.sizing.ours import BEST, Search, passages, settings_of
from benchmarks.sizing.places import BM25, CHROMA, EXACT, STOCK, Size
from ingest.building.embedding import embedded_text
from tanya.embedding.choosing import embedder_of
from tanya.embedding.embedder import Embedder
from tanya.library.build import Build, open_current

_CHUNK, _OVERLAP = 1000, 200  # letters; what most tutorials take
_BATCH = 5000  # Chroma takes 5461 at most


def embedder(size: Size, build: Build) -> Embedder:
    """The very one of our index."""
    return embedder_of(build.manifest.embedding, settings_of(size).embedding, build.embedder_folder)


def make_stock(size: Size) -> dict[str, float]:
    folder = size.of(STOCK)
    with closing(open_current(size.home)) as build:
        chunks = chunks_of(documents_of(build, folder / "pages", _silent), _CHUNK, _OVERLAP)
        vectors_of(chunks, embedder(size, build), folder, _silent)
    # LangChain's retriever counts all words anew at each start; it is kept instead, which helps it.
    (folder / "bm25.pickle").write_bytes(pickle.dumps((chunks, Bm25(chunks, lower_words))))
    return {}


def search_stock(size: Size) -> Search:
    folder = size.of(STOCK)
    chunks, words = pickle.loads((folder / "bm25.pickle").read_bytes())
    with closing(open_current(size.home)) as build:
        vectors = Dense(vectors_of(chunks, embedder(size, build), folder, _silent))
    ensemble = Ensemble(words, vectors)
    return lambda query: ensemble.search(query, BEST)


def make_bm25(size: Size) -> dict[str, float]:
    texts = [text for _, text, _ in _rows(size)]
    index = bm25s.BM25()
    index.index(_tokens(texts), show_progress=False)
    size.of(BM25).mkdir()
    index.save(size.of(BM25), corpus=texts, show_progress=False)
    return {}


def search_bm25(size: Size) -> Search:
    index = bm25s.BM25.load(size.of(BM25), mmap=True, load_corpus=True, show_progress=False)
    return lambda query: index.retrieve(_tokens([query]), k=BEST, show_progress=False)


def make_chroma(size: Size) -> dict[str, float]:
    rows = _rows(size)
    ids, texts = [key for key, _, _ in rows], [text for _, text, _ in rows]
    vectors = _vectors(size, rows)
    client = _client(size.of(CHROMA))
    space: Any = {"hnsw": {"space": "cosine"}}
    collection = client.create_collection("passages", embedding_function=None, configuration=space)
    for start in range(0, len(ids), _BATCH):
        part = slice(start, start + _BATCH)
        collection.add(ids=ids[part], embeddings=vectors[part], documents=texts[part])
    client.close()  # type: ignore[attr-defined]
    return {}


def search_chroma(size: Size) -> Search:
    with closing(open_current(size.home)) as build:
        model = embedder(size, build)
    collection = _client(size.of(CHROMA)).get_collection("passages", embedding_function=None)
    return lambda query: collection.query(query_embeddings=model.embed_query(query), n_results=BEST)


def make_exact(size: Size) -> dict[str, float]:
    rows = _rows(size)
    size.of(EXACT).mkdir()
    np.save(size.of(EXACT) / "vectors.npy", _vectors(size, rows))
    (size.of(EXACT) / "texts.json").write_text(json.dumps([text for _, text, _ in rows]), encoding="utf-8")
    return {}


def search_exact(size: Size) -> Search:
    with closing(open_current(size.home)) as build:
        model = embedder(size, build)
    vectors = np.load(size.of(EXACT) / "vectors.npy")
    texts = json.loads((size.of(EXACT) / "texts.json").read_text(encoding="utf-8"))

    def search(query: str) -> object:
        alike = vectors @ model.embed_query(query)
        best = np.argpartition(-alike, BEST)[:BEST]
        return [texts[row] for row in best[np.argsort(-alike[best])]]

    return search


_Row = tuple[str, str, str]


def _rows(size: Size) -> list[_Row]:
    """Of each of our passages its id, its text, and what is embedded of it."""
    with closing(open_current(size.home)) as build:
        documents = {document.key: document for document in build.passages.documents()}
        return [(one.id, one.text, embedded_text(documents[one.document], one)) for one in passages(build)]


def _vectors(size: Size, rows: list[_Row]) -> np.ndarray[Any, Any]:
    with closing(open_current(size.home)) as build:
        return embedder(size, build).embed_passages([embedded for _, _, embedded in rows])


def _tokens(texts: list[str]) -> list[list[str]]:
    """Words as the plain pipeline takes them: what is a word is the same for all."""
    return [lower_words(text) for text in texts]


def _client(folder: Path) -> Any:
    return chromadb.PersistentClient(str(folder), settings=ChromaSettings(anonymized_telemetry=False))


def _silent(_: str) -> None:
    pass
