"""What retrieval and ingest need of an embedder."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]


class Embedder(Protocol):
    @property
    def fingerprint(self) -> str:
        """Names model and settings; what is kept of one is never used for another."""
        ...

    @property
    def worth(self) -> float:
        """Of its cosine beside the words, as measured: 1 for the one that comes with the package."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Shape (len(texts), dimensions), rows of length 1; a text without known words gives zeros."""
        ...

    def embed_query(self, text: str) -> Vector:
        """Shape (dimensions,), length 1, or zeros when no word of text is known."""
        ...
