"""The trees that come with the package, on questions that they were not grown on."""

from evals.intervals import difference, ratio
from evals.learning.gathering import gathered
from evals.learning.scored import judged, right, weighed
from evals.learning.telling import compared
from evals.questions import FOLDER_WIDE, references
from tanya.composing.learnt.judging import shipped_judge
from tanya.settings import Settings

# Reached, less a little: benchmarks/README.md. Of the questions that have an answer and are answered by
# searching: those whose best unit stands at a right place and says all of the facts.
RIGHT = 0.58
MORE = 0.03  # than by the weights set by hand


def test_the_trees_put_the_right_unit_first_more_often_than_the_weights_set_by_hand(
    documents_index: Settings,
) -> None:
    held = gathered(documents_index, references("data", held_out=True, folder=FOLDER_WIDE))
    by_hand, by_trees = weighed(held), judged(held, shipped_judge())
    print("\n" + "\n".join(compared("luas, held out", by_hand, by_trees)))
    assert len(right(by_trees)) >= 150
    assert ratio(right(by_trees)) >= RIGHT
    assert difference(right(by_hand), right(by_trees)).value >= MORE
