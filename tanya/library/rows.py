"""All vectors of a build as files that are mapped, not read: opened at once, and all of them looked at.

`vectors.npy` holds the different vectors, of length 1; `ids.npy` all passages, `of.npy` of each passage the
row that it has, in order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from tanya.errors import BuildError

Vectors = NDArray[np.float32]
_SIDES: tuple[Literal["left"], Literal["right"]] = ("left", "right")  # of the places of a row
_PARTS = ("vectors", "ids", "of")
_DIGITS = 6  # of a similarity: in those behind them two that are alike differ by chance


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Of one build; safe to use from many threads."""

    vectors: Vectors
    ids: NDArray[np.bytes_]
    of: NDArray[np.int32]  # ascending

    def nearest(self, vector: Vectors, limit: int) -> Iterator[tuple[str, float]]:
        """The passages of so many rows with their cosine, nearest first; vector: not all zeros."""
        # Row by row: for a product of the whole BLAS wakes threads that then spin, 20 ms of the processor.
        alike = np.vecdot(self.vectors, vector / np.linalg.norm(vector)).round(_DIGITS)
        first = np.argpartition(-alike, limit)[:limit] if limit < len(alike) else np.arange(len(alike))
        order = first[np.argsort(-alike[first], kind="stable")]
        # In its own type: of any other, searchsorted turns all of it into that first.
        starts, ends = (np.searchsorted(self.of, order.astype(self.of.dtype), side) for side in _SIDES)
        for row, start, end in zip(order.tolist(), starts.tolist(), ends.tolist(), strict=True):
            for name in self.ids[start:end].tolist():
                yield name.decode(), float(alike[row])


def equal_rows(vectors: Vectors) -> list[list[int]]:
    """The places of each different vector, as they come."""
    groups: dict[bytes, list[int]] = {}
    for row, vector in enumerate(vectors):
        groups.setdefault(vector.tobytes(), []).append(row)
    return list(groups.values())


def rows_of(keys: Sequence[Sequence[str]], vectors: Vectors) -> Rows:
    """keys: of each row the passages that it stands for."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    lengths[lengths == 0] = 1
    ids = np.array([key.encode() for some in keys for key in some], dtype=np.bytes_)
    of = np.repeat(np.arange(len(keys), dtype=np.int32), [len(some) for some in keys])
    return Rows((vectors / lengths).astype(np.float32), ids, of)


def write_rows(folder: Path, ids: Sequence[str], vectors: Vectors) -> None:
    """One vector for each id, into a new folder."""
    groups = equal_rows(vectors)
    keys = [[ids[row] for row in rows] for rows in groups]
    rows = rows_of(keys, vectors[[rows[0] for rows in groups]])
    folder.mkdir()
    for name in _PARTS:
        np.save(folder / f"{name}.npy", getattr(rows, name))


def open_rows(folder: Path) -> Rows | None:
    """None for a build of before these were kept; raises BuildError where they are damaged."""
    if not folder.is_dir():
        return None
    try:
        vectors, ids, of = (_mapped(folder / f"{name}.npy") for name in _PARTS)
    except (OSError, ValueError) as fault:
        raise BuildError(f"Indeks vektor rusak: {folder.parent.name}/{folder.name} ({fault}).") from fault
    return Rows(vectors, ids, of)


def _mapped(path: Path) -> NDArray[Any]:
    return np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
