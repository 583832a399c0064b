"""Which readings a build takes when several claim the same name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.building.differing import differences
from ingest.building.records import Reading
from ingest.building.regions import with_regions
from tanya.domain.document import Document, Kind


@dataclass(frozen=True, slots=True)
class Choice:
    """One reading that goes into the build, with the document as it is named there."""

    reading: Reading
    document: Document
    others: tuple[Document, ...] = ()  # of the same regulation, from files that were not taken


@dataclass(frozen=True, slots=True)
class Chosen:
    choices: tuple[Choice, ...]
    notes: tuple[str, ...]


def choose(readings: Sequence[Reading]) -> Chosen:
    """Of two files of one regulation the fuller; of other documents all, each under a name of its own."""
    by_key: dict[str, list[Reading]] = {}
    for reading in with_regions(readings):
        by_key.setdefault(reading.header.document.key, []).append(reading)
    choices, notes = [], []
    for same in by_key.values():
        distinct, repeated = _distinct(same)
        notes += repeated
        if distinct[0].header.document.kind is Kind.NASKAH:
            best = max(distinct, key=_fullness)
            others = [other for other in distinct if other is not best]
            notes += [_preferred(best, other) for other in others]
            documents = tuple(other.header.document for other in others)
            choices.append(Choice(best, best.header.document, documents))
        else:
            choices += [_named(number, reading) for number, reading in enumerate(distinct)]
    return Chosen(tuple(choices), tuple(notes))


def _distinct(readings: Sequence[Reading]) -> tuple[list[Reading], list[str]]:
    """Without byte-identical copies, each of which makes a note."""
    first: dict[str, Reading] = {}
    notes = []
    for reading in readings:
        kept = first.setdefault(reading.header.document.sha256, reading)
        if kept is not reading:
            notes.append(f"{reading.file.path.name} sama persis dengan {kept.file.path.name}; dipakai satu")
    return list(first.values()), notes


def _fullness(reading: Reading) -> tuple[int, int]:
    return reading.header.pasal, reading.header.characters


def _preferred(best: Reading, other: Reading) -> str:
    found = differences(best, other)
    doubt = f"; di {other.file.path.name} {found[0]}: periksa mana yang benar" if found else ""
    return (
        f"Dua berkas untuk {best.header.document.id}: dipakai {best.file.path.name} "
        f"({best.header.pasal} pasal), bukan {other.file.path.name} ({other.header.pasal} pasal){doubt}"
    )


def _named(number: int, reading: Reading) -> Choice:
    document = reading.header.document
    if number:
        document = replace(document, id=f"{document.id}-{document.sha256[:6]}")
    return Choice(reading, document)
