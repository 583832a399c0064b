"""Which readings a build takes when several claim the same name."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from ingest.building.differing import differences
from ingest.building.records import Reading
from ingest.building.regions import with_regions
from tanya.domain.document import Document, Kind
from tanya.library.manifest import Manifest

_HASH = 6  # digits of it in a name
_Held = AbstractSet[tuple[str, str]]  # the key of a document that is served, and the sha256 of its file


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


def choose(readings: Sequence[Reading], served: Manifest | None) -> Chosen:
    """Of two files of one regulation the fuller; of other documents all, each under a name of its own.

    served: what is served so far; a document that it has keeps the name it has there, for links lead to it.
    """
    held = {(entry.key, entry.sha256) for entry in served.documents} if served else set()
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
            named = _named(distinct, held)
            choices += named
            notes += _renamed(named, held)
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


def _named(same: Sequence[Reading], held: _Held) -> list[Choice]:
    """Whose name is held keeps it; else the first gets it that has none; all others one with their hash."""
    plain = next((r for r in same if _is_held(r, r.header.document.key, held)), None) or next(
        (r for r in same if not _kept(r, held)), None
    )
    choices: list[Choice] = []
    for reading in same:
        taken = {choice.document.id for choice in choices}
        document = reading.header.document if reading is plain else _apart(reading, held, taken)
        choices.append(Choice(reading, document))
    return choices


def _apart(reading: Reading, held: _Held, taken: AbstractSet[str]) -> Document:
    """Under the name with a hash that it is served as, though its file changed since; else its own."""
    document = reading.header.document
    own = (f"{document.id}-{document.sha256[:length]}" for length in (_HASH, 2 * _HASH))
    return replace(document, id=next(id_ for id_ in (*_kept(reading, held), *own) if id_ not in taken))


def _kept(reading: Reading, held: _Held) -> list[str]:
    """The ids with a hash under which the file, or what lay in its place before, is served."""
    document = reading.header.document
    apart = re.compile(rf"{re.escape(document.key)}-[0-9a-f]{{{_HASH},}}")
    keys = sorted(key for key, _ in held if apart.fullmatch(key) and _is_held(reading, key, held))
    return [key.removeprefix(f"{document.kind}:") for key in keys]


def _is_held(reading: Reading, key: str, held: _Held) -> bool:
    """Whether the file, or what lay in its place before, is served under that key."""
    return not held.isdisjoint({(key, reading.file.sha256), (key, reading.file.earlier or "")})


def _renamed(named: Sequence[Choice], held: _Held) -> Iterator[str]:
    """Those that get a name other than their own for the first time."""
    for choice in named:
        reading, document = choice.reading, choice.document
        own = reading.header.document
        if document.id != own.id and not _is_held(reading, document.key, held):
            path = reading.file.path
            yield f"{own.id} sudah menjadi nama dokumen lain; {path} dimuat sebagai {document.id}"
