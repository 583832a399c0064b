"""Whether a regulation applies on a day, in the few words of a badge."""

from dataclasses import dataclass
from datetime import date

from tanya.catalogue.catalogue import Catalogue, Force
from tanya.catalogue.records import EventKind

UNKNOWN = "Belum diverifikasi"
_OVER = {EventKind.DICABUT: "Dicabut oleh", EventKind.DIGANTI: "Diganti oleh"}
_CHANGED = {
    EventKind.DIUBAH: "Berlaku, diubah oleh",
    EventKind.DICABUT_SEBAGIAN: "Berlaku, sebagian dicabut oleh",
}


@dataclass(frozen=True, slots=True)
class Badge:
    """label: `Berlaku`, `Dicabut oleh PermenPANRB 88/2021`; what the catalogue cannot tell is said so."""

    label: str
    in_force: bool | None
    by: str | None = None  # id of the regulation that ended or changed it


def badge(catalogue: Catalogue, slug: str, on: date) -> Badge:
    force = catalogue.force(slug, on)
    if force.not_yet:
        return Badge("Belum berlaku", False)
    if force.in_force is None:
        return Badge(UNKNOWN, None)
    event = force.event
    # An event that ends it on a later day says nothing of this one.
    said = (_CHANGED if force.in_force else _OVER).get(event.kind) if event else None
    if event is None or said is None:
        return Badge(_without_event(force), force.in_force)
    other = catalogue.get(event.other)
    return Badge(f"{said} {other.regulation.short if other else event.other}", force.in_force, event.other)


def _without_event(force: Force) -> str:
    return "Berlaku" if force.in_force else "Tidak berlaku lagi"
