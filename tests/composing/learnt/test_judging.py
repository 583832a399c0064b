"""How units stand out among the others, and in what order they come out."""

from dataclasses import replace

import numpy as np
import pytest

from tanya.composing.learnt.features import FEATURES
from tanya.composing.learnt.judging import (
    ALL_FEATURES,
    STANDING,
    Judge,
    best_first,
    probability,
    shipped_judge,
    with_standing,
)
from tanya.composing.learnt.trees import Trees
from tests.composing.making import asked, hit, rule, weighed

QUESTION = asked("siapa memeriksa tali balon")
HITS = [
    hit("Kepala Menara memeriksa tali balon.", "Balon dicat merah.", score=2.0),
    hit("Juru Balon menyimpan keranjang.", document=rule(nomor="8"), score=1.0),
]


def standing(scores: list[float], documents: str) -> dict[str, list[float]]:
    """Of each unit, by name; a letter of documents for the document of each."""
    rows = np.zeros((len(scores), 2), dtype=np.float32)
    told = with_standing(rows, np.array(scores), list(documents))
    return {name: [round(float(x), 3) for x in told[:, 2 + at]] for at, name in enumerate(STANDING)}


def leaf(value: float, names: tuple[str, ...]) -> Trees:
    """That says the same of every unit."""
    return Trees(np.array([[-1]], dtype=np.int16), np.zeros((1, 1)), np.array([[value]]), names)


def split(name: str, threshold: float, low: float, high: float) -> Trees:
    """That looks at one feature."""
    return Trees(
        np.array([[FEATURES.index(name), -1, -1]], dtype=np.int16),
        np.array([[threshold, 0, 0]]),
        np.array([[0, low, high]]),
        FEATURES,
    )


def test_a_unit_is_told_how_far_it_is_from_the_best_and_from_the_next() -> None:
    told = standing([1.0, 4.0, 3.0], "aaa")
    assert told["score"] == [1.0, 4.0, 3.0]
    assert told["below the best"] == [3.0, 0.0, 1.0]
    assert told["above the next"] == [3.0, 1.0, 2.0]  # of the last: as if it were far above another


def test_a_unit_is_held_against_the_best_of_another_document() -> None:
    assert standing([1.0, 4.0, 3.0], "aab")["above another document"] == [-2.0, 1.0, -1.0]
    assert standing([1.0, 4.0], "aa")["above another document"] == [3.0, 3.0]


def test_a_unit_is_held_against_the_mean_of_those_near_and_of_all() -> None:
    scores = [12.0, *[2.0] * 9, -10.0]
    told = standing(scores, "a" * len(scores))
    assert told["above the near"][0] == 9.0
    assert told["above all"][0] == pytest.approx(12 - 20 / 11, abs=0.001)


def test_a_unit_alone_stands_out_from_none() -> None:
    told = {name: values[0] for name, values in standing([2.0], "a").items()}
    assert told == dict(zip(STANDING, [2.0, 0.0, 3.0, 3.0, 0.0, 0.0], strict=True))


def test_those_that_score_alike_stay_in_their_order() -> None:
    assert best_first(np.array([1.0, 2.0] * 40)) == [*range(1, 80, 2), *range(0, 80, 2)]
    inquiry, units = weighed(QUESTION, HITS)
    told = Judge(leaf(1.0, FEATURES), leaf(0.0, ALL_FEATURES)).judged(inquiry, units)
    assert [(unit.hit, unit.span) for unit in told] == [(unit.hit, unit.span) for unit in units]


def test_the_unit_that_the_trees_put_highest_comes_first() -> None:
    inquiry, units = weighed(QUESTION, HITS)
    shortest_first = Judge(split("length", 3.1, 1.0, 0.0), leaf(0.0, ALL_FEATURES)).judged(inquiry, units)
    assert shortest_first[0].text == "Balon dicat merah."
    assert units[0].text != "Balon dicat merah."


@pytest.mark.parametrize(("odds", "likely"), [(0.0, 0.5), (2.0, 0.881), (-2.0, 0.119)])
def test_how_likely_a_unit_answers_comes_of_the_log_odds(odds: float, likely: float) -> None:
    assert probability(np.array([odds]))[0] == pytest.approx(likely, abs=0.001)
    told = Judge(leaf(1.0, FEATURES), leaf(odds, ALL_FEATURES)).judged(*weighed(QUESTION, HITS))
    assert {round(unit.answers or 0, 3) for unit in told} == {likely}


def test_nothing_found_is_judged_to_nothing() -> None:
    assert shipped_judge().judged(*weighed(QUESTION, [])) == []


def test_judging_changes_nothing_of_a_unit_but_how_likely_it_answers() -> None:
    inquiry, units = weighed(QUESTION, HITS)
    told = shipped_judge().judged(inquiry, units)
    assert all(unit.answers is None for unit in units)
    assert all(0 < (unit.answers or 0) < 1 for unit in told)
    plain = [replace(unit, answers=None) for unit in told]
    assert sorted(plain, key=units.index) == units


def test_the_trees_that_come_with_the_package_are_of_these_features_in_this_order() -> None:
    judge = shipped_judge()
    assert judge.ranking.names == FEATURES
    assert judge.answering.names == ALL_FEATURES


def test_the_provision_that_answers_is_likelier_than_one_that_only_shares_a_word() -> None:
    best, *others = shipped_judge().judged(*weighed(QUESTION, HITS))
    assert "memeriksa tali" in best.text
    assert all((best.answers or 0) >= (unit.answers or 0) for unit in others if "memeriksa" not in unit.text)
