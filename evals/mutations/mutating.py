"""Right claims corrupted and reworded, and what the verifier makes of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from evals.mutations import corrupting, rewording
from evals.mutations.around import Around
from evals.mutations.cases import Case
from tanya.composing.draft import Claim, Draft
from tanya.domain.answer import Status
from tanya.glossary.glossary import Glossary
from tanya.verifying.claims import Standing
from tanya.verifying.verifier import Verifier

CAUGHT, FALSE_ALARMS = 0.98, 0.03  # at least, at most
SEED = 2026


@dataclass(frozen=True, slots=True)
class Trial:
    """A claim that was made of a case, and whether the verifier lets it through."""

    kind: str
    case: Case
    claim: Claim
    stands: bool


@dataclass(frozen=True, slots=True)
class Mutated:
    """corrupted: none of them may stand; reworded: all of them should."""

    corrupted: tuple[Trial, ...]
    reworded: tuple[Trial, ...]

    @property
    def caught(self) -> float:
        return sum(not trial.stands for trial in self.corrupted) / len(self.corrupted)

    @property
    def false_alarms(self) -> float:
        return sum(not trial.stands for trial in self.reworded) / len(self.reworded)


def mutate(
    cases: Sequence[Case], verifier: Verifier, force: Standing, glossary: Glossary, seed: int = SEED
) -> Mutated:
    """The same seed makes the same claims of the same cases."""

    def stands(claim: Claim, asked: str) -> bool:
        return bool(verifier.verify(Draft(Status.ANSWERED, (claim,)), force, asked).sentences)

    def tried(kind: str, made: Callable[[Case, Random], Claim | None]) -> Iterator[Trial]:
        for case in cases:
            claim = made(case, Random(f"{seed} {kind} {case.name}"))
            if claim is not None and (claim != case.claim or kind == rewording.UNCHANGED):
                yield Trial(kind, case, claim, stands(claim, case.asked))

    around = Around(cases)
    corrupted = [
        trial
        for kind, corrupt in corrupting.KINDS.items()
        for trial in tried(kind, partial(corrupt, around=around))
    ]
    reworded = [
        trial
        for kind, reword in rewording.KINDS.items()
        for trial in tried(kind, partial(reword, glossary=glossary))
    ]
    return Mutated(tuple(corrupted), tuple(reworded))
