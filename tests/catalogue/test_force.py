from datetime import date

import pytest

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.regulation import RegulationId

BEFORE, DAY, AFTER = date(2031, 5, 4), date(2031, 5, 5), date(2031, 5, 6)
NEW = "pp-7-2031"


def entry(slug: str, *events: Event, standing: Standing = Standing.BERLAKU, **days: date) -> CatalogueEntry:
    jenis, nomor, tahun = slug.split("-")
    return CatalogueEntry(
        id=slug,
        regulation=RegulationId(jenis.upper(), nomor, int(tahun)),
        tentang="Kapal Udara",
        standing=standing,
        standing_note="",
        evidence=Evidence.NASKAH,
        sources=("pp-7-2031",),
        events=events,
        **days,
    )


def by(kind: EventKind, other: str = NEW, effective: date | None = DAY) -> Event:
    return Event(kind, other, Evidence.NASKAH, ("pp-7-2031",), effective)


def holding(*entries: CatalogueEntry) -> Catalogue:
    return Catalogue(entries)


def test_of_a_regulation_that_nobody_entered_nothing_is_known() -> None:
    assert holding().force("pp-1-2000", DAY).in_force is None


def test_one_that_is_entered_as_unverified_stays_unknown() -> None:
    catalogue = holding(entry("pp-1-2000", standing=Standing.BELUM_DIVERIFIKASI))
    assert catalogue.force("pp-1-2000", DAY).in_force is None


def test_a_revoked_regulation_applied_until_the_day_of_its_revocation() -> None:
    catalogue = holding(entry("pp-1-2000", by(EventKind.DICABUT), standing=Standing.DICABUT))
    assert [catalogue.force("pp-1-2000", day).in_force for day in (BEFORE, DAY, AFTER)] == [
        True,
        False,
        False,
    ]


def test_before_its_revocation_the_coming_event_is_told() -> None:
    revoked = by(EventKind.DICABUT)
    force = holding(entry("pp-1-2000", revoked)).force("pp-1-2000", BEFORE)
    assert (force.in_force, force.event, force.partly) == (True, revoked, False)


@pytest.mark.parametrize("known_by", ["promulgated", "effective"])
def test_a_regulation_does_not_apply_before_its_day(known_by: str) -> None:
    catalogue = holding(entry(NEW, **{known_by: DAY}))
    assert [catalogue.force(NEW, day).in_force for day in (BEFORE, DAY)] == [False, True]


def test_one_that_takes_effect_later_does_not_apply_from_its_promulgation() -> None:
    catalogue = holding(entry(NEW, promulgated=DAY, effective=date(2032, 1, 1)))
    assert [catalogue.force(NEW, day).in_force for day in (AFTER, date(2032, 1, 1))] == [False, True]


def test_a_partly_revoked_regulation_applies_and_says_so() -> None:
    partly = by(EventKind.DICABUT_SEBAGIAN)
    catalogue = holding(entry("pp-1-2000", partly, standing=Standing.DICABUT_SEBAGIAN))
    force = catalogue.force("pp-1-2000", AFTER)
    assert (force.in_force, force.partly, force.event) == (True, True, partly)


def test_before_its_partial_revocation_it_applied_as_a_whole() -> None:
    catalogue = holding(
        entry("pp-1-2000", by(EventKind.DICABUT_SEBAGIAN), standing=Standing.DICABUT_SEBAGIAN)
    )
    force = catalogue.force("pp-1-2000", BEFORE)
    assert (force.in_force, force.partly, force.event) == (True, False, None)


def test_between_its_partial_and_its_full_revocation_it_applied_in_part() -> None:
    events = (by(EventKind.DICABUT_SEBAGIAN, effective=BEFORE), by(EventKind.DICABUT, effective=AFTER))
    catalogue = holding(entry("pp-1-2000", *events, standing=Standing.DICABUT))
    assert [(f.in_force, f.partly) for f in (catalogue.force("pp-1-2000", day) for day in (DAY, AFTER))] == [
        (True, True),
        (False, False),
    ]


def test_an_amendment_is_told_only_from_its_day_on() -> None:
    amended = by(EventKind.DIUBAH)
    catalogue = holding(entry("pp-1-2000", amended, standing=Standing.DIUBAH))
    assert catalogue.force("pp-1-2000", BEFORE).event is None
    assert catalogue.force("pp-1-2000", DAY).event == amended


def test_of_two_amendments_the_later_one_is_told() -> None:
    events = by(EventKind.DIUBAH, "pp-2-2029", date(2029, 1, 1)), by(EventKind.DIUBAH)
    assert holding(entry("pp-1-2000", *events)).force("pp-1-2000", AFTER).event == events[1]


def test_one_that_is_only_said_to_be_replaced_and_unverified_is_not_called_dead() -> None:
    replaced = by(EventKind.DIGANTI)
    catalogue = holding(entry("pp-1-2000", replaced, standing=Standing.BELUM_DIVERIFIKASI))
    force = catalogue.force("pp-1-2000", AFTER)
    assert (force.in_force, force.event) == (None, replaced)


def test_an_event_without_a_day_counts_from_when_the_other_regulation_took_effect() -> None:
    old = entry("pp-1-2000", by(EventKind.DICABUT, effective=None))
    catalogue = holding(old, entry(NEW, promulgated=DAY))
    assert [catalogue.force("pp-1-2000", day).in_force for day in (BEFORE, DAY)] == [True, False]


def test_when_only_the_year_of_the_other_is_known_its_last_day_counts() -> None:
    old = entry("pp-1-2000", by(EventKind.DICABUT, effective=None))
    catalogue = holding(old, entry(NEW))
    days = (date(2031, 12, 30), date(2031, 12, 31))
    assert [catalogue.force("pp-1-2000", day).in_force for day in days] == [True, False]


def test_a_revocation_by_something_unknown_counts_at_once() -> None:
    catalogue = holding(entry("pp-1-2000", by(EventKind.DICABUT, "pp-9-2099", None)))
    assert catalogue.force("pp-1-2000", BEFORE).in_force is False


def test_what_a_regulation_does_to_others_leaves_itself_in_force() -> None:
    catalogue = holding(entry(NEW, by(EventKind.MENCABUT, "pp-1-2000")))
    assert catalogue.force(NEW, AFTER).in_force is True


def test_a_regulation_is_found_by_its_own_id_and_by_its_slug() -> None:
    old = RegulationId("KepmenPAN", "KEP/135/M.PAN/9/2004", 2004)
    known = CatalogueEntry(
        "kepmenpan-135-2004", old, "", Standing.BERLAKU, "", Evidence.NASKAH, ("pp-7-2031",)
    )
    catalogue = holding(known)
    assert catalogue.get("kepmenpan-135-2004") is catalogue.find(old) is known


def test_in_the_year_of_a_start_without_a_day_nothing_is_certain() -> None:
    catalogue = holding(entry(NEW))
    force = catalogue.force(NEW, DAY)
    assert (force.in_force, force.start_unknown) == (None, True)
    assert [catalogue.force(NEW, day).in_force for day in (date(2030, 12, 31), date(2032, 1, 1))] == [
        False,
        True,
    ]
