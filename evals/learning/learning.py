"""Growing both sets of trees, and how they judge questions that they were not grown on."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from evals.errors import EvalError
from evals.learning.examples import Example, without_its_documents
from evals.learning.growing import grow_answering, grow_ranking
from evals.learning.scored import Scored, best_odds
from tanya.composing.learnt.judging import Judge
from tanya.composing.learnt.trees import Trees

T = TypeVar("T")

_FOLDS = 4
_FEWEST = 40  # questions whose answer was found, of which anything can be learnt
_EVERY = 2  # of the answerable questions one is also asked with its documents taken away


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
        lambda trees, at: best_odds(trees, asked[at], scores[at]),
    )
    judge = Judge(grow_ranking(examples), grow_answering(asked, scores))
    return judge, tuple(map(Scored, asked, scores, odds))


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
