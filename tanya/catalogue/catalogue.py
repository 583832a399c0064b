"""Looking regulations up, and whether one is in force on a date."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Standing
from tanya.domain.document import regulation_slug
from tanya.domain.regulation import RegulationId

_ENDING = (EventKind.DICABUT, EventKind.DIGANTI)
_ACTING = (EventKind.MENCABUT, EventKind.MENCABUT_SEBAGIAN, EventKind.MENGGANTI, EventKind.MENGUBAH)


@dataclass(frozen=True, slots=True)
class Force:
    """Whether a regulation applies on a date, and the event that says so."""

    in_force: bool | None  # None: not known
    event: Event | None = None  # the one that ended or changed it
    partly: bool = False  # some of its provisions are revoked
    not_yet: bool = False  # the day asked about lies before its start
    start_unknown: bool = False  # it lies in the year of its start, of which no day is known


@dataclass(frozen=True, slots=True)
class Catalogue:
    entries: tuple[CatalogueEntry, ...]
    _by_id: dict[str, CatalogueEntry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Under both its own id and the regulation's slug: old forms of numbers have shorter ids.
        by_slug = {entry.regulation.slug: entry for entry in self.entries}
        object.__setattr__(self, "_by_id", by_slug | {entry.id: entry for entry in self.entries})

    def get(self, slug: str) -> CatalogueEntry | None:
        """Of the regulation, or of an annex of it that lies in a file of its own."""
        return self._by_id.get(slug) or self._by_id.get(regulation_slug(slug))

    def find(self, regulation: RegulationId) -> CatalogueEntry | None:
        """By jenis, nomor and tahun, whatever slug the entry carries."""
        return self._by_id.get(regulation.slug)

    def force(self, slug: str, on: date) -> Force:
        """Whether the regulation applies on that day, as far as our sources tell."""
        entry = self.get(slug)
        if entry is None:
            return Force(None)
        if on < self.start(entry):
            return Force(False, not_yet=True)
        if self._may_not_have_begun(entry, on):
            return Force(None, start_unknown=True)
        ended = [event for event in entry.events if event.kind in _ENDING]
        begun = [event for event in entry.events if self._has_begun(event, on)]
        if over := next((event for event in ended if event in begun), None):
            # Said to be replaced, by a source that does not settle whether it still applies.
            doubtful = over.kind is EventKind.DIGANTI and entry.standing is Standing.BELUM_DIVERIFIKASI
            return Force(None if doubtful else False, over)
        if partly := next((event for event in begun if event.kind is EventKind.DICABUT_SEBAGIAN), None):
            return Force(True, partly, partly=True)
        if ended:  # only on a later day
            return Force(True, ended[0])
        return _standing_force(entry, begun)

    def start(self, entry: CatalogueEntry) -> date:
        """From when it applies; with no day known, the first of its year: before that it was not there."""
        return _known_start(entry) or date(entry.regulation.tahun, 1, 1)

    def _may_not_have_begun(self, entry: CatalogueEntry, on: date) -> bool:
        """In the year of its start, of which no day is known, before anything that it did to another."""
        if _known_start(entry) or on >= date(entry.regulation.tahun, 12, 31):
            return False
        did = (event.effective for event in entry.events if event.kind in _ACTING and event.effective)
        return not any(day <= on for day in did)

    def amendments(self, slug: str, on: date) -> tuple[Event, ...]:
        """What changed that regulation up to the day, oldest first as the catalogue has them."""
        entry = self.get(slug)
        events = entry.events if entry else ()
        return tuple(e for e in events if e.kind is EventKind.DIUBAH and self._has_begun(e, on))

    def _has_begun(self, event: Event, on: date) -> bool:
        """An event whose day nobody knows counts as past."""
        return (day := self._takes_effect(event)) is None or day <= on

    def _takes_effect(self, event: Event) -> date | None:
        """From when an event counts: its own date, else the other regulation's start or year's end."""
        if event.effective:
            return event.effective
        other = self._by_id.get(event.other)
        if other is None:
            return None
        # With only the year known, the last day of it is the one that can be said for certain.
        return _known_start(other) or date(other.regulation.tahun, 12, 31)


def _known_start(entry: CatalogueEntry) -> date | None:
    return entry.effective or entry.promulgated or entry.enacted


def _standing_force(entry: CatalogueEntry, begun: Sequence[Event]) -> Force:
    """For a regulation that no event has ended; begun: its events up to the day asked about."""
    if entry.standing in (Standing.DICABUT, Standing.DIGANTI):
        return Force(False)
    if entry.standing is Standing.BELUM_DIVERIFIKASI:
        return Force(None)
    changed = next((event for event in reversed(begun) if event.kind is EventKind.DIUBAH), None)
    return Force(True, changed)
