"""A run's folder: run.jsonl, config.json, summary.json, and beside them the report."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from evals.ablating import Ablation
from evals.comparing import Change
from evals.errors import EvalError
from evals.intervals import Interval
from evals.records import Expected, Outcome, Why
from evals.running import Run
from evals.summary import Group
from tanya.domain.answer import Question

RUNS = Path(__file__).parent.parent / "var" / "evals" / "runs"


def new_folder(corpus: str, started: datetime, inside: Path = RUNS) -> Path:
    """Made, and of its own: `20300131-080000-data`."""
    stem = f"{started:%Y%m%d-%H%M%S}-{corpus}"
    names = (stem, *(f"{stem}-{n}" for n in range(2, 100)))
    folder = inside / next(name for name in names if not (inside / name).exists())
    folder.mkdir(parents=True)
    return folder


def save(run: Run, groups: Mapping[str, Group], folder: Path, ablations: Sequence[Ablation] = ()) -> None:
    _write(folder / "summary.json", {name: _group(group) for name, group in groups.items()})
    if ablations:
        _write(folder / "ablation.json", [asdict(one) for one in ablations])
    lines = (json.dumps(_encoded(one), ensure_ascii=False) for one in run.outcomes)
    (folder / "run.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    _write(folder / "config.json", run.config)  # the last: without it the folder is no run


def load(folder: Path) -> Run:
    """Raises EvalError when the folder holds no run that can be read."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        with (folder / "run.jsonl").open(encoding="utf-8") as lines:
            outcomes = tuple(_decoded(json.loads(line)) for line in lines)
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise EvalError(f"{folder} tidak memuat hasil evaluasi yang dapat dibaca: {fault}") from fault
    return Run(folder.name, config, outcomes)


def load_ablations(folder: Path) -> tuple[Ablation, ...]:
    """Those that were kept with a run; none for a run without."""
    path = folder / "ablation.json"
    told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else ()
    return tuple(
        Ablation(**{**one, "changes": {key: _change(change) for key, change in one["changes"].items()}})
        for one in told
    )


def _change(told: dict[str, Any]) -> Change:
    return Change(told["before"], told["after"], Interval(**told["difference"]))


def _write(path: Path, told: object) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _group(group: Group) -> dict[str, object]:
    return {
        "n": len(group.outcomes),
        "right": group.right,
        "metrics": {key: asdict(told) for key, told in group.metrics.items()},
        "latency_ms": {label: asdict(told) for label, told in group.latency.items()},
        "why": dict(group.why),
    }


def _encoded(one: Outcome) -> dict[str, object]:
    told = asdict(one)
    day = one.question.as_of
    told["question"]["as_of"] = day.isoformat() if day else None
    return told


def _decoded(told: dict[str, Any]) -> Outcome:
    question, expected = told["question"], told["expected"]
    day = question["as_of"]
    values = {
        "question": Question(
            question["text"],
            tuple(question["context"]),
            question["region"],
            date.fromisoformat(day) if day else None,
        ),
        "expected": Expected(
            **{name: tuple(value) for name, value in expected.items() if name != "facts"},
            facts=tuple(tuple(fact) for fact in expected["facts"]),
        ),
        # A run from before these were kept has none of them.
        **{name: tuple(told.get(name, ())) for name in ("ranked", "proven", "quotes")},
        "why": tuple(Why(word) for word in told["why"]),
        "values": {key: (share[0], share[1]) for key, share in told["values"].items()},
    }
    return Outcome(**{**told, **values})
