"""What a process that reads foreign files may use: memory, processor, no core dumps."""

import math
import resource
import sys

from ingest.limits import Allowance

_LARGEST_WRITTEN = 1_000_000_000  # bytes of a file
_BYTES = 1 if sys.platform == "darwin" else 1024  # the unit of ru_maxrss
# Their threads would each take memory, and the processes work side by side anyway.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "OPENCV_FOR_THREADS_NUM": "1"}


class Confinement:
    """Limits this process for good; the processor's time is counted anew for each order."""

    def __init__(self, allowance: Allowance) -> None:
        self._allowance = allowance
        self._at_start = _most_memory()
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_FSIZE, _LARGEST_WRITTEN)
        _limit(resource.RLIMIT_DATA, allowance.memory)

    def begin(self) -> None:
        """One more order."""
        # The limit counts from the start of the process.
        _limit(resource.RLIMIT_CPU, math.ceil(_used() + self._allowance.cpu_seconds))

    def is_bloated(self) -> bool:
        """Whether so much memory was taken that the next order is better carried out by a fresh process."""
        return _most_memory() > max(self._at_start, self._allowance.memory * 0.9)


def _limit(what: int, amount: int) -> None:
    """Set a limit that may be raised again, as far as this process was allowed to begin with."""
    _, most = resource.getrlimit(what)
    resource.setrlimit(what, (amount if most == resource.RLIM_INFINITY else min(amount, most), most))


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _most_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _BYTES
