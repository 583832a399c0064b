"""All sizes as one HTML file: ratios first, then costs by size with the curves fitted to them."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from benchmarks.sizing.figures import Goal, Measured, asked, costs, goals
from benchmarks.sizing.model import Fit, fitted
from benchmarks.sizing.places import SYSTEMS
from evals.reporting.page import page
from evals.reporting.plots import Row, bars, curves, dots


@dataclass(frozen=True, slots=True)
class Model:
    """A cost of one system at each size, and as a function of the size; None of a single size."""

    cost: str
    system: str
    values: tuple[float, ...]
    fit: Fit | None


def report_html(sizes: Sequence[Measured], today: date) -> str:
    """sizes: from the smallest on."""
    reached = [goals(told) for told in sizes]
    return page(
        "sizes.html.jinja",
        package="benchmarks.sizing",
        machine=f"{os.cpu_count()} cores, Python {platform.python_version()}",
        day=today.isoformat(),
        sizes=sizes,
        goals=reached,
        ratios=[_ratios(found) for found in reached],
        asked=[asked(told) for told in sizes],
        models=models(sizes),
        plots=_plots(sizes),
        steps=[{name: _steps(shares) for name, shares in _profiles(told)} for told in sizes],
    )


def models(sizes: Sequence[Measured]) -> list[Model]:
    """Each cost of each system."""
    passages, told = [float(one["counts"]["passages"]) for one in sizes], [costs(one) for one in sizes]
    return [
        Model(cost, system, values := tuple(one[cost][system] for one in told), _fit(passages, values))
        for cost in told[0]
        for system in told[0][cost]
    ]


def _fit(passages: Sequence[float], values: Sequence[float]) -> Fit | None:
    return fitted(passages, values) if len(passages) > 1 else None


def _ratios(found: Sequence[Goal]) -> Markup:
    """How many times as fast as stock."""
    shown = [goal for goal in found if goal.more_is_better]
    rows = [Row(_short(goal.name), (goal.value,), f"{goal.value.value:.1f}") for goal in shown]
    return dots(rows, ("ours over stock",), 0.0, max(goal.value.high for goal in shown))


def _short(name: str) -> str:
    """What fits beside a plot whose caption says the rest."""
    for known in ("tanya ", "throughput over stock, ", "speed over stock, "):
        name = name.replace(known, "")
    return name


def _plots(sizes: Sequence[Measured]) -> dict[str, Markup]:
    passages, told = [float(one["counts"]["passages"]) for one in sizes], [costs(one) for one in sizes]
    return {cost: curves(_points(cost, passages, told)) for cost in told[0]}


def _points(
    cost: str, passages: Sequence[float], told: Sequence[Mapping[str, Mapping[str, float]]]
) -> dict[str, list[tuple[float, float]]]:
    """Of every system, so that each has its colour in all plots; none where the cost is not its own."""
    pairs = list(zip(passages, told, strict=True))
    return {system: [(n, one[cost][system]) for n, one in pairs if system in one[cost]] for system in SYSTEMS}


def _profiles(told: Measured) -> Iterator[tuple[str, Mapping[str, float]]]:
    yield from told["steps"].items()


def _steps(shares: Mapping[str, float]) -> Markup:
    return bars([(name.removeprefix("tanya."), round(100 * share)) for name, share in shares.items()])
