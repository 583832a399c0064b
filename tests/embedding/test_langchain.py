import numpy as np
import pytest
from langchain_core.embeddings import DeterministicFakeEmbedding, Embeddings

from tanya.embedding.langchain import LangChainEmbedder, langchain_embedder
from tanya.errors import EmbeddingError


class Unreachable(Embeddings):
    """A model whose server is away."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        raise ConnectionError("tidak ada jawaban")

    def embed_query(self, text: str) -> list[float]:
        # Providers repeat what they were sent.
        raise ConnectionError(f"no answer to {text!r} with key sk-rahasia")


def test_the_rows_of_any_model_are_brought_to_length_one() -> None:
    embedder = LangChainEmbedder("contoh:16", DeterministicFakeEmbedding(size=16))
    rows = embedder.embed_passages(["kapal", "balon", "kereta"])
    assert rows.shape == (3, 16)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1)
    assert np.linalg.norm(embedder.embed_query("kapal")) == pytest.approx(1)


def test_the_setting_is_the_fingerprint() -> None:
    assert LangChainEmbedder("contoh:16", DeterministicFakeEmbedding(size=16)).fingerprint == "contoh:16"


def test_a_model_that_does_not_answer_is_a_fault_of_ours_with_its_name() -> None:
    embedder = LangChainEmbedder("ollama:bge-m3", Unreachable())
    with pytest.raises(EmbeddingError, match="ollama:bge-m3 tidak menjawab") as told:
        embedder.embed_query("kapal")
    assert "ConnectionError" in str(told.value)
    assert not [word for word in ("kapal", "rahasia") if word in str(told.value)]


@pytest.mark.parametrize("name", ["entah:apa", "tanpa-penyedia"])
def test_a_setting_that_names_no_model_is_told(name: str) -> None:
    with pytest.raises(EmbeddingError, match=f"TANYA_EMBEDDING={name}"):
        langchain_embedder(name)
