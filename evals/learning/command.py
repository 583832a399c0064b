"""`python -m evals learn`: grows the trees that come with the package."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click
import numpy as np

from evals.learning.examples import Example, examples
from evals.learning.learning import Scored, first_answers, first_is_right, learn, ranked_by
from evals.learning.texts import HUKUM, LUAS, laws_index
from evals.questions import Reference, references
from tanya.assembly import answering_of
from tanya.composing.learnt.judging import Judge
from tanya.composing.learnt.trees import Vector
from tanya.library.build import open_current
from tanya.settings import Settings, settings_from
from tanya.tuning import Tuning

_PACKAGE = Path(__file__).parents[2] / "tanya" / "composing" / "learnt"
_LEVELS = (0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6)


@click.command("learn")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), default=_PACKAGE, help="Where the trees go."
)
def learn_command(into: Path) -> None:
    """Grow the trees anew, from the questions on the index in TANYA_HOME and on laws on all matters.

    Held-out questions are not grown on; only how many of them come out right is told.
    """
    asked = [*references("data"), *references("data", folder=LUAS)]
    found = _gathered(settings_from(os.environ), asked)
    found += _gathered(laws_index(), references("hukum", folder=HUKUM))
    seen, held = ([one for one in found if one.held_out is out] for out in (False, True))
    judge, scored = learn(seen)
    _tell(seen, held, judge, scored)
    judge.ranking.save(into / "ranking.npz")
    judge.answering.save(into / "answering.npz")
    click.echo(f"\n{into}")


def _gathered(settings: Settings, chosen: Sequence[Reference]) -> list[Example]:
    build = open_current(settings.home)
    try:
        return list(examples(answering_of(build, settings, Tuning(learnt=False)), chosen, date.today()))
    finally:
        build.close()


def _tell(seen: Sequence[Example], held: Sequence[Example], judge: Judge, scored: Scored) -> None:
    """Right: the best unit stands at the right place and says all the facts."""
    others = list(zip(scored.examples, scored.scores, strict=True))
    click.echo(f"questions {len(seen)}, held out {len(held)}")
    click.echo(
        f"best unit right, by hand: seen {_right(ranked_by(seen, None)):.3f}, held out {_right(ranked_by(held, None)):.3f}"
    )
    click.echo(
        f"best unit right, by trees that did not see it: seen {_right(others):.3f}, held out {_right(ranked_by(held, judge)):.3f}"
    )
    likely = 1 / (1 + np.exp(-np.array(scored.odds)))
    real = np.array(
        [one.answerable or one.id not in {e.id for e in seen if e.answerable} for one in scored.examples]
    )
    right = np.array([one.answerable and first_answers(one, score) for one, score in others])
    answerable = np.array([one.answerable for one in scored.examples])
    click.echo("level  answered  of these right  right but refused  unanswerable refused")
    for level in _LEVELS:
        shown = likely >= level
        click.echo(
            f"{level:5}  {shown[answerable].mean():8.2f}  {right[answerable & shown].mean():14.2f}"
            f"  {(~shown[right]).mean():17.3f}  {(~shown[~answerable & real]).mean():20.2f}"
        )


def _right(scored: Iterable[tuple[Example, Vector]]) -> float:
    return float(np.mean([first_is_right(one, scores) for one, scores in scored if one.answerable]))
