"""Ingest over two hundred hostile or broken files; print what each took, and what went wrong.

    python benchmarks/hostile.py [--every 6] [--together] [--keep FOLDER]

First each file alone, by one reading process, with its pictures: its seconds and the most memory that any
process took for it. Then `tanya ingest` on all of them, with names and links that try to lead astray: its
exit status, a line for each file, and what is left behind. Exit status 0 when every file is read or refused
within 60 seconds and a gigabyte, and nothing is left.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from benchmarks.program import TANYA
from ingest.building.collect import collect
from ingest.building.reading import Eyes, read_files
from ingest.building.records import InputFile, Request, Silent
from ingest.recognition.choice import RAPIDOCR, chosen
from tests.hostile.files import write_all
from tests.hostile.places import write_names, write_oddities

_SECONDS, _MEGABYTES = 60.0, 1_000
_EVERY_SECONDS = 0.02


@dataclass(slots=True)
class Watch:
    """The most memory that any process below this one took, by /proc."""

    megabytes: int = 0
    over: Event = field(default_factory=Event)

    def look(self) -> None:
        while not self.over.wait(_EVERY_SECONDS):
            for process in _below(os.getpid()):
                self.megabytes = max(self.megabytes, _most_memory(process))


@dataclass(frozen=True, slots=True)
class Taken:
    name: str
    seconds: float
    megabytes: int
    outcome: str

    @property
    def is_too_much(self) -> bool:
        return self.seconds > _SECONDS or self.megabytes > _MEGABYTES


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="jahat-") as made:
        folder = options.keep or Path(made)
        inbox = folder / "masuk"
        files = write_all(inbox, options.every)
        print(f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB")
        faults = [] if options.together else list(_alone(inbox, folder / "home" / "cache"))
        faults += _all(folder, files)
    for fault in faults:
        print(f"  {fault}")
    return 1 if faults else 0


def _alone(inbox: Path, cache: Path) -> Iterator[str]:
    """Each file by itself; those that took too much."""
    taken = list(_each(inbox, cache))
    for one in sorted(taken, key=lambda one: -one.seconds)[:12]:
        print(f"  {one.seconds:6.1f} s {one.megabytes:5d} MB  {one.name}: {one.outcome[:90]}")
    slowest, largest = max(one.seconds for one in taken), max(one.megabytes for one in taken)
    refused = sum(one.outcome != "read" for one in taken)
    print(f"{refused} refused, {len(taken) - refused} read; most {slowest:.1f} s, {largest} MB")
    yield from (f"{one.name} took too much" for one in taken if one.is_too_much)


def _each(inbox: Path, cache: Path) -> Iterator[Taken]:
    """Every file by itself, as the ingest reads it."""
    eyes = Eyes("ingest.parsed:parse_file", cache, chosen(RAPIDOCR))
    for file in collect(Request((inbox,)), ()).files:
        yield _taken(file, eyes)


def _taken(file: InputFile, eyes: Eyes) -> Taken:
    with _watched() as watch:
        began = time.monotonic()
        read = read_files([file], eyes, Silent())
        seconds = time.monotonic() - began
    outcome = read.faults[0].reason if read.faults else "read"
    return Taken(file.path.name, seconds, watch.megabytes, outcome)


def _all(folder: Path, files: list[Path]) -> Iterator[str]:
    """The whole ingest; what is not as it should be."""
    inbox = folder / "masuk"
    write_names(inbox)
    write_oddities(inbox, folder / "luar")
    (folder / "tmp").mkdir()
    environment = {**os.environ, "TANYA_HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp")}
    with _watched() as watch:
        began = time.monotonic()
        command = [*TANYA, "ingest", str(inbox)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        seconds = time.monotonic() - began
    print(f"tanya ingest: status {done.returncode}, {seconds:.0f} s, {watch.megabytes} MB in one process")
    if done.returncode != 1 or "Traceback" in done.stdout + done.stderr:
        yield f"the ingest ended with {done.returncode}: {done.stderr[-500:]}"
    told = [line.split(": ")[1] for line in done.stderr.splitlines() if line.startswith("Gagal: ")]
    rows = {line.split()[0] for line in done.stdout.splitlines() if line.strip()}
    yield from (
        f"{f.name} is told {told.count(f.name)} times" for f in files if _is_untold(f.name, told, rows)
    )
    yield from (f"left behind: {path}" for path in _left(folder))


def _left(folder: Path) -> Iterator[Path]:
    # By open folders, not by paths: one of the files lies deeper than a path can say.
    for place, folders, files, _ in os.fwalk(folder):
        within_tmp = Path(place) == folder / "tmp"
        yield from (Path(place) / name for name in folders + files if within_tmp or ".tmp" in name)


def _is_untold(name: str, told: list[str], rows: set[str]) -> bool:
    return told.count(name) + (name in rows) != 1


@contextmanager
def _watched() -> Iterator[Watch]:
    watch = Watch()
    eye = Thread(target=watch.look)
    eye.start()
    try:
        yield watch
    finally:
        watch.over.set()
        eye.join()


def _below(process: int) -> Iterator[int]:
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        threads = [Path(entry).name for entry in Path(f"/proc/{process}/task").iterdir()]
        for thread in threads:
            if thread != str(process):
                children += Path(f"/proc/{process}/task/{thread}/children").read_text().split()
    except OSError:
        return
    for child in map(int, children):
        yield child
        yield from _below(child)


def _most_memory(process: int) -> int:
    """In megabytes; 0 when the process is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    most = (int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    return next(most, 0) * 1024 // 1_000_000


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--every", type=int, default=1, help="one of so many files of each family")
    options.add_argument("--together", action="store_true", help="only the ingest of all of them")
    options.add_argument("--keep", type=Path, help="an empty folder for the files and the index, kept")
    return options.parse_args()


if __name__ == "__main__":
    sys.exit(main())
