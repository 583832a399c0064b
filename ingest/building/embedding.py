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
    """Vectors by text and embedder fingerprint; only texts not seen before are embedded."""
    cache.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(embedder.fingerprint.encode()).hexdigest()[:16]
    with closing(sqlite3.connect(cache / f"{name}.db", isolation_level=None)) as store:
        store.execute("CREATE TABLE IF NOT EXISTS vectors (text TEXT PRIMARY KEY, vector BLOB NOT NULL)")
        keys = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        known = {key for key in set(keys) if _vector(store, key) is not None}
        missing = list({key: text for key, text in zip(keys, texts, strict=True) if key not in known}.items())
        progress.begin("Membuat vektor", len(missing))
        for batch in _batches(missing):
            rows = embedder.embed_passages([text for _, text in batch])
            store.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                [(key, row.astype("<f4").tobytes()) for (key, _), row in zip(batch, rows, strict=True)],
            )
            for _ in batch:
                progress.advance()
        return np.stack([np.frombuffer(_vector(store, key) or b"", dtype="<f4") for key in keys])


def _vector(store: sqlite3.Connection, key: str) -> bytes | None:
    row = store.execute("SELECT vector FROM vectors WHERE text = ?", [key]).fetchone()
    return row[0] if row else None


def _batches(items: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    for start in range(0, len(items), _BATCH):
        yield items[start : start + _BATCH]
