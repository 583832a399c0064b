"""Which questions lean on the one before, where their words do not tell."""

from datetime import date

from tanya.answering.asked import Asked
from tanya.answering.searching import in_other_words
from tanya.assistant import Assistant
from tanya.composing.choosing import Place
from tanya.composing.doubting import DOUBT
from tanya.composing.draft import Claim, Draft, Quote
from tanya.domain.answer import Answer, Question, Status
from tanya.domain.document import PageRange
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.understanding.intent import Intent, Wanted
from tests.airship import AYAT, KAPAL
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


REST = "berapa lama istirahat siang penarik gerobak?"


def test_a_thing_that_is_referred_to_is_the_one_spoken_of(carts: Assistant) -> None:
    text = "selama istirahat itu menerima upah?"
    assert rules(after(carts, REST, text)) == {"pp-2-2033"}
    assert rules(after(carts, "berapa lama istirahat panjang pendayung?", text)) == {"pp-4-2033"}


def near(likely: float, status: Status = Status.ANSWERED) -> Draft:
    quote = Quote(KAPAL, AYAT, PageRange(1, 1), "Kapal yang tidak dipakai disimpan.", "p1")
    return Draft(status, (Claim("", (quote,)),), likely=likely)


def asked(*shown: Place) -> Asked:
    text = "kalau sisanya hangus?"
    return Asked(Intent(Question(text), text, Wanted.GENERAL, ()), (), date(2036, 1, 1), shown=shown)


def test_what_the_rule_likely_says_in_other_words_is_told_in_doubt() -> None:
    told = in_other_words(asked(), near(0.7))
    assert told
    assert (told.status, told.opening) == (Status.PARTIAL, DOUBT)


def test_nothing_unlikely_is_told_in_other_words() -> None:
    assert in_other_words(asked(), near(0.5)) is None
    assert in_other_words(asked(), near(0.7, Status.PARTIAL)) is None


def test_what_was_just_quoted_is_not_told_again_in_other_words() -> None:
    for place in (AYAT, Locator(AYAT.steps[:1]), Locator((*AYAT.steps, Step(NodeKind.HURUF, "a")))):
        assert in_other_words(asked((KAPAL.key, place)), near(0.9)) is None
