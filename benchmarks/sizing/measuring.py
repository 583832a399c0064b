"""A size measured: every index made, then all systems asked the same in turn, round by round."""

import json
import os
import random
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.sizing import ours
from benchmarks.sizing.machine import load
from benchmarks.sizing.places import ANSWER, BUILT, OURS, SYSTEMS, Size
from benchmarks.sizing.process import Asking, build
from benchmarks.sizing.queries import queries_of
from benchmarks.sizing.texts import texts_of

_SEED = 20261
Note = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How often is asked."""

    rounds: int = 5
    each: int = 60  # queries of a round
    clients: tuple[int, ...] = (1, 4, 16)
    seconds: float = 120  # the longest that so many clients ask one system in a round


def measured(size: Size, passages: int, texts: Path, plan: Plan, note: Note) -> dict[str, Any]:
    """From the size's folder where it was measured before; what was made of a broken run is kept."""
    if not size.measured.is_file():
        size.folder.mkdir(parents=True, exist_ok=True)
        if not size.texts.is_file():
            size.texts.write_text("\n".join(map(str, texts_of(texts, passages))), encoding="utf-8")
        _build_all(size, note)
        told = {
            "size": passages,
            "counts": ours.counts(size),
            "built": _built(size),
            **_asked(size, plan, note),
        }
        written = size.measured.with_suffix(".tmp")
        written.write_text(json.dumps(told), encoding="utf-8")
        os.replace(written, size.measured)
    found: dict[str, Any] = json.loads(size.measured.read_text(encoding="utf-8"))
    return found


def _build_all(size: Size, note: Note) -> None:
    for system in BUILT:
        if not size.built(system).is_file():
            note(f"{size.folder.name}: building {system} ...")
            build(system, size, steps=False)


def _built(size: Size) -> dict[str, Any]:
    return {system: json.loads(size.built(system).read_text(encoding="utf-8")) for system in BUILT}


def _asked(size: Size, plan: Plan, note: Note) -> dict[str, Any]:
    chance, before = random.Random(_SEED), load()
    queries = queries_of(size)
    starts = [_started(size, queries, chance) for _ in range(plan.rounds)]
    with ExitStack() as stack:
        opened = {system: stack.enter_context(Asking(system, size, queries[0])) for system in SYSTEMS}
        rounds = []
        for number in range(plan.rounds):
            note(f"{size.folder.name}: round {number + 1} of {plan.rounds} ...")
            rounds.append(_round(opened, plan, queries, chance))
        memory = {system: asking.peak_megabytes() for system, asking in opened.items()}
        some = chance.sample(queries, min(plan.each, len(queries)))
        steps = {system: opened[system].steps(some) for system in (OURS, ANSWER)}
    loads = {"before": before, "after": load()}
    return {"starts": starts, "rounds": rounds, "memory": memory, "steps": steps, "load": loads}


def _started(size: Size, queries: Sequence[str], chance: random.Random) -> dict[str, Any]:
    """What it takes each system from nothing to its first answer."""
    query, found = chance.choice(queries), {}
    for system in chance.sample(SYSTEMS, len(SYSTEMS)):
        with Asking(system, size, query) as asking:
            found[system] = {**asking.start, "peak_megabytes": asking.peak_megabytes()}
    return found


def _round(
    opened: dict[str, Asking], plan: Plan, queries: Sequence[str], chance: random.Random
) -> dict[str, Any]:
    """The same queries to each system by so many clients, in an order that is drawn each time."""
    found: dict[str, dict[str, Any]] = {system: {} for system in opened}
    for clients in plan.clients:
        # Others for each: what one client asked, the next would find in memory.
        some = chance.sample(queries, min(plan.each, len(queries)))
        for system in _drawn(list(opened), chance):
            found[system][str(clients)] = opened[system].ask(some, clients, plan.seconds)
    return found


def _drawn(systems: Sequence[str], chance: random.Random) -> list[str]:
    return chance.sample(systems, len(systems))
