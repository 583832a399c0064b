"""Results as tables for a terminal."""

from collections.abc import Iterable, Mapping, Sequence

from evals.ablating import TOLD, Ablation
from evals.comparing import Change, Comparison
from evals.intervals import Interval
from evals.metrics import BY_KEY, METRICS
from evals.summary import ALL, HELD_OUT, LATENCY_GOALS, MAIN_GROUPS, Group, main_groups

_COLUMNS = {
    "right": "right",
    "status": "status",
    "doc@1": "document@1",
    "doc@5": "document@5",
    "loc@1": "locator@1",
    "loc@5": "locator@5",
    "ndcg": "ndcg@10",
    "facts": "facts",
    "c.prec": "citation precision",
    "c.rec": "citation recall",
}


def table(groups: Mapping[str, Group]) -> str:
    """A row a group; then each metric of all, of those seen and of those held out, with its interval."""
    return "\n".join([*_by_group(groups), "", *_by_metric(groups), "", *_faults(groups)])


def comparison_table(told: Comparison) -> str:
    """Each metric before and after; a * where the difference is more than chance; then what turned."""
    rows = [f"before {told.before.name}", f"after  {told.after.name}", ""]
    for name in main_groups(told.changes):
        rows += [f"{name:24} before  after  difference", *_changes(told.changes[name]), ""]
    rows += [f"{label:24} {old:6.0f} {new:6.0f}" for label, (old, new) in told.latency.items()]
    rows += [f"turned right: {len(told.mended)}, turned wrong: {len(told.broken)}"]
    rows += [f"  + {pair.after.id}" for pair in told.mended]
    rows += [f"  - {pair.after.id} ({', '.join(pair.after.why)})" for pair in told.broken]
    if any(told.alone):
        rows.append(f"asked in one of them only: {told.alone[0]} before, {told.alone[1]} after")
    return "\n".join(rows)


def ablation_table(ablations: Sequence[Ablation]) -> str:
    """What leaving each part out changes, and the interval of `right`; a * where it is more than chance."""
    head = f"{'without':16} " + " ".join(f"{key[:12]:>12}" for key in TOLD) + "   right, 95 %"
    return "\n".join([head, *(_ablation(one) for one in ablations)])


def _by_group(groups: Mapping[str, Group]) -> Iterable[str]:
    yield f"{'':20} {'n':>4} " + " ".join(f"{name:>6}" for name in _COLUMNS)
    parts = [group for name, group in groups.items() if name not in MAIN_GROUPS]
    for group in (*parts, *(groups[name] for name in main_groups(groups))):
        yield f"{group.name:20} {len(group.outcomes):4} " + " ".join(
            _cell(group.metrics.get(key)) for key in _COLUMNS.values()
        )


def _cell(told: Interval | None) -> str:
    return f"{told.value:6.2f}" if told else f"{'-':>6}"


def _by_metric(groups: Mapping[str, Group]) -> Iterable[str]:
    shown = [groups[name] for name in main_groups(groups)]
    yield f"{'':20} " + " ".join(f"{group.name:>24}" for group in shown) + "  goal"
    for metric in METRICS:
        cells = " ".join(f"{with_interval(group.metrics.get(metric.key)):>24}" for group in shown)
        yield f"{metric.key:20} {cells}  {goal_of(metric.key, groups)}".rstrip()
    for label in groups[ALL].latency if ALL in groups else ():
        cells = " ".join(f"{_times(group.latency.get(label)):>24}" for group in shown)
        yield f"{label:20} {cells}  {_latency_goal(label, groups[ALL])}".rstrip()


def with_interval(told: Interval | None) -> str:
    return f"{told.value:.3f} [{told.low:.3f}, {told.high:.3f}]" if told else "-"


def _times(told: Interval | None) -> str:
    return f"{told.value:.0f} [{told.low:.0f}, {told.high:.0f}]" if told else "-"


def goal_of(key: str, groups: Mapping[str, Group]) -> str:
    """`>= 0.92 yes` or `no`, by the held-out questions; empty where no goal is set."""
    metric, held_out = BY_KEY[key], groups.get(HELD_OUT)
    if metric.goal is None:
        return ""
    told = held_out.metrics.get(key) if held_out else None
    reached = "" if told is None else " yes" if metric.reaches(told.value) else " no"
    return f"{'>=' if metric.more_is_better else '<='} {metric.goal:.2f}{reached}"


def _latency_goal(label: str, whole: Group) -> str:
    if (goal := LATENCY_GOALS.get(label)) is None:
        return ""
    return f"<= {goal:.0f} {'yes' if whole.latency[label].value <= goal else 'no'}"


def _faults(groups: Mapping[str, Group]) -> Iterable[str]:
    if ALL in groups:
        told = sorted(groups[ALL].why.items(), key=lambda item: -item[1])
        yield "; ".join(f"{why} {count}" for why, count in told) or "nothing went wrong"


def _changes(changes: Mapping[str, Change]) -> Iterable[str]:
    for key, one in changes.items():
        by = one.difference
        mark = "*" if by.excludes_zero else " "
        yield (
            f"  {key:22} {one.before:6.3f} {one.after:6.3f}  "
            f"{by.value:+.3f} [{by.low:+.3f}, {by.high:+.3f}]{mark}"
        )


def _ablation(one: Ablation) -> str:
    cells = " ".join(_moved(one.changes.get(key)) for key in TOLD)
    by = one.changes["right"].difference
    return f"{one.name:16} {cells}   [{by.low:+.3f}, {by.high:+.3f}]"


def _moved(change: Change | None) -> str:
    if change is None:
        return f"{'-':>12}"
    mark = "*" if change.difference.excludes_zero else " "
    return f"{change.difference.value:+11.3f}{mark}"
