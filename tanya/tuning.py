"""What an evaluation may vary: what signals count, how units are weighed, and how much is shown."""

from dataclasses import dataclass

from tanya.composing.choosing import COMPOSING, ComposingWeights
from tanya.composing.units import UNITS, UnitWeights
from tanya.retrieval.weights import WEIGHTS, RetrievalWeights


@dataclass(frozen=True, slots=True)
class Tuning:
    """How the shipped values were found: benchmarks/README.md."""

    retrieval: RetrievalWeights = WEIGHTS
    units: UnitWeights = UNITS
    composing: ComposingWeights = COMPOSING
    learnt: bool = True  # units ranked by the trees; else by the weights alone


TUNED = Tuning()
