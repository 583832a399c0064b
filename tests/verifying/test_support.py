"""Whether words stand in a text, whole."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.verifying.support import same_text, stands_in


@pytest.mark.parametrize("source", ["dalam 12 hari dan 2 hari", "2 hari kerja", "(2\nhari)"])
def test_words_stand_in_a_text_that_has_them_whole_somewhere(source: str) -> None:
    assert stands_in("2 hari", source)


@pytest.mark.parametrize("source", ["12 hari", "1,2 hari", "2 harian", "1.2 hari", "2 ha ri", ""])
def test_words_that_a_text_has_as_a_part_of_others_do_not_stand_in_it(source: str) -> None:
    assert not stands_in("2 hari", source)


def test_no_words_stand_nowhere() -> None:
    assert not stands_in(" \n", "2 hari")


@given(st.text("a1., _é)", max_size=5), st.text("a1., _é)", max_size=12))
def test_words_are_whole_where_no_letter_and_no_digit_goes_on(words: str, source: str) -> None:
    words = same_text(words)
    before = r"(?<!\w)(?<!\d[.,])" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    found = re.search(f"{before}{re.escape(words)}{after}", same_text(source))
    assert stands_in(words, source) == bool(words and found)
