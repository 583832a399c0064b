"""How much longer a regular expression works on a text that is twice as long, in time of the processor."""

import math
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tests.hostile.expressions import Expression, attacks

LINEAR = 3.0  # times as long for twice as much: 2 is linear, 4 is quadratic
_UNNOTICED = 0.001  # seconds for 800 characters: what takes less need not be looked at again
_PATIENCE = 0.5  # seconds, past which it would take for ever
_TRIES = 3
# Those that are only ever shown so many characters, however long the text is.
_SHOWN = {
    "ingest.metadata.title._NUMBER": 390,
    "ingest.cleaning.hyphens._BROKEN": 100,
    "ingest.layout.broken._LAST": 100,
    "tanya.text.starts.ON_PROMULGATION": 200,
    "tanya.text.starts.ON_ENACTMENT": 200,
}


class _TooLong(Exception):
    pass


def growth(expression: Expression, length: int) -> float:
    """Of the worst of its attacks; 0 where none takes any time, infinity where one does not end.

    An expression that is shown less than length is tried with that, and has to end.
    """
    shown = _SHOWN.get(expression.name, length)
    worst = 0.0
    try:
        for text in attacks(expression.pattern, min(length, shown)):
            if _took(expression, text, 1) > _UNNOTICED * length / 800 and shown >= length:
                worst = max(worst, _grown(expression, text))
    except _TooLong:
        return math.inf
    return worst


def _grown(expression: Expression, text: str) -> float:
    """Between texts of one make: the run in it is as long again."""
    same = text[: len(text) // 2]
    longer = next(one for one in attacks(expression.pattern, 2 * len(text)) if one.startswith(same))
    first, second = (_took(expression, one, _TRIES) for one in (text, longer))
    return second / first


def _took(expression: Expression, text: str, tries: int) -> float:
    """Seconds, the least of the tries."""
    return min(_seconds(expression, text) for _ in range(tries))


def _seconds(expression: Expression, text: str) -> float:
    with _ended_in_time():
        began = time.thread_time()
        expression.work(text)
        return time.thread_time() - began


@contextmanager
def _ended_in_time() -> Iterator[None]:
    def end(_: int, __: FrameType | None) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, _PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
