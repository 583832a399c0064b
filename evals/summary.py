"""The metrics of many questions, together and by group, each with its interval."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evals.intervals import Interval, interval, quantile
from evals.metrics import METRICS
from evals.records import Outcome

ALL, SEEN, HELD_OUT = "all", "seen", "held out"
MAIN_GROUPS = (ALL, SEEN, HELD_OUT)
LATENCY = {"ms p50": 0.5, "ms p95": 0.95}
LATENCY_GOALS = {"ms p95": 80.0}  # warm, on an idle machine


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the questions; name: `all`, `seen`, `held out`, `kind angka`, `style slang`."""

    name: str
    outcomes: tuple[Outcome, ...]
    metrics: Mapping[str, Interval]  # by key; those without a question are left out
    latency: Mapping[str, Interval]  # ms
    why: Mapping[str, int]  # how many questions each fault befell

    @property
    def right(self) -> int:
        return sum(one.right for one in self.outcomes)


def grouped(outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    """All, seen and held out; then by kind and by style. Empty groups are left out."""
    groups = {
        ALL: list(outcomes),
        SEEN: [one for one in outcomes if not one.held_out],
        HELD_OUT: [one for one in outcomes if one.held_out],
    }
    for value in sorted({one.kind for one in outcomes}):
        groups[f"kind {value}"] = [one for one in outcomes if one.kind == value]
    for value in sorted({one.style for one in outcomes}):
        groups[f"style {value}"] = [one for one in outcomes if one.style == value]
    return {name: group for name, group in groups.items() if group}


def main_groups(groups: Iterable[str]) -> list[str]:
    """All, seen and held out of those groups; without the first where one of the others is all there is."""
    found = [name for name in MAIN_GROUPS if name in set(groups)]
    return found if len(found) == len(MAIN_GROUPS) else found[1:]


def summary(outcomes: Sequence[Outcome]) -> dict[str, Group]:
    """By the group's name."""
    return {name: group_of(name, group) for name, group in grouped(outcomes).items()}


def group_of(name: str, outcomes: Sequence[Outcome]) -> Group:
    found = {metric.key: _metric(metric.key, outcomes) for metric in METRICS}
    times = [one.milliseconds for one in outcomes]
    spent = {label: quantile(times, q) for label, q in LATENCY.items()}
    return Group(
        name,
        tuple(outcomes),
        {key: told for key, told in found.items() if told},
        {label: told for label, told in spent.items() if told},
        Counter(why.value for one in outcomes for why in one.why),
    )


def _metric(key: str, outcomes: Sequence[Outcome]) -> Interval | None:
    return interval([one.values[key] for one in outcomes if key in one.values])
