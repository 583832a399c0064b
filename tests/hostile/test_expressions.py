"""No regular expression of ours takes much more than twice as long for a text that is twice as long.

`benchmarks/expressions.py` does the same with longer texts.
"""

import re

import pytest

from tests.hostile.expressions import Expression, expressions
from tests.hostile.growth import LINEAR, growth

_LENGTH = 800


@pytest.fixture(scope="module")
def ours() -> list[Expression]:
    return expressions()


def test_the_expressions_of_all_packages_are_found(ours: list[Expression]) -> None:
    packages = {one.name.partition(".")[0] for one in ours}
    assert packages == {"tanya", "ingest", "api", "bot"}
    assert len(ours) > 600


@pytest.mark.parametrize("written", [r"(a+)+b", r"(?:ab|a|b)*c", r"\d+ ?\(", r"x[a-z]*[a-y]*!"])
def test_one_that_grows_faster_is_noticed(written: str) -> None:
    assert growth(Expression(re.compile(written), "", anchored=False), _LENGTH) > LINEAR


def test_none_of_ours_grows_much_faster_than_its_text(ours: list[Expression]) -> None:
    grown = {one.name: growth(one, _LENGTH) for one in ours}
    assert {name: rate for name, rate in grown.items() if rate > LINEAR} == {}
