"""Reports of runs that have little to show, and plots that must stay inside their frame."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bs4 import BeautifulSoup

from evals.comparing import Change
from evals.intervals import Interval
from evals.records import Outcome
from evals.reporting.page import fault_of, signed, verdict
from evals.reporting.plots import Row, bars, decimal, dots, span
from evals.reporting.report import report_html
from evals.running import Run
from evals.summary import summary
from tests.evals.making import REFUSAL, UNANSWERABLE, WANTED, answer, citation, hit, outcome

CONFIG: dict[str, object] = {
    "started": "2036-01-01T08:00:00",
    "corpus": "data",
    "build": "20360101",
    "code": {"version": "1", "commit": None},
}


def page(outcomes: Sequence[Outcome], *, reveal: bool = False) -> BeautifulSoup:
    run = Run("20360101-080000-data", CONFIG, tuple(outcomes))
    return BeautifulSoup(report_html(run, summary(outcomes), reveal=reveal), "html.parser")


def test_a_run_where_all_is_right_says_so() -> None:
    shown = page([outcome()])
    assert "Semua pertanyaan dijawab benar" in shown.text
    assert not shown.select("form, details.fault")


def test_a_run_of_unanswerable_questions_alone_has_a_report() -> None:
    shown = page([outcome(REFUSAL, UNANSWERABLE)])
    captions = [figure.figcaption.text for figure in shown.select("figure")]
    assert "Urutan dokumen yang benar di antara temuan" not in captions
    assert "1 dari 1 pertanyaan" in shown.select_one(".verdict").text


def test_goals_are_judged_on_the_held_out_questions() -> None:
    missed = outcome(REFUSAL, replace(WANTED, id="b", held_out=True))
    rows = {row.th.contents[0]: row.text for row in page([outcome(), missed]).select("tbody tr") if row.th}
    assert "belum" in rows["Fakta tersampaikan"]
    assert "tercapai" in rows["Bersandar pada yang dicabut"]


def test_what_a_person_wrote_is_shown_and_never_run() -> None:
    told = answer(citation(), text='<img src=x onerror="alert(1)">')
    shown = page([outcome(told)])
    assert not shown.select("img")
    assert 'onerror="alert(1)"' in shown.select_one(".answer").text


def test_a_fault_says_where_the_search_had_what_was_wanted() -> None:
    nowhere = outcome(answer(hits=(hit("pp-1-2001"),), status="NO_EVIDENCE"))
    elsewhere = outcome(answer(hits=(hit("pp-1-2001"), hit(locator="Pasal 9")), status="NO_EVIDENCE"))
    there = outcome(answer(hits=(hit("pp-1-2001"), hit()), status="NO_EVIDENCE"))
    assert fault_of(nowhere, reveal=False).found_at == "Dokumen yang benar tidak ada di antara temuan."
    assert "urutan 2, letaknya tidak ditemukan" in fault_of(elsewhere, reveal=False).found_at
    assert fault_of(there, reveal=False).found_at == "Letak yang benar ada di urutan 2 temuan."


def test_a_figure_is_never_rounded_to_perfect_or_to_nothing() -> None:
    assert decimal(0.996) == "0,996"
    assert decimal(1.0) == "1,00"
    assert decimal(0.004) == "0,004"
    assert signed(-0.0725) == "−0,072"


def test_more_of_what_should_be_less_is_no_gain() -> None:
    more = Change(0.1, 0.3, Interval(0.2, 0.1, 0.3, 100))
    chance = Change(0.1, 0.3, Interval(0.2, -0.1, 0.5, 9))
    assert verdict(more, "facts") == "good"
    assert verdict(more, "refused wrongly") == "bad"
    assert verdict(chance, "facts") == ""


def test_dots_and_their_intervals_stay_inside_the_frame() -> None:
    rows = [Row("a", (Interval(-0.2, -0.3, 0.1, 9),)), Row("b", (None,))]
    drawn = str(dots(rows, ("selisih",), *span(rows)))
    places = [float(x) for x in re.findall(r'(?:cx|x1|x2)="([\d.]+)"', drawn)]
    assert places
    assert all(200 <= x <= 522 for x in places)


def test_nothing_to_count_draws_nothing() -> None:
    assert bars([("1", 0), ("2", 0)]) == ""
    assert "<rect" in bars([("1", 3)])
