"""A provision with its Penjelasan, where that says more than `Cukup jelas.`"""

from datetime import date

import pytest

from tanya.assistant import Assistant
from tanya.composing.explained import says_more
from tanya.domain.answer import Question

BEFORE = date(2031, 1, 1)


def told(assistant: Assistant, text: str) -> list[str]:
    return [f"{c.locator}: {c.quote}" for c in assistant.ask(Question(text, as_of=BEFORE)).citations]


def test_a_pasal_comes_with_the_part_of_its_penjelasan_that_explains_something(garden: Assistant) -> None:
    _, explanation = told(garden, "bunyi pasal 2 PP 5/2030")
    assert explanation.startswith("Penjelasan Pasal 2 ayat (2): Ayat (2)")
    assert "unggas putih yang galak" in explanation


def test_an_ayat_comes_with_its_own_penjelasan(garden: Assistant) -> None:
    assert len(told(garden, "bunyi pasal 2 ayat (2) PP 5/2030")) == 2
    assert len(told(garden, "bunyi pasal 2 ayat (1) PP 5/2030")) == 1


def test_a_penjelasan_is_named_as_one(garden: Assistant) -> None:
    answer = garden.ask(Question("jelaskan pasal 3 PP 5/2030", as_of=BEFORE))
    assert "Menurut Penjelasan Pasal 3 PP Nomor 5 Tahun 2030:" in answer.text


def test_what_is_clear_enough_is_not_quoted(garden: Assistant) -> None:
    assert len(told(garden, "bunyi pasal 1 PP 5/2030")) == 1


def test_a_penjelasan_asked_for_by_name_is_given_alone(garden: Assistant) -> None:
    (only,) = told(garden, "penjelasan pasal 3 PP 5/2030")
    assert only.startswith("Penjelasan Pasal 3: ")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Pasal 5\nCukup jelas.", False),
        ("Ayat (1)\nCrikup jelas.\nAyat (21\nCukup jelas", False),
        ("Pasal II\nCukup jelas.\nTAMBAHAN LEMBARAN NEGARA REPUBLIK INDONESIA NOMOR 6762", False),
        ("Huruf a\nYang dimaksud dengan “angsa” adalah unggas.", True),
    ],
)
def test_labels_and_margins_say_nothing(text: str, more: bool) -> None:
    assert says_more(text) is more
