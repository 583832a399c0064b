from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from ingest.building.embedding import PROBE, embed, embed_cached
from ingest.building.records import Silent
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.embedding.embedder import Vector
from tanya.errors import EmbeddingError
from tanya.library.shelf import KEPT_BUILDS

TEXTS = ["kapal udara terbang", "perahu kayu berlayar", "kapal kayu berlayar", "udara dingin sekali"]


class Lengths:
    """An embedder that turns a text into its length, and remembers what it was asked."""

    fingerprint = "lengths:1"

    def __init__(self, *more: float) -> None:
        """more: further dimensions, the same for each text."""
        self.asked: list[str] = []
        self.more = more

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        self.asked += [text for text in texts if text != PROBE]
        return np.array([[len(text), 1, *self.more] for text in texts], dtype=np.float32)

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


@pytest.mark.parametrize("more", [(90.0,), (0.5, -60.0)], ids=["of other vectors", "of more dimensions"])
def test_another_model_of_the_same_name_takes_nothing_over(tmp_path: Path, more: tuple[float, ...]) -> None:
    embed_cached(Lengths(*[0.0] * (len(more) % 2)), ["a", "bb"], tmp_path, Silent())
    other = Lengths(*more)
    vectors = embed_cached(other, ["a", "ccc"], tmp_path, Silent())
    assert other.asked == ["a", "ccc"]
    assert vectors.shape == (2, 2 + len(more))


def test_a_model_whose_last_digits_vary_is_the_same(tmp_path: Path) -> None:
    embed_cached(Lengths(1.0), ["a"], tmp_path, Silent())
    again = Lengths(1.001)
    embed_cached(again, ["a"], tmp_path, Silent())
    assert again.asked == []


class Away(Lengths):
    def embed_passages(self, texts: Sequence[str]) -> Vector:
        raise EmbeddingError("tidak menjawab")


def test_a_model_that_is_away_is_missed_only_where_a_text_is_new(tmp_path: Path) -> None:
    embed_cached(Lengths(), ["a", "bb"], tmp_path, Silent())
    for _ in range(KEPT_BUILDS + 1):
        assert embed_cached(Away(), ["bb"], tmp_path, Silent())[:, 0].tolist() == [2]
    with pytest.raises(EmbeddingError):
        embed_cached(Away(), ["ccc"], tmp_path, Silent())
    back = Lengths()
    embed_cached(back, ["bb"], tmp_path, Silent())
    assert back.asked == []


def test_what_none_of_the_last_builds_needed_is_forgotten(tmp_path: Path) -> None:
    for number in range(KEPT_BUILDS):
        embed_cached(Lengths(), ["a"] if number == 0 else [f"b{number}"], tmp_path, Silent())
    kept = Lengths()
    embed_cached(kept, ["c"], tmp_path, Silent())
    embed_cached(kept, ["b1", "a"], tmp_path, Silent())
    assert kept.asked == ["c", "a"]


def test_what_the_built_in_embedder_knows_is_kept_with_the_build(tmp_path: Path) -> None:
    embedder, vectors = embed(DEFAULT, TEXTS, tmp_path / "embedder", tmp_path / "cache", Silent())
    assert vectors.shape[0] == len(TEXTS)
    kept = embedder_of(DEFAULT, DEFAULT, tmp_path / "embedder")
    assert kept.fingerprint == embedder.fingerprint
    assert kept.embed_passages(TEXTS) == pytest.approx(vectors)
