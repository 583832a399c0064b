"""The few words of a badge say what the catalogue says, and no more."""

from datetime import date

import pytest

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.regulation import RegulationId
from tanya.reading.standing import Badge, badge

DAY = date(2035, 6, 1)


def entry(number: str, standing: Standing, *events: Event) -> CatalogueEntry:
    rule = RegulationId("PP", number, 2030)
    return CatalogueEntry(
        rule.slug, rule, "Taman", standing, "", Evidence.NASKAH, (), enacted=date(2030, 1, 1), events=events
    )


def event(kind: EventKind, on: date) -> Event:
    return Event(kind, "pp-9-2030", Evidence.NASKAH, (), effective=on)


def told(standing: Standing, *events: Event, on: date = DAY) -> Badge:
    catalogue = Catalogue((entry("5", standing, *events), entry("9", Standing.BERLAKU)))
    return badge(catalogue, "pp-5-2030", on)


@pytest.mark.parametrize(
    ("standing", "kind", "label", "in_force"),
    [
        (Standing.DICABUT, EventKind.DICABUT, "Dicabut oleh PP 9/2030", False),
        (Standing.DIGANTI, EventKind.DIGANTI, "Diganti oleh PP 9/2030", False),
        (Standing.DIUBAH, EventKind.DIUBAH, "Berlaku, diubah oleh PP 9/2030", True),
        (
            Standing.DICABUT_SEBAGIAN,
            EventKind.DICABUT_SEBAGIAN,
            "Berlaku, sebagian dicabut oleh PP 9/2030",
            True,
        ),
    ],
)
def test_what_happened_is_told_with_what_did_it(
    standing: Standing, kind: EventKind, label: str, in_force: bool
) -> None:
    assert told(standing, event(kind, date(2034, 1, 1))) == Badge(label, in_force, "pp-9-2030")


def test_what_ends_it_on_a_later_day_is_not_told_yet() -> None:
    assert told(Standing.DICABUT, event(EventKind.DICABUT, date(2036, 1, 1))) == Badge("Berlaku", True)


def test_before_its_start_it_does_not_apply_yet() -> None:
    assert told(Standing.BERLAKU, on=date(2029, 12, 31)) == Badge("Belum berlaku", False)


def test_what_is_not_known_is_said_to_be_unverified() -> None:
    assert told(Standing.BELUM_DIVERIFIKASI) == Badge("Belum diverifikasi", None)
    assert badge(Catalogue(()), "pp-5-2030", DAY) == Badge("Belum diverifikasi", None)


def test_without_the_event_that_ended_it_only_that_it_ended_is_told() -> None:
    assert told(Standing.DICABUT) == Badge("Tidak berlaku lagi", False)
