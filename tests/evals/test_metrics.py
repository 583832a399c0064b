"""Each metric of single questions, by hand."""

from dataclasses import replace

import pytest

from evals.metrics import BY_KEY, METRICS
from evals.questions import Source
from evals.records import Why
from evals.scoring import score
from evals.seen import Seen
from tanya.domain.answer import Question, Status
from tests.evals.making import REFUSAL, RIGHT, UNANSWERABLE, WANTED, answer, citation, hit, outcome


def test_a_right_answer_is_right_in_every_metric() -> None:
    told = outcome()
    assert told.right
    assert told.why == ()
    better = {key: share for key, share in told.values.items() if BY_KEY[key].more_is_better}
    assert set(better.values()) == {(1.0, 1.0)}
    assert told.values["refused wrongly"] == told.values["in-force errors"] == (0.0, 1.0)


def test_half_of_the_facts_are_half_the_coverage() -> None:
    told = outcome(answer(citation(), text="Paling tinggi tiga ratus meter. [1]"))
    assert told.values["facts"] == (0.5, 1.0)
    assert told.why == (Why.FACT,)


def test_citation_precision_is_the_share_of_citations_at_a_right_pasal() -> None:
    told = outcome(answer(citation(), citation(locator="Pasal 5 ayat (3)"), citation(locator="Pasal 6")))
    assert told.values["citation precision"] == pytest.approx((2 / 3, 1.0))
    assert told.values["citation recall"] == (1.0, 1.0)


def test_citation_recall_is_the_share_of_the_needed_sources() -> None:
    both = (Source(("pp-7-2031",), ("Pasal 5",)), Source(("pp-8-2032",), ("Pasal 1",)))
    wanted = replace(WANTED, needed=both, documents=("pp-7-2031", "pp-8-2032"))
    told = outcome(RIGHT, wanted)
    assert told.values["citation recall"] == (0.5, 1.0)
    assert told.why == (Why.DOCUMENT,)
    assert outcome(answer(citation(), citation("pp-8-2032", "Pasal 1")), wanted).right


def test_an_answer_without_citations_says_nothing_of_their_precision() -> None:
    told = outcome(REFUSAL)
    assert "citation precision" not in told.values
    assert told.values["citation recall"] == (0.0, 1.0)


def test_an_answerable_question_that_is_refused_counts_against_both_refusal_metrics() -> None:
    told = outcome(REFUSAL)
    assert told.values["refused wrongly"] == (1.0, 1.0)
    assert told.values["refusal precision"] == (0.0, 1.0)
    assert "refusal recall" not in told.values
    assert told.why == (Why.REFUSED,)


def test_a_question_back_is_no_wrong_refusal_where_it_is_allowed() -> None:
    wanted = replace(WANTED, statuses=(Status.ANSWERED, Status.NEEDS_CLARIFICATION))
    told = outcome(answer(status="NEEDS_CLARIFICATION", text="Yang mana?"), wanted)
    assert told.values["refused wrongly"] == (0.0, 1.0)


def test_a_refusal_in_its_place_counts_for_both_refusal_metrics() -> None:
    told = outcome(REFUSAL, UNANSWERABLE)
    assert told.values["refusal recall"] == told.values["refusal precision"] == (1.0, 1.0)
    assert "refused wrongly" not in told.values
    assert told.right


def test_an_unanswerable_question_that_is_answered_is_a_missed_refusal() -> None:
    told = outcome(RIGHT, UNANSWERABLE)
    assert told.values["refusal recall"] == (0.0, 1.0)
    assert "refusal precision" not in told.values
    assert told.why == (Why.GIVEN,)


def test_a_refusal_of_another_status_is_a_refusal_still() -> None:
    told = outcome(answer(status="NOT_IN_CORPUS", text="Tidak ada."), UNANSWERABLE)
    assert told.values["refusal recall"] == (1.0, 1.0)
    assert told.why == (Why.STATUS,)


def test_ranking_metrics_leave_out_questions_that_have_no_answer() -> None:
    told = outcome(REFUSAL, UNANSWERABLE)
    assert not {"document@1", "locator@5", "ndcg@10", "facts", "citation recall"} & set(told.values)


def test_locator_metrics_leave_out_questions_that_name_no_locator() -> None:
    told = outcome(RIGHT, replace(WANTED, locators=()))
    assert "locator@5" not in told.values
    assert told.values["document@1"] == (1.0, 1.0)


def test_ranking_metrics_are_of_the_hits_and_not_of_what_is_cited() -> None:
    told = outcome(answer(citation(), hits=(hit("pp-1-2030"), hit(locator="Pasal 9"))))
    assert told.values["document@1"] == told.values["locator@5"] == (0.0, 1.0)
    assert told.values["document@5"] == (1.0, 1.0)
    assert told.values["document mrr"] == (0.5, 1.0)


def test_quotes_that_cannot_be_told_say_nothing() -> None:
    one = score(WANTED, answer(citation(), citation(), citation()))
    assert BY_KEY["verbatim"].of(Seen(one, quotes=(True, None, False))) == (1.0, 2.0)
    assert BY_KEY["verbatim"].of(Seen(one, quotes=(None, None, None))) is None


def test_follow_ups_are_counted_apart() -> None:
    asked = replace(WANTED, question=Question("kalau malam?", context=("Berapa tinggi balon?",)))
    assert outcome(RIGHT, asked).values["follow-ups"] == (1.0, 1.0)
    assert "follow-ups" not in outcome().values


def test_what_is_wrong_is_told_part_by_part() -> None:
    wanted = replace(WANTED, forbidden=("500 meter",), warnings=("dicabut",))
    told = outcome(answer(citation(locator="Pasal 9"), text="Paling tinggi 500 meter. [1]"), wanted)
    assert told.why == (Why.LOCATOR, Why.FACT, Why.WARNING, Why.FORBIDDEN, Why.IN_FORCE)
    assert outcome(answer(citation("pp-1-2030"))).why == (Why.DOCUMENT,)


def test_a_goal_is_a_floor_or_a_ceiling() -> None:
    assert BY_KEY["facts"].reaches(0.88)
    assert not BY_KEY["facts"].reaches(0.879)
    assert BY_KEY["refused wrongly"].reaches(0.03)
    assert not BY_KEY["refused wrongly"].reaches(0.031)
    assert BY_KEY["right"].reaches(0.0)  # no goal


def test_every_metric_has_a_name_of_its_own() -> None:
    assert (
        len({metric.key for metric in METRICS}) == len({metric.label for metric in METRICS}) == len(METRICS)
    )
