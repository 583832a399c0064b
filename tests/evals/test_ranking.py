"""Figures of a ranking, by hand."""

import pytest

from evals.questions import Source
from evals.ranking import DOCUMENT, PLACE, grades, hit_at, ndcg, reciprocal_rank
from tests.evals.making import hit


def test_a_hit_is_graded_by_document_and_place() -> None:
    wanted = (Source(("pp-7-2031",), ("Pasal 5",)),)
    ranked = (hit("pp-1-2030"), hit(locator="Pasal 9"), hit(locator="Pasal 5 ayat (1)"))
    assert grades(wanted, ranked) == (0, 1, 2)


def test_a_right_document_is_all_that_can_be_wanted_where_no_locator_is() -> None:
    assert grades((Source(("pp-7-2031",), ()),), (hit(locator="halaman 3"),)) == (2,)


def test_of_several_sources_the_best_fitting_one_counts() -> None:
    wanted = (Source(("a-1-2030",), ("Pasal 1",)), Source(("pp-7-2031",), ("Pasal 5",)))
    assert grades(wanted, (hit(),)) == (2,)


def test_hit_at_looks_no_deeper_than_it_is_told() -> None:
    ranked = (0, 1, 0, 0, 0, 2)
    assert hit_at(ranked, DOCUMENT, 1) == 0
    assert hit_at(ranked, DOCUMENT, 5) == 1
    assert hit_at(ranked, PLACE, 5) == 0
    assert hit_at((), DOCUMENT, 5) == 0


def test_the_reciprocal_rank_is_that_of_the_first_good_enough() -> None:
    assert reciprocal_rank((0, 1, 0, 2), DOCUMENT) == pytest.approx(1 / 2)
    assert reciprocal_rank((0, 1, 0, 2), PLACE) == pytest.approx(1 / 4)
    assert reciprocal_rank((0, 0), DOCUMENT) == 0


@pytest.mark.parametrize(
    ("ranked", "expected"),
    [
        ((2,), 1.0),
        ((1, 0, 2), (1 + 1 / 2) / 2),  # log2(2) = 1, log2(4) = 2
        ((0, 0, 2), (2 / 2) / 2),
        ((1, 1, 1), 1 / 2),  # a right document is paid once
        ((2, 2, 2), 1.0),
        ((0, 0, 0), 0.0),
        ((), 0.0),
    ],
)
def test_ndcg_pays_each_grade_once_and_less_the_later_it_comes(
    ranked: tuple[int, ...], expected: float
) -> None:
    assert ndcg(ranked) == pytest.approx(expected)


def test_ndcg_ends_at_ten() -> None:
    assert ndcg((0,) * 10 + (2,)) == 0
