"""Which of the things asked a unit leaves out."""

from tanya.composing.learnt.asking import Asking
from tanya.composing.unit import Unit

_SPOKEN = 0.5  # degree from which a text speaks of a concept


def of_concepts(asking: Asking, unit: Unit) -> dict[str, float]:
    """The weightiest that is left out, and how many are; and whether it speaks of what was asked last."""
    terms = asking.spoken(unit) | unit.around
    degrees = asking.whole.degrees(terms)
    weights = asking.whole.weights
    missed = [weight for weight, degree in zip(weights, degrees, strict=True) if degree < _SPOKEN]
    total = sum(weights)
    heaviest = max(missed, default=0.0)
    last = asking.last
    return {
        "missing": heaviest,
        "missing_share": heaviest / total if total else 0.0,
        "missed": len(missed),
        "last": asking.whole.degrees(asking.spoken(unit))[last] if degrees else 0.0,
        "asked": total,
    }
