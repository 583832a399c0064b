"""A further file of a regulation that is served takes nobody's place by itself."""

import shlex
from collections.abc import Sequence
from dataclasses import replace

from ingest.building.differing import differences
from ingest.building.reading import Readings
from ingest.building.records import FileFault, Reading
from tanya.domain.document import Kind
from tanya.library.manifest import Manifest


def quarantined(read: Readings, served: Manifest | None) -> Readings:
    """Without the new files that say otherwise, or more, than the file their regulation is served from.

    Each is a fault that says where and what to do. A file that changed where it lay is an update and no new
    one; so is one whose regulation's file is taken out in the same ingest.
    """
    if served is None:
        return read
    held = {entry.key: entry.sha256 for entry in served.documents}
    by_key: dict[str, list[Reading]] = {}
    for reading in read.readings:
        if reading.header.document.kind is Kind.NASKAH:
            by_key.setdefault(reading.header.document.key, []).append(reading)
    faults = [fault for key, same in by_key.items() if key in held for fault in _refused(same, held[key])]
    refused = {fault.path for fault in faults}
    kept = tuple(reading for reading in read.readings if reading.file.path not in refused)
    return replace(read, readings=kept, faults=(*read.faults, *faults))


def _refused(same: Sequence[Reading], sha256: str) -> list[FileFault]:
    """sha256: of the file that the build was made of."""
    first = next((r for r in same if sha256 in (r.file.sha256, r.file.earlier)), None)
    if first is None:
        return []
    new = [r for r in same if r is not first and r.file.sha256 not in (r.file.earlier, first.file.sha256)]
    return [_fault(first, other, found) for other in new if (found := differences(first, other))]


def _fault(first: Reading, other: Reading, found: Sequence[str]) -> FileFault:
    one, two = first.file.path, other.file.path
    more = f" (dan {len(found) - 1} tempat lain)" if len(found) > 1 else ""
    return FileFault(
        two,
        f"ditahan, tidak dipakai: {first.header.document.id} sudah dimuat dari {one.name}, dan di berkas ini "
        f"{found[0]}{more}. Periksa mana yang benar; untuk memakai berkas ini keluarkan yang lama sekaligus: "
        # By whole paths: the command is given from any folder, and a bare name means all files of that name.
        f"tanya ingest --keluarkan {shlex.quote(str(one))} {shlex.quote(str(two))}",
    )
