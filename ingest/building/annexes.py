"""Annexes that lie in a file of their own, as the legal networks publish them beside the regulation."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.building.records import Reading
from tanya.domain.document import ANNEX_MARK, Kind


def with_annexes_apart(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, with annexes that the text of their regulation lacks last, each a document of its own.

    A citation so names the file and the page that it is on. Alone, an annex stays under the regulation's id:
    it is all that is at hand of it; and beside a text that has all its annexes too it is a second copy.
    """
    bodies: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.header.document.kind is Kind.NASKAH and not reading.header.annex_only:
            bodies[reading.header.document.key].append(reading)
    whole, annexes = [], []
    for reading in readings:
        own = bodies.get(reading.header.document.key, [])
        held = set[str]().union(*map(_annexes, own))
        if own and reading.header.annex_only and not _annexes(reading) <= held:
            annexes.append(_named(reading, max(own, key=lambda body: body.header.pasal)))
        else:
            whole.append(reading)
    return (*whole, *annexes)


def _annexes(reading: Reading) -> set[str]:
    """Their numbers; one that has none is the first."""
    return {label or "I" for label in reading.header.annexes}


def _named(reading: Reading, body: Reading) -> Reading:
    """`permenpanrb-9-2031-lampiran-ii`, of several by the first and the last: `-lampiran-iv-vi`.

    What the regulation is about its own text tells best: in an annex nothing ends the title.
    """
    document, regulation, labels = reading.header.document, body.header.document, reading.header.annexes
    number = labels[0] if len(labels) == 1 else ""
    ends = (labels[0] or "I", labels[-1]) if len(labels) > 1 else labels
    own = replace(
        document,
        id="-".join(filter(None, (f"{document.id}{ANNEX_MARK}", *map(str.lower, ends)))),
        title=f"Lampiran {f'{number} ' if number else ''}{regulation.title}",
        tentang=regulation.tentang,
    )
    return replace(reading, header=replace(reading.header, document=own))
