"""Texts as sums of subwords, with nothing else to install."""

from pathlib import Path

import numpy as np
import pytest

from tanya.embedding.choosing import embedder_of
from tanya.embedding.static import StaticEmbedder
from tanya.errors import EmbeddingError

PASSAGES = [
    "Peraturan Menteri tentang Disiplin Pegawai\nHukuman Disiplin\nPegawai yang tidak masuk kerja tanpa"
    " alasan yang sah selama 10 hari dijatuhi hukuman disiplin berat berupa pemberhentian.",
    "Peraturan Menteri tentang Arsip\nPenyusutan\nArsip yang tidak lagi berguna dimusnahkan oleh panitia.",
    "Peraturan Menteri tentang Gaji\nTunjangan\nPegawai menerima tunjangan hari raya sebelum hari raya.",
]


@pytest.fixture(scope="module")
def embedder() -> StaticEmbedder:
    return StaticEmbedder.shipped()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("pns bolos dipecat gak", 0),
        ("arsip lama boleh dibuang?", 1),
        ("THR cair kapan", 2),
    ],
)
def test_everyday_words_come_nearest_to_the_passage_that_answers(
    question: str, answer: int, embedder: StaticEmbedder
) -> None:
    near = embedder.embed_passages(PASSAGES) @ embedder.embed_query(question)
    assert int(near.argmax()) == answer


def test_vectors_have_length_one(embedder: StaticEmbedder) -> None:
    assert np.linalg.norm(embedder.embed_passages(PASSAGES), axis=1) == pytest.approx(1, abs=1e-5)


def test_a_text_without_known_subwords_has_no_direction(embedder: StaticEmbedder) -> None:
    assert not embedder.embed_query("\N{SNOWMAN}").any()


def test_a_passage_of_one_line_is_read_too(embedder: StaticEmbedder) -> None:
    assert embedder.embed_passages(["Cuti tahunan"]).any()


def test_an_index_keeps_what_it_was_made_with(embedder: StaticEmbedder, tmp_path: Path) -> None:
    embedder.save(tmp_path / "embedder")
    assert StaticEmbedder.load(tmp_path / "embedder").fingerprint == embedder.fingerprint


def test_an_index_of_other_vectors_is_read_by_its_own(embedder: StaticEmbedder, tmp_path: Path) -> None:
    embedder.save(tmp_path / "embedder")
    with np.load(tmp_path / "embedder" / "vectors.npz") as kept:
        others = {**kept, "vectors": -kept["vectors"]}
    np.savez_compressed(tmp_path / "embedder" / "vectors.npz", **others)
    other = StaticEmbedder.load(tmp_path / "embedder")
    assert other.fingerprint != embedder.fingerprint
    assert other.embed_query("cuti") == pytest.approx(-embedder.embed_query("cuti"), abs=1e-5)


@pytest.mark.parametrize("content", [b"bukan vektor", None])
def test_a_damaged_index_is_told_with_the_way_out(
    content: bytes | None, embedder: StaticEmbedder, tmp_path: Path
) -> None:
    embedder.save(tmp_path / "embedder")
    file = tmp_path / "embedder" / "vectors.npz"
    file.unlink() if content is None else file.write_bytes(content)
    with pytest.raises(EmbeddingError, match="tanya ingest"):
        StaticEmbedder.load(tmp_path / "embedder")


def test_an_index_made_with_another_embedder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingError, match=r"lsa.*tanya"):
        embedder_of("lsa", "tanya", tmp_path)
