"""What is told of trees: how often the best unit is right, and what each likelihood would let through."""

from dataclasses import replace

import numpy as np

from evals.learning.scored import Scored, best_odds, judged, weighed
from evals.learning.telling import by_level, compared
from tanya.composing.learnt.judging import shipped_judge
from tests.evals.learning.making import BASE, example, questions


def scored(*scores: float, label: float = 1.07, odds: float = 0.0, answerable: bool = True) -> Scored:
    """The second of two units is right."""
    one = example("balon", (0.0, label), documents="ab", answerable=answerable)
    return Scored(one, np.array(scores), odds)


def test_a_question_is_right_where_its_best_unit_is() -> None:
    assert scored(0, 1).is_right
    assert not scored(1, 0).is_right


def test_half_of_the_facts_answer_and_are_not_all() -> None:
    half = scored(0, 1, label=0.55)
    assert (half.answers, half.is_right) == (True, False)
    assert not scored(0, 1, label=0.3).answers


def test_by_hand_the_weights_set_by_hand_decide() -> None:
    asked = questions(20)
    told = weighed(asked)
    assert [one.scores.argmax() for one in told] == [one.rows[:, BASE].argmax() for one in asked]


def test_judging_gives_the_odds_of_the_best_unit() -> None:
    judge, (one,) = shipped_judge(), questions(1)
    (told,) = judged([one], judge)
    assert np.array_equal(told.scores, judge.ranking.scores(one.rows))
    assert told.odds == best_odds(judge.answering, one, told.scores)


def test_trees_are_told_beside_the_weights_with_what_they_add() -> None:
    hand = [scored(1, 0), scored(1, 0), scored(0, 1), scored(1, 0)]
    trees = [scored(0, 1), scored(0, 1), scored(0, 1), scored(1, 0)]
    lines = list(compared("semua", hand, trees))
    assert lines[0].startswith("semua: 4 questions")
    assert [line.split("(")[0].split()[-1] for line in lines[1:]] == ["0.250", "0.750", "+0.500"]


def test_questions_without_an_answer_are_not_counted_as_wrong() -> None:
    none = scored(1, 0, label=0.0, answerable=False)
    assert list(compared("x", [scored(0, 1), none], [scored(0, 1), none]))[2].startswith("  by trees  1.000")


def test_without_questions_there_is_only_the_head() -> None:
    assert len(list(compared("x", [], []))) == 1


def test_each_level_tells_what_would_be_shown() -> None:
    right, wrong = scored(0, 1, odds=2.0), scored(1, 0, odds=-1.5)  # likely 0.88 and 0.18
    none = scored(1, 0, label=0.0, odds=-0.5, answerable=False)  # 0.38
    taken = scored(1, 0, label=0.0, odds=3.0, answerable=False)
    taken = replace(taken, example=replace(taken.example, bereft=True))
    head, *lines = by_level([right, wrong, none, taken])
    assert head.split()[0] == "level"
    told = {line.split()[0]: line.split()[1:] for line in lines}
    assert told["0.15"] == ["1.00", "0.50", "0.000", "0.00"]
    assert told["0.2"] == ["0.50", "1.00", "0.000", "0.00"]
    assert told["0.4"] == ["0.50", "1.00", "0.000", "1.00"]
