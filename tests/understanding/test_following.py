"""Questions that lean on the ones before them."""

import pytest

from tanya.domain.answer import Question
from tanya.glossary.glossary import Glossary
from tanya.glossary.thesaurus import Equivalence, Thesaurus
from tanya.text.references import Mention
from tanya.text.vocabulary import Vocabulary
from tanya.understanding.intent import Wanted
from tanya.understanding.understanding import Understanding
from tests.understanding.conftest import Understand

BEFORE = "bunyi pasal 19 ayat (1) PP 8/2006"


def test_a_phrase_of_the_thesaurus_is_no_less_a_question_of_its_own() -> None:
    thesaurus = Thesaurus((Equivalence(("perahu karet",), ("kapal tiup",)),))
    made = Understanding(Glossary(), Vocabulary(), [], thesaurus=thesaurus)
    assert not made.understand(Question("perahu karet", ("apa itu rakit?",))).follow_up
    assert made.understand(Question("perahu", ("apa itu rakit?",))).follow_up


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("ayat (2) nya?", "Pasal 19 ayat (2)"),
        ("kalau huruf b?", "Pasal 19 ayat (1) huruf b"),
        ("ayat dua?", "Pasal 19 ayat (2)"),
        ("pasal berapa itu?", "Pasal 19 ayat (1)"),
        ("kalau pasal 20?", "Pasal 20"),
    ],
)
def test_a_part_alone_is_of_the_provision_before(understand: Understand, asked: str, place: str) -> None:
    intent = understand(asked, BEFORE)
    assert [str(locator) for locator in intent.locators] == [place]
    assert [str(mention) for mention in intent.mentions] == ["PP Nomor 8 Tahun 2006"]
    assert intent.wanted is Wanted.TEXT


def test_a_part_is_followed_through_several_questions(understand: Understand) -> None:
    intent = understand("kalau huruf a?", BEFORE, "ayat (2) nya?")
    assert [str(locator) for locator in intent.locators] == ["Pasal 19 ayat (2) huruf a"]
    assert [str(mention) for mention in intent.mentions] == ["PP Nomor 8 Tahun 2006"]


def test_another_regulation_takes_no_pasal_over(understand: Understand) -> None:
    assert understand("kalau PP 60/2008?", BEFORE).locators == ()


def test_what_was_asked_long_ago_counts_less(understand: Understand) -> None:
    near = understand("kalau bupati?", "kapan laporan kinerja disampaikan?")
    far = understand("kalau menteri?", "kapan laporan kinerja disampaikan?", "kalau bupati?")
    weight = {c.word: c.weight for c in near.concepts}
    assert all(c.weight < weight[c.word] for c in far.concepts if c.word in weight and c.word != "bupati")


@pytest.mark.parametrize(
    "text",
    [
        "pasal 5 permenpanrb 1/2020 huruf b",
        "pasal lima permenpanrb 1/2020 huruf b",
        "ps 5 huruf b permen 1/2020",
    ],
)
def test_a_regulation_may_stand_inside_an_address(understand: Understand, text: str) -> None:
    assert [str(locator) for locator in understand(text).locators] == ["Pasal 5 huruf b"]


def test_a_number_in_words_is_no_concept(understand: Understand) -> None:
    assert understand("bunyi pasal dua puluh satu PP 8/2006").concepts == ()


def test_words_that_name_a_regulation_are_no_concepts() -> None:
    made = Understanding(Glossary(), Vocabulary(), [])

    def names(text: str) -> list[Mention]:
        at = text.find("uu pemda")
        return [Mention("UU", "23", 2014, at, at + 8)] if at >= 0 else []

    alone = made.understand(Question("uu pemda tentang apa?"), names)
    assert (alone.wanted, alone.concepts, alone.text) == (
        Wanted.ABOUT,
        (),
        "UU Nomor 23 Tahun 2014 tentang apa?",
    )
    after = made.understand(Question("ayat (2) nya?", ("bunyi pasal 5 ayat (1) uu pemda",)), names)
    assert [str(m) for m in after.mentions] == ["UU Nomor 23 Tahun 2014"]
    assert [str(locator) for locator in after.locators] == ["Pasal 5 ayat (2)"]
