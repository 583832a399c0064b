from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from ingest.building.embedding import embed, embed_cached
from ingest.building.records import Silent
from tanya.embedding.choosing import DEFAULT, embedder_of
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


def test_what_the_built_in_embedder_knows_is_kept_with_the_build(tmp_path: Path) -> None:
    embedder, vectors = embed(DEFAULT, TEXTS, tmp_path / "embedder", tmp_path / "cache", Silent())
    assert vectors.shape[0] == len(TEXTS)
    kept = embedder_of(DEFAULT, DEFAULT, tmp_path / "embedder")
    assert kept.fingerprint == embedder.fingerprint
    assert kept.embed_passages(TEXTS) == pytest.approx(vectors)
