"""Scores as a table for a terminal."""

from collections import defaultdict
from collections.abc import Sequence

from evals.scoring import Score

_COLUMNS = {
    "right": "right",
    "status": "status",
    "doc@1": "hit_document",
    "loc@5": "hit_locator",
    "cited": "cited",
    "loc": "located",
    "page": "paged",
    "facts": "facts",
}


def table(scores: Sequence[Score]) -> str:
    """A row a kind of question, those seen, those held out, all; the last line tells the milliseconds."""
    groups: dict[str, list[Score]] = defaultdict(list)
    for one in scores:
        groups[one.reference.kind].append(one)
    groups["seen"] = [one for one in scores if not one.reference.held_out]
    groups["held out"] = [one for one in scores if one.reference.held_out]
    groups["ALL"] = list(scores)
    head = f"{'kind':14} {'n':>4} " + " ".join(f"{name:>6}" for name in _COLUMNS)
    rows = [_row(kind, group) for kind, group in groups.items() if group]
    return "\n".join([head, *rows, _times(scores)])


def _row(kind: str, group: Sequence[Score]) -> str:
    return f"{kind:14} {len(group):4} " + " ".join(_cell(group, name) for name in _COLUMNS.values())


def _cell(group: Sequence[Score], name: str) -> str:
    # Where a passage ranks says nothing of questions that have no answer.
    counted = [one for one in group if one.reference.answerable or not name.startswith("hit_")]
    if not counted:
        return f"{'-':>6}"
    return f"{sum(float(getattr(one, name)) for one in counted) / len(counted):6.2f}"


def _times(scores: Sequence[Score]) -> str:
    times = sorted(one.answer["elapsed_ms"] for one in scores)
    p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
    return f"ms p50 {p50:.0f}  p95 {p95:.0f}  max {times[-1]:.0f}"
