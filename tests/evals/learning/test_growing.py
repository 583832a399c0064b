"""LightGBM's trees as plain arrays, and what is learnt of a small set of questions."""

import numpy as np
import pytest

from evals.errors import EvalError
from evals.learning.scored import judged, weighed
from tanya.composing.learnt.features import FEATURES
from tanya.composing.learnt.judging import ALL_FEATURES
from tanya.composing.learnt.trees import MOST_LEAVES
from tests.evals.learning.making import questions

_NONE = {
    "reason": "LightGBM or the system library that it needs is missing",
    "exc_type": (ImportError, OSError),
}
lightgbm = pytest.importorskip("lightgbm", **_NONE)
growing = pytest.importorskip("evals.learning.growing", **_NONE)
learning = pytest.importorskip("evals.learning.learning", **_NONE)

CHANCE = np.random.default_rng(7)
ROWS = CHANCE.normal(size=(600, 5)).astype(np.float32)
NAMES = tuple("abcde")
QUIET = {"verbose": -1, "num_threads": 1, "deterministic": True, "min_data_in_leaf": 5}


@pytest.mark.parametrize(
    "how",
    [
        {"objective": "binary", "num_leaves": 9},
        {"objective": "regression", "num_leaves": MOST_LEAVES},
        {"objective": "lambdarank", "num_leaves": 4},
        {"objective": "binary", "num_leaves": 2},
        {"objective": "binary", "min_data_in_leaf": 500},  # a leaf alone
    ],
    ids=lambda how: "-".join(map(str, how.values())),
)
def test_the_arrays_tell_what_lightgbm_itself_predicts(how: dict[str, object]) -> None:
    right = (ROWS[:, 0] + ROWS[:, 1] * ROWS[:, 2] > 0.3).astype(float)
    group = [20] * 30 if how["objective"] == "lambdarank" else None
    booster = lightgbm.train({**QUIET, **how}, lightgbm.Dataset(ROWS, right, group=group), 25)
    new = CHANCE.normal(size=(200, 5)).astype(np.float32)
    told = growing.as_arrays(booster, NAMES).scores(new)
    assert told == pytest.approx(booster.predict(new, raw_score=True), abs=1e-9)


def test_the_same_questions_grow_the_same_trees() -> None:
    asked = questions(60)
    one, same = growing.grow_ranking(asked), growing.grow_ranking(asked)
    assert np.array_equal(one.threshold, same.threshold)
    assert np.array_equal(one.value, same.value)


@pytest.fixture(scope="module")
def learnt():
    return learning.learn(questions(200))


def test_trees_are_grown_with_the_features_of_this_code(learnt) -> None:
    judge, _ = learnt
    assert (judge.ranking.names, judge.answering.names) == (FEATURES, ALL_FEATURES)


def test_what_tells_is_learnt_and_holds_for_questions_not_seen(learnt) -> None:
    judge, _ = learnt
    others = [one for one in questions(400)[200:] if one.answerable]
    by_trees, by_hand = (
        np.mean([o.is_right for o in told]) for told in (judged(others, judge), weighed(others))
    )
    assert by_trees > 0.95
    assert by_hand < 0.3


def test_the_trees_tell_what_is_answered_from_what_is_not(learnt) -> None:
    judge, _ = learnt
    told = judged(questions(400)[200:], judge)
    answered = [one.odds for one in told if one.example.answerable]
    others = [one.odds for one in told if not one.example.answerable]
    assert np.mean(answered) > 1 > -1 > np.mean(others)


def test_every_question_is_judged_once_as_it_stands_and_some_without_their_documents(learnt) -> None:
    _, by_others = learnt
    whole = [one.example.id for one in by_others if not one.example.bereft]
    bereft = [one.example.id for one in by_others if one.example.bereft]
    assert whole == [one.id for one in questions(200)]
    assert bereft == []  # of twelve units too few are of other documents


def test_a_question_is_judged_by_trees_that_never_saw_it(learnt) -> None:
    asked = questions(200)
    one = next(example for example in asked if example.answerable)
    kept = [other for other in asked if other.fold(4) != one.fold(4)]
    told = next(scored for scored in learnt[1] if scored.example.id == one.id)
    assert np.array_equal(told.scores, growing.grow_ranking(kept).scores(one.rows))


def test_too_few_questions_are_told_in_one_line() -> None:
    with pytest.raises(
        EvalError, match=r"^Terlalu sedikit pertanyaan yang jawabannya ditemukan; perlu sedikitnya 40\.$"
    ):
        learning.learn(questions(20))
