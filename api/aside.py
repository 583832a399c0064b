"""A number that may be long in coming, for who cannot wait."""

import math
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLong
from contextlib import suppress
from threading import Lock, Thread

_PATIENCE = 1.0  # seconds


class Aside:
    """Looked up on a thread of its own, one look at a time: NaN where it is not there within a second.

    Whoever asks then is told by the same look, once that is done.
    """

    def __init__(self, look: Callable[[], float], patience: float = _PATIENCE) -> None:
        """look: blocking; what it raises is NaN too."""
        self._look, self._patience = look, patience
        self._alone = Lock()
        self._under_way: Future[float] | None = None

    def __call__(self) -> float:
        """Blocking, no longer than the patience."""
        under_way = self._begun()
        with suppress(TooLong):
            return under_way.result(self._patience)
        return math.nan

    def _begun(self) -> "Future[float]":
        with self._alone:
            if self._under_way is None or self._under_way.done():
                self._under_way = Future()
                # A thread of a pool would be waited for when the process ends.
                looking = Thread(target=self._looked, args=(self._under_way,), daemon=True)
                try:
                    looking.start()
                except (
                    RuntimeError
                ):  # no more threads are to be had: this look is done, the next one may come
                    self._under_way.set_result(math.nan)
            return self._under_way

    def _looked(self, told: "Future[float]") -> None:
        try:
            told.set_result(self._look())
        except Exception:  # noqa: BLE001 - the other numbers are wanted then more than ever
            told.set_result(math.nan)
