"""Our index of a size, made by an ingest."""

import time
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from benchmarks.sizing.places import ROOT, Size
from ingest.building.records import Request
from ingest.building.run import Place, ingest


@dataclass(slots=True)
class Stages:
    """The steps of an ingest as they begin."""

    begun: list[tuple[str, float]] = field(default_factory=list)

    def begin(self, step: str, total: int) -> None:
        self.begun.append((step, time.perf_counter()))

    def advance(self) -> None:
        pass

    def seconds(self) -> dict[str, float]:
        """How long each took, until the next began or now."""
        ends = [*self.begun, ("", time.perf_counter())]
        return {step: after - before for (step, before), (_, after) in pairwise(ends)}


def make(size: Size) -> dict[str, float]:
    """An index of the size's texts; seconds by its steps."""
    paths = tuple(Path(line) for line in size.texts.read_text(encoding="utf-8").splitlines())
    stages = Stages()
    report = ingest(Request(paths), Place(size.home, ROOT / "corpus"), stages)
    if not report.changed:
        raise ValueError(f"{size.home} held these texts before: nothing was made")
    return stages.seconds()
