"""Grown trees, read from one file of plain arrays: a few kilobytes, no library, the same sum on every machine.

LightGBM grows them (evals/learning); it needs a system library that a bare machine lacks, so it is no part of
what answers.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from tanya.composing.learnt.features import Matrix

Vector = npt.NDArray[np.float64]
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """All of equal width: arrays of shape (trees, nodes). A node with feature -1 is a leaf."""

    feature: npt.NDArray[np.int16]
    threshold: npt.NDArray[np.float64]
    left: npt.NDArray[np.int16]  # where the feature is at most the threshold
    right: npt.NDArray[np.int16]
    value: npt.NDArray[np.float64]
    names: tuple[str, ...]  # of the features, in the order that they were grown with

    def scores(self, rows: Matrix) -> Vector:
        """The sum of the leaves that each row falls into, shape (rows,). rows: (rows, features)."""
        trees, values = np.arange(len(self.feature)), rows.astype(np.float64)
        at = np.zeros((len(rows), len(trees)), dtype=np.int64)
        while (inner := self.feature[trees, at] >= 0).any():
            asked = np.take_along_axis(values, np.maximum(self.feature[trees, at], 0), axis=1)
            lower = asked <= self.threshold[trees, at]
            at = np.where(inner, np.where(lower, self.left[trees, at], self.right[trees, at]), at)
        total: Vector = self.value[trees, at].sum(axis=1)
        return total

    def save(self, path: Path) -> None:
        np.savez_compressed(
            path,
            feature=self.feature,
            threshold=self.threshold,
            left=self.left,
            right=self.right,
            value=self.value,
            names=np.array(self.names, dtype=np.str_),
        )

    @classmethod
    def load(cls, path: Path) -> Self:
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                kept["feature"],
                kept["threshold"],
                kept["left"],
                kept["right"],
                kept["value"],
                tuple(str(name) for name in kept["names"]),
            )


@cache
def shipped(name: str) -> Trees:
    """Those that come with the package: `ranking` or `answering`."""
    return Trees.load(_HERE / f"{name}.npz")
