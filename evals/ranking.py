"""How well a ranking puts what is right first.

A hit of a right document has grade 2 at a right locator, and 1 elsewhere; any other has 0.
Where the reference names no locator, a right document is all that can be wanted: grade 2.
"""

from collections.abc import Sequence
from math import log2

from evals.matching import is_at, is_of
from evals.questions import Source
from tanya.wire import HitObject

DOCUMENT, PLACE = 1, 2


def grades(sources: Sequence[Source], hits: Sequence[HitObject]) -> tuple[int, ...]:
    """Of each hit, the best first."""
    return tuple(max((_grade(source, hit) for source in sources), default=0) for hit in hits)


def hit_at(ranked: Sequence[int], least: int, depth: int) -> float:
    """1 when one of the first `depth` has at least that grade, else 0."""
    return float(any(grade >= least for grade in ranked[:depth]))


def reciprocal_rank(ranked: Sequence[int], least: int) -> float:
    """1 over the rank of the first of at least that grade; 0 when there is none."""
    return next((1 / rank for rank, grade in enumerate(ranked, 1) if grade >= least), 0.0)


def ndcg(ranked: Sequence[int], depth: int = 10) -> float:
    """0..1: graded, discounted by log2(rank + 1); 1 when the first hit is of grade 2.

    A grade is paid once, at the first hit that reaches it: nobody knows how many passages of a right document
    there are, so that a second one neither helps nor is missed.
    """
    reached, gained = 0, 0.0
    for rank, grade in enumerate(ranked[:depth], 1):
        gained += max(grade - reached, 0) / log2(rank + 1)
        reached = max(reached, grade)
    return gained / PLACE


def _grade(source: Source, hit: HitObject) -> int:
    if not is_of(source.documents, hit["document"], hit["file"]):
        return 0
    return PLACE if is_at(source.locators, hit["locator"]) else DOCUMENT
