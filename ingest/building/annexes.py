"""Annexes that lie in a file of their own, as the legal networks publish them beside the regulation."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.building.records import Reading
from tanya.domain.document import ANNEX_MARK, Kind


def with_annexes_apart(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, with annexes that the text of their regulation lacks last, each a document of its own.

    A citation so names the file and the page that it is on. Alone, an annex stays under the regulation's id:
    it is all that is at hand of it; and beside a text that has the annex too it is a second copy.
    """
    held: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        if not reading.header.annex_only:
            held[reading.header.document.key] |= _annexes(reading)
    apart = [_is_apart(reading, held) for reading in readings]
    whole = [reading for reading, alone in zip(readings, apart, strict=True) if not alone]
    annexes = [_named(reading) for reading, alone in zip(readings, apart, strict=True) if alone]
    return (*whole, *annexes)


def _annexes(reading: Reading) -> set[str]:
    """Their numbers; one that has none is the first."""
    return {label or "I" for label in reading.header.annexes}


def _is_apart(reading: Reading, held: Mapping[str, set[str]]) -> bool:
    document = reading.header.document
    if document.kind is not Kind.NASKAH or not reading.header.annex_only or document.key not in held:
        return False
    return not held[document.key] & _annexes(reading)


def _named(reading: Reading) -> Reading:
    """`permenpanrb-9-2031-lampiran-ii`; without a number where the file holds several or an only one."""
    document, labels = reading.header.document, reading.header.annexes
    number = labels[0] if len(labels) == 1 else ""
    own = replace(
        document,
        id=f"{document.id}{ANNEX_MARK}{f'-{number.lower()}' if number else ''}",
        title=f"Lampiran {f'{number} ' if number else ''}{document.title}",
    )
    return replace(reading, header=replace(reading.header, document=own))
