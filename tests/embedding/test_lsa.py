from pathlib import Path

import numpy as np
import pytest

from tanya.embedding.choosing import embedder_of
from tanya.embedding.lsa import LsaEmbedder, fit_lsa
from tanya.errors import EmbeddingError

TEXTS = [
    "Kapal udara terbang di atas sungai",
    "Kapal laut berlayar di sungai dan laut",
    "Balon udara terbang karena panas",
    "Kereta berjalan di atas rel besi",
    "Rel besi dirawat oleh juru kereta",
]


@pytest.fixture(scope="module")
def embedder() -> LsaEmbedder:
    return fit_lsa(TEXTS)


def test_a_text_has_one_place_as_a_question_and_as_a_passage(embedder: LsaEmbedder) -> None:
    asked = np.stack([embedder.embed_query(text) for text in TEXTS])
    assert np.array_equal(embedder.embed_passages(TEXTS), asked)


def test_texts_on_one_matter_are_nearer_than_texts_on_two(embedder: LsaEmbedder) -> None:
    asked, rows = embedder.embed_query("merawat rel kereta"), embedder.embed_passages(TEXTS)
    assert min(rows[3:] @ asked) > max(rows[:3] @ asked)


def test_vectors_have_length_one(embedder: LsaEmbedder) -> None:
    assert np.linalg.norm(embedder.embed_passages(TEXTS), axis=1) == pytest.approx(1)


def test_a_text_without_known_words_has_no_direction(embedder: LsaEmbedder) -> None:
    assert not embedder.embed_query("rendang").any()


def test_the_same_texts_give_the_same_embedder(embedder: LsaEmbedder) -> None:
    assert fit_lsa(TEXTS).fingerprint == embedder.fingerprint


def test_other_texts_give_another_fingerprint(embedder: LsaEmbedder) -> None:
    assert fit_lsa([*TEXTS, "Angsa tidak boleh dibawa"]).fingerprint != embedder.fingerprint


def test_an_embedder_comes_back_from_disk_as_it_was(embedder: LsaEmbedder, tmp_path: Path) -> None:
    embedder.save(tmp_path)
    loaded = LsaEmbedder.load(tmp_path)
    assert loaded.fingerprint == embedder.fingerprint
    assert np.array_equal(loaded.embed_query(TEXTS[0]), embedder.embed_query(TEXTS[0]))


def test_a_damaged_model_is_told_with_the_way_out(embedder: LsaEmbedder, tmp_path: Path) -> None:
    embedder.save(tmp_path)
    (tmp_path / "lsa.npz").write_bytes(b"bukan model")
    with pytest.raises(EmbeddingError, match="tanya ingest"):
        LsaEmbedder.load(tmp_path)


def test_a_build_made_with_another_embedder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingError, match=r"lsa.*ollama:bge-m3"):
        embedder_of("lsa", "ollama:bge-m3", tmp_path)
