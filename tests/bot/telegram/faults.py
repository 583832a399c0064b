"""What goes wrong on the way to Telegram: on request, or by chance."""

import random
from collections import deque
from dataclasses import dataclass, field
from enum import Enum
from threading import Lock
from typing import Any

from tests.bot.telegram.refusal import Refused


class Way(Enum):
    REFUSED = "refused"  # answered with a complaint; nothing is done
    UNHEARD = "unheard"  # the connection breaks before anything is done
    LOST = "lost"  # done, and the connection breaks before that is told
    SLOW = "slow"  # done and told, later


@dataclass(frozen=True, slots=True)
class Fault:
    way: Way
    refusal: Refused | None = None
    seconds: float = 0.0


UNHEARD, LOST = Fault(Way.UNHEARD), Fault(Way.LOST)


def refused(description: str, status: int = 400, **parameters: Any) -> Fault:
    return Fault(Way.REFUSED, Refused(description, status, **parameters))


def slow(seconds: float) -> Fault:
    return Fault(Way.SLOW, seconds=seconds)


TOO_MANY = refused("Too Many Requests: retry after 1", 429, retry_after=1)
BROKEN = refused("Internal Server Error", 500)
GATEWAY = refused("Bad Gateway", 502)
BLOCKED = refused("Forbidden: bot was blocked by the user", 403)
NOT_THIS_WAY = refused("Bad Request: can't parse entities: unsupported start tag", 400)

CHANCES_OF_PLAIN = (TOO_MANY, BROKEN, GATEWAY, UNHEARD, LOST, slow(0.5))
CHANCES = (*CHANCES_OF_PLAIN, NOT_THIS_WAY)


@dataclass(slots=True)
class Faults:
    """Thread-safe. Those on request come first, one a call."""

    share: float = 0.0  # of calls that go wrong by chance
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    happened: dict[Way, int] = field(default_factory=lambda: dict.fromkeys(Way, 0))
    _ordered: dict[str, deque[Fault | None]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def order(self, method: str, *faults: Fault | None) -> None:
        """One a call; None where that call goes well."""
        with self._lock:
            self._ordered.setdefault(method, deque()).extend(faults)

    def left(self, method: str) -> int:
        """How many of those that were ordered did not happen yet."""
        with self._lock:
            return len(self._ordered.get(method, ()))

    def next(self, method: str, *, tagged: bool = False) -> Fault | None:
        """tagged: whether there are tags that could be refused."""
        with self._lock:
            fault = self._chosen(method, CHANCES if tagged else CHANCES_OF_PLAIN)
            if fault:
                self.happened[fault.way] += 1
            return fault

    def _chosen(self, method: str, chances: tuple[Fault, ...]) -> Fault | None:
        if waiting := self._ordered.get(method):
            return waiting.popleft()
        if self.chance.random() < self.share:
            return self.chance.choice(chances)
        return None
