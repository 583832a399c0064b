"""What was found of a service: one line each, with the way out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from tanya.settings import Settings

WAIT = 5  # seconds for whatever is reached
SLOW = 1.0  # seconds of one question to a database or to Redis, for which no answer waits


class Gravity(IntEnum):
    """The exit status of a round is its gravest."""

    GOOD = 0
    MIND = 1  # it works, and somebody should look at it
    BROKEN = 3  # 2 is click's own, for a wrong command line


@dataclass(frozen=True, slots=True)
class Finding:
    subject: str
    gravity: Gravity
    told: str

    @property
    def word(self) -> str:
        return {Gravity.GOOD: "baik", Gravity.MIND: "perhatian", Gravity.BROKEN: "rusak"}[self.gravity]


@dataclass(frozen=True, slots=True)
class Round:
    """One look at everything."""

    settings: Settings
    address: str  # where the service is looked for
    clocks: dict[str, float] = field(default_factory=dict)  # of others, seconds before ours


Found = Iterator[tuple[Gravity, str]]
Check = Callable[[Round], Found]
