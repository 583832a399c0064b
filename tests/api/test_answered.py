"""Answers that are given again to who asks the same."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from api.answered import Answered
from tanya.answering.telling import at_once
from tanya.domain.answer import Answer, Outcome, Question, Sentence, Status, Told, Writing
from tanya.wording import WORDS_ALONE

ASKED = Question("Apa itu balon?", region="Kota Mega")


class Changing:
    """Says how often it was asked, of the build and on the day it is told."""

    def __init__(self) -> None:
        self.build_id = "20310101-000000-abcd"
        self.day = date(2031, 1, 1)
        self.asked = 0

    def ask(self, question: Question) -> Answer:
        self.asked += 1
        return Answer(question, Status.ANSWERED, (Sentence(f"Jawaban ke-{self.asked}."),), elapsed_ms=900)

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        yield from at_once(self.ask(question))

    def today(self) -> date:
        return self.day


def test_the_same_question_is_answered_once() -> None:
    assistant = Changing()
    desk = Answered(assistant, 10)
    first, again = desk.ask(ASKED), desk.ask(Question("Apa itu balon?", region="Kota Mega"))
    assert (again, assistant.asked) == (first, 1)
    assert again.elapsed_ms < first.elapsed_ms  # what it took this time


@pytest.mark.parametrize(
    "other",
    [
        replace(ASKED, text="Apa itu menara?"),
        replace(ASKED, region=None),
        replace(ASKED, context=("Apa itu menara?",)),
        replace(ASKED, as_of=date(2030, 1, 1)),
        replace(ASKED, document="pp-7-2031"),
    ],
)
def test_another_question_has_an_answer_of_its_own(other: Question) -> None:
    desk = Answered(Changing(), 10)
    assert desk.ask(ASKED).text != desk.ask(other).text


class Hindered(Changing):
    """The vectors cannot be looked at."""

    def ask(self, question: Question) -> Answer:
        return replace(super().ask(question), warnings=(WORDS_ALONE,))


def test_what_was_found_by_words_alone_is_found_anew() -> None:
    assistant = Hindered()
    desk = Answered(assistant, 10)
    assert desk.ask(ASKED).text != desk.ask(ASKED).text
    assert assistant.asked == 2


def test_no_answer_outlives_its_build() -> None:
    assistant = Changing()
    desk = Answered(assistant, 10)
    first = desk.ask(ASKED)
    assistant.build_id = "20310102-000000-abcd"
    assert desk.ask(ASKED).text != first.text


def test_no_answer_outlives_its_day() -> None:
    assistant = Changing()
    desk = Answered(assistant, 10)
    first = desk.ask(ASKED)
    assistant.day = date(2031, 1, 2)
    assert desk.ask(ASKED).text != first.text


def test_an_answer_during_which_the_build_changed_is_not_kept() -> None:
    class Swapping(Changing):
        def ask(self, question: Question) -> Answer:
            answer = super().ask(question)
            self.build_id = "20310102-000000-abcd" if self.asked == 1 else self.build_id
            return answer

    desk = Answered(Swapping(), 10)
    assert desk.ask(ASKED).text != desk.ask(ASKED).text


def test_what_a_language_model_worded_is_not_kept() -> None:
    class Worded(Changing):
        def ask(self, question: Question) -> Answer:
            return replace(super().ask(question), writing=Writing("ollama:qwen3", Outcome.WRITTEN))

    desk = Answered(Worded(), 10)
    assert desk.ask(ASKED).text != desk.ask(ASKED).text


def test_the_least_lately_asked_is_forgotten_first() -> None:
    assistant = Changing()
    desk = Answered(assistant, 2)
    asked = [replace(ASKED, text=text) for text in ("satu", "dua", "satu", "tiga", "satu", "dua")]
    told = [desk.ask(question).text for question in asked]
    assert (told[0] == told[2] == told[4], assistant.asked) == (True, 4)


def test_nought_keeps_nothing() -> None:
    desk = Answered(Changing(), 0)
    assert desk.ask(ASKED).text != desk.ask(ASKED).text


def test_it_is_told_sentence_by_sentence_as_it_was() -> None:
    desk = Answered(Changing(), 10)
    answer = desk.ask(ASKED)
    assert list(desk.tell(ASKED)) == list(at_once(answer))
