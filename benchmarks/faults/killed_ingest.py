"""Kill an ingest with SIGKILL at random moments, again and again, while a reader goes on answering.

Each round changes one file, starts an ingest in a process of its own and kills it somewhere between its
first and its last instant. After every kill the served build must be sound and hold all that it held;
the reader, which follows the served build as a server does, may not fail once. At the end one ingest
runs undisturbed and every file must be there in its last version.
"""

import multiprocessing
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Event, Thread

from benchmarks.faults.records import Finding, Ward
from ingest.building.records import Request
from ingest.building.run import Place, ingest
from ingest.building.verify import verify
from tanya.domain.locator import Locator, NodeKind
from tanya.errors import TanyaError
from tanya.library.build import open_current
from tanya.library.layout import Home
from tanya.library.watch import CurrentBuild

_FILES = 4
_BEYOND = 1.3  # times a whole ingest: some kills must fall on the swap and after it
# Each ingest is forked from a process that has imported everything, so that the kills fall into its work.
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["ingest.building.run", "chromadb"])
_PASAL_2 = Locator.of((NodeKind.PASAL, "2"))


@dataclass(slots=True)
class Ordeal:
    """The places, and what was seen."""

    folder: Path
    corpus: Path
    versions: list[int] = field(default_factory=lambda: [0] * _FILES)
    swapped: int = 0  # kills that came after the new build was already served
    faults: list[str] = field(default_factory=list)

    @property
    def home(self) -> Path:
        return self.folder / "home"

    def change(self, number: int) -> None:
        """Write the next version of one small regulation."""
        self.versions[number] += 1
        inbox = self.folder / "masuk"
        inbox.mkdir(exist_ok=True)
        (inbox / f"perahu-{number}.md").write_text(_regulation(number, self.versions[number]))

    def start(self) -> ForkServerProcess:
        request = Request((self.folder / "masuk",))
        running = _PROCESSES.Process(target=ingest, args=(request, Place(self.home, self.corpus)))
        running.start()
        return running

    def run(self) -> int | None:
        """One undisturbed ingest; its exit status."""
        running = self.start()
        running.join()
        return running.exitcode

    def check(self) -> None:
        """The served build is sound and holds a version of every file."""
        home = Home(self.home)
        build_id = home.current_id()
        if build_id is None:
            self.faults.append("no build is served")
            return
        self.faults += verify(home.build(build_id))
        self.faults += [f"file {n} is lost" for n, version in enumerate(self.held()) if version == 0]

    def held(self) -> list[int]:
        """The version of each file in the served build, 0 for none."""
        build = open_current(self.home)
        found = [build.passages.provision(f"pp-{n + 1}-2031", _PASAL_2) for n in range(_FILES)]
        build.close()
        return [int(f.text.split()[-1].rstrip(".")) if f else 0 for f in found]


class Reader(Thread):
    """Asks the served build, as a server would, until it is stopped."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._current = CurrentBuild(home)
        self._end = Event()
        self.answers = 0
        self.failures: list[str] = []

    def run(self) -> None:
        while not self._end.wait(0.01):
            try:
                with self._current.use() as build:
                    found = build.lexical.search([("perahu", 1.0)], 10)
                    if not build.passages.passages([key for key, _ in found]):
                        self.failures.append(f"build {build.id} answers nothing")
            except TanyaError as fault:
                self.failures.append(str(fault))
            self.answers += 1

    def stop(self) -> None:
        self._end.set()
        self.join()
        self._current.close()


def killed_ingests(ward: Ward) -> Iterator[Finding]:
    """35 of 100 kills fall on `ingest`, while a reader goes on answering."""
    ordeal = Ordeal(ward.folder, ward.corpus)
    whole = _first(ordeal)
    reader = Reader(ordeal.home)
    reader.start()
    rounds = ward.share(0.35)
    for _ in range(rounds):
        _kill_once(ordeal, ward.chance, whole)
    _last(ordeal)
    reader.stop()
    within = f"within {_BEYOND * whole:.1f} s of each start"
    yield Finding("kills", f"{rounds} {within}, {ordeal.swapped} of them after the swap")
    yield Finding("builds unsound, files lost", told(ordeal.faults), not ordeal.faults)
    answers = f"{reader.answers} answers, not given: {told(reader.failures)}"
    yield Finding("a reader meanwhile", answers, not reader.failures)


def told(faults: list[str]) -> str:
    """How many, and the first of them."""
    return f"{len(faults)} ({faults[0]})" if faults else "0"


def _first(ordeal: Ordeal) -> float:
    """One undisturbed ingest; how long it takes, in seconds, the second time (with a warm disk)."""
    for number in range(_FILES):
        ordeal.change(number)
    ordeal.run()
    ordeal.change(0)
    began = time.monotonic()
    ordeal.run()
    return time.monotonic() - began


def _kill_once(ordeal: Ordeal, chance: random.Random, whole: float) -> None:
    before = Home(ordeal.home).current_id()
    ordeal.change(chance.randrange(_FILES))
    running = ordeal.start()
    time.sleep(chance.uniform(0, _BEYOND * whole))
    running.kill()
    running.join()
    ordeal.swapped += Home(ordeal.home).current_id() != before
    ordeal.check()


def _last(ordeal: Ordeal) -> None:
    if code := ordeal.run():
        ordeal.faults.append(f"the last ingest ended with {code}")
    ordeal.check()
    if ordeal.held() != ordeal.versions:
        ordeal.faults.append(f"served versions {ordeal.held()}, written {ordeal.versions}")
    if left := list((ordeal.home / "builds").glob(".tmp-*")):
        ordeal.faults.append(f"left behind: {[path.name for path in left]}")


def _regulation(number: int, version: int) -> str:
    return (
        f"PERATURAN PEMERINTAH REPUBLIK INDONESIA\n\nNOMOR {number + 1} TAHUN 2031\n\nTENTANG\n\n"
        f"PERAHU JENIS {number}\n\nBAB I\nKETENTUAN UMUM\n\nPasal 1\n\nPerahu wajib didaftarkan.\n\n"
        f"Pasal 2\n\nPerahu dicat dengan warna {version}.\n"
    )
