"""Chroma alone, as it comes."""

from pathlib import Path
from typing import Any

import chromadb
from chromadb.config import Settings

from benchmarks.sizing.handed import embedder_in, passages_of, vectors_of
from benchmarks.sizing.places import BEST, CHROMA, Search, Size

_NAME = "passages"
_BATCH = 5000  # Chroma takes 5461 at most


def make(size: Size) -> dict[str, float]:
    passages = passages_of(size)
    vectors = vectors_of(size, passages)
    client = _client(size.of(CHROMA))
    space: Any = {"hnsw": {"space": "cosine"}}
    collection = client.create_collection(_NAME, embedding_function=None, configuration=space)
    for start in range(0, len(passages), _BATCH):
        some = passages[start : start + _BATCH]
        collection.add(
            ids=[one.id for one in some],
            embeddings=vectors[start : start + _BATCH],
            documents=[one.text for one in some],
        )
    client.close()
    return {}


def search(size: Size) -> Search:
    model = embedder_in(size)
    collection = _client(size.of(CHROMA)).get_collection(_NAME, embedding_function=None)
    return lambda query: collection.query(query_embeddings=model.embed_query(query), n_results=BEST)


def _client(folder: Path) -> Any:
    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
