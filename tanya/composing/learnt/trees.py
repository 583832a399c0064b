"""Grown trees as plain arrays: a few kilobytes in one file, no library, the same sum on every machine.

LightGBM grows them (evals/learning); it needs a system library that a bare machine lacks, so it is no part of
what answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Self
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from tanya.composing.learnt.features import Matrix
from tanya.errors import RankingError

Vector = npt.NDArray[np.float64]
FOLDER = Path(__file__).parent
_ARRAYS = ("feature", "threshold", "left", "right", "value")
_AGAIN = "Pasang ulang tanya, atau tumbuhkan lagi pohonnya dengan `python -m evals learn`."


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """All of equal width: arrays of shape (trees, nodes), a tree's root first. Feature -1: a leaf."""

    feature: npt.NDArray[np.int16]
    threshold: npt.NDArray[np.float64]
    left: npt.NDArray[np.int16]  # where the feature is at most the threshold
    right: npt.NDArray[np.int16]
    value: npt.NDArray[np.float64]
    names: tuple[str, ...]  # of the features, in the order that they were grown with

    def scores(self, rows: Matrix) -> Vector:
        """The sum of the leaves that each row falls into, shape (rows,). rows: (rows, features)."""
        trees, nodes = self.feature.shape
        values, first = rows.astype(np.float64), np.arange(len(rows))[:, None] * rows.shape[1]
        roots = np.arange(trees) * nodes
        at = np.broadcast_to(roots, (len(rows), trees))
        # Looked up in one dimension, which costs half of what two do.
        while (inner := (asked := self.feature.take(at)) >= 0).any():
            lower = values.take(first + np.maximum(asked, 0)) <= self.threshold.take(at)
            at = np.where(inner, roots + np.where(lower, self.left.take(at), self.right.take(at)), at)
        total: Vector = self.value.take(at).sum(axis=1)
        return total

    def save(self, path: Path) -> None:
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        np.savez_compressed(path, allow_pickle=False, names=np.array(self.names, dtype=np.str_), **arrays)

    @classmethod
    def load(cls, path: Path, features: Sequence[str]) -> Self:
        """features: what they must have been grown with, in that order.

        Raises RankingError where they were not, and where there are none.
        """
        try:
            # Opened here, as numpy leaves a file that it cannot read open.
            with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                feature, threshold, left, right, value = (kept[name] for name in _ARRAYS)
                names = tuple(str(name) for name in kept["names"])
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as fault:
            raise RankingError(f"Pohon peringkat {path.name} tidak dapat dibaca. {_AGAIN}") from fault
        if other := _first_difference(names, features):
            raise RankingError(f"Pohon peringkat {path.name} tidak cocok dengan tanya: {other}. {_AGAIN}")
        return cls(feature, threshold, left, right, value, names)


def _first_difference(grown: Sequence[str], told: Sequence[str]) -> str:
    for place, (one, other) in enumerate(zip_longest(grown, told, fillvalue="tidak ada"), 1):
        if one != other:
            return f"ciri ke-{place} dalam berkas itu “{one}”, sedangkan di tanya “{other}”"
    return ""


@cache
def shipped(name: str, features: tuple[str, ...]) -> Trees:
    """Those that come with the package: `ranking` or `answering`."""
    return Trees.load(FOLDER / f"{name}.npz", features)
