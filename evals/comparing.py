"""Two runs side by side, on the questions that both were asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evals.errors import EvalError
from evals.intervals import Interval, difference, ratio
from evals.metrics import METRICS
from evals.records import Outcome, Share
from evals.running import Run
from evals.summary import LATENCY, grouped

_NOTHING: Share = (0.0, 0.0)  # of a question that one of the two says nothing of


@dataclass(frozen=True, slots=True)
class Change:
    """One metric over one group, before and after."""

    before: float
    after: float
    difference: Interval


@dataclass(frozen=True, slots=True)
class Pair:
    """One question in both runs."""

    before: Outcome
    after: Outcome


@dataclass(frozen=True, slots=True)
class Comparison:
    before: Run
    after: Run
    changes: Mapping[str, Mapping[str, Change]]  # by group, by the metric's key
    latency: Mapping[str, tuple[float, float]]  # ms, before and after
    mended: tuple[Pair, ...]  # turned right
    broken: tuple[Pair, ...]  # turned wrong
    alone: tuple[int, int]  # questions that only the one run, only the other was asked


def compare(before: Run, after: Run) -> Comparison:
    """Raises EvalError when no question is in both."""
    earlier = {one.id: one for one in before.outcomes}
    pairs = [Pair(earlier[one.id], one) for one in after.outcomes if one.id in earlier]
    if not pairs:
        raise EvalError(f"{before.name} dan {after.name} tidak memuat satu pun pertanyaan yang sama.")
    old, new = [pair.before for pair in pairs], [pair.after for pair in pairs]
    return Comparison(
        before,
        after,
        {name: _changes(group, earlier) for name, group in grouped(new).items()},
        {label: (_quantile(old, q), _quantile(new, q)) for label, q in LATENCY.items()},
        tuple(pair for pair in pairs if pair.after.right and not pair.before.right),
        tuple(pair for pair in pairs if pair.before.right and not pair.after.right),
        (len(before.outcomes) - len(pairs), len(after.outcomes) - len(pairs)),
    )


def paired(key: str, before: Sequence[Outcome], after: Sequence[Outcome]) -> Change | None:
    """One metric over the same questions in the same order; None where it says nothing of them."""
    shares = [
        (one.values.get(key, _NOTHING), other.values.get(key, _NOTHING))
        for one, other in zip(before, after, strict=True)
        if key in one.values or key in other.values
    ]
    old, new = [one for one, _ in shares], [other for _, other in shares]
    if not all(any(divisor for _, divisor in run) for run in (old, new)):
        return None
    return Change(ratio(old), ratio(new), difference(old, new))


def _changes(after: Sequence[Outcome], earlier: Mapping[str, Outcome]) -> dict[str, Change]:
    before = [earlier[one.id] for one in after]
    found = {metric.key: paired(metric.key, before, after) for metric in METRICS}
    return {key: change for key, change in found.items() if change}


def _quantile(outcomes: Sequence[Outcome], q: float) -> float:
    return float(np.quantile([one.milliseconds for one in outcomes], q))
