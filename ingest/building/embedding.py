"""Vectors for all passages of a build, from the cache where it can be."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from ingest.building.records import Progress
from tanya.domain.document import Document, Passage
from tanya.embedding.choosing import DEFAULT
from tanya.embedding.embedder import Embedder, Vector
from tanya.embedding.langchain import langchain_embedder
from tanya.embedding.static import StaticEmbedder
from tanya.errors import EmbeddingError
from tanya.library.shelf import KEPT_BUILDS

PROBE = "Setiap instansi menyusun laporan kinerja paling lambat dua bulan setelah tahun anggaran berakhir."
_ALIKE = 0.999  # cosine of the probe's vectors, from which on they are of one model
_BATCH = 64  # texts sent to a plugged-in model at once; what is done stays done


def embedded_text(document: Document, passage: Passage) -> str:
    """What stands for a passage in vector space: where it stands, then its words."""
    headings = " ".join(heading for heading in passage.breadcrumb if heading != document.title)
    return f"{document.tentang or document.title}\n{headings}\n{passage.text}"


def embed(
    embedding: str, texts: Sequence[str], folder: Path, cache: Path, progress: Progress
) -> tuple[Embedder, Vector]:
    """The embedder and one row a text. What the built-in one knows is kept in folder."""
    if embedding == DEFAULT:
        own = StaticEmbedder.shipped()
        own.save(folder)
        return own, own.embed_passages(texts)
    folder.mkdir()
    embedder = langchain_embedder(embedding)
    return embedder, embed_cached(embedder, texts, cache, progress)


def embed_cached(embedder: Embedder, texts: Sequence[str], cache: Path, progress: Progress) -> Vector:
    """Vectors by text and embedder fingerprint; only texts not seen before are embedded.

    A name may come to mean another model (`ollama pull`): what is kept of one that embeds the probe otherwise
    is forgotten. So is what none of the last builds needed. A model that is away hinders nobody who needs no
    more than what is kept.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(cache / cache_name(embedder.fingerprint))) as store:
        keys = [_key(text) for text in texts]
        run = _begun(store, _probed(embedder, needed=not _holds_all(store, keys)))
        known = {key for key in set(keys) if _vector(store, key) is not None}
        missing = list({key: text for key, text in zip(keys, texts, strict=True) if key not in known}.items())
        progress.begin("Membuat vektor", len(missing))
        for batch in _batches(missing):
            _keep(store, run, [key for key, _ in batch], embedder.embed_passages([text for _, text in batch]))
            for _ in batch:
                progress.advance()
        with store:
            store.executemany(
                "UPDATE kept SET run = ? WHERE text = ?", [(run, key) for key in (*known, _key(PROBE))]
            )
            store.execute("DELETE FROM kept WHERE run <= ?", [run - KEPT_BUILDS])
        return np.stack([np.frombuffer(_vector(store, key) or b"", dtype="<f4") for key in keys])


def cache_name(fingerprint: str) -> str:
    """The file that keeps the vectors of that embedder."""
    return f"{hashlib.sha256(fingerprint.encode()).hexdigest()[:16]}.db"


def _holds_all(store: sqlite3.Connection, keys: Sequence[str]) -> bool:
    with store:
        store.execute("DROP TABLE IF EXISTS vectors")  # of before there was a probe: nobody knows which model
        store.execute(
            "CREATE TABLE IF NOT EXISTS kept (text TEXT PRIMARY KEY, vector BLOB NOT NULL, run INTEGER)"
        )
    return all(_vector(store, key) is not None for key in set(keys))


def _probed(embedder: Embedder, *, needed: bool) -> Vector | None:
    """The probe's vector as it is now, shape (1, dimensions); None of a model that is away and not needed."""
    try:
        return embedder.embed_passages([PROBE])
    except EmbeddingError:
        if needed:
            raise
        return None


def _begun(store: sqlite3.Connection, probe: Vector | None) -> int:
    """The number of this run."""
    if probe is not None:
        before = np.frombuffer(_vector(store, _key(PROBE)) or b"", dtype="<f4")
        if not _alike(before, probe[0]):
            with store:
                store.execute("DELETE FROM kept")
    run = int(store.execute("SELECT coalesce(max(run), 0) FROM kept").fetchone()[0]) + 1
    if probe is not None:
        _keep(store, run, [_key(PROBE)], probe)
    return run


def _alike(one: Vector, other: Vector) -> bool:
    """By direction: many a model gives the last digits otherwise each time."""
    return one.shape == other.shape and bool(
        one @ other >= _ALIKE * np.linalg.norm(one) * np.linalg.norm(other)
    )


def _keep(store: sqlite3.Connection, run: int, keys: Sequence[str], rows: Vector) -> None:
    """In one transaction."""
    kept = [(key, row.astype("<f4").tobytes(), run) for key, row in zip(keys, rows, strict=True)]
    with store:
        store.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", kept)


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _vector(store: sqlite3.Connection, key: str) -> bytes | None:
    row = store.execute("SELECT vector FROM kept WHERE text = ?", [key]).fetchone()
    return row[0] if row else None


def _batches(items: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    for start in range(0, len(items), _BATCH):
        yield items[start : start + _BATCH]
