"""Which rule came before the one that counts, and which one counts now, as far as the catalogue tells."""

from collections.abc import Collection, Sequence
from datetime import date
from operator import itemgetter

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, EventKind
from tanya.text.analysis import analyse
from tanya.text.naming import all_of
from tanya.understanding.intent import Era

_REPLACED = (EventKind.MENCABUT, EventKind.MENGGANTI, EventKind.MENCABUT_SEBAGIAN)
_NAMED = 3  # of several former rules
_HALF = 0.5  # of the words of a subject


def rule_of(
    era: Era,
    entry: CatalogueEntry,
    catalogue: Catalogue,
    today: date,
    *,
    named_before: bool,
    matter: Collection[str] = (),
) -> CatalogueEntry | None:
    """The rule of that era, seen from one that is named or was found; None where none is known.

    One that was found, or is named in the same breath (`dulu di PP 46/2011`), and no longer applies is the
    former rule itself; named_before: by an earlier question alone. matter: the terms of what is asked; of
    several rules that it replaced they may tell which one.
    """
    if era is Era.NOW:
        return _next(entry, catalogue, today) if _is_former(entry, catalogue, today) else entry
    if _is_former(entry, catalogue, today) and not named_before:
        return entry
    found = _replaced(entry, catalogue, matter)
    told_apart = len(found) == 1 or (found and found[0][0] > found[1][0])
    return found[0][1] if told_apart else None


def _is_former(entry: CatalogueEntry, catalogue: Catalogue, today: date) -> bool:
    """Whether it no longer applies, or a rule of the same subject took the place of a part of it."""
    force = catalogue.force(entry.id, today)
    if not force.partly:
        return force.in_force is False
    other = _next(entry, catalogue, today)
    return other is not None and _shared(entry, other) >= _HALF


def _next(entry: CatalogueEntry, catalogue: Catalogue, today: date) -> CatalogueEntry | None:
    force = catalogue.force(entry.id, today)
    return catalogue.get(force.event.other) if force.event else None


def former_rules(
    entry: CatalogueEntry, catalogue: Catalogue, matter: Collection[str] = ()
) -> list[CatalogueEntry]:
    """Those that it replaced, if only in part, as far as the catalogue has them; the likeliest first."""
    return [former for _, former in _replaced(entry, catalogue, matter)]


def unknown_rule(era: Era, entry: CatalogueEntry, former: Sequence[CatalogueEntry]) -> str:
    """Said beside what was found, where the rule of that era is not known; former: those it may be."""
    short = entry.regulation.short
    if era is Era.NOW or not former:
        return f"Aturan {'sesudah' if era is Era.NOW else 'sebelum'} {short} tidak tercatat di katalog saya."
    names = all_of([one.regulation.short for one in former[:_NAMED]])
    among = "antara lain " if len(former) > _NAMED else ""
    return f"{short} menggantikan beberapa aturan, {among}{names}. Sebutkan aturan lama yang Anda maksud."


_Likeness = tuple[bool, float, bool, bool]


def _replaced(
    entry: CatalogueEntry, catalogue: Catalogue, matter: Collection[str]
) -> list[tuple[_Likeness, CatalogueEntry]]:
    """Each with how likely it is the one meant by `the former rule`."""
    events = (event for event in entry.events if event.kind in _REPLACED)
    known = [(event, former) for event in events if (former := catalogue.get(event.other))]
    found = [(_likeness(entry, former, event.kind, matter), former) for event, former in known]
    # One rule may be both replaced and revoked by another, which makes it no two rules.
    each = {former.id: (likeness, former) for likeness, former in sorted(found, key=itemgetter(0))}
    return sorted(each.values(), key=itemgetter(0), reverse=True)


def _likeness(
    entry: CatalogueEntry, former: CatalogueEntry, kind: EventKind, matter: Collection[str]
) -> _Likeness:
    """What is asked is a word of its subject alone; what subjects share; it amends none; all of it ended."""
    own = frozenset(analyse(former.tentang)) - frozenset(analyse(entry.tentang))
    told = bool(own) and len(own.intersection(matter)) >= _HALF * len(own)
    amends = former.tentang.startswith("Perubahan")
    return told, _shared(entry, former), not amends, kind is not EventKind.MENCABUT_SEBAGIAN


def _shared(one: CatalogueEntry, other: CatalogueEntry) -> float:
    """Of the words of both subjects."""
    first, second = frozenset(analyse(one.tentang)), frozenset(analyse(other.tentang))
    return len(first & second) / len(first | second) if first | second else 0.0
