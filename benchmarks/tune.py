"""Coordinate ascent over the tuned numbers, on the questions that are not held out.

    python benchmarks/tune.py SHIPPED_HOME DATA_HOME [ROUNDS]

Each HOME is a TANYA_HOME with a build: of the shipped corpus alone, and of the real documents.
Prints each step that pays. The values go by hand into tanya/retrieval/weights.py and
tanya/composing/*.py, with the figures into benchmarks/README.md. The trees are told of many of these
numbers: grow them anew afterwards (`python -m evals learn`).
"""

import sys
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

from evals.questions import Reference, references
from evals.scoring import score
from tanya.answering import Answering
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.embedding.embedder import Embedder
from tanya.library.build import Build, open_current
from tanya.tuning import TUNED, Tuning
from tanya.wire import answer_object

_STEPS = (0.6, 0.8, 1.25, 1.6)
_FIXED = {"fields", "pool", "dense_pool", "companion", "companions", "exact", "named", "other_day"}

_PARTS = ("retrieval", "units", "composing")

Bench = list[tuple[Build, Embedder, tuple[Reference, ...]]]


def benches(shipped: Path, data: Path) -> Bench:
    homes = (("shipped", shipped), ("data", data))
    found = []
    for corpus, home in homes:
        build = open_current(home)
        embedder = embedder_of(DEFAULT, DEFAULT, build.embedder_folder)
        found.append((build, embedder, references(corpus, held_out=False)))
    return found


def worth(tuning: Tuning, bench: Bench) -> float:
    """Mean over the questions: mostly whether all is right, and a little how near it came."""
    total, count = 0.0, 0
    for build, embedder, questions in bench:
        answering = Answering(build, embedder, tuning)
        for reference in questions:
            one = score(reference, answer_object(answering.ask(reference.question, date.today())))
            near = (one.status + one.cited + one.located + one.facts + one.clean) / 5
            total += 0.6 * one.right + 0.4 * near
            count += 1
    return total / count


def ascend(tuning: Tuning, bench: Bench, rounds: int) -> Tuning:
    best = worth(tuning, bench)
    print(f"start {best:.4f}", flush=True)
    for _ in range(rounds):
        for part in _PARTS:
            for field in fields(getattr(tuning, part)):
                if field.name in _FIXED:
                    continue
                value = getattr(getattr(tuning, part), field.name)
                for step in _STEPS:
                    changed = replace(getattr(tuning, part), **{field.name: round(value * step, 4)})
                    tried = replace(tuning, **{part: changed})
                    if (now := worth(tried, bench)) > best + 1e-9:
                        best, tuning = now, tried
                        print(f"{best:.4f} {part}.{field.name} {value} -> {value * step:.4f}", flush=True)
    return tuning


if __name__ == "__main__":
    both = benches(Path(sys.argv[1]), Path(sys.argv[2]))
    print(ascend(TUNED, both, int(sys.argv[3]) if len(sys.argv) > 3 else 1))
