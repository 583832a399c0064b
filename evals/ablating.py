"""What each part is worth: the same questions without it, compared question by question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evals.asking import Asks
from evals.comparing import Change, paired
from evals.metrics import METRICS
from evals.parts import PARTS, Part
from evals.questions import Reference
from evals.records import Outcome
from evals.running import ask_all
from evals.verdicts import Judge

# Those that leaving something out can change much; the rest is in the runs themselves.
TOLD = ("right", "document@1", "locator@5", "ndcg@10", "facts", "refused wrongly", "refusal recall")


@dataclass(frozen=True, slots=True)
class Ablation:
    """One part left out: each metric with it, without it, and what that changed."""

    name: str
    meaning: str
    changes: Mapping[str, Change]  # by the metric's key
    milliseconds: float  # p50 without it


def parts_named(names: Sequence[str]) -> tuple[Part, ...]:
    """All of them where none is named; raises ValueError for one that is not there."""
    known = {part.name: part for part in PARTS}
    if unknown := [name for name in names if name not in known]:
        raise ValueError(f"{', '.join(unknown)} is none of {', '.join(known)}")
    return tuple(known[name] for name in names) if names else PARTS


def ablate(
    whole: Sequence[Outcome],
    part: Part,
    without: Callable[[Part], Asks],
    chosen: Sequence[Reference],
    judge: Judge,
) -> Ablation:
    """whole: what the same questions came to with everything."""
    left = list(ask_all(without(part), chosen, judge))
    found = {metric.key: paired(metric.key, whole, left) for metric in METRICS if metric.key in TOLD}
    times = sorted(one.milliseconds for one in left)
    return Ablation(
        part.name, part.meaning, {key: told for key, told in found.items() if told}, times[len(times) // 2]
    )
