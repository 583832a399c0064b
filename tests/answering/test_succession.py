"""Which rule is meant by `dulu` and `sekarang`."""

from datetime import date

import pytest

from tanya.answering.succession import rule_of
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.regulation import RegulationId
from tanya.understanding.intent import Era

DAY = date(2031, 5, 5)


def entry(number: str, *events: Event) -> CatalogueEntry:
    return CatalogueEntry(
        id=f"pp-{number}-2030",
        regulation=RegulationId("PP", number, 2030),
        tentang="Kapal Udara",
        standing=Standing.BERLAKU,
        standing_note="",
        evidence=Evidence.NASKAH,
        sources=(),
        events=events,
    )


def event(kind: EventKind, other: str) -> Event:
    return Event(kind, f"pp-{other}-2030", Evidence.NASKAH, (), DAY)


# Each replaced the one before it.
FIRST = entry("1", event(EventKind.DICABUT, "2"))
SECOND = entry("2", event(EventKind.MENCABUT, "1"), event(EventKind.DICABUT, "3"))
THIRD = entry("3", event(EventKind.MENCABUT, "2"))
ALL = Catalogue((FIRST, SECOND, THIRD))


@pytest.mark.parametrize("named_before", [True, False])
def test_before_one_that_applies_comes_the_one_it_replaced(named_before: bool) -> None:
    assert rule_of(Era.BEFORE, THIRD, ALL, DAY, named_before=named_before) == SECOND


def test_a_former_rule_that_is_named_with_dulu_is_meant_itself() -> None:
    assert rule_of(Era.BEFORE, SECOND, ALL, DAY, named_before=False) == SECOND


def test_after_a_question_of_a_former_rule_dulu_means_the_one_before_it() -> None:
    assert rule_of(Era.BEFORE, SECOND, ALL, DAY, named_before=True) == FIRST


def test_what_replaced_a_former_rule_counts_now() -> None:
    assert rule_of(Era.NOW, SECOND, ALL, DAY, named_before=True) == THIRD


def test_before_the_first_one_nothing_is_known() -> None:
    assert rule_of(Era.BEFORE, FIRST, ALL, DAY, named_before=True) is None
