"""Which questions lean on the one before, where their words do not tell."""

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question
from tests.carts import carts, carts_home

__all__ = ["carts", "carts_home"]

YELLOW = "gerobak dengan stiker kuning dikurangi muatannya berapa persen?"


def after(assistant: Assistant, *said: str) -> Answer:
    *before, text = said
    return assistant.ask(Question(text, tuple(before)))


def rules(answer: Answer) -> set[str]:
    return {citation.document.id for citation in answer.citations}


def test_a_thing_that_is_only_named_is_asked_of_the_rule_spoken_of(carts: Assistant) -> None:
    assert rules(after(carts, "stiker merah?")) == {"pp-2-2033", "pp-4-2033"}
    assert rules(after(carts, YELLOW, "stiker merah?")) == {"pp-2-2033"}


def test_a_thing_that_is_only_named_stands_alone_where_it_is_of_another_matter(carts: Assistant) -> None:
    for text in ("perahu dayung bocor", "istirahat panjang pendayung"):
        assert rules(after(carts, YELLOW, text)) == rules(after(carts, text)) == {"pp-4-2033"}
