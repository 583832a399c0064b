"""Two runs as one HTML file: what changed, by how much, and which questions turned."""

from collections.abc import Mapping

from markupsafe import Markup

from evals.comparing import Change, Comparison
from evals.metrics import BY_KEY
from evals.reporting.page import GROUPS, fault_of, page, signed
from evals.reporting.plots import Row, dots, span
from evals.summary import ALL, HELD_OUT, main_groups


def comparison_html(told: Comparison, *, reveal: bool = False) -> str:
    """reveal: held-out questions that turned are told in full too, and not by their id alone."""
    return page(
        "comparison.html.jinja",
        told=told,
        shown={name: GROUPS[name] for name in main_groups(told.changes)},
        plot=_plot(told.changes[ALL]),
        kinds={
            name: group["right"] for name, group in told.changes.items() if " " in name and name != HELD_OUT
        },
        turned={
            "Menjadi salah": [(pair, fault_of(pair.after, reveal)) for pair in told.broken],
            "Menjadi benar": [(pair, fault_of(pair.before, reveal)) for pair in told.mended],
        },
    )


def _plot(changes: Mapping[str, Change]) -> Markup:
    rows = [
        Row(BY_KEY[key].label, (one.difference,), signed(one.difference.value))
        for key, one in changes.items()
    ]
    return dots(rows, ("selisih",), *span(rows))
