"""The steps an answer is made in, told to whoever listens: how long each took, never what it was about."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Step(StrEnum):
    REQUEST = "request"  # over HTTP, all of it
    MESSAGE = "message"  # of Telegram, until what is to be said is known
    UNDERSTAND = "understand"
    RETRIEVE = "retrieve"
    COMPOSE = "compose"
    WORD = "word"  # by a language model
    VERIFY = "verify"
    RENDER = "render"


class Listener(Protocol):
    """Called on whichever thread works; must be quick, and never raise."""

    def step(self, step: Step) -> AbstractContextManager[object]:
        """Entered and left around a step; steps stand in one another."""
        ...

    def took(self, step: Step, seconds: float) -> None:
        """Of a step that was made bit by bit, at its end."""
        ...

    def note(self, **facts: str | int) -> None:
        """Of the step that is being made: ids, names of routes, statuses and counts alone."""
        ...


_NOBODY: AbstractContextManager[object] = nullcontext()
_listeners: tuple[Listener, ...] = ()


@contextmanager
def listening(*listeners: Listener) -> Iterator[None]:
    """All steps of the process are told to them until the block ends."""
    global _listeners  # noqa: PLW0603 - as a log is the process's
    _listeners = (*_listeners, *listeners)
    try:
        yield
    finally:
        _listeners = tuple(one for one in _listeners if one not in listeners)


def step(name: Step) -> AbstractContextManager[object]:
    """`with step(Step.VERIFY):` around what must not be left half-way by a `yield`."""
    return _heard(name) if _listeners else _NOBODY


def took(name: Step, seconds: float) -> None:
    for one in _listeners:
        one.took(name, seconds)


def note(**facts: str | int) -> None:
    """Something of the step that is being made; never a word of a person's."""
    for one in _listeners:
        one.note(**facts)


@contextmanager
def _heard(name: Step) -> Iterator[None]:
    with ExitStack() as stack:
        for one in _listeners:
            stack.enter_context(one.step(name))
        yield


@dataclass(slots=True)
class _Open:
    inside: float = 0.0  # seconds of the steps in it


_around: ContextVar[_Open | None] = ContextVar("tanya_step", default=None)


@contextmanager
def own_seconds(name: Step, observe: Callable[[Step, float], None]) -> Iterator[None]:
    """Tells what a step took, without the steps in it: their sum is the whole."""
    outer, here = _around.get(), _Open()
    token = _around.set(here)
    began = time.perf_counter()
    try:
        yield
    finally:
        took_all = time.perf_counter() - began
        _around.reset(token)
        if outer:
            outer.inside += took_all
        observe(name, max(took_all - here.inside, 0.0))
