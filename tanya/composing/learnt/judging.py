"""Which unit answers, and how likely it does, as trees judge that were grown on reference questions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from tanya.composing.learnt.features import FEATURES, Matrix, describe
from tanya.composing.learnt.inquiry import Inquiry
from tanya.composing.learnt.trees import Trees, Vector, shipped
from tanya.composing.unit import Unit

_NEAR = 10  # units that a unit is seen among
_ALONE = 3.0  # how far a unit is above the next where there is none
# How a unit stands out, beside what is told of it.
STANDING = (
    "score",
    "below the best",
    "above the next",
    "above another document",
    "above the near",
    "above all",
)
ALL_FEATURES = (*FEATURES, *STANDING)


@dataclass(frozen=True, slots=True)
class Judge:
    ranking: Trees  # of FEATURES: the higher, the earlier
    answering: Trees  # of ALL_FEATURES: log odds that a unit answers

    def judged(self, inquiry: Inquiry, units: Sequence[Unit]) -> list[Unit]:
        """The best first, each with how likely it answers; those that score alike stay in their order.

        None is likelier than the first: the trees that tell were grown on the best two of each question.
        """
        if not units:
            return []
        rows = describe(inquiry, units)
        scores = self.ranking.scores(rows)
        odds = self.answering.scores(with_standing(rows, scores, [u.hit.document.key for u in units]))
        order = best_first(scores)
        likely = probability(odds)[order]
        capped = np.minimum(likely, likely[0])
        return [replace(units[at], answers=float(one)) for at, one in zip(order, capped, strict=True)]


def shipped_judge() -> Judge:
    """Raises RankingError where the trees that come with the package cannot be used."""
    return Judge(shipped("ranking", FEATURES), shipped("answering", ALL_FEATURES))


def best_first(scores: Vector) -> list[int]:
    """The places of the scores, the highest first; of equal ones the earlier first."""
    order: list[int] = np.argsort(-scores, kind="stable").tolist()
    return order


def probability(odds: Vector) -> Vector:
    """0..1, of log odds."""
    likely: Vector = 1 / (1 + np.exp(-odds))
    return likely


def with_standing(rows: Matrix, scores: Vector, documents: Sequence[str]) -> Matrix:
    """The rows with the STANDING of each unit among the others. documents: of each unit."""
    order = best_first(scores)
    ranked = scores[order]
    above_next = np.empty_like(scores)
    above_next[order] = np.append(ranked[:-1] - ranked[1:], _ALONE)
    standing = (
        scores,
        ranked[0] - scores,
        above_next,
        _above_other_documents(scores, order, documents),
        scores - ranked[:_NEAR].mean(),
        scores - ranked.mean(),
    )
    return np.column_stack([rows, *standing]).astype(np.float32)


def _above_other_documents(scores: Vector, order: Sequence[int], documents: Sequence[str]) -> Vector:
    """How far each unit is above the best one of another document."""
    first, top = documents[order[0]], scores[order[0]]
    second = next((scores[at] for at in order if documents[at] != first), None)
    within = np.full_like(scores, _ALONE) if second is None else scores - second
    return np.where([document == first for document in documents], within, scores - top)
