"""Which rule is meant by `dulu` and `sekarang`."""

from datetime import date

import pytest

from tanya.answering.succession import former_rules, rule_of, unknown_rule
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.regulation import RegulationId
from tanya.understanding.intent import Era

DAY = date(2031, 5, 5)


def entry(number: str, *events: Event, tentang: str = "Kapal Udara") -> CatalogueEntry:
    return CatalogueEntry(
        id=f"pp-{number}-2030",
        regulation=RegulationId("PP", number, 2030),
        tentang=tentang,
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


def whole(number: str, tentang: str) -> tuple[Event, CatalogueEntry]:
    return event(EventKind.MENCABUT, number), entry(number, tentang=tentang)


SAILS, ANCHORS = whole("5", "Layar Kapal Laut"), whole("6", "Jangkar Kapal Laut")
PART = event(EventKind.MENCABUT_SEBAGIAN, "7")
PARTED = entry("7", event(EventKind.DICABUT_SEBAGIAN, "8"), tentang="Tata Tertib Kapal Laut")


def test_of_several_former_rules_the_one_of_the_same_subject_is_meant() -> None:
    newer = entry("8", SAILS[0], PART, tentang="Tata Tertib Kapal Laut")
    known = Catalogue((SAILS[1], PARTED, newer))
    assert rule_of(Era.BEFORE, newer, known, DAY, named_before=False) == PARTED
    assert former_rules(newer, known)[0] == PARTED


def test_of_several_former_rules_what_is_asked_tells_which_one() -> None:
    newer = entry("9", SAILS[0], ANCHORS[0], tentang="Kapal Laut")
    known = Catalogue((SAILS[1], ANCHORS[1], newer))
    meant = rule_of(Era.BEFORE, newer, known, DAY, named_before=False, matter={"jangkar"})
    assert meant == ANCHORS[1]


def test_where_nothing_tells_which_of_them_none_is_taken() -> None:
    newer = entry("9", SAILS[0], ANCHORS[0], tentang="Kapal Laut")
    known = Catalogue((SAILS[1], ANCHORS[1], newer))
    assert rule_of(Era.BEFORE, newer, known, DAY, named_before=False) is None
    note = unknown_rule(Era.BEFORE, newer, former_rules(newer, known))
    assert note.startswith("PP 9/2030 menggantikan beberapa aturan, PP 5/2030 dan PP 6/2030.")


def test_a_rule_replaced_in_part_by_one_of_its_subject_is_the_former_one() -> None:
    newer = entry("8", PART, tentang="Tata Tertib Kapal Laut")
    known = Catalogue((PARTED, newer))
    assert rule_of(Era.NOW, PARTED, known, DAY, named_before=True) == newer
    assert rule_of(Era.BEFORE, PARTED, known, DAY, named_before=False) == PARTED


def test_a_rule_of_which_another_subject_took_a_part_still_counts() -> None:
    other = entry("8", PART, tentang="Pelampung")
    assert rule_of(Era.NOW, PARTED, Catalogue((PARTED, other)), DAY, named_before=True) == PARTED


def test_a_rule_that_was_both_replaced_and_revoked_is_one_former_rule() -> None:
    old = entry("5")
    new = entry("6", event(EventKind.MENGGANTI, "5"), event(EventKind.MENCABUT, "5"))
    catalogue = Catalogue((old, new))
    assert rule_of(Era.BEFORE, new, catalogue, DAY, named_before=True) == old
    assert former_rules(new, catalogue) == [old]
