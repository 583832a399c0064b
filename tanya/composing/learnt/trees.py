"""Grown trees as plain arrays: a few kilobytes in one file, no library, the same sum on every machine.

LightGBM grows them (evals/learning); it needs a system library that a bare machine lacks, so it is no part of
what answers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import zip_longest
from pathlib import Path
from typing import Self, TypeVar
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from tanya.composing.learnt.features import Matrix
from tanya.errors import RankingError

Vector = npt.NDArray[np.float64]
Short = TypeVar("Short", np.float16, np.float32)
FOLDER = Path(__file__).parent
_ARRAYS = ("feature", "threshold", "value")
_AGAIN = "Pasang ulang tanya, atau tumbuhkan lagi pohonnya dengan `python -m evals learn`."

MOST_LEAVES = 16  # of a tree: a set of them is a number of 16 bits


@dataclass(frozen=True, eq=False)
class Trees:
    """All of equal width: arrays of shape (trees, nodes), a tree's root first. Feature -1: a leaf.

    Of a tree's nodes that ask, the first leads to the nodes 1 and 2, the next to 3 and 4, and so on: to the
    former where its feature is at most the threshold.
    """

    feature: npt.NDArray[np.int16]
    threshold: npt.NDArray[np.float64]
    value: npt.NDArray[np.float64]
    names: tuple[str, ...]  # of the features, in the order that they were grown with

    def scores(self, rows: Matrix) -> Vector:
        """The sum of the leaves that each row falls into, shape (rows,). rows: (rows, features)."""
        # In 32 bits, as rows and thresholds have no more.
        asked, columns = self._asked, np.ascontiguousarray(rows.T, dtype=np.float32)
        above = columns[asked.feature] > asked.threshold
        left_open = np.bitwise_and.reduce(np.where(above, asked.right, asked.all), initial=asked.all)
        values = np.take_along_axis(asked.values, asked.first[left_open], axis=1)
        total: Vector = np.ascontiguousarray(values.T).sum(axis=1)
        return total

    @cached_property
    def _asked(self) -> "_Asked":
        return _asked(self)

    def save(self, path: Path) -> None:
        """Thresholds in 32 bits, as features have, rounded down so that none changes its side; values in 16.

        A sum of leaves differs in its fourth digit then.
        """
        np.savez_compressed(
            path,
            allow_pickle=False,
            names=np.array(self.names, dtype=np.str_),
            feature=self.feature,
            threshold=rounded_down(self.threshold, np.float32),
            value=self.value.astype(np.float16),
        )

    @classmethod
    def load(cls, path: Path, features: Sequence[str]) -> Self:
        """features: what they must have been grown with, in that order.

        Raises RankingError where they were not, and where there are none.
        """
        try:
            # Opened here, as numpy leaves a file that it cannot read open.
            with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                feature, threshold, value = (kept[name] for name in _ARRAYS)
                names = tuple(str(name) for name in kept["names"])
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as fault:
            raise RankingError(f"Pohon peringkat {path.name} tidak dapat dibaca. {_AGAIN}") from fault
        if other := _first_difference(names, features):
            raise RankingError(f"Pohon peringkat {path.name} tidak cocok dengan tanya: {other}. {_AGAIN}")
        return cls(feature, threshold.astype(np.float64), value.astype(np.float64), names)


def rounded_down(numbers: Vector, to: type[Short]) -> npt.NDArray[Short]:
    """To so many bits: what is above a threshold stays above it, 0 above one that is just below 0, too."""
    near = numbers.astype(to)
    return np.where(near > numbers, np.nextafter(near, to(-np.inf)), near)


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What all the trees ask, to be asked at once: each answer closes leaves, and the first left open counts.

    Of shape (questions, trees, 1); a tree's leaves are numbered from the left, and a set of them is bits.
    """

    feature: npt.NDArray[np.intp]  # (questions, trees)
    threshold: npt.NDArray[np.float32]  # infinite where a tree has no more to ask
    right: npt.NDArray[np.uint16]  # the leaves that stay open above the threshold
    all: np.uint16
    first: npt.NDArray[np.intp]  # of each set of leaves
    values: npt.NDArray[np.float64]  # (trees, leaves)


def _asked(trees: Trees) -> _Asked:
    leaves = int((trees.feature >= 0).sum(axis=1).max()) + 1
    if leaves > MOST_LEAVES:
        raise RankingError(f"Pohon peringkat berdaun {leaves}; paling banyak {MOST_LEAVES}. {_AGAIN}")
    shape, every = (leaves - 1, len(trees.feature)), 2**leaves - 1
    feature, threshold = np.zeros(shape, np.intp), np.full((*shape, 1), np.inf)
    right, values = np.full((*shape, 1), every, np.uint16), np.zeros((shape[1], leaves))
    for tree in range(shape[1]):
        found: list[int] = []
        for place, (node, closed) in enumerate(_walked(trees, tree, 0, found)):
            feature[place, tree] = trees.feature[tree, node]
            threshold[place, tree] = trees.threshold[tree, node]
            right[place, tree] = every - closed
        values[tree, : len(found)] = trees.value[tree, found]
    first = np.array([max((number & -number).bit_length() - 1, 0) for number in range(every + 1)])
    return _Asked(feature, rounded_down(threshold, np.float32), right, np.uint16(every), first, values)


def _walked(trees: Trees, tree: int, node: int, leaves: list[int]) -> Iterator[tuple[int, int]]:
    """Every node from there on that asks, with the leaves on its left; leaves: those found, from the left."""
    if trees.feature[tree, node] < 0:
        leaves.append(node)
        return
    before = len(leaves)
    left = 1 + 2 * int((trees.feature[tree, :node] >= 0).sum())
    yield from _walked(trees, tree, left, leaves)
    yield node, sum(1 << leaf for leaf in range(before, len(leaves)))
    yield from _walked(trees, tree, left + 1, leaves)


def _first_difference(grown: Sequence[str], told: Sequence[str]) -> str:
    for place, (one, other) in enumerate(zip_longest(grown, told, fillvalue="tidak ada"), 1):
        if one != other:
            return f"ciri ke-{place} dalam berkas itu “{one}”, sedangkan di tanya “{other}”"
    return ""


@cache
def shipped(name: str, features: tuple[str, ...]) -> Trees:
    """Those that come with the package: `ranking` or `answering`."""
    return Trees.load(FOLDER / f"{name}.npz", features)
