"""The figures as a table for a terminal, and as a JSON value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from benchmarks.plain.figures import MEASURES, Asked, Figures, Lead, figures, grouped, leads
from evals.intervals import Interval
from evals.table import with_interval

_NAME, _CELL = 24, 22


def sets(asked: Sequence[Asked]) -> dict[str, list[Asked]]:
    """All questions; and those whose evidence a plain pipeline can read at all."""
    readable = [one for one in asked if not one.pictured]
    return {"all questions": list(asked), "without those that only pictures answer": readable}


def table(asked: Sequence[Asked]) -> str:
    return "\n".join(line for name, chosen in sets(asked).items() for line in _table(name, chosen))


def told(asked: Sequence[Asked]) -> dict[str, Any]:
    """Figures and leads by set and group; then question by question, without its words."""
    return {
        "figures": {
            name: {group: _group(part) for group, part in grouped(chosen).items()}
            for name, chosen in sets(asked).items()
        },
        "questions": [_question(one) for one in asked],
    }


def _table(name: str, asked: Sequence[Asked]) -> Iterator[str]:
    parts = grouped(asked)
    groups = {group: figures(part) for group, part in parts.items()}
    counts = ", ".join(f"{group} {len(part)}" for group, part in parts.items())
    yield f"{name} ({counts})"
    for measure in MEASURES:
        yield f"  {measure.label:{_NAME}}" + "".join(f"{group:>{_CELL}}" for group in groups)
        for system in asked[0].outcomes:
            cells = (group[system].shares.get(measure.key) for group in groups.values())
            yield f"    {system:{_NAME - 2}}" + "".join(f"{with_interval(c):>{_CELL}}" for c in cells)
    yield from _costs(figures(asked))
    yield from _all_leads({group: leads(part) for group, part in parts.items()})
    yield ""


def _costs(systems: Mapping[str, Figures]) -> Iterator[str]:
    yield f"  {'each question':{_NAME}}{'p50 ms':>{_CELL}}{'p95 ms':>{_CELL}}{'letters':>{_CELL}}"
    for name, one in systems.items():
        times = "".join(f"{_times(taken):>{_CELL}}" for taken in (one.p50, one.p95))
        yield f"    {name:{_NAME - 2}}{times}{one.letters:{_CELL}.0f}"


def _all_leads(groups: Mapping[str, Sequence[Lead]]) -> Iterator[str]:
    yield "  ours less the better of bm25 and ensemble"
    for group, found in groups.items():
        for one in found:
            what = f"{one.measure.label}, {one.system}"
            by = f"{one.by.value:+.3f} [{one.by.low:+.3f}, {one.by.high:+.3f}]"
            yield f"    {group:10}{what:37}{by} over {one.over:10}{_goal(one)}".rstrip()


def _goal(one: Lead) -> str:
    if one.goal is None:
        return ""
    return f"goal {one.goal:+.2f} {'yes' if one.by.value >= one.goal else 'no'}"


def _times(taken: Interval | None) -> str:
    return "-" if taken is None else f"{taken.value:.0f} [{taken.low:.0f}, {taken.high:.0f}]"


def _group(asked: Sequence[Asked]) -> dict[str, Any]:
    return {
        "systems": {name: asdict(one) for name, one in figures(asked).items()},
        "leads": [
            {"measure": one.measure.key, "system": one.system, "over": one.over, "by": asdict(one.by)}
            for one in leads(asked)
        ],
    }


def _question(one: Asked) -> dict[str, Any]:
    return {
        "id": one.reference.id,
        "held_out": one.reference.held_out,
        "pictured": one.pictured,
        "systems": {name: asdict(outcome) for name, outcome in one.outcomes.items()},
    }
