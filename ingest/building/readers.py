"""A few child processes that read files, each replaced when a file kills it."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event, Thread, Timer
from types import TracebackType
from typing import IO, Self, cast

from ingest.building.orders import Order
from tanya.library.codec import encode

PARSER = "ingest.parsed:parse_file"
_MOST_WORKERS = 8
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR")  # a hostile file shall find no keys in the environment
_LAST_WORDS = 3  # lines of what a dying child said
_LONGEST_LINE = 2000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one order may take: seconds by the clock and of the processor, bytes of address space."""

    seconds: float
    cpu_seconds: float
    memory: int


PARSING = Limits(seconds=300.0, cpu_seconds=300.0, memory=1_500_000_000)
# An engine with its weights maps two thirds of that before it has read a word.
RECOGNISING = Limits(seconds=90.0, cpu_seconds=60.0, memory=3_500_000_000)


class Readers:
    """`with Readers() as readers: for order, reason in readers.carry_out(orders): ...`"""

    def __init__(self, parser: str = PARSER, limits: Limits = PARSING, workers: int | None = None) -> None:
        """workers: as many as the machine has cores, when not given."""
        workers = workers or min(os.cpu_count() or 2, _MOST_WORKERS)
        self._all = [_Reader(parser, limits) for _ in range(workers)]
        self._idle: SimpleQueue[_Reader] = SimpleQueue()
        for reader in self._all:
            self._idle.put(reader)
        self._threads = ThreadPoolExecutor(workers)

    def carry_out(self, orders: Sequence[Order]) -> Iterator[tuple[Order, str | None]]:
        """Each order as it is done, with None when its result was written, else why it was given up."""
        running = {self._threads.submit(self._carry_out, order): order for order in orders}
        for done in as_completed(running):
            yield running[done], done.result()

    def _carry_out(self, order: Order) -> str | None:
        reader = self._idle.get()
        try:
            return reader.carry_out(order)
        finally:
            self._idle.put(reader)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=kind is None, cancel_futures=True)
        for reader in self._all:
            reader.stop()
        self._threads.shutdown()


class _Reader:
    """One child, started when first needed and again after it died."""

    def __init__(self, parser: str, limits: Limits) -> None:
        self._parser = parser
        self._limits = limits
        self._child: subprocess.Popen[str] | None = None
        self._listener: Thread | None = None
        self._said: deque[str] = deque(maxlen=_LAST_WORDS)

    def carry_out(self, order: Order) -> str | None:
        child = self._child = self._child or self._start()
        too_late = Event()
        timer = Timer(self._limits.seconds, _kill, [child, too_late])
        timer.start()
        try:
            answer = self._ask(child, order)
        finally:
            timer.cancel()
        if answer:
            reason: str | None = json.loads(answer)
            return reason
        self.stop()
        if too_late.is_set():
            return f"belum selesai dibaca setelah {self._limits.seconds:.0f} detik"
        if child.returncode == -signal.SIGXCPU:
            return f"memakai waktu prosesor lebih dari {self._limits.cpu_seconds:.0f} detik"
        said = f": {' | '.join(self._said)}" if self._said else ""
        return f"proses pembacanya mati (kode {child.returncode}){said}"

    def stop(self) -> None:
        if self._child:
            self._child.kill()
            self._child.wait()
            if self._listener:
                self._listener.join()
            for pipe in (self._child.stdin, self._child.stdout, self._child.stderr):
                _close(pipe)
            self._child = None

    def _ask(self, child: subprocess.Popen[str], order: Order) -> str:
        stdin, stdout = cast(IO[str], child.stdin), cast(IO[str], child.stdout)
        try:
            stdin.write(json.dumps([type(order).__name__, encode(order)]) + "\n")
            stdin.flush()
            return stdout.readline()
        except BrokenPipeError:  # it died before it was asked
            return ""

    def _start(self) -> subprocess.Popen[str]:
        limits = (str(self._limits.cpu_seconds), str(self._limits.memory))
        child = subprocess.Popen(  # noqa: S603 - ourselves, with a name of our own
            [sys.executable, "-m", "ingest.building.reading_process", self._parser, *limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=_environment(),
        )
        self._said.clear()
        self._listener = Thread(target=_listen, args=(cast(IO[str], child.stderr), self._said), daemon=True)
        self._listener.start()
        return child


def _kill(child: subprocess.Popen[str], too_late: Event) -> None:
    too_late.set()
    child.kill()


def _listen(stderr: IO[str], said: deque[str]) -> None:
    """Keep the last lines; a hostile file may make the child say very much."""
    while line := stderr.readline(_LONGEST_LINE):
        if line.strip():
            said.append(line.strip()[:200])


def _close(pipe: IO[str] | None) -> None:
    if pipe:
        # What was still to be written to a dead child is lost with it.
        with contextlib.suppress(BrokenPipeError):
            pipe.close()


def _environment() -> dict[str, str]:
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return {**passed_on, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
