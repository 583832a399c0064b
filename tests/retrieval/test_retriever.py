"""What the search of an assistant brings up, whatever the weights are."""

from datetime import date

import pytest

from tanya.assembly import answering_of
from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.domain.document import Kind
from tanya.library.build import Build
from tanya.settings import settings_from


def test_the_passage_that_says_it_comes_first(sky: Assistant) -> None:
    hits = sky.search(Question("panjang benang layang-layang"), 5)
    assert (hits[0].document.id, str(hits[0].passage.locator)) == ("pp-3-2029", "Pasal 2")


def test_a_pasal_that_is_named_is_found_first(sky: Assistant) -> None:
    hits = sky.search(Question("pasal 3 PP 7/2031"), 5)
    assert (hits[0].document.id, str(hits[0].passage.locator)) == ("pp-7-2031", "Pasal 3")


def test_hits_come_no_more_than_asked_for_and_none_twice(assistant: Assistant) -> None:
    hits = assistant.search(Question("evaluasi akuntabilitas kinerja"), 7)
    assert len(hits) == 7
    assert len({hit.passage.id for hit in hits}) == 7


def test_what_is_found_comes_by_its_score(sky_build: Build) -> None:
    answering = answering_of(sky_build, settings_from({}))
    hits = answering.retrieve(Question("panjang benang layang-layang"), date(2032, 1, 1), 7)
    assert len(hits) == 7
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_what_an_answer_was_chosen_from_stands_first_where_it_quotes(assistant: Assistant) -> None:
    question = Question("Kapan SKPD paling lambat menyampaikan laporan kinerja?")
    answer = assistant.ask(question)
    assert answer.hits[0].document == answer.citations[0].document
    assert answer.hits[:5] == assistant.search(question, 5)


def test_the_score_is_the_sum_of_its_signals(assistant: Assistant) -> None:
    for hit in assistant.search(Question("perjanjian kinerja"), 5):
        assert hit.score == pytest.approx(sum(value for _, value in hit.signals))


def test_the_same_question_gives_the_same_hits(assistant: Assistant) -> None:
    one, other = (assistant.search(Question("tahapan penjenjangan kinerja"), 10) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("region", ["Kota Metro", "Kota Sukabumi", "Kota Bandung"])
def test_papers_of_another_region_never_come_up(assistant: Assistant, region: str) -> None:
    hits = assistant.search(Question(f"predikat reformasi birokrasi {region}"), 50)
    assert {hit.document.region for hit in hits if hit.document.kind is Kind.DAERAH} <= {region}
    assert hits


def test_a_region_that_is_given_counts_like_one_that_is_named(sky: Assistant) -> None:
    hits = sky.search(Question("berapa balon udara festival", region="Kota Mega"), 20)
    assert {hit.document.region for hit in hits if hit.document.region} == {"Kota Mega"}
