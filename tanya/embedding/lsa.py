"""Latent semantic analysis fitted on the corpus itself: no download, no network, a few MB.

Fitting uses scikit-learn; embedding a question is one small matrix product, so that answering
imports neither scikit-learn nor scipy.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from tanya.embedding.embedder import Vector
from tanya.errors import EmbeddingError
from tanya.text.analysis import analyse

DIMENSIONS = 192
_MIN_DOCUMENTS = 2  # a word of one passage only tells nothing about its neighbours


@dataclass(frozen=True, slots=True, eq=False)
class LsaEmbedder:
    vocabulary: dict[str, int]
    weights: Vector  # idf, shape (words,)
    components: Vector  # shape (words, dimensions)

    @property
    def fingerprint(self) -> str:
        digest = hashlib.sha256(json.dumps(sorted(self.vocabulary)).encode())
        digest.update(np.round(self.components, 4).tobytes())
        return f"lsa:{self.components.shape[1]}:{digest.hexdigest()[:16]}"

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        return np.stack([self.embed_query(text) for text in texts])

    def embed_query(self, text: str) -> Vector:
        counts = Counter(self.vocabulary[t] for t in analyse(text) if t in self.vocabulary)
        if not counts:
            return np.zeros(self.components.shape[1], dtype=np.float32)
        columns = np.fromiter(counts.keys(), dtype=np.int64)
        tf = 1 + np.log(np.fromiter(counts.values(), dtype=np.float32))
        return _unit((tf * self.weights[columns]) @ self.components[columns])

    def save(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / "lsa.npz", weights=self.weights, components=self.components)
        words = sorted(self.vocabulary, key=self.vocabulary.__getitem__)
        (folder / "vocabulary.json").write_text(json.dumps(words), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Self:
        try:
            words = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
            with np.load(folder / "lsa.npz", allow_pickle=False) as arrays:
                weights, components = arrays["weights"], arrays["components"]
        except (OSError, ValueError, KeyError) as fault:
            raise EmbeddingError(
                f"Model LSA di indeks rusak: {fault}. Jalankan lagi: tanya ingest"
            ) from fault
        return cls({word: column for column, word in enumerate(words)}, weights, components)


def fit_lsa(texts: Sequence[str], dimensions: int = DIMENSIONS) -> LsaEmbedder:
    """Fit on all passages of a build; deterministic for the same texts in the same order."""
    # Heavy (about a second), and only an ingest fits.
    from sklearn.decomposition import TruncatedSVD  # noqa: PLC0415
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    floor = _MIN_DOCUMENTS if len(texts) >= 50 else 1
    tfidf = TfidfVectorizer(analyzer=analyse, sublinear_tf=True, min_df=floor, dtype=np.float32)
    matrix = tfidf.fit_transform(texts)
    rank = max(1, min(dimensions, min(matrix.shape) - 1))
    svd = TruncatedSVD(n_components=rank, random_state=0, n_iter=4).fit(matrix)
    columns = {str(word): int(column) for word, column in tfidf.vocabulary_.items()}
    return LsaEmbedder(
        columns, tfidf.idf_.astype(np.float32), np.ascontiguousarray(svd.components_.T, dtype=np.float32)
    )


def _unit(vector: Vector) -> Vector:
    length = float(np.linalg.norm(vector))
    return (vector / length if length else vector).astype(np.float32)
