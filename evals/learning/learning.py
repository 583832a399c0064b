"""Growing both sets of trees, and how they judge questions that they were not grown on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from evals.errors import EvalError
from evals.learning.examples import RIGHT, WHOLE, Example, without_its_documents
from evals.learning.growing import grow_answering, grow_ranking
from tanya.composing.learnt.features import FEATURES
from tanya.composing.learnt.judging import Judge, with_standing
from tanya.composing.learnt.trees import Trees, Vector

T = TypeVar("T")

_FOLDS = 4
_FEWEST = 40  # questions of which anything can be learnt
_BASE = FEATURES.index("base")
_EVERY = 2  # of the answerable questions one is also asked with its documents taken away


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """A question with the scores of its units, and the log odds that the best of them answers."""

    example: Example
    scores: Vector
    odds: float

    @property
    def label(self) -> float:
        """Of the best unit."""
        return float(self.example.labels[int(np.argmax(self.scores))])

    @property
    def is_right(self) -> bool:
        """Whether the best unit stands at the right place and says all of the facts."""
        return self.label >= WHOLE

    @property
    def answers(self) -> bool:
        return self.label >= RIGHT


def learn(examples: Sequence[Example]) -> tuple[Judge, tuple[Scored, ...]]:
    """Trees grown on all of them; and each as judged by trees that were grown on the others.

    Of the answerable ones some are asked twice, the second time where no document answers. Raises EvalError
    where there are too few.
    """
    if sum(bool(one.labels.any()) for one in examples) < _FEWEST:
        raise EvalError(f"Terlalu sedikit pertanyaan yang jawabannya ditemukan; perlu sedikitnya {_FEWEST}.")
    asked = (*examples, *_bereft(examples))
    scores = _by_others(
        asked,
        lambda rest: grow_ranking([asked[at] for at in rest]),
        lambda trees, at: trees.scores(asked[at].rows),
    )
    odds = _by_others(
        asked,
        lambda rest: grow_answering([asked[at] for at in rest], [scores[at] for at in rest]),
        lambda trees, at: _best_odds(trees, asked[at], scores[at]),
    )
    judge = Judge(grow_ranking(examples), grow_answering(asked, scores))
    return judge, tuple(map(Scored, asked, scores, odds))


def judged(examples: Sequence[Example], judge: Judge) -> tuple[Scored, ...]:
    """By trees that are there."""
    scores = [judge.ranking.scores(one.rows) for one in examples]
    odds = [_best_odds(judge.answering, *one) for one in zip(examples, scores, strict=True)]
    return tuple(map(Scored, examples, scores, odds))


def weighed(examples: Sequence[Example]) -> tuple[Scored, ...]:
    """By the weights set by hand, which tell no odds."""
    return tuple(Scored(one, one.rows[:, _BASE].astype(np.float64), 0.0) for one in examples)


def _best_odds(answering: Trees, example: Example, scores: Vector) -> float:
    rows = with_standing(example.rows, scores, example.documents)
    return float(answering.scores(rows[[int(np.argmax(scores))]])[0])


def _bereft(examples: Sequence[Example]) -> Iterator[Example]:
    for one in examples:
        if one.answerable and one.fold(_FOLDS * _EVERY) % _EVERY and (taken := without_its_documents(one)):
            yield taken


def _by_others(
    asked: Sequence[Example],
    grow: Callable[[Sequence[int]], Trees],
    tell: Callable[[Trees, int], T],
) -> list[T]:
    """What trees tell of each that were grown on the questions of the other folds. Both are given places."""
    folds = [one.fold(_FOLDS) for one in asked]
    grown = [grow([at for at, other in enumerate(folds) if other != fold]) for fold in range(_FOLDS)]
    return [tell(grown[fold], at) for at, fold in enumerate(folds)]
