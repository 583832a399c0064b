"""A call in a process of its own: native code that a damaged file brings down ends that one alone."""

from collections.abc import Callable
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar, cast

T = TypeVar("T")
Given = TypeVar("Given")


class Died(Exception):
    """The process ended before it told anything; str() says with which status, a signal below zero."""


def ran_apart(call: Callable[[Given], T], given: Given) -> T:
    """call(given), both and what comes of it able to be pickled; raises what it raises, and Died.

    Not by a pool: its processes wait for more work, and go on doing so where this one is killed. This one
    has nothing to wait for, and ends.
    """
    context = get_context("spawn")
    hears, tells = context.Pipe(duplex=False)
    with closing(hears):
        process = context.Process(target=_tell, args=(tells, call, given))
        with closing(tells):  # the other process has its own: once that is closed, nothing more comes
            process.start()
        try:
            told, fault = hears.recv()
        except (EOFError, OSError):  # nothing came, or half of it
            process.join()
            raise Died(str(process.exitcode)) from None
    process.join()
    if fault is not None:
        raise fault
    return cast(T, told)


def _tell(tells: Connection, call: Callable[[Given], T], given: Given) -> None:
    with closing(tells):
        try:
            tells.send((call(given), None))
        except Exception as fault:  # noqa: BLE001 - told to who waits for it
            tells.send((None, fault))
