from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from ingest.building.embedding import LSA, embed, embed_cached
from ingest.building.records import Silent
from tanya.embedding.embedder import Vector

TEXTS = ["kapal udara terbang", "perahu kayu berlayar", "kapal kayu berlayar", "udara dingin sekali"]


class Lengths:
    """An embedder that turns a text into its length, and remembers what it was asked."""

    fingerprint = "lengths:1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        self.asked += texts
        return np.array([[len(text), 1] for text in texts], dtype=np.float32)

    def embed_query(self, text: str) -> Vector:
        return np.array([len(text), 1], dtype=np.float32)


def test_a_text_is_embedded_once_whatever_the_build(tmp_path: Path) -> None:
    embedder = Lengths()
    embed_cached(embedder, ["a", "bb", "a"], tmp_path, Silent())
    vectors = embed_cached(embedder, ["bb", "ccc"], tmp_path, Silent())
    assert embedder.asked == ["a", "bb", "ccc"]
    assert vectors[:, 0].tolist() == [2, 3]


def test_another_embedder_has_a_cache_of_its_own(tmp_path: Path) -> None:
    embed_cached(Lengths(), ["a"], tmp_path, Silent())
    other = Lengths()
    other.fingerprint = "lengths:2"
    embed_cached(other, ["a"], tmp_path, Silent())
    assert other.asked == ["a"]


def test_the_fitted_embedder_is_kept_with_the_build(tmp_path: Path) -> None:
    embedder, vectors = embed(LSA, TEXTS, tmp_path / "embedder", tmp_path / "cache", Silent())
    assert vectors.shape[0] == len(TEXTS)
    assert embedder.embed_query(TEXTS[0]) == pytest.approx(vectors[0], abs=1e-5)
    assert not (tmp_path / "embedder" / "vectors.npy").exists()


def test_the_same_texts_are_fitted_once(tmp_path: Path) -> None:
    first, _ = embed(LSA, TEXTS, tmp_path / "a", tmp_path / "cache", Silent())
    fit = next((tmp_path / "cache").iterdir())
    made = fit.stat().st_mtime_ns
    again, _ = embed(LSA, TEXTS, tmp_path / "b", tmp_path / "cache", Silent())
    assert again.fingerprint == first.fingerprint
    assert fit.stat().st_mtime_ns == made


def test_only_the_last_fits_are_kept(tmp_path: Path) -> None:
    for number in range(5):
        embed(LSA, [*TEXTS, f"tambahan {number}"], tmp_path / str(number), tmp_path / "cache", Silent())
    assert len(list((tmp_path / "cache").iterdir())) == 3
