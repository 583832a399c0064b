"""How good the trees are: beside the weights set by hand, and by the likelihood that they tell."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from evals.intervals import difference, interval
from evals.learning.scored import Scored, right
from tanya.composing.learnt.judging import probability

_LEVELS = (0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6)
Flags = npt.NDArray[np.bool_]


def compared(name: str, by_hand: Sequence[Scored], by_trees: Sequence[Scored]) -> Iterator[str]:
    """Lines on how often the best unit is right, of the same questions in the same order."""
    hand, trees = right(by_hand), right(by_trees)
    yield f"{name}: {len(trees)} questions that have an answer, share whose best unit is right"
    for who, shares in (("by hand", hand), ("by trees", trees)):
        if told := interval(shares):
            yield f"  {who:9} {told.value:.3f} ({told.low:.3f} to {told.high:.3f})"
    if trees:
        more = difference(hand, trees)
        yield f"  more      {more.value:+.3f} ({more.low:+.3f} to {more.high:+.3f})"


def by_level(scored: Sequence[Scored]) -> Iterator[str]:
    """Lines on what would be answered if a likelihood of so much were asked for; see ComposingWeights."""
    likely = probability(np.array([one.odds for one in scored]))
    answerable = np.array([one.example.answerable for one in scored])
    bereft = np.array([one.example.bereft for one in scored])
    good = np.array([one.answers for one in scored]) & answerable
    yield "level  answered  right of these  right ones refused  unanswerable refused"
    for level in _LEVELS:
        shown = likely >= level
        yield (
            f"{level:5}  {_share(shown[answerable]):8.2f}  {_share(good[answerable & shown]):14.2f}"
            f"  {_share(~shown[good]):18.3f}  {_share(~shown[~answerable & ~bereft]):20.2f}"
        )


def _share(flags: Flags) -> float:
    return float(flags.mean()) if flags.size else float("nan")
