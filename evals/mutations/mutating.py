"""Right claims corrupted and reworded, and what the verifier makes of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from evals.mutations import corrupting, rewording
from evals.mutations.cases import Case
from tanya.composing.draft import Claim, Draft
from tanya.domain.answer import Status
from tanya.glossary.glossary import Glossary
from tanya.verifying.verifier import Standing, Verifier

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

    def stands(claim: Claim) -> bool:
        return bool(verifier.verify(Draft(Status.ANSWERED, (claim,)), force).sentences)

    def tried(kind: str, case: Case, made: Callable[[Random], Claim | None]) -> Iterator[Trial]:
        claim = made(Random(f"{seed} {kind} {case.name}"))
        if claim is not None:
            yield Trial(kind, case, claim, stands(claim))

    around = corrupting.Around(cases)
    corrupted = tuple(
        trial
        for kind, corrupt in corrupting.KINDS.items()
        for case in cases
        for trial in tried(kind, case, lambda chance, c=case, f=corrupt: f(c, chance, around))
    )
    reworded = tuple(
        trial
        for kind, reword in rewording.KINDS.items()
        for case in cases
        for trial in tried(kind, case, lambda chance, c=case, f=reword: f(c, chance, glossary))
    )
    return Mutated(corrupted, reworded)
