"""Which rule came before the one that counts, and which one counts now, as far as the catalogue tells."""

from datetime import date

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, EventKind
from tanya.understanding.intent import Era

_REPLACED = (EventKind.MENCABUT, EventKind.MENGGANTI, EventKind.MENCABUT_SEBAGIAN)


def rule_of(
    era: Era, entry: CatalogueEntry, catalogue: Catalogue, today: date, *, named_before: bool
) -> CatalogueEntry | None:
    """The rule of that era, seen from one that is named or was found; None where none is known.

    One that was found, or is named in the same breath (`dulu di PP 46/2011`), and no longer applies is the
    former rule itself; named_before: by an earlier question alone.
    """
    force = catalogue.force(entry.id, today)
    if era is Era.NOW:
        return catalogue.get(force.event.other) if force.in_force is False and force.event else entry
    if force.in_force is False and not named_before:
        return entry
    return next(iter(former_rules(entry, catalogue)), None)


def former_rules(entry: CatalogueEntry, catalogue: Catalogue) -> list[CatalogueEntry]:
    """Those that it replaced, if only in part, as far as the catalogue has them."""
    replaced = (event.other for event in entry.events if event.kind in _REPLACED)
    return [other for slug in replaced if (other := catalogue.get(slug))]
