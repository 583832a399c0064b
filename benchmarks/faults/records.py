"""What a trial is given, and what it tells."""

import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.program import TANYA
from evals.questions import references
from tanya.domain.answer import Question

CHECKOUT = Path(__file__).resolve().parent.parent.parent
_PATIENCE = 300  # seconds for one command


class LeftOut(Exception):
    """A trial that cannot be held here; str() says why."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure; good: as it has to be."""

    what: str
    told: str
    good: bool = True


@dataclass(frozen=True, slots=True)
class Ward:
    """home: with an index, never written to. folder: the trial's own, empty at first."""

    home: Path
    folder: Path
    rounds: int  # kills in all; what else is repeated, is so in proportion
    chance: Random
    corpus: Path
    asked: str  # which questions of evals fit the home

    def share(self, of: float, least: int = 1) -> int:
        return max(least, round(self.rounds * of))

    def questions(self) -> list[Question]:
        """In random order."""
        told = references(self.asked, held_out=False)
        found = list(dict.fromkeys(one.question for one in told if not one.follow_up))
        self.chance.shuffle(found)
        return found


Trial = Callable[[Ward], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Ended:
    code: int
    out: str
    lines: tuple[str, ...]  # of standard error, without what moves

    @property
    def is_one_line(self) -> bool:
        """A fault as it has to be told; how far the work had come may stand before it."""
        told = [line for line in self.lines if line.startswith("tanya: ")]
        broken = any(line.startswith("Traceback") for line in self.lines)
        return self.code != 0 and len(told) == 1 and told[0] == self.lines[-1] and not broken

    @property
    def last(self) -> str:
        return self.lines[-1] if self.lines else f"ended with {self.code}, and said nothing"

    @property
    def whole(self) -> str:
        return f"{self.code}: {' / '.join(self.lines)}"


def tanya(environ: Mapping[str, str], *words: str, before: Sequence[str] = ()) -> Ended:
    """A command of the program in a process of its own, to its end."""
    ended = subprocess.run(
        [*before, *TANYA, *words],
        env=environ,
        cwd="/",
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    lines = tuple(line for line in ended.stderr.splitlines() if line.strip())
    return Ended(ended.returncode, ended.stdout, lines)
