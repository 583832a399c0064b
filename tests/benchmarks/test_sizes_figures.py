"""What is made of measured sizes: figures, curves and the page."""

from datetime import date
from typing import Any

import pytest

from benchmarks.sizing.figures import asked, goals
from benchmarks.sizing.model import fitted
from benchmarks.sizing.places import BUILT, OURS, STOCK, SYSTEMS
from benchmarks.sizing.report import models, report_html


def of_size(passages: int, rounds: int = 3) -> dict[str, Any]:
    """Ours takes a millisecond for each 1,000 passages, stock ten of these, the others a half."""
    slow = dict.fromkeys(SYSTEMS, passages / 2000000.0) | {OURS: passages / 1e6, STOCK: passages / 1e5}

    def batch(system: str, number: int) -> dict[str, Any]:
        each = slow[system] * (1 + number / 10)
        return {"taken": [each] * 8, "seconds": 8 * each, "processor": 4 * each}

    return {
        "size": passages,
        "counts": {"passages": passages, "documents": 3, "texts": 3, "letters": 9},
        "built": {
            system: {
                "seconds": passages / 100,
                "processor": 5.0,
                "peak_megabytes": 50.0,
                "bytes": 1000,
                "load": 0.1,
                "stages": {"Membaca berkas": 1.0},
                "steps": {},
            }
            for system in BUILT
        },
        "starts": [{system: {"seconds": 2.0, "processor": 1.0} for system in SYSTEMS}],
        "rounds": [
            {system: {clients: batch(system, n) for clients in ("1", "16", "4")} for system in SYSTEMS}
            for n in range(rounds)
        ],
        "memory": dict.fromkeys(SYSTEMS, 512.0),
        "steps": {OURS: {"tanya.library.lexical": 0.6, "the rest": 0.4}},
        "load": {"before": 0.2, "after": 0.3},
    }


def test_times_are_medians_of_the_rounds_in_milliseconds() -> None:
    told = {(one.system, one.clients): one for one in asked(of_size(1000))}
    ours = told[OURS, "1"]
    assert (ours.p50, ours.p99, ours.processor) == pytest.approx((1.1, 1.1, 0.55))
    assert ours.throughput == pytest.approx(1000 / 1.1)


def test_clients_are_told_from_the_fewest_on() -> None:
    assert list(dict.fromkeys(one.clients for one in asked(of_size(1000)))) == ["1", "4", "16"]


def test_a_ratio_is_taken_within_its_round_and_held_against_its_goal() -> None:
    found = {goal.name: goal for goal in goals(of_size(1000))}
    faster = found[f"{OURS}: throughput over stock, 4 clients"]
    assert (faster.value.value, faster.value.low, faster.value.high) == pytest.approx((10, 10, 10))
    assert faster.met
    limits = found[f"{OURS}: p95 over exact scan + bm25s"]
    assert limits.value.value == pytest.approx(1)
    assert limits.met
    assert not found["build: speed over stock, by the clock"].met


def test_a_cost_for_each_passage_is_found_again_with_its_error() -> None:
    sizes = [2000.0, 20_000.0, 190_000.0]
    fit = fitted(sizes, [3 + 0.01 * n for n in sizes])
    assert fit.curve(50_000) == pytest.approx(503)
    assert fit.error == pytest.approx(0, abs=1e-6)


def test_a_cost_that_grows_by_a_power_is_told_as_one() -> None:
    sizes = [2000.0, 20_000.0, 190_000.0]
    fit = fitted(sizes, [n**0.5 for n in sizes])
    assert "^0.50" in fit.formula
    assert fit.error == pytest.approx(0, abs=1e-6)


def test_a_cost_that_fits_no_curve_says_by_how_much() -> None:
    fit = fitted([1000.0, 2000.0, 4000.0], [1.0, 9.0, 2.0])
    assert fit.error is not None
    assert fit.error > 0.5


def test_of_two_sizes_no_error_can_be_told() -> None:
    assert fitted([1000.0, 2000.0], [1.0, 2.0]).error is None


def test_of_one_size_nothing_is_fitted() -> None:
    assert {one.fit for one in models([of_size(1000)])} == {None}


def test_the_page_tells_goals_curves_and_steps_of_every_size() -> None:
    page = report_html([of_size(2000), of_size(20_000), of_size(190_000)], date(2031, 5, 7))
    assert page.index("<h2>Goals</h2>") < page.index("<h2>Cost by size</h2>")
    assert page.count("190000 passages") >= 3
    assert page.count('<svg class="plot"') == 3 * 2 + 9
    assert "library.lexical" in page
    assert "(n/1000)^" in page or "n/1000" in page
