"""How long one order may take by the clock: a child that the machine leaves waiting for its turn gets more.

What a child may take of the processor is bounded by itself. The clock is for one that waits for something
else, or for ever; on a loaded machine it must not count against a sound file. A child that waits for a
program that it started, as Tesseract, works as that one does.
"""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self

_ROUNDS = 4  # times the seconds, at the most
_WORKING = 0.05  # of the seconds; a child that used no less of the processor is no sleeper
_TICKS = os.sysconf("SC_CLK_TCK")
_GROUP = 2  # places in /proc/PID/stat, after the name
_TICKS_USED = slice(11, 15)  # by itself, by the system for it, and both of its children that have ended


class Deadline:
    """`with Deadline(...) as deadline: ...`; kill is called at most once, from another thread."""

    def __init__(self, group: int, seconds: float, kill: Callable[[], None]) -> None:
        """group: of processes: the child, that began it, and what it has started."""
        self._group = group
        self._seconds = seconds
        self._kill = kill
        self._over = Event()
        self._thread = Thread(target=self._watch, daemon=True)
        self.waited = 0.0  # seconds after which it was killed; 0 when it was not

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        for round_ in range(1, _ROUNDS + 1):
            before = _used(self._group)
            if self._over.wait(self._seconds):
                return
            if round_ == _ROUNDS or _used(self._group) - before < _WORKING * self._seconds:
                self.waited = round_ * self._seconds
                self._kill()
                return


def _used(group: int) -> float:
    """Seconds of the processor so far; 0 where the system does not tell."""
    return sum(_ticks(stat, group) for stat in Path("/proc").glob("[0-9]*/stat")) / _TICKS


def _ticks(stat: Path, group: int) -> int:
    """Of one process; 0 where it is of another group."""
    try:
        told = stat.read_text(errors="replace").rpartition(")")[2].split()
    except OSError:  # it has ended meanwhile
        return 0
    return sum(map(int, told[_TICKS_USED])) if int(told[_GROUP]) == group else 0
