"""Whose turn it is."""

import asyncio
import threading

import pytest

from api.edge.problems import Busy
from api.line import Line


class Order:
    """Notes who was at work, and lets the first go when it is told to."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.gate = threading.Event()

    def note(self, name: str) -> None:
        self.names.append(name)
        assert self.gate.wait(60)


async def arriving(line: Line, order: Order, *names: str) -> list["asyncio.Task[None]"]:
    """One after the other; who is patient has a name in capitals."""
    tasks = []
    for name in names:
        line.enter(patient=name.isupper())
        call = line.on_a_thread(lambda name=name: order.note(name), patient=name.isupper())  # type: ignore[misc]
        tasks.append(asyncio.create_task(call))
        await asyncio.sleep(0)
    return tasks


async def test_of_who_is_looked_at_and_who_is_not_each_has_every_other_turn() -> None:
    line, order = Line(1, 9, 9), Order()
    tasks = await arriving(line, order, "a", "b", "c", "A", "B", "C", "d")
    order.gate.set()
    await asyncio.gather(*tasks)
    assert order.names == ["a", "A", "b", "B", "c", "C", "d"]


async def test_a_turn_that_nobody_takes_any_more_goes_to_the_next() -> None:
    line, order = Line(1, 9), Order()
    first, left, last = await arriving(line, order, "a", "b", "c")
    left.cancel()
    order.gate.set()
    await asyncio.gather(first, last)
    with pytest.raises(asyncio.CancelledError):
        await left
    assert order.names == ["a", "c"]
    assert line.running == 0


async def test_who_leaves_when_the_turn_has_come_passes_it_on() -> None:
    line, order = Line(1, 9), Order()
    order.gate.set()
    first, left, last = await arriving(line, order, "a", "b", "c")
    first.add_done_callback(lambda _: left.cancel())
    await asyncio.gather(first, last)
    assert order.names[0] == "a"
    assert order.names[-1] == "c"
    await asyncio.wait([left])
    assert line.running == 0


def test_who_waits_seen_takes_no_place_of_who_does_not_and_the_other_way_round() -> None:
    line = Line(2, 3, 4)
    for _ in range(9):
        line.enter(patient=True)
    with pytest.raises(Busy):
        line.enter(patient=True)
    for _ in range(3):
        line.enter()
    with pytest.raises(Busy):
        line.enter()
    line.leave()
    line.enter()


def test_one_caller_leaves_places_to_others_and_gets_more_once_its_own_are_done() -> None:
    line = Line(2, 10)
    for _ in range(7):
        line.enter(who="satu")
    with pytest.raises(Busy):
        line.enter(who="satu")
    line.enter(who="dua")
    line.enter(who="tiga")
    for _ in range(7):
        line.leave(who="satu")
    line.enter(who="satu")


def test_a_caller_that_is_alone_has_half_of_the_places_and_those_at_work() -> None:
    line = Line(3, 29)
    for _ in range(17):
        line.enter(who="satu")
    line.enter(who="satu")
    with pytest.raises(Busy):
        line.enter(who="satu")
