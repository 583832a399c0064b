"""A rule for one case is no first answer to who asks of all."""

import pytest

from tanya.composing.cases import general_first, of_a_case
from tanya.retrieval.matching import Matcher
from tanya.understanding.intent import Intent
from tests.composing.making import asked, unit

QUESTION = asked("berapa lama istirahat pengemudi perahu")
SPECIAL = "(1) Pengemudi yang mengalami mabuk laut berhak atas istirahat paling lama 2 (dua) jam."
GENERAL = "(1) Pengemudi yang mengemudikan perahu berhak atas istirahat paling lama 9 (sembilan) jam."


def where_words_are(information: float, intent: Intent = QUESTION) -> Matcher:
    return Matcher(intent.concepts, lambda term: information)


RARE, COMMON = where_words_are(6.0), where_words_are(1.0)


def test_a_case_is_told_by_rare_words_that_nobody_asked_for() -> None:
    assert of_a_case(SPECIAL, RARE)
    assert not of_a_case(SPECIAL, COMMON)
    assert not of_a_case(GENERAL, where_words_are(6.0, asked("istirahat mengemudikan perahu")))
    assert not of_a_case("Pengemudi berhak atas istirahat paling lama 9 jam.", RARE)


def test_who_asks_of_the_case_is_given_its_rule() -> None:
    assert not of_a_case(SPECIAL, where_words_are(6.0, asked("istirahat karena mabuk laut dialami")))


@pytest.mark.parametrize(
    ("likely", "first"), [(0.6, "9 (sembilan)"), (0.4, "9 (sembilan)"), (0.2, "2 (dua)")]
)
def test_what_rules_the_same_of_all_comes_first_where_it_is_likely_too(likely: float, first: str) -> None:
    plain = "(2) Pengemudi berhak atas istirahat paling lama 9 (sembilan) jam."
    units = [unit(SPECIAL, answers=0.7), unit(plain, answers=likely)]
    assert first in general_first(units, RARE, 0.33)[0].text


def test_alone_it_stays() -> None:
    units = [unit(SPECIAL, answers=0.7)]
    assert general_first(units, RARE, 0.33) == units
    assert general_first([], RARE, 0.33) == []
