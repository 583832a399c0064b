"""How trees, or the weights set by hand, put the units of a question in order, and how right the first is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evals.learning.examples import RIGHT, WHOLE, Example
from evals.records import Share
from tanya.composing.learnt.features import FEATURES
from tanya.composing.learnt.judging import Judge, with_standing
from tanya.composing.learnt.trees import Trees, Vector

_BASE = FEATURES.index("base")


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """A question with the scores of its units, and the log odds that the best of them answers."""

    example: Example
    scores: Vector
    odds: float

    @property
    def is_right(self) -> bool:
        """Whether the best unit stands at a right place and says all of the facts."""
        return self._label >= WHOLE

    @property
    def answers(self) -> bool:
        return self._label >= RIGHT

    @property
    def _label(self) -> float:
        return float(self.example.labels[int(np.argmax(self.scores))])


def right(scored: Sequence[Scored]) -> list[Share]:
    """Of each question that has an answer whether its best unit is right."""
    return [(float(one.is_right), 1.0) for one in scored if one.example.answerable]


def judged(examples: Sequence[Example], judge: Judge) -> tuple[Scored, ...]:
    """By trees."""
    scores = [judge.ranking.scores(one.rows) for one in examples]
    odds = [best_odds(judge.answering, *one) for one in zip(examples, scores, strict=True)]
    return tuple(map(Scored, examples, scores, odds))


def weighed(examples: Sequence[Example]) -> tuple[Scored, ...]:
    """By the weights set by hand, which tell no odds."""
    return tuple(Scored(one, one.rows[:, _BASE].astype(np.float64), 0.0) for one in examples)


def best_odds(answering: Trees, example: Example, scores: Vector) -> float:
    """That the unit of the highest score answers."""
    rows = with_standing(example.rows, scores, example.documents)
    return float(answering.scores(rows[[int(np.argmax(scores))]])[0])
