"""A weight belongs to the name right before it."""

from dataclasses import replace

import pytest

from tanya.composing.labelled import weighed_by_name
from tanya.understanding.intent import Wanted
from tests.composing.making import asked, unit

QUESTION = asked("bobot pengecatan balon", Wanted.WEIGHT)


@pytest.mark.parametrize(
    "text",
    [
        "2. Pengecatan Balon (bobot 30)",
        "komponen pengecatan balon sebesar 30 persen",
        "| 2 | Pengecatan Balon | 25% |",
    ],
)
def test_the_weight_of_what_is_asked_stands_right_behind_its_name(text: str) -> None:
    assert weighed_by_name([unit(text)], QUESTION)


@pytest.mark.parametrize(
    "text",
    [
        "1. Pengecatan Balon telah dilakukan (bobot 6)",
        "Pengecatan Balon",
        "Pengikatan Balon (bobot 30)",
    ],
)
def test_of_a_longer_name_or_another_it_is_not_the_weight(text: str) -> None:
    assert weighed_by_name([unit(text)], QUESTION) == []


def test_a_rule_that_is_no_longer_in_force_tells_no_weight() -> None:
    current = unit("Pengecatan Balon (bobot 30)")
    revoked = replace(current, hit=replace(current.hit, signals=(("force", -1.0),)))
    assert weighed_by_name([revoked], QUESTION) == []


def test_where_no_weight_is_asked_none_is_told() -> None:
    assert weighed_by_name([unit("Pengecatan Balon (bobot 30)")], asked("pengecatan balon")) == []
