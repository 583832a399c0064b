"""A few child processes that read files, each replaced when a file kills it."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from threading import Thread
from types import TracebackType
from typing import IO, Self, cast

from ingest.atomic import remove_unfinished
from ingest.building.confinement import ONE_THREAD
from ingest.building.deadline import Deadline
from ingest.building.orders import Order
from ingest.limits import PARSING, Allowance
from tanya.library.codec import encode
from tanya.library.layout import TEMPORARY

PARSER = "ingest.parsed:parse_file"
_MOST_WORKERS = 8
# A hostile file shall find no keys in the environment.
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX")
_LAST_WORDS = 3  # lines of what a dying child said
_LONGEST_LINE = 2000


class Readers:
    """`with Readers() as readers: for order, reason in readers.carry_out(orders): ...`"""

    def __init__(
        self,
        parser: str = PARSER,
        allowance: Allowance = PARSING,
        workers: int | None = None,
        scratch: Path | None = None,
    ) -> None:
        """workers: as many as the machine has cores, when not given.

        scratch: the folder for what the children's libraries leave behind; it goes when this ends.
        """
        workers = workers or min(os.cpu_count() or 2, _MOST_WORKERS)
        self._scratch = TemporaryDirectory(prefix=TEMPORARY, dir=scratch)
        self._all = [_Reader(parser, allowance, self._scratch.name) for _ in range(workers)]
        self._idle: SimpleQueue[_Reader] = SimpleQueue()
        for reader in self._all:
            self._idle.put(reader)
        self._threads = ThreadPoolExecutor(workers)

    def carry_out(
        self, orders: Sequence[Order], unwanted: Callable[[Order], str | None] = lambda _: None
    ) -> Iterator[tuple[Order, str | None]]:
        """Each order as it is done, with None when its result was written, else why it was given up.

        unwanted: asked when its turn comes, from any thread; a reason gives the order up untried.
        """
        running = {self._threads.submit(self._carry_out, order, unwanted): order for order in orders}
        for done in as_completed(running):
            yield running[done], done.result()

    def _carry_out(self, order: Order, unwanted: Callable[[Order], str | None]) -> str | None:
        if reason := unwanted(order):
            return reason
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
        self._scratch.cleanup()


class _Reader:
    """One child, started when first needed and again after it died."""

    def __init__(self, parser: str, allowance: Allowance, scratch: str) -> None:
        self._parser = parser
        self._allowance = allowance
        self._scratch = scratch
        self._child: subprocess.Popen[str] | None = None
        self._listener: Thread | None = None
        self._said: deque[str] = deque(maxlen=_LAST_WORDS)

    def carry_out(self, order: Order) -> str | None:
        """What a used child fails at, a fresh one tries again: its work before may have cost it memory.

        What kills its reader is not tried twice.
        """
        used = self._child is not None
        reason, alive = self._tried(order)
        if reason and alive and used:
            self.stop()
            reason, _ = self._tried(order)
        return reason

    def _tried(self, order: Order) -> tuple[str | None, bool]:
        """Why it was given up, and whether the child lived to say so."""
        child = self._child = self._child or self._start()
        with Deadline(child.pid, self._allowance.seconds, partial(_kill, child)) as deadline:
            answer = self._ask(child, order)
        if answer:
            reason, bloated = cast(tuple[str | None, bool], json.loads(answer))
            if bloated or deadline.waited:
                self.stop()
            return reason, True
        self.stop()
        remove_unfinished(order.result)
        return self._last_words(child, deadline.waited), False

    def _last_words(self, child: subprocess.Popen[str], waited: float) -> str:
        if waited:
            return f"belum selesai dibaca setelah {waited:.0f} detik"
        if child.returncode == -signal.SIGXCPU:
            return f"memakai waktu prosesor lebih dari {self._allowance.cpu_seconds:.0f} detik"
        said = f": {' | '.join(self._said)}" if self._said else ""
        return f"proses pembacanya mati (kode {child.returncode}){said}"

    def stop(self) -> None:
        child, self._child = self._child, None
        if child:
            _kill(child)
            child.wait()
            if self._listener:
                self._listener.join()
            for pipe in (child.stdin, child.stdout, child.stderr):
                _close(pipe)

    def _ask(self, child: subprocess.Popen[str], order: Order) -> str:
        stdin, stdout = cast(IO[str], child.stdin), cast(IO[str], child.stdout)
        try:
            stdin.write(json.dumps([type(order).__name__, encode(order)]) + "\n")
            stdin.flush()
            return stdout.readline()
        except BrokenPipeError:  # it died before it was asked
            return ""

    def _start(self) -> subprocess.Popen[str]:
        allowance = json.dumps(asdict(self._allowance))
        child = subprocess.Popen(  # noqa: S603 - ourselves, with a name of our own  # nosec B603
            [sys.executable, "-m", "ingest.building.reading_process", self._parser, allowance],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=_environment(self._scratch),
            start_new_session=True,
        )
        self._said.clear()
        self._listener = Thread(target=_listen, args=(cast(IO[str], child.stderr), self._said), daemon=True)
        self._listener.start()
        return child


def _kill(child: subprocess.Popen[str]) -> None:
    """With all that it may have started itself."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)


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


def _environment(scratch: str) -> dict[str, str]:
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    own = {"TMPDIR": scratch, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    return {**passed_on, **ONE_THREAD, **own}
