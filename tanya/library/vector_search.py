"""What is asked of the vectors of a build, wherever they are kept."""

from dataclasses import dataclass
from typing import Protocol

from tanya.embedding.embedder import Vector


class SearchesVectors(Protocol):
    """Safe to use from many threads."""

    @property
    def lapses(self) -> int:
        """How often they could not be looked at, and nothing was found for that reason."""
        ...

    def search(self, vector: Vector, limit: int) -> list[tuple[str, float]]:
        """Passage ids with their cosine similarity, nearest first; nothing for a vector of zeros."""
        ...

    def are_reached(self) -> bool:
        """Whether they can be looked at now; some moments of waiting where they are on another machine."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class StoredRows:
    """Some rows as a store keeps them: vectors, and of each the passages that have it."""

    passages: tuple[tuple[str, ...], ...]
    vectors: Vector
