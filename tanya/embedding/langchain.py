"""Neural embedders (`ollama:...`, `openai:...`). The only file that imports LangChain's embeddings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from langchain_core.embeddings import Embeddings

from tanya.embedding.embedder import Vector
from tanya.errors import EmbeddingError

# A weak model that counts for more than words loses to words alone.
_UNMEASURED = 0.1


@dataclass(frozen=True, slots=True)
class LangChainEmbedder:
    """Wraps one embeddings model; its rows are brought to length 1."""

    name: str  # as set in TANYA_EMBEDDING
    model: Embeddings

    @property
    def fingerprint(self) -> str:
        return self.name

    @property
    def worth(self) -> float:
        return _UNMEASURED

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        return _rows(self._asked(lambda: self.model.embed_documents(list(texts))))

    def embed_query(self, text: str) -> Vector:
        row: Vector = _rows(self._asked(lambda: [self.model.embed_query(text)]))[0]
        return row

    def _asked(self, ask: Callable[[], list[list[float]]]) -> list[list[float]]:
        try:
            return ask()
        except Exception as fault:  # every provider raises its own; none may end a door's process
            # Its own words may repeat a key, or what was asked.
            raise EmbeddingError(f"Model {self.name} tidak menjawab ({type(fault).__name__}).") from fault


def langchain_embedder(name: str) -> LangChainEmbedder:
    """`provider:model` as init_embeddings takes it; EmbeddingError names the package to install."""
    # Heavy, and never needed by the default.
    from langchain.embeddings import init_embeddings  # noqa: PLC0415

    try:
        model = init_embeddings(name)
    except (ImportError, ValueError) as fault:
        raise EmbeddingError(f"TANYA_EMBEDDING={name} tidak dapat dipakai: {fault}") from fault
    if not isinstance(model, Embeddings):
        raise EmbeddingError(f"TANYA_EMBEDDING={name} bukan model embedding.")
    return LangChainEmbedder(name, model)


def _rows(values: Sequence[Sequence[float]]) -> Vector:
    rows = np.asarray(values, dtype=np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(lengths == 0, 1, lengths)).astype(np.float32)
