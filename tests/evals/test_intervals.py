"""Bootstrap intervals, against what is known of them."""

import pytest

from evals.intervals import difference, interval, quantile
from evals.records import Share

HALF: list[Share] = [(1.0, 1.0)] * 50 + [(0.0, 1.0)] * 50


def test_of_a_share_the_interval_is_about_two_standard_errors_wide() -> None:
    told = interval(HALF)
    assert told is not None
    assert (told.value, told.n) == (0.5, 100)
    # The standard error of a half among a hundred is 0.05.
    assert told.low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)
    assert told.high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


def test_the_same_questions_give_the_same_interval() -> None:
    assert interval(HALF) == interval(HALF)


def test_a_ratio_of_sums_weighs_each_question_by_its_divisor() -> None:
    told = interval([(3.0, 3.0), (0.0, 1.0)])
    assert told is not None
    assert told.value == 0.75


def test_nothing_asked_has_no_figure() -> None:
    assert interval([]) is None
    assert quantile([], 0.5) is None


def test_a_difference_is_paired_question_by_question() -> None:
    # The same question lost in both hides nothing: the difference of a run with itself has no width.
    same = difference(HALF, HALF)
    assert (same.value, same.low, same.high) == (0.0, 0.0, 0.0)
    assert not same.excludes_zero


def test_a_gain_beyond_chance_is_told_from_one_within_it() -> None:
    many: list[Share] = [(1.0, 1.0)] * 70 + [(0.0, 1.0)] * 30
    gained = difference(HALF, many)
    assert gained.value == pytest.approx(0.2)
    assert gained.excludes_zero
    one: list[Share] = [(1.0, 1.0)] * 51 + [(0.0, 1.0)] * 49
    assert not difference(HALF, one).excludes_zero


def test_runs_of_different_length_are_not_paired() -> None:
    with pytest.raises(ValueError, match="100 questions cannot be paired with 99"):
        difference(HALF, HALF[1:])


def test_a_quantile_of_times_lies_inside_its_interval() -> None:
    told = quantile([float(n) for n in range(1, 101)], 0.95)
    assert told is not None
    assert told.value == pytest.approx(95.05)
    assert told.low < told.value <= told.high <= 100
