"""Every file of a collection to a reading or a fault, from the cache where it can be."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.building.collect import as_before
from ingest.building.fingerprint import reading_fingerprint
from ingest.building.parsed_cache import entry_path, read_entry
from ingest.building.readers import Readers, Task
from ingest.building.records import FileFault, InputFile, Progress, Reading


@dataclass(frozen=True, slots=True)
class Readings:
    readings: tuple[Reading, ...]
    faults: tuple[FileFault, ...]
    notes: tuple[str, ...]


def read_files(files: Sequence[InputFile], cache: Path, parser: str, progress: Progress) -> Readings:
    """Read what the cache does not hold, then settle each file; one bad file never stops another."""
    entries = {file: entry_path(cache, file.sha256, file.path.name) for file in files}
    tasks = [Task(f.path, entry) for f, entry in entries.items() if f.here and not _fresh(entry)]
    given_up = _read(tasks, parser, progress)
    readings, faults, notes = [], [], []
    for file, entry in entries.items():
        settled = _settle(file, entry, given_up.get(file.path))
        if isinstance(settled, Reading):
            readings.append(settled)
            continue
        faults.append(settled)
        if file.earlier and (older := _settle_earlier(file, cache)):
            readings.append(older)
            notes.append(f"{file.path.name}: versi terakhir yang terbaca tetap dipakai")
    return Readings(tuple(readings), tuple(faults), tuple(notes))


def _read(tasks: Sequence[Task], parser: str, progress: Progress) -> dict[Path, str]:
    """The files that were given up, with the reason."""
    if not tasks:
        return {}
    given_up = {}
    progress.begin("Membaca berkas", len(tasks))
    with Readers(parser) as readers:
        for task, reason in readers.read(tasks):
            progress.advance()
            if reason:
                given_up[task.path] = reason
    return given_up


def _settle(file: InputFile, entry: Path, given_up: str | None) -> Reading | FileFault:
    if given_up:
        return FileFault(file.path, given_up)
    known = read_entry(entry)
    if known is None:
        return FileFault(file.path, "isinya tidak ada lagi, baik di disk maupun di tembolok")
    if known.header is None:
        return FileFault(file.path, known.refusal or "tidak terbaca")
    return Reading(file, known.header, entry)


def _settle_earlier(file: InputFile, cache: Path) -> Reading | None:
    """What the file said before it went bad, if the cache still has it."""
    before = as_before(file)
    settled = _settle(before, entry_path(cache, before.sha256, before.path.name), None)
    return settled if isinstance(settled, Reading) else None


def _fresh(entry: Path) -> bool:
    known = read_entry(entry)
    return known is not None and known.pipeline == reading_fingerprint()
