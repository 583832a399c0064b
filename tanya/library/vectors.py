"""The vectors. The only file that imports chromadb, and only when it is needed: that takes a second."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from tanya.errors import BuildError
from tanya.library.elsewhere import Elsewhere

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

Vectors = NDArray[np.float32]

_COLLECTION = "passages"
ROWS = "chroma.sqlite3"  # which passage each vector is of; Chroma writes into it at each opening
_NOTED = "noted.json"  # beside Chroma's files, of which none stays the same byte by byte: what was written
_SAME = 1e-4  # between two sums of one vector
_ALIKE = "alike"  # the ids of the passages whose vectors are equal to this one's, one a line
_BATCH = 5000  # chromadb 1.5 takes 5461 at most
_SCANNED = 50_000  # vectors that are all looked at; for 8,000 in a sixth of the time of Chroma's graph
_DIGITS = 6  # of a similarity: in those behind them two that are alike differ by chance
# Cosine, and a graph dense enough that the nearest is found; measured by the self-retrieval of every build.
_CONFIGURATION: dict[str, Any] = {
    "hnsw": {"space": "cosine", "ef_construction": 200, "ef_search": 200, "max_neighbors": 32}
}


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """All vectors of a store, of length 1, and whose they are."""

    vectors: Vectors
    keys: tuple[tuple[str, ...], ...]  # of each row the passages that it stands for

    def nearest(self, vector: Vectors, limit: int) -> Iterator[tuple[str, float]]:
        """The passages of so many rows with their cosine, nearest first."""
        # Row by row: for a product of the whole BLAS wakes threads that then spin, 20 ms of the processor.
        alike = np.vecdot(self.vectors, vector / np.linalg.norm(vector)).round(_DIGITS)
        first = np.argpartition(-alike, limit)[:limit] if limit < len(alike) else np.arange(len(alike))
        order = first[np.argsort(-alike[first], kind="stable")]
        return ((key, float(alike[row])) for row in order for key in self.keys[row])


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """All that a store keeps, as Chroma gives it back."""

    vectors: Vectors
    keys: tuple[tuple[str, ...], ...]

    @property
    def rows(self) -> _Rows:
        lengths = np.linalg.norm(self.vectors, axis=1, keepdims=True)
        lengths[lengths == 0] = 1
        return _Rows(self.vectors / lengths, self.keys)

    def note(self, path: Path) -> None:
        ids, sums = self._told()
        path.write_text(json.dumps([ids, sums]), "ascii")

    def is_noted(self, path: Path) -> bool:
        """Whether it is what was noted, as far as processors agree in bringing a vector to length 1."""
        ids, sums = self._told()
        try:
            noted, noted_sums = json.loads(path.read_text("ascii"))
            return bool(noted == ids and np.allclose(noted_sums, sums, rtol=0, atol=_SAME))
        except (OSError, ValueError, TypeError):
            return False

    def _told(self) -> tuple[str, list[float]]:
        """In the order of the ids: a digest of these, and the sum of each vector."""
        order = sorted(range(len(self.keys)), key=self.keys.__getitem__)
        ids = "\n".join(key for row in order for key in self.keys[row])
        sums = self.vectors[order].sum(axis=1, dtype=np.float64).round(_DIGITS)
        return hashlib.sha256(ids.encode()).hexdigest(), sums.tolist()


class VectorIndex:
    """Opened at the first search; safe to use from many threads.

    Chroma keeps the vectors. Up to _SCANNED of them are all looked at, so that the nearest are found for
    sure; of more its graph finds them.
    """

    def __init__(self, folder: Path) -> None:
        """Raises BuildError when the folder holds no store."""
        if not (folder / ROWS).is_file():
            raise BuildError(f"Indeks vektor rusak: {folder.name} tidak ada.")
        self._folder = folder
        self._lock = Lock()
        self._client: ClientAPI | None = None
        self._beside: Elsewhere | None = None
        self._opened: tuple[Collection, _Rows | None] | None = None

    def search(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """Passage ids with their cosine similarity, nearest first; nothing for a vector of zeros."""
        if limit < 1 or not np.any(vector):
            return []
        with _damage_named(self._folder):
            collection, rows = self._collection()
            nearest = rows.nearest(vector, limit) if rows else _by_graph(collection, vector, limit)
            return list(islice(nearest, limit))

    def passage_ids(self) -> list[str]:
        with _damage_named(self._folder):
            held = self._collection()[0].get(include=["metadatas"])
        rows = zip(held["ids"], held["metadatas"] or [], strict=True)
        return [key for first, note in rows for key in _all_alike(first, note)]

    def close(self) -> None:
        with self._lock:
            if self._client:
                self._client.close()  # type: ignore[attr-defined]
            if self._beside:
                self._beside.close()
            self._client = self._opened = self._beside = None

    def _collection(self) -> "tuple[Collection, _Rows | None]":
        with self._lock:
            if self._opened is None:
                self._opened = self._read()
            return self._opened

    def _read(self) -> "tuple[Collection, _Rows | None]":
        try:
            return self._read_in(self._folder)
        except _faults() as fault:
            # Chroma writes when it opens: where it cannot, it is given a copy. What is damaged fails twice.
            try:
                self._beside = Elsewhere(self._folder, (ROWS,))
            except OSError:
                raise fault from None
            return self._read_in(self._beside.path)

    def _read_in(self, folder: Path) -> "tuple[Collection, _Rows | None]":
        self._client = _client(folder)
        opened = self._client.get_collection(_COLLECTION, embedding_function=None)
        if opened.count() > _SCANNED:
            return opened, None
        held = _held(opened)
        noted = self._folder / _NOTED
        if noted.exists() and not held.is_noted(noted):
            raise ValueError("vektornya berubah sejak ditulis")
        return opened, held.rows


def _by_graph(collection: "Collection", vector: Vectors, limit: int) -> Iterator[tuple[str, float]]:
    found = collection.query(
        query_embeddings=vector.reshape(1, -1), n_results=limit, include=["distances", "metadatas"]
    )
    distances, notes = (found["distances"] or [[]])[0], (found["metadatas"] or [[]])[0]
    rows = zip(found["ids"][0], notes, distances, strict=True)
    return ((key, 1.0 - float(far)) for first, note, far in rows for key in _all_alike(first, note))


def _held(collection: "Collection") -> _Held:
    held = collection.get(include=["embeddings", "metadatas"])
    rows = zip(held["ids"], held["metadatas"] or [], strict=True)
    keys = tuple(tuple(_all_alike(first, note)) for first, note in rows)
    return _Held(np.asarray(held["embeddings"], dtype=np.float32), keys)


def write_vectors(folder: Path, ids: Sequence[str], vectors: Vectors) -> None:
    """Store one row of vectors for each id in an empty folder.

    Of equal rows the first stands for all: thousands of them cut the graph, so that others are not found, and
    one file that repeats itself would spoil the whole build.
    """
    client = _client(folder)
    collection = client.create_collection(
        _COLLECTION,
        embedding_function=None,
        configuration=_CONFIGURATION,  # type: ignore[arg-type]
    )
    groups = _equal_rows(vectors)
    for start in range(0, len(groups), _BATCH):
        batch = groups[start : start + _BATCH]
        collection.add(
            ids=[ids[rows[0]] for rows in batch],
            embeddings=vectors[[rows[0] for rows in batch]],
            metadatas=[{_ALIKE: "\n".join(ids[row] for row in rows[1:])} for rows in batch],
        )
    client.close()  # type: ignore[attr-defined]
    _note(folder)


def _note(folder: Path) -> None:
    """What another client reads: vectors come back of length 1."""
    client = _client(folder)
    written = client.get_collection(_COLLECTION, embedding_function=None)
    if written.count() <= _SCANNED:
        _held(written).note(folder / _NOTED)
    client.close()  # type: ignore[attr-defined]


def _equal_rows(vectors: Vectors) -> list[list[int]]:
    groups: dict[bytes, list[int]] = {}
    for row, vector in enumerate(vectors):
        groups.setdefault(vector.tobytes(), []).append(row)
    return list(groups.values())


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
