"""A follow-up is restated by the model only where it adds nothing; else it is understood as ever."""

from pathlib import Path

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Outcome, Question, Status
from tests.chat.server import hangs, refuses, writes
from tests.writing.asking import told_by_model
from tests.writing.test_answers import WHEN

FOLLOW_UP = Question("kalau memuat apa?", context=(WHEN.text,))
STATED = "Pendaftaran balon udara memuat apa saja?"


def test_a_follow_up_is_searched_as_the_model_states_it(sky_home: Path) -> None:
    with told_by_model(sky_home, writes(STATED), writes("TIDAK_ADA")) as (assistant, server):
        answer = assistant.ask(FOLLOW_UP)
    assert answer.status is Status.ANSWERED
    assert "warna kain" in answer.text
    assert answer.question.text == FOLLOW_UP.text
    assert any(STATED in warning for warning in answer.warnings)
    assert WHEN.text in server.received[0].prompt


def test_what_both_requests_used_is_kept(sky_home: Path) -> None:
    with told_by_model(sky_home, writes(STATED), writes("TIDAK_ADA")) as (assistant, _):
        writing = assistant.ask(FOLLOW_UP).writing
    assert writing
    assert (writing.sent, writing.written) == (240, 60)


@pytest.mark.parametrize(
    "stated",
    [
        "Pendaftaran balon udara menurut PP 3/2029 memuat apa?",
        "Pendaftaran balon udara menurut Pasal 9 memuat apa?",
        "Dalam 30 hari pendaftaran balon udara memuat apa?",
        "Pendaftaran balon udara di Kota Awan memuat apa?",
        "Pendaftaran balon udara menurut KPK memuat apa?",
        "Pendaftaran balon udara disampaikan kapan?",  # no longer what was asked
        "Memuat apa?",  # of what?
        "",
        "Pendaftaran balon udara memuat apa? " * 20,
    ],
)
def test_a_question_that_adds_or_loses_something_is_not_taken(
    sky_home: Path, sky: Assistant, stated: str
) -> None:
    with told_by_model(sky_home, writes(stated), writes("TIDAK_ADA")) as (assistant, _):
        answer = assistant.ask(FOLLOW_UP)
    plain = sky.ask(FOLLOW_UP)
    assert (answer.status, answer.sentences, answer.warnings) == (
        plain.status,
        plain.sentences,
        plain.warnings,
    )


@pytest.mark.parametrize("fault", [refuses(401), hangs])
def test_where_the_model_fails_the_follow_up_is_understood_as_ever_and_it_is_not_asked_again(
    sky_home: Path, sky: Assistant, fault: object
) -> None:
    known = Question("lalu kepada siapa?", context=(WHEN.text,))
    with told_by_model(sky_home, fault, first_wait="1") as (assistant, server):
        answer = assistant.ask(known)
        assert len(server.received) == 1
    assert answer.sentences == sky.ask(known).sentences
    assert answer.writing
    assert answer.writing.outcome in (Outcome.SLOW, Outcome.FAILED)


def test_a_question_that_stands_alone_is_not_restated(sky_home: Path) -> None:
    alone = Question("Apa saja yang dilarang bagi juru balon?", context=(WHEN.text,))
    with told_by_model(sky_home, writes("TIDAK_ADA")) as (assistant, server):
        assistant.ask(alone)
        assert len(server.received) == 1
    assert WHEN.text not in server.received[0].prompt


def test_where_the_restated_question_finds_nothing_it_is_understood_as_ever(
    sky_home: Path, sky: Assistant
) -> None:
    known = Question("lalu kepada siapa?", context=(WHEN.text,))
    stated = "Berapa rupiah pendaftaran balon udara?"
    assert not sky.ask(Question(stated)).citations
    with told_by_model(sky_home, writes(stated), writes("TIDAK_ADA")) as (assistant, _):
        answer = assistant.ask(known)
    assert answer.sentences == sky.ask(known).sentences
    assert answer.warnings == sky.ask(known).warnings


def test_a_follow_up_that_is_looked_up_is_not_restated(sky_home: Path) -> None:
    with told_by_model(sky_home, writes(STATED)) as (assistant, server):
        answer = assistant.ask(Question("jelaskan ayat 2", context=("bunyi pasal 2 PP 7/2031",)))
    assert "12 (dua belas) hari" in answer.text
    assert not server.received
