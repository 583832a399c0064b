"""The few places of a text that matter to a question."""

from tanya.text.places import between, places_of, said_at
from tanya.text.terms import term_set

TERMS = ("balon", "merah", "terbang", "di", "atas", "menara", "merah")
WANTED = frozenset({"balon", "merah", "menara"})


def test_of_what_is_wanted_they_say_what_the_whole_text_says() -> None:
    said = said_at(places_of(TERMS, WANTED))
    assert said == {"balon", "merah", "menara", ("balon", "merah"), ("menara", "merah")}
    assert said <= term_set(TERMS)


def test_words_with_another_between_them_do_not_stand_side_by_side() -> None:
    assert ("merah", "menara") not in said_at(places_of(TERMS, WANTED))


def test_a_stretch_has_the_places_of_its_own_words() -> None:
    found = between(places_of(TERMS, WANTED), 2, 6)
    assert found == [(5, "menara")]
    assert said_at(found) == {"menara"}


def test_a_text_that_says_nothing_of_it_has_none() -> None:
    assert said_at(places_of(TERMS, frozenset({"perahu"}))) == frozenset()
