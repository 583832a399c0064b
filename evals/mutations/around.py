"""What every corruption is given, and how a piece of a claim is put in another's place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

from evals.errors import EvalError
from evals.mutations.cases import Case
from tanya.composing.draft import Claim, Quote

_TRIES = 10_000  # draws: among many claims most are of another place


@dataclass(frozen=True, slots=True)
class Around:
    """What else is at hand to corrupt a claim with."""

    others: Sequence[Case]

    def other(self, case: Case, chance: Random) -> Case:
        """Another claim of another place. Raises EvalError where none is found."""
        for _ in range(_TRIES if self.others else 0):
            other = chance.choice(self.others)
            if not any(_overlap(one, two) for one in case.claim.quotes for two in other.claim.quotes):
                return other
        raise EvalError("Tidak ada jawaban benar dari tempat lain untuk menggantikan yang dirusak.")


def _overlap(one: Quote, two: Quote) -> bool:
    """Whether what the one says may be cited as the other: Pasal 1 holds its angka 4."""
    inside = one.locator.covers(two.locator) or two.locator.covers(one.locator)
    return one.document.key == two.document.key and (inside or bool({*one.pages} & {*two.pages}))


class Corrupts(Protocol):
    """None where a claim has nothing of that kind."""

    def __call__(self, case: Case, chance: Random, around: Around) -> Claim | None: ...


def swapped_in(text: str, found: re.Match[str], instead: str) -> str:
    return f"{text[: found.start()]}{instead}{text[found.end() :]}"


def one_of(pattern: re.Pattern[str], text: str, chance: Random) -> re.Match[str] | None:
    return chance.choice(found) if (found := list(pattern.finditer(text))) else None
