"""What a text says of a question."""

from hypothesis import given
from hypothesis import strategies as st

from tanya.text.heard import NOTHING, Ear, between
from tanya.text.terms import term_set

TERMS = ("balon", "merah", "terbang", "di", "atas", "menara", "merah")
WORDINGS = (("balon", "merah"), ("menara",))
_WORDS = st.lists(st.sampled_from(["balon", "merah", "menara", "lain"]))


def ear() -> Ear:
    return Ear(WORDINGS)


def test_a_text_says_the_terms_of_a_wording_that_it_has_and_those_that_stand_side_by_side() -> None:
    of = ear()
    assert of.said(TERMS) == of.bit("balon") | of.bit("merah") | of.bit("menara") | of.bit(("balon", "merah"))


def test_words_with_another_between_them_do_not_stand_side_by_side() -> None:
    of = ear()
    assert not of.said(["balon", "lain", "merah"]) & of.bit(("balon", "merah"))


def test_a_stretch_has_the_places_of_its_own_words() -> None:
    of = ear()
    found = between(of.places(TERMS), 2, 6)
    assert found == [(5, of.bit("menara"))]
    assert of.said_at(found) == of.bit("menara")


def test_a_text_that_says_nothing_of_it_has_none() -> None:
    assert ear().said(["perahu"]) == NOTHING


@given(_WORDS)
def test_a_text_whose_terms_are_known_as_a_set_says_the_same(terms: list[str]) -> None:
    of = ear()
    assert of.heard(term_set(terms)) == of.said(terms)
