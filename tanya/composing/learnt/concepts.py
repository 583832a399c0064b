"""Which of the things asked a unit leaves out."""

from tanya.composing.learnt.inquiry import Inquiry
from tanya.composing.unit import Unit

_SPOKEN = 0.5  # degree from which a text speaks of a concept


def of_concepts(inquiry: Inquiry, unit: Unit) -> dict[str, float]:
    """The weightiest that is left out, and how many are; and whether it speaks of what was asked last."""
    weights = inquiry.whole.weights
    around = inquiry.whole.degrees(unit.spoken | unit.around)
    own = inquiry.whole.degrees(unit.spoken)
    missed = [weight for weight, degree in zip(weights, around, strict=True) if degree < _SPOKEN]
    heaviest, total = max(missed, default=0.0), sum(weights)
    return {
        "missing": heaviest,
        "missing_share": heaviest / total if total else 0.0,
        "missed": len(missed),
        "last": own[inquiry.last] if own else 0.0,
        "asked": total,
    }
