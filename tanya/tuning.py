"""All tuned numbers together, so that an evaluation can try others."""

from dataclasses import dataclass

from tanya.composing.extractive import ComposingWeights
from tanya.composing.units import UnitWeights
from tanya.retrieval.weights import WEIGHTS, RetrievalWeights


@dataclass(frozen=True, slots=True)
class Tuning:
    """How the shipped values were found: benchmarks/README.md."""

    retrieval: RetrievalWeights = WEIGHTS
    units: UnitWeights = UnitWeights()
    composing: ComposingWeights = ComposingWeights()
