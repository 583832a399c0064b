"""Sentences go out as soon as each is proven; together they are the answer."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Told
from tests.chat.server import Received, Wire, refuses, writes
from tests.writing.asking import told_by_model
from tests.writing.test_answers import BOTH, RIGHT, WHEN, marked, right

SECOND = marked("Pendaftaran memuat warna kain, nama Juru Balon, dan jumlah keranjang", "warna kain")


def test_a_proven_sentence_is_told_before_the_model_is_done(sky_home: Path) -> None:
    heard = threading.Event()

    def waits_to_be_heard(received: Received, wire: Wire) -> None:
        wire.begin()
        wire.say(f"{right(received)}\n")
        assert heard.wait(60), "the first sentence was not told in time"
        wire.finish()

    with told_by_model(sky_home, waits_to_be_heard) as (assistant, _):
        telling = assistant.tell(WHEN)
        first = next(telling)
        heard.set()
        assert isinstance(first, Told)
        assert first.sentence.text == f"{RIGHT}."
        assert [citation.number for citation in first.citations] == [1]
        assert isinstance(list(telling)[-1], Answer)


@pytest.mark.parametrize("question", [WHEN, BOTH, Question("halo"), Question("Pasal 45 PP 7/2031")])
@pytest.mark.parametrize("turn", [writes(right), writes(SECOND, right), refuses(401)])
def test_what_was_told_is_the_answer(sky_home: Path, question: Question, turn: object) -> None:
    with told_by_model(sky_home, turn) as (assistant, server):
        *told, answer = assistant.tell(question)
        server.faults.clear()  # what one question is not shown, the stand-in cannot cite
    assert isinstance(answer, Answer)
    assert tuple(one.sentence for one in told if isinstance(one, Told)) == answer.sentences
    assert tuple(c for one in told if isinstance(one, Told) for c in one.citations) == answer.citations


def test_without_a_model_the_same_iterator_tells_the_quotes(sky: Assistant) -> None:
    *told, answer = sky.tell(WHEN)
    assert answer == sky.ask(WHEN)
    assert len(told) == len(sky.ask(WHEN).sentences)


def test_an_asker_who_leaves_ends_the_request(sky_home: Path) -> None:
    left = threading.Event()

    def goes_on(received: Received, wire: Wire) -> None:
        wire.begin()
        wire.say(f"{right(received)}\n")
        for _ in range(500):
            if not wire.say("dan "):
                left.set()
                return
            wire.wait(0.01)

    with told_by_model(sky_home, goes_on) as (assistant, _):
        telling = assistant.tell(WHEN)
        next(telling)
        telling.close()
        assert left.wait(60)


def test_many_may_ask_at_once(sky_home: Path) -> None:
    with told_by_model(sky_home, writes(right, piece=3)) as (assistant, _), ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: assistant.ask(WHEN), range(16)))
    assert {answer.sentences[0].text for answer in answers} == {f"{RIGHT}."}
    assert len({answer.sentences for answer in answers}) == 1
