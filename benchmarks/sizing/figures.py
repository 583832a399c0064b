"""What was measured as figures: medians of the rounds, and ratios, each taken within its round."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import numpy as np

from benchmarks.sizing.places import ANSWER, BM25, EXACT, OURS, STOCK, SYSTEMS
from evals.intervals import Interval

Measured = Mapping[str, Any]  # what measuring.py keeps of a size


@dataclass(frozen=True, slots=True)
class Asked:
    """One system at so many clients: medians of the rounds."""

    system: str
    clients: str
    p50: float  # ms
    p95: float
    p99: float
    throughput: float  # a second
    processor: float  # ms a query


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure of ours with its least and greatest of the rounds, and what it should be."""

    name: str
    value: Interval
    goal: float
    more_is_better: bool

    @property
    def met(self) -> bool:
        return self.value.value >= self.goal if self.more_is_better else self.value.value <= self.goal


def percentile(taken: Sequence[float], share: int) -> float:
    """ms, of seconds; taken is never empty."""
    return float(np.percentile(taken, share)) * 1000


def asked(told: Measured) -> list[Asked]:
    return [_asked(told, system, clients) for clients in _clients(told) for system in SYSTEMS]


def _asked(told: Measured, system: str, clients: str) -> Asked:
    rounds = [one[system][clients] for one in told["rounds"]]

    def middle(of: Callable[[Measured], float]) -> float:
        return median(map(of, rounds))

    return Asked(
        system,
        clients,
        p50=middle(lambda one: percentile(one["taken"], 50)),
        p95=middle(lambda one: percentile(one["taken"], 95)),
        p99=middle(lambda one: percentile(one["taken"], 99)),
        throughput=middle(throughput),
        processor=middle(lambda one: 1000 * one["processor"] / len(one["taken"])),
    )


def throughput(one: Measured) -> float:
    return len(one["taken"]) / float(one["seconds"])


def goals(told: Measured) -> list[Goal]:
    """Those that were set, of searching and of whole answers."""
    return [*_of_asking(told, OURS), *_of_asking(told, ANSWER), *_of_building(told), *_of_size(told)]


def _of_asking(told: Measured, system: str) -> Iterator[Goal]:
    rounds, alone = told["rounds"], _clients(told)[0]

    def over_limits(one: Measured) -> float:
        limits = sum(percentile(one[limit][alone]["taken"], 95) for limit in (EXACT, BM25))
        return percentile(one[system][alone]["taken"], 95) / limits

    yield Goal(f"{system}: p95 over exact scan + bm25s", spread(map(over_limits, rounds)), 3, False)
    for clients in _clients(told):
        ratios = [throughput(one[system][clients]) / throughput(one[STOCK][clients]) for one in rounds]
        yield Goal(f"{system}: throughput over stock, {clients} clients", spread(ratios), 5, True)


def _of_building(told: Measured) -> Iterator[Goal]:
    stock, own = told["built"][STOCK], told["built"][OURS]
    yield Goal("build: speed over stock, by the clock", spread([stock["seconds"] / own["seconds"]]), 2, True)
    yield Goal(
        "build: speed over stock, of the processor", spread([stock["processor"] / own["processor"]]), 2, True
    )


def _of_size(told: Measured) -> Iterator[Goal]:
    for system in (OURS, ANSWER):
        yield Goal(f"{system}: GB of memory at most", spread([told["memory"][system] / 1024]), 1.2, False)
        starts = [one[system]["seconds"] for one in told["starts"]]
        yield Goal(f"{system}: seconds to the first answer", spread(starts), 3, False)


def spread(values: Iterator[float] | Sequence[float]) -> Interval:
    """The median, with the least and the greatest for its ends."""
    found = sorted(values)
    return Interval(median(found), found[0], found[-1], len(found))


def costs(told: Measured) -> dict[str, dict[str, float]]:
    """What grows with the size: by the cost, then by the system."""
    alone = {one.system: one for one in asked(told) if one.clients == _clients(told)[0]}
    built = told["built"]
    return {
        "build, seconds": {system: built[system]["seconds"] for system in built},
        "build, seconds of the processor": {system: built[system]["processor"] for system in built},
        "build, MB of memory": {system: built[system]["peak_megabytes"] for system in built},
        "index, MB": {system: built[system]["bytes"] / 1e6 for system in built},
        "start, seconds": {s: median(one[s]["seconds"] for one in told["starts"]) for s in SYSTEMS},
        "memory, MB": dict(told["memory"]),
        "p50, ms": {system: one.p50 for system, one in alone.items()},
        "p95, ms": {system: one.p95 for system, one in alone.items()},
        "processor, ms a query": {system: one.processor for system, one in alone.items()},
    }


def _clients(told: Measured) -> list[str]:
    """From the fewest on."""
    return sorted(told["rounds"][0][OURS], key=int)
