"""What is found by searching, and what of it is about what was asked."""

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status


def test_the_glossary_tells_of_the_term_whose_meaning_is_asked(assistant: Assistant) -> None:
    answer = assistant.ask(Question("RKPD dalam pohon kinerja itu apa?"))
    assert answer.status is Status.ANSWERED
    assert "RKPD adalah" in answer.text


@pytest.mark.parametrize(
    ("before", "text", "document"),
    [
        ("koordinator PMPRB di instansi siapa?", "kalau di tingkat dinas?", "permenpanrb-26-2020"),
        ("Musrenbang RKPD paling lambat bulan apa?", "kalau yang nasional (RKP)?", "uu-25-2004"),
    ],
)
def test_what_may_lean_is_answered_as_it_leans_where_that_is_likelier(
    assistant: Assistant, before: str, text: str, document: str
) -> None:
    places = [assistant.ask(Question(text, context)).citations[:1] for context in ((before,), ())]
    assert [one.document.id for one in places[0]] == [document]
    assert places[0] != places[1]


@pytest.mark.parametrize(
    "text",
    [
        "kalau singkatan RKPD dalam perencanaan pembangunan daerah apa?",
        "terus kepanjangan APIP dalam pengawasan intern itu apa?",
        "siapa yang menandatangani perjanjian kinerja SKPD?",
    ],
)
def test_what_is_answered_by_itself_does_not_lean(assistant: Assistant, text: str) -> None:
    alone = assistant.ask(Question(text))
    after = assistant.ask(Question(text, ("predikat nilai AKIP 75 apa?",)))
    assert alone.citations
    assert after.citations == alone.citations
