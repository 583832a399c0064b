"""Growing both sets of trees, and how good they are on questions that they were not grown on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from evals.learning.examples import RIGHT, WHOLE, Example, without_its_documents
from evals.learning.growing import grow_answering, grow_ranking
from tanya.composing.learnt.features import FEATURES
from tanya.composing.learnt.judging import Judge, with_standing
from tanya.composing.learnt.trees import Trees, Vector

_FOLDS = 4
_BASE = FEATURES.index("base")
_EVERY = 2  # of the answerable questions one is also asked with its documents taken away


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Questions with the scores and odds of trees that never saw them."""

    examples: tuple[Example, ...]
    scores: tuple[Vector, ...]
    odds: tuple[float, ...]  # of each question's best unit


def learn(examples: Sequence[Example]) -> tuple[Judge, Scored]:
    """Trees grown on all of them; and all of them as scored by trees that were grown on the others."""
    asked = (*examples, *_without(examples))
    scores = _each_by_others(asked)
    odds = [0.0] * len(asked)
    for fold in range(_FOLDS):
        rest = [at for at, one in enumerate(asked) if one.fold(_FOLDS) != fold]
        trees = grow_answering([asked[at] for at in rest], [scores[at] for at in rest])
        for at, one in enumerate(asked):
            if one.fold(_FOLDS) == fold:
                odds[at] = best_odds(trees, one, scores[at])
    judge = Judge(grow_ranking(examples), grow_answering(asked, scores))
    return judge, Scored(asked, tuple(scores), tuple(odds))


def best_odds(answering: Trees, example: Example, scores: Vector) -> float:
    rows = with_standing(example.rows, scores, example.documents)
    return float(answering.scores(rows[[int(np.argmax(scores))]])[0])


def ranked_by(examples: Sequence[Example], judge: Judge | None) -> Iterator[tuple[Example, Vector]]:
    """Each with its scores; by the weights set by hand where there is no judge."""
    for one in examples:
        yield one, judge.ranking.scores(one.rows) if judge else one.rows[:, _BASE].astype(np.float64)


def first_is_right(example: Example, scores: Vector) -> bool:
    """Whether the best unit stands at the right place and says all of the facts."""
    return bool(example.labels[int(np.argmax(scores))] >= WHOLE)


def first_answers(example: Example, scores: Vector) -> bool:
    return bool(example.labels[int(np.argmax(scores))] >= RIGHT)


def _without(examples: Sequence[Example]) -> Iterator[Example]:
    for one in examples:
        if one.answerable and one.fold(_FOLDS * _EVERY) % _EVERY and (taken := without_its_documents(one)):
            yield taken


def _each_by_others(asked: Sequence[Example]) -> list[Vector]:
    scores: list[Vector] = [np.zeros(0)] * len(asked)
    for fold in range(_FOLDS):
        trees = grow_ranking([one for one in asked if one.fold(_FOLDS) != fold])
        for at, one in enumerate(asked):
            if one.fold(_FOLDS) == fold:
                scores[at] = trees.scores(one.rows)
    return scores
