import pytest

from tanya.understanding.english import in_indonesian, is_english
from tanya.understanding.intent import Wanted
from tests.understanding.conftest import Understand


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("is PP 8/2006 still in force?", "apakah PP 8/2006 masih berlaku?"),
        ("what does article 20 paragraph (2) of PP 8/2006 say", "bunyi pasal 20 ayat (2) PP 8/2006"),
        ("What is perjanjian kinerja?", "apa itu perjanjian kinerja?"),
        ("who must sign the perjanjian kinerja", "siapa yang sign perjanjian kinerja"),
        ("how many members of the tim anjab", "berapa members tim anjab"),
    ],
)
def test_the_words_by_which_people_ask_are_put_in_indonesian(text: str, meant: str) -> None:
    assert in_indonesian(text) == meant


@pytest.mark.parametrize(
    "text", ["apa itu outcome", "road map of RB", "core business dan output", "PP 8/2006"]
)
def test_an_english_term_makes_no_english_question(text: str) -> None:
    assert not is_english(text)
    assert in_indonesian(text) == text


def test_an_english_question_is_understood_and_marked(understand: Understand) -> None:
    intent = understand("is PermenPANRB 12/2015 still valid?")
    assert (intent.wanted, intent.english) == (Wanted.STATUS, True)
    assert not understand("apakah PermenPANRB 12/2015 masih berlaku?").english
