"""A cost as a function of the size, with how far it is off."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

Sizes = Sequence[float]
Curve = Callable[[float], float]
_LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Fit:
    """error: the largest share by which a measured cost is missed when the curve is fitted to the others;
    None where there are too few to leave one out.
    """

    formula: str
    curve: Curve
    error: float | None


def fitted(sizes: Sizes, costs: Sequence[float]) -> Fit:
    """The better of a fixed cost with one for each passage, and a power of the size, of two or more."""
    fits = [_told(make, sizes, costs) for make in (_line, _power)]
    return min(fits, key=lambda fit: fit.error or 0.0)


_Made = tuple[str, Curve]


def _told(make: Callable[[Sizes, Sequence[float]], _Made], sizes: Sizes, costs: Sequence[float]) -> Fit:
    formula, curve = make(sizes, costs)
    return Fit(formula, curve, _error(make, sizes, costs))


def _error(
    make: Callable[[Sizes, Sequence[float]], _Made], sizes: Sizes, costs: Sequence[float]
) -> float | None:
    if len(sizes) < 3:
        return None
    missed = []
    for left in range(len(sizes)):
        others = [i for i in range(len(sizes)) if i != left]
        _, curve = make([sizes[i] for i in others], [costs[i] for i in others])
        missed.append(abs(curve(sizes[left]) / max(costs[left], _LEAST) - 1))
    return max(missed)


def _line(sizes: Sizes, costs: Sequence[float]) -> _Made:
    """By least squares of the shares that it is off: the small sizes count as much as the large ones."""
    told = np.maximum(np.asarray(costs, dtype=np.float64), _LEAST)
    columns = np.stack([np.ones(len(told)), np.asarray(sizes, dtype=np.float64)], axis=1)
    (fixed, each), *_ = np.linalg.lstsq(columns / told[:, None], np.ones(len(told)), rcond=None)
    formula = f"{fixed:.3g} + {each * 1000:.3g} n/1000"
    return formula, lambda size: float(fixed + each * size)


def _power(sizes: Sizes, costs: Sequence[float]) -> _Made:
    told = np.log(np.maximum(np.asarray(costs, dtype=np.float64), _LEAST))
    exponent, height = np.polyfit(np.log(np.asarray(sizes, dtype=np.float64)), told, 1)
    at_thousand = float(np.exp(height + exponent * np.log(1000)))
    formula = f"{at_thousand:.3g} (n/1000)^{exponent:.2f}"
    return formula, lambda size: float(np.exp(height) * size**exponent)
