"""A circuit breaker: a service that keeps failing is left alone for a while, so that nobody waits in vain."""

import time
from collections.abc import Callable
from threading import Lock

FAILURES = 3  # in a row
REST = 30.0  # seconds


class Circuit:
    """Thread-safe. Open after some failures in a row; after its rest one may try."""

    def __init__(
        self, failures: int = FAILURES, rest: float = REST, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = failures
        self._rest = rest
        self._clock = clock
        self._lock = Lock()
        self._failed = 0
        self._until = 0.0

    def lets_pass(self) -> bool:
        """Whether it may be asked now; after a rest by one, and by others once that one is told."""
        with self._lock:
            if self._failed < self._most:
                return True
            if self._clock() < self._until:
                return False
            self._until = self._clock() + self._rest
            return True

    @property
    def resting(self) -> bool:
        """Whether it is left alone now; asking this lets nobody pass."""
        with self._lock:
            return self._failed >= self._most and self._clock() < self._until

    def worked(self) -> None:
        with self._lock:
            self._failed = 0

    def failed(self, wait: float | None = None) -> None:
        """wait: the seconds for which it wants to be left alone, if it says so."""
        with self._lock:
            self._failed = self._most if wait else self._failed + 1
            if self._failed >= self._most:
                self._until = self._clock() + max(self._rest, wait or 0.0)
