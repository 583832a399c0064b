"""Asking the questions in order, each once, and judging what comes back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.asking import Asks
from evals.questions import Reference
from evals.records import Outcome
from evals.verdicts import Judge


@dataclass(frozen=True, slots=True)
class Run:
    """config: what was asked, with what settings, on what machine; as config.json keeps it."""

    name: str  # of its folder
    config: dict[str, object]
    outcomes: tuple[Outcome, ...]


def ask_all(asked: Asks, chosen: Sequence[Reference], judge: Judge) -> Iterator[Outcome]:
    """One outcome a question, as they come."""
    for reference in chosen[:1]:
        asked.ask(reference.question)  # once for nothing: the first answer pays for opening everything
    for reference in chosen:
        told = asked.ask(reference.question)
        yield judge.outcome(reference, told.answer, told.milliseconds)
