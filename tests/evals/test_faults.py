"""Revoked rules and other regions, told from the answer and from outside of it."""

from dataclasses import replace
from datetime import date

import pytest

from evals.faults import in_force_errors, region_mixups
from evals.questions import Reference
from evals.scoring import score
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.answer import Question
from tanya.domain.regulation import RegulationId
from tanya.wire import AnswerObject
from tests.evals.making import REFUSAL, TODAY, WANTED, answer, citation

OVER = CatalogueEntry(
    "pp-7-2031",
    RegulationId("PP", "7", 2031),
    "Balon",
    Standing.DICABUT,
    "",
    Evidence.NASKAH,
    ("pp-8-2034",),
    events=(Event(EventKind.DICABUT, "pp-8-2034", Evidence.NASKAH, ("pp-8-2034",), date(2034, 1, 1)),),
)
CATALOGUE = Catalogue((OVER,))
WARNING = "PP Nomor 7 Tahun 2031 tidak berlaku lagi: dicabut oleh PP Nomor 8 Tahun 2034."


def outdated(told: AnswerObject, wanted: Reference = WANTED) -> tuple[str, ...]:
    return in_force_errors(score(wanted, told), CATALOGUE, TODAY)


def test_a_revoked_rule_cited_without_a_word_is_an_error_by_the_answers_own_mark() -> None:
    assert outdated(answer(citation("pp-1-2001", in_force=False))) == ("pp-1-2001",)


@pytest.mark.parametrize("mark", [True, None])
def test_a_revoked_rule_that_the_answer_takes_for_valid_is_an_error_by_the_catalogue(
    mark: bool | None,
) -> None:
    assert outdated(answer(citation(in_force=mark))) == ("pp-7-2031",)


def test_a_revoked_rule_with_a_warning_that_names_it_is_none() -> None:
    assert outdated(answer(citation(in_force=False), warnings=(WARNING,))) == ()


def test_a_warning_of_another_regulation_does_not_help() -> None:
    other = "PP Nomor 9 Tahun 2029 tidak berlaku lagi."
    assert outdated(answer(citation(in_force=False), warnings=(other,))) == ("pp-7-2031",)


def test_a_rule_may_be_cited_for_a_day_on_which_it_applied() -> None:
    then = replace(WANTED, question=Question("Berapa tinggi balon?", as_of=date(2033, 5, 1)))
    assert outdated(answer(citation()), then) == ()


def test_a_year_in_the_question_is_the_answers_to_tell() -> None:
    then = replace(WANTED, question=Question("Berapa tinggi balon pada tahun 2033?"))
    assert outdated(answer(citation()), then) == ()
    own = replace(WANTED, question=Question("Berapa tinggi balon menurut PP 7 Tahun 2031?"))
    assert outdated(answer(citation()), own) == ("pp-7-2031",)


def test_a_missing_warning_that_the_question_expects_is_an_error() -> None:
    wanted = replace(WANTED, warnings=("8 Tahun 2034",))
    assert outdated(answer(citation("pp-1-2001")), wanted) == ("pp-1-2001",)
    assert outdated(answer(citation("pp-1-2001"), warnings=(WARNING,)), wanted) == ()


def test_a_refusal_rests_on_nothing() -> None:
    assert outdated(REFUSAL, replace(WANTED, warnings=("8 Tahun 2034",))) == ()


REGIONS = {"daerah/metro": "Kota Metro", "daerah/lampung": "Provinsi Lampung"}


def mixed(document: str, region: str | None) -> tuple[str, ...]:
    asked = replace(WANTED, question=Question("targetnya berapa?", region=region), documents=())
    return region_mixups(score(asked, answer(citation(document))), REGIONS)


def test_another_region_than_the_one_asked_about_is_a_mixup() -> None:
    assert mixed("daerah/lampung", "Kota Metro") == ("Provinsi Lampung",)
    assert mixed("daerah/metro", "Metro") == ()
    assert mixed("pp-7-2031", "Kota Metro") == ()


def test_the_right_document_tells_the_region_where_the_question_does_not() -> None:
    asked = replace(WANTED, documents=("metro",))
    assert region_mixups(score(asked, answer(citation("daerah/lampung"))), REGIONS) == ("Provinsi Lampung",)


def test_a_question_about_no_region_mixes_none_up() -> None:
    assert mixed("daerah/lampung", None) == ()
