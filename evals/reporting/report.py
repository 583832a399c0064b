"""One run as an HTML file: figures, plots, and every question that went wrong with why."""

from collections import Counter
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from evals.ablating import Ablation
from evals.metrics import METRICS
from evals.ranking import DOCUMENT
from evals.records import Outcome
from evals.reporting.page import GROUPS, fault_of, page, signed
from evals.reporting.plots import Row, bars, decimal, dots, histogram, span
from evals.running import Run
from evals.summary import ALL, HELD_OUT, LATENCY_GOALS, SEEN, Group, main_groups

_NEAR = 5


def report_html(
    run: Run, groups: Mapping[str, Group], ablations: Sequence[Ablation] = (), *, reveal: bool = False
) -> str:
    """reveal: held-out questions that went wrong are told in full too, and not by their id alone."""
    wrong = [one for one in run.outcomes if one.why]
    return page(
        "report.html.jinja",
        run=run,
        groups=groups,
        shown={name: GROUPS[name] for name in main_groups(groups)},
        metrics=METRICS,
        latency_goals=LATENCY_GOALS,
        held_out=groups.get(HELD_OUT),
        plots=_plots(run, groups),
        ablations=ablations,
        ablation_plot=_worth(ablations),
        faults=[fault_of(one, reveal) for one in wrong],
        choices=_choices(wrong),
    )


def _plots(run: Run, groups: Mapping[str, Group]) -> dict[str, Markup]:
    return {
        "Ukuran, dengan selang 95 %": _metrics(groups),
        "Benar seluruhnya, per jenis pertanyaan": _right_by("kind", groups),
        "Benar seluruhnya, per gaya bertanya": _right_by("style", groups),
        "Yang salah": bars(sorted(groups[ALL].why.items(), key=lambda item: -item[1])),
        "Urutan dokumen yang benar di antara temuan": bars(_ranks(run.outcomes)),
        "Lama menjawab": histogram([one.milliseconds for one in run.outcomes], "ms"),
    }


def _metrics(groups: Mapping[str, Group]) -> Markup:
    shown = [groups[name] for name in (SEEN, HELD_OUT) if name in groups]
    rows = []
    for metric in METRICS:
        told = tuple(group.metrics.get(metric.key) for group in shown)
        if metric.more_is_better and any(told):
            rows.append(Row(metric.label, told, " · ".join(decimal(one.value) for one in told if one)))
    return dots(rows, [GROUPS[group.name] for group in shown])


def _right_by(what: str, groups: Mapping[str, Group]) -> Markup:
    chosen = [group for name, group in groups.items() if name.startswith(f"{what} ")]
    chosen.sort(key=lambda group: -group.metrics["right"].value)
    rows = [
        Row(
            group.name.partition(" ")[2],
            (group.metrics["right"],),
            f"{group.right} dari {len(group.outcomes)}",
        )
        for group in chosen
    ]
    return dots(rows, ("benar",))


def _ranks(outcomes: Sequence[Outcome]) -> list[tuple[str, int]]:
    """How many questions have their right document first, second, ... or not at all."""
    counts: Counter[str] = Counter()
    for one in outcomes:
        if "document@1" in one.values:
            counts[_rank_name(one.ranked)] += 1
    names = [*(str(rank) for rank in range(1, _NEAR + 1)), f"setelah {_NEAR}", "tidak ada"]
    return [(name, counts[name]) for name in names]


def _rank_name(ranked: Sequence[int]) -> str:
    rank = next((rank for rank, grade in enumerate(ranked, 1) if grade >= DOCUMENT), None)
    if rank is None:
        return "tidak ada"
    return str(rank) if rank <= _NEAR else f"setelah {_NEAR}"


def _worth(ablations: Sequence[Ablation]) -> Markup:
    told = sorted((one.changes["right"].difference, one.name) for one in ablations)
    rows = [Row(name, (by,), signed(by.value)) for by, name in told]
    return dots(rows, ("benar",), *span(rows)) if rows else Markup("")


def _choices(wrong: Sequence[Outcome]) -> dict[str, list[str]]:
    """What the list of faults can be narrowed to."""
    return {
        "kind": sorted({one.kind for one in wrong}),
        "style": sorted({one.style for one in wrong}),
        "why": sorted({why.value for one in wrong for why in one.why}),
    }
