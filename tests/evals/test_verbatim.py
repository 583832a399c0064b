"""Quotes of the shipped corpus against its files, whole and with a word changed."""

import pytest

from evals.verbatim import verbatim
from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.wire import CitationObject, answer_object
from tests.evals.making import citation

ASKED = (
    "Apa itu laporan kinerja menurut PP 8/2006?",
    "Apakah PP 8/2006 masih berlaku?",  # from the catalogue
    "AKIP singkatan dari apa?",  # from the glossary
    "Nilai AKIP 75,5 predikatnya apa?",  # from the bands that are read into a digest
)


@pytest.fixture(scope="module", params=ASKED)
def quoted(request: pytest.FixtureRequest, assistant: Assistant) -> CitationObject:
    return answer_object(assistant.ask(Question(request.param)))["citations"][0]


def test_a_quote_stands_in_its_source(quoted: CitationObject) -> None:
    assert verbatim(quoted) is True


def test_a_quote_with_a_word_put_in_does_not(quoted: CitationObject) -> None:
    first, _, rest = quoted["quote"].partition(" ")
    assert verbatim({**quoted, "quote": f"{first} bukan {rest}"}) is False


def test_a_quote_of_a_file_that_is_not_at_hand_cannot_be_told() -> None:
    assert verbatim(citation("peraturan-yang-tidak-ada")) is None
