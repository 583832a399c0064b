"""What a process has used, and what a folder holds."""

import os
import resource
import time
from dataclasses import dataclass, field
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_megabytes() -> float:
    """The most memory that this process ever held."""
    told = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    return int(told.split()[1]) / 1024


def processor_seconds() -> float:
    """Of this process and of those it started and waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def bytes_in(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def load() -> float:
    """Who else computes: processes that want a processor, mean of a minute."""
    return os.getloadavg()[0]


@dataclass(slots=True)
class Watch:
    """Seconds by the clock and of the processor since it was made."""

    began: float = field(default_factory=time.perf_counter)
    used: float = field(default_factory=processor_seconds)

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self.began

    @property
    def processor(self) -> float:
        return processor_seconds() - self.used
