"""The vectors. The only file that imports chromadb, and only when it is needed: that takes a second."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from tanya.errors import BuildError
from tanya.library.elsewhere import Elsewhere
from tanya.library.rows import Rows, Vectors, equal_rows, open_rows, rows_of
from tanya.library.vector_search import StoredRows

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

_COLLECTION = "passages"
_WRITTEN = "chroma.sqlite3"  # Chroma writes into it at each opening
_ALIKE = "alike"  # the ids of the passages whose vectors are equal to this one's, one a line
_BATCH = 5000  # chromadb 1.5 takes 5461 at most
_SCANNED = 50_000  # of a build without rows: up to so many are read when it is opened
# All vectors are looked at, so nobody asks Chroma's graph; a dense one costs three times as much to make.
_KEPT_ONLY: dict[str, Any] = {"hnsw": {"space": "cosine", "ef_construction": 8, "max_neighbors": 4}}


class VectorIndex:
    """Safe to use from many threads.

    Chroma keeps the vectors. All of them are looked at, so that the nearest are found for sure, in the rows
    that a build has beside it: Chroma is then never opened. For a build of before there were rows it is, at
    the first search; of more than _SCANNED its graph then finds them.
    """

    lapses = 0  # what cannot be read is a damaged build

    def __init__(self, folder: Path, rows: Path | None = None) -> None:
        """rows: their folder, if any. Raises BuildError when the folder holds no store."""
        if not (folder / _WRITTEN).is_file():
            raise BuildError(f"Indeks vektor rusak: {folder.name} tidak ada.")
        self._folder = folder
        self._rows = open_rows(rows) if rows else None
        self._lock = Lock()
        self._client: ClientAPI | None = None
        self._beside: Elsewhere | None = None
        self._opened: tuple[Collection, Rows | None] | None = None

    def search(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """Passage ids with their cosine similarity, nearest first; nothing for a vector of zeros."""
        if limit < 1 or not np.any(vector):
            return []
        if self._rows:
            return list(islice(self._rows.nearest(vector, limit), limit))
        with _damage_named(self._folder):
            collection, rows = self._collection()
            nearest = rows.nearest(vector, limit) if rows else _by_graph(collection, vector, limit)
            return list(islice(nearest, limit))

    def passage_ids(self) -> list[str]:
        with _damage_named(self._folder):
            return list(_held_ids(self._collection()[0]))

    def stored(self, size: int) -> Iterator[StoredRows]:
        """All that is kept, so many rows at a time, to be kept elsewhere too."""
        with _damage_named(self._folder):
            collection = self._collection()[0]
            for start in range(0, collection.count(), size):
                held = collection.get(include=["embeddings", "metadatas"], limit=size, offset=start)
                vectors = np.asarray(held["embeddings"], dtype=np.float32)
                rows = zip(held["ids"], held["metadatas"] or [], strict=True)
                yield StoredRows(tuple(tuple(_all_alike(first, note)) for first, note in rows), vectors)

    def are_reached(self) -> bool:
        return True

    def close(self) -> None:
        with self._lock:
            if self._client:
                self._client.close()  # type: ignore[attr-defined]
            if self._beside:
                self._beside.close()
            self._client = self._opened = self._beside = None

    def _collection(self) -> "tuple[Collection, Rows | None]":
        with self._lock:
            if self._opened is None:
                self._opened = self._read()
            return self._opened

    def _read(self) -> "tuple[Collection, Rows | None]":
        try:
            return self._read_in(self._folder)
        except _faults() as fault:
            # Chroma writes when it opens: where it cannot, it is given a copy. What is damaged fails twice.
            try:
                self._beside = Elsewhere(self._folder, (_WRITTEN,))
            except OSError:
                raise fault from None
            return self._read_in(self._beside.path)

    def _read_in(self, folder: Path) -> "tuple[Collection, Rows | None]":
        self._client = _client(folder)
        opened = self._client.get_collection(_COLLECTION, embedding_function=None)
        return opened, _all_rows(opened) if opened.count() <= _SCANNED else None


def _by_graph(collection: "Collection", vector: Vectors, limit: int) -> Iterator[tuple[str, float]]:
    found = collection.query(
        query_embeddings=vector.reshape(1, -1), n_results=limit, include=["distances", "metadatas"]
    )
    distances, notes = (found["distances"] or [[]])[0], (found["metadatas"] or [[]])[0]
    rows = zip(found["ids"][0], notes, distances, strict=True)
    return ((key, 1.0 - float(far)) for first, note, far in rows for key in _all_alike(first, note))


def _held_ids(collection: "Collection") -> Iterator[str]:
    # Of more than some 100,000 at once Chroma asks its database in too many words.
    for start in range(0, collection.count(), _BATCH):
        held = collection.get(include=["metadatas"], limit=_BATCH, offset=start)
        for first, note in zip(held["ids"], held["metadatas"] or [], strict=True):
            yield from _all_alike(first, note)


def _all_rows(collection: "Collection") -> Rows:
    held = collection.get(include=["embeddings", "metadatas"])
    vectors = np.asarray(held["embeddings"], dtype=np.float32)
    rows = zip(held["ids"], held["metadatas"] or [], strict=True)
    return rows_of([list(_all_alike(first, note)) for first, note in rows], vectors)


def write_vectors(folder: Path, ids: Sequence[str], vectors: Vectors) -> None:
    """Store one row of vectors for each id in an empty folder.

    Of equal rows the first stands for all: thousands of them cut the graph, so that others are not found, and
    one file that repeats itself would spoil the whole build.
    """
    client = _client(folder)
    collection = client.create_collection(
        _COLLECTION,
        embedding_function=None,
        configuration=_KEPT_ONLY,  # type: ignore[arg-type]
    )
    groups = equal_rows(vectors)
    for start in range(0, len(groups), _BATCH):
        batch = groups[start : start + _BATCH]
        collection.add(
            ids=[ids[rows[0]] for rows in batch],
            embeddings=vectors[[rows[0] for rows in batch]],
            metadatas=[{_ALIKE: "\n".join(ids[row] for row in rows[1:])} for rows in batch],
        )
    client.close()  # type: ignore[attr-defined]


def _all_alike(first: str, note: Mapping[str, Any] | None) -> Iterator[str]:
    yield first
    yield from filter(None, str((note or {}).get(_ALIKE, "")).split("\n"))


def _client(folder: Path) -> "ClientAPI":
    import chromadb  # noqa: PLC0415 - a second's work, for those who search vectors
    from chromadb.config import Settings  # noqa: PLC0415

    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))


def _faults() -> tuple[type[Exception], ...]:
    from chromadb.errors import ChromaError  # noqa: PLC0415

    return ChromaError, ValueError, AttributeError  # the last where its own start broke off


@contextmanager
def _damage_named(folder: Path) -> Iterator[None]:
    """Chroma's own faults as one BuildError."""
    try:
        yield
    except _faults() as fault:
        raise BuildError(f"Indeks vektor rusak: {folder.parent.name}/{folder.name} ({fault}).") from fault
