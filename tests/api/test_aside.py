"""Numbers that are long in coming."""

import math
import time
from threading import Event, Thread

import pytest

from api.aside import Aside


class Slow:
    def __init__(self) -> None:
        self.looks = 0
        self.gate = Event()

    def __call__(self) -> float:
        self.looks += 1
        assert self.gate.wait(60)
        return 7.0


def test_what_takes_too_long_is_no_number_and_is_looked_up_once_meanwhile() -> None:
    slow = Slow()
    number = Aside(slow, patience=0.1)
    begun = time.monotonic()
    assert all(math.isnan(number()) for _ in range(3))
    assert time.monotonic() - begun < 5
    assert slow.looks == 1
    slow.gate.set()
    assert Aside(slow)() == 7.0
    until = time.monotonic() + 60
    while number() != 7.0:
        assert time.monotonic() < until


def test_where_no_thread_is_to_be_had_there_is_no_number_until_one_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: Thread) -> None:
        raise RuntimeError("can't start new thread")

    number = Aside(lambda: 7.0)
    with monkeypatch.context() as patched:
        patched.setattr(Thread, "start", full)
        assert math.isnan(number())
    assert number() == 7.0


def test_what_fails_is_no_number() -> None:
    def failing() -> float:
        raise ZeroDivisionError

    assert math.isnan(Aside(failing)())
