"""The catalogue: one regulation once, told the same from both sides, and no status beyond its evidence."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.locator import Locator

_OTHER_SIDE = {
    EventKind.MENCABUT: EventKind.DICABUT,
    EventKind.MENCABUT_SEBAGIAN: EventKind.DICABUT_SEBAGIAN,
    EventKind.MENGGANTI: EventKind.DIGANTI,
    EventKind.MENGUBAH: EventKind.DIUBAH,
    EventKind.MELAKSANAKAN: EventKind.DILAKSANAKAN,
}
_OTHER_SIDE |= {second: first for first, second in _OTHER_SIDE.items()}
_AGED = (EventKind.MENCABUT, EventKind.MENCABUT_SEBAGIAN, EventKind.MENGGANTI, EventKind.MENGUBAH)
_GAZETTE = re.compile(r"(LN|BN) (?P<year>\d{4})/\d+(, TLN \d+)?")

# What each standing needs among the events, and what it may not have beside it.
_ENDED = {EventKind.DICABUT, EventKind.DIGANTI}
_NEEDED = {
    Standing.DICABUT: {EventKind.DICABUT},
    Standing.DIGANTI: {EventKind.DIGANTI},
    Standing.DIUBAH: {EventKind.DIUBAH},
    Standing.DICABUT_SEBAGIAN: {EventKind.DICABUT_SEBAGIAN},
}
_BARRED = {
    Standing.BERLAKU: _ENDED | {EventKind.DIUBAH, EventKind.DICABUT_SEBAGIAN},
    Standing.DIUBAH: _ENDED | {EventKind.DICABUT_SEBAGIAN},
    Standing.DICABUT_SEBAGIAN: _ENDED,
    Standing.DIGANTI: {EventKind.DICABUT},
    Standing.BELUM_DIVERIFIKASI: {EventKind.DICABUT},
}


def _events(catalogue: Catalogue) -> Iterator[tuple[CatalogueEntry, Event]]:
    for entry in catalogue.entries:
        for event in entry.events:
            yield entry, event


def test_a_regulation_stands_in_it_once(catalogue: Catalogue) -> None:
    names = Counter(name for entry in catalogue.entries for name in {entry.id, entry.regulation.slug})
    assert [name for name, times in names.items() if times > 1] == []


def test_every_event_names_a_known_regulation(catalogue: Catalogue) -> None:
    named = {slug for _, event in _events(catalogue) for slug in (event.other, event.read_in) if slug}
    assert [slug for slug in named if catalogue.get(slug) is None] == []


def test_every_event_is_told_the_same_from_the_other_side(catalogue: Catalogue) -> None:
    def told(event: Event) -> tuple[object, ...]:
        return event.effective, event.locator, event.read_in, event.evidence, event.sources

    one_sided = []
    for entry, event in _events(catalogue):
        other = catalogue.get(event.other)
        back = [
            told(answer)
            for answer in (other.events if other else ())
            if answer.kind is _OTHER_SIDE[event.kind] and answer.other == entry.id
        ]
        if back != [told(event)]:
            one_sided.append(f"{entry.id} {event.kind} {event.other}")
    assert one_sided == []


def test_nothing_revokes_or_amends_what_is_younger(catalogue: Catalogue) -> None:
    backwards = [
        f"{entry.id} {event.kind} {event.other}"
        for entry, event in _events(catalogue)
        if event.kind in _AGED
        and (other := catalogue.get(event.other))
        and other.regulation.tahun > entry.regulation.tahun
    ]
    assert backwards == []


def test_locators_are_written_as_they_are_read(catalogue: Catalogue) -> None:
    places = {event.locator for _, event in _events(catalogue) if event.locator}
    assert [place for place in places if Locator.parse(str(place)) != place] == []


def test_a_clause_is_cited_with_the_text_it_was_read_in(catalogue: Catalogue) -> None:
    halves = [
        f"{entry.id} {event.kind} {event.other}"
        for entry, event in _events(catalogue)
        if (event.locator is None) != (event.read_in is None)
    ]
    assert halves == []


def test_dates_run_from_enactment_to_promulgation_to_effect(catalogue: Catalogue) -> None:
    wrong = []
    for entry in catalogue.entries:
        days = [day for day in (entry.enacted, entry.promulgated, entry.effective) if day]
        if days != sorted(days) or any(day.year != entry.regulation.tahun for day in days[:1]):
            wrong.append(entry.id)
    assert wrong == []


def test_a_gazette_is_of_the_regulations_own_year(catalogue: Catalogue) -> None:
    odd = [
        f"{entry.id}: {entry.gazette}"
        for entry in catalogue.entries
        if entry.gazette
        and not (
            (found := _GAZETTE.fullmatch(entry.gazette)) and int(found["year"]) == entry.regulation.tahun
        )
    ]
    assert odd == []


def test_the_status_follows_from_the_events(catalogue: Catalogue) -> None:
    contradicted = []
    for entry in catalogue.entries:
        kinds = {event.kind for event in entry.events}
        if not _NEEDED.get(entry.standing, set()) <= kinds or _BARRED.get(entry.standing, set()) & kinds:
            contradicted.append(f"{entry.id}: {entry.standing} with {sorted(kinds)}")
    assert contradicted == []


def test_every_status_says_that_it_goes_by_the_data_at_hand(catalogue: Catalogue) -> None:
    bold = [e.id for e in catalogue.entries if "menurut data yang tersedia" not in e.standing_note.lower()]
    assert bold == []


def test_every_claim_has_a_source(catalogue: Catalogue) -> None:
    assert [entry.id for entry in catalogue.entries if not entry.sources] == []
    assert [entry.id for entry, event in _events(catalogue) if not event.sources] == []


def test_what_is_said_to_be_in_force_has_a_title(catalogue: Catalogue) -> None:
    in_force = (Standing.BERLAKU, Standing.DIUBAH, Standing.DICABUT_SEBAGIAN)
    assert [e.id for e in catalogue.entries if not e.tentang and e.standing in in_force] == []


def test_a_revocation_without_its_clause_rests_on_no_full_text(catalogue: Catalogue) -> None:
    unread = [
        event for _, event in _events(catalogue) if event.kind is EventKind.DICABUT and not event.locator
    ]
    assert all(event.evidence is Evidence.KUTIPAN for event in unread)


@pytest.mark.parametrize(
    "slug",
    [
        "inpres-7-1999",
        "pp-6-2008",
        "permenpan-per-9-2007",
        "permenpan-per-20-2008",
        "perpres-47-2021",
        "permenpanrb-23-2017",
        "kepmenpanrb-739-2023",
    ],
)
def test_what_could_not_be_settled_is_said_to_be_unverified(catalogue: Catalogue, slug: str) -> None:
    entry = catalogue.get(slug)
    assert entry
    assert entry.standing is Standing.BELUM_DIVERIFIKASI
