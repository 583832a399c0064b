"""Which unit answers, and how likely it does, as trees judge that were grown on reference questions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from tanya.composing.learnt.asking import Asking
from tanya.composing.learnt.features import FEATURES, Matrix, describe
from tanya.composing.learnt.trees import Trees, Vector, shipped
from tanya.composing.unit import Unit

_NEAR = 10  # units that a unit is seen among
_NONE = 3.0  # of a unit that is alone, how far it is above the next
# How a unit stands out, beside what is told of it.
STANDING = (
    "score",
    "below the best",
    "above the next",
    "above another document",
    "above the near",
    "above all",
)


@dataclass(frozen=True, slots=True)
class Judge:
    ranking: Trees
    answering: Trees  # log odds that a unit answers

    def judged(self, asking: Asking, units: Sequence[Unit]) -> list[Unit]:
        """The best first, each with how likely it answers."""
        if not units:
            return []
        rows = describe(asking, units)
        scores = self.ranking.scores(rows)
        odds = self.answering.scores(with_standing(rows, scores, [u.hit.document.key for u in units]))
        order = sorted(range(len(units)), key=lambda at: -scores[at])  # a stable sort: ties stay as they were
        return [replace(units[at], answers=float(1 / (1 + np.exp(-odds[at])))) for at in order]


def shipped_judge() -> Judge:
    return Judge(shipped("ranking"), shipped("answering"))


def with_standing(rows: Matrix, scores: Vector, documents: Sequence[str]) -> Matrix:
    """The rows with the STANDING of each unit among the others. documents: of each unit."""
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    standing = np.zeros((len(rows), len(STANDING)), dtype=np.float32)
    for place, at in enumerate(order):
        later = ranked[place + 1 :]
        others = [scores[n] for n in order if documents[n] != documents[at]]
        standing[at] = (
            scores[at],
            ranked[0] - scores[at],
            scores[at] - later[0] if len(later) else _NONE,
            scores[at] - others[0] if others else _NONE,
            scores[at] - ranked[:_NEAR].mean(),
            scores[at] - ranked.mean(),
        )
    return np.hstack([rows, standing])


NAMES = (*FEATURES, *STANDING)
