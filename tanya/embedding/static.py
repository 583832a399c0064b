"""The embedder that comes with the package: a text as the sum of its subwords' vectors."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from tanya.embedding.embedder import Vector
from tanya.embedding.subwords import FOLDER, Field, Floats, Subwords, kept_in, shipped

_LINES = (Field.TITLE, Field.HEADINGS, Field.TEXT)  # of what stands for a passage


@dataclass(frozen=True, slots=True, eq=False)
class StaticEmbedder:
    subwords: Subwords

    @property
    def fingerprint(self) -> str:
        return self.subwords.fingerprint

    @property
    def worth(self) -> float:
        return 1.0

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        return np.stack([self._passage(text) for text in texts])

    def embed_query(self, text: str) -> Vector:
        return _unit(self.subwords.sum(Field.QUESTION, self.subwords.ids(Field.QUESTION, text)))

    def save(self, folder: Path) -> None:
        """folder: one that is not there yet."""
        shutil.copytree(FOLDER, folder)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """What save() wrote; raises EmbeddingError where it is damaged."""
        return cls(kept_in(folder))

    @classmethod
    def shipped(cls) -> Self:
        """By the vectors that come with the package; raises EmbeddingError."""
        return cls(shipped())

    def _passage(self, text: str) -> Vector:
        told = zip(_LINES, text.split("\n", len(_LINES) - 1), strict=False)
        sums = [self.subwords.sum(field, self.subwords.ids(field, line)) for field, line in told]
        return _unit(np.sum(sums, axis=0))


def _unit(vector: Floats) -> Vector:
    length = float(np.linalg.norm(vector))
    return (vector / length if length else vector).astype(np.float32)
