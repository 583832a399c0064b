"""Vectors for all passages of a build, from the cache where it can be."""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from ingest.building.fingerprint import pipeline_fingerprint
from ingest.building.records import Progress
from tanya.domain.document import Document, Passage
from tanya.embedding.embedder import Embedder, Vector
from tanya.embedding.langchain import langchain_embedder
from tanya.embedding.lsa import LsaEmbedder, fit_lsa

LSA = "lsa"
_KEPT_FITS = 3
_BATCH = 64  # texts sent to a plugged-in model at once; what is done stays done


def embedded_text(document: Document, passage: Passage) -> str:
    """What stands for a passage in vector space: where it stands, then its words."""
    headings = " ".join(heading for heading in passage.breadcrumb if heading != document.title)
    return f"{document.tentang or document.title}\n{headings}\n{passage.text}"


def embed(
    embedding: str, texts: Sequence[str], folder: Path, cache: Path, progress: Progress
) -> tuple[Embedder, Vector]:
    """The embedder and one row a text. The built-in one is fitted on the texts and saved into folder."""
    if embedding == LSA:
        return _fitted(texts, folder, cache)
    folder.mkdir()
    embedder = langchain_embedder(embedding)
    return embedder, embed_cached(embedder, texts, cache, progress)


def _fitted(texts: Sequence[str], folder: Path, cache: Path) -> tuple[Embedder, Vector]:
    """The fit depends on all texts at once, so it is kept for the whole set of them."""
    fit = cache / f"{LSA}-{_set_hash(texts)}"
    if not (fit / "vectors.npy").is_file():
        _fit(texts, fit)
    shutil.copytree(fit, folder, ignore=lambda _, names: [n for n in names if n == "vectors.npy"])
    for older in sorted(cache.glob(f"{LSA}-*"), key=lambda path: path.stat().st_mtime)[:-_KEPT_FITS]:
        shutil.rmtree(older)
    vectors: Vector = np.load(fit / "vectors.npy", allow_pickle=False)
    return LsaEmbedder.load(folder), vectors


def _fit(texts: Sequence[str], fit: Path) -> None:
    shutil.rmtree(fit, ignore_errors=True)
    written = fit.with_name(f".tmp-{fit.name}")
    shutil.rmtree(written, ignore_errors=True)
    embedder = fit_lsa(texts)
    embedder.save(written)
    np.save(written / "vectors.npy", embedder.embed_passages(texts))
    written.rename(fit)


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


def _set_hash(texts: Sequence[str]) -> str:
    digest = hashlib.sha256(pipeline_fingerprint().encode())
    for text in texts:
        digest.update(hashlib.sha256(text.encode()).digest())
    return digest.hexdigest()[:16]
