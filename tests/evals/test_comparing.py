"""Two runs on the questions that both were asked."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from evals.comparing import compare
from evals.errors import EvalError
from evals.records import Outcome
from evals.reporting.comparison import comparison_html
from evals.running import Run
from evals.table import comparison_table
from tests.evals.making import REFUSAL, RIGHT, WANTED, outcome


def run(name: str, *outcomes: Outcome) -> Run:
    return Run(name, {"code": {"commit": None}}, outcomes)


def asked(number: int, right: bool) -> Outcome:
    return outcome(RIGHT if right else REFUSAL, replace(WANTED, id=f"q{number}", held_out=number % 2 == 0))


BEFORE = run("lama", asked(1, True), asked(2, False), asked(3, False), asked(4, False))
AFTER = run("baru", asked(4, True), asked(3, True), asked(2, False), asked(1, False))


def test_questions_are_paired_by_id_whatever_their_order() -> None:
    told = compare(BEFORE, AFTER)
    assert [pair.after.id for pair in told.mended] == ["q4", "q3"]
    assert [pair.before.id for pair in told.broken] == ["q1"]


def test_each_metric_is_told_before_and_after_by_group() -> None:
    told = compare(BEFORE, AFTER)
    whole, held_out = told.changes["all"]["right"], told.changes["held out"]["right"]
    assert (whole.before, whole.after, whole.difference.value) == (0.25, 0.5, 0.25)
    assert (held_out.before, held_out.after) == (0.0, 0.5)


def test_a_metric_that_one_run_says_nothing_of_is_left_out() -> None:
    # Refused throughout, the first run has no citation whose precision could be told.
    told = compare(run("lama", asked(1, False)), run("baru", asked(1, True)))
    assert "citation precision" not in told.changes["all"]
    assert told.changes["all"]["citation recall"].difference.value == 1.0


def test_questions_of_one_run_alone_are_counted_and_left_out() -> None:
    told = compare(BEFORE, run("baru", asked(1, True), asked(9, False)))
    assert told.alone == (3, 1)
    assert told.changes["all"]["right"].difference.n == 1


def test_runs_without_a_common_question_are_refused_by_name() -> None:
    with pytest.raises(EvalError, match="lama dan baru"):
        compare(BEFORE, run("baru", asked(9, True)))


def test_the_table_names_what_turned_and_why() -> None:
    lines = comparison_table(compare(BEFORE, AFTER)).splitlines()
    assert "turned right: 2, turned wrong: 1" in lines
    assert "  - q1 (tidak dijawab)" in lines
    assert any(line.split()[:4] == ["right", "0.250", "0.500", "+0.250"] for line in lines)


def test_the_page_names_what_turned_and_shows_both_answers() -> None:
    page = BeautifulSoup(comparison_html(compare(BEFORE, AFTER)), "html.parser")
    assert [str(card["id"]) for card in page.select("details.fault")] == ["q1", "q4", "q3"]
    assert "Tidak ditemukan." in page.select_one("#q1").text
    assert "Paling tinggi 300 meter" in page.select_one("#q1").text
    assert "Paling tinggi 300 meter" not in page.select_one("#q4").text  # held out


def test_a_held_out_question_that_turned_is_told_where_that_is_asked_for() -> None:
    page = BeautifulSoup(comparison_html(compare(BEFORE, AFTER), reveal=True), "html.parser")
    assert "Paling tinggi 300 meter" in page.select_one("#q4").text
