"""Bootstrap intervals: how far a figure would move with other questions of the same sort.

Questions are drawn with replacement, always in the same way (a fixed seed), and the middle 95 % of what comes
out is the interval. Two runs are compared on the same draws, question by question, so that what is hard for
both cancels out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evals.records import Share

DRAWS = 2000
_SEED = 20261
_ENDS = (2.5, 97.5)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A figure with the ends of its 95 % interval; n: the questions behind it."""

    value: float
    low: float
    high: float
    n: int

    @property
    def excludes_zero(self) -> bool:
        """Of a difference: whether it is more than chance of the questions."""
        return self.low > 0 or self.high < 0


def interval(shares: Sequence[Share]) -> Interval | None:
    """Of a metric over some questions; None without any."""
    if not shares:
        return None
    drawn = _ratios(shares, _draws(len(shares)))
    return Interval(ratio(shares), *_ends(drawn), len(shares))


def difference(before: Sequence[Share], after: Sequence[Share]) -> Interval:
    """after less before, of the same questions in the same order; each needs one that counts at least."""
    if len(before) != len(after):
        raise ValueError(f"{len(before)} questions cannot be paired with {len(after)}")
    draws = _draws(len(before))
    drawn = _ratios(after, draws) - _ratios(before, draws)
    return Interval(ratio(after) - ratio(before), *_ends(drawn), len(before))


def ratio(shares: Sequence[Share]) -> float:
    """The metric itself; one of the shares must count at least."""
    return sum(part for part, _ in shares) / sum(divisor for _, divisor in shares)


def quantile(values: Sequence[float], q: float) -> Interval | None:
    """Of times: the value below which the share q lies; None without any."""
    if not values:
        return None
    told = np.asarray(values)
    drawn = np.quantile(_rng().choice(told, (DRAWS, len(told))), q, axis=1)
    return Interval(float(np.quantile(told, q)), *_ends(drawn), len(told))


def _rng() -> np.random.Generator:
    return np.random.default_rng(_SEED)


def _draws(n: int) -> Floats:
    """A row a draw: how often each question is in it."""
    return _rng().multinomial(n, np.full(n, 1 / n), DRAWS).astype(np.float64)


def _ratios(shares: Sequence[Share], draws: Floats) -> Floats:
    """Of each draw; not a number where no question of it counts."""
    parts, wholes = np.asarray(shares, dtype=np.float64).T
    sums, divisors = draws @ parts, draws @ wholes
    drawn: Floats = np.divide(sums, divisors, out=np.full(len(draws), np.nan), where=divisors > 0)
    return drawn


def _ends(drawn: Floats) -> tuple[float, float]:
    low, high = np.nanpercentile(drawn, _ENDS)
    return float(low), float(high)
