"""Where a thread's time goes, by samples of its stack: which of our modules it was in."""

import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_EVERY = 0.001  # seconds
_OURS = ("tanya.", "ingest.")
_ELSEWHERE = "elsewhere"


class Samples:
    """Of one thread; what a library does counts for the module of ours that called it."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def shares(self, most: int = 14) -> dict[str, float]:
        """By the module, the largest first; the rest together."""
        whole = sum(self._counts.values()) or 1
        found = {name: count / whole for name, count in self._counts.most_common(most)}
        return {**found, "the rest": max(0.0, 1 - sum(found.values()))}

    def note(self, frame: FrameType | None) -> None:
        self._counts[_module_of(frame)] += 1


@contextmanager
def sampled() -> Iterator[Samples]:
    """Of the thread that enters, until it leaves."""
    found, ended, watched = Samples(), threading.Event(), threading.get_ident()
    before = sys.getswitchinterval()
    # Python code lets go of the interpreter at the sampler's wish only this often.
    sys.setswitchinterval(_EVERY / 2)
    watching = threading.Thread(target=_watch, args=(found, ended, watched), daemon=True)
    watching.start()
    try:
        yield found
    finally:
        ended.set()
        watching.join()
        sys.setswitchinterval(before)


def _watch(found: Samples, ended: threading.Event, watched: int) -> None:
    while not ended.is_set():
        found.note(sys._current_frames().get(watched))
        time.sleep(_EVERY)


def _module_of(frame: FrameType | None) -> str:
    while frame:
        name = str(frame.f_globals.get("__name__", ""))
        if name.startswith(_OURS):
            return name
        frame = frame.f_back
    return _ELSEWHERE
