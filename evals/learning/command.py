"""`python -m evals learn`: grows the trees that come with the package."""

import os
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import click

from evals.errors import EvalError
from evals.learning.examples import Example
from evals.learning.gathering import counted, gathered
from evals.learning.scored import Scored, judged, weighed
from evals.learning.telling import by_level, compared
from evals.learning.texts import laws_index
from evals.learning.words import save, shares
from evals.questions import FOLDER_DAILY, FOLDER_DETAILED, FOLDER_LAWS, FOLDER_WIDE, Reference, references
from tanya.composing.learnt.judging import Judge
from tanya.composing.learnt.trees import FOLDER
from tanya.retrieval.answered import FILE
from tanya.settings import settings_from


@click.command("words")
@click.option(
    "--into", type=click.Path(path_type=Path, dir_okay=False), default=FILE, help="Where the shares go."
)
def words_command(into: Path) -> None:
    """Count which words of questions the provisions that answer them say; then `learn` has to follow.

    Held-out questions are not counted.
    """
    documents, laws = settings_from(os.environ), laws_index()
    said = [
        *counted(documents, _of_documents()),
        *counted(laws, references("hukum", folder=FOLDER_LAWS)),
    ]
    save(told := shares(said), into)
    click.echo(f"{into}: {len(told)} kata dari {len(said)} yang ditanyakan")


def _of_documents() -> list[Reference]:
    others = (references("data", folder=folder) for folder in (FOLDER_WIDE, FOLDER_DAILY, FOLDER_DETAILED))
    return [*references("data"), *chain.from_iterable(others)]


@click.command("learn")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), default=FOLDER, help="Where the trees go."
)
def learn_command(into: Path) -> None:
    """Grow the trees anew, from the questions on the index in TANYA_HOME and on laws on all matters.

    Held-out questions are not grown on; only how many of them come out right is told.
    """
    documents, laws = settings_from(os.environ), laws_index()
    asked = _of_documents()
    of_laws = references("hukum", folder=FOLDER_LAWS)
    found = gathered(documents, asked, of_laws) + gathered(laws, of_laws, asked)
    seen, held = ([one for one in found if one.held_out is out] for out in (False, True))
    judge, by_others = _learnt(seen)
    # What trees that were grown on others tell of the questions as they stand.
    whole = [one for one in by_others if not one.example.bereft]
    for line in (
        *compared("grown on, each judged by trees that did not see it", weighed(seen), whole),
        *compared("held out", weighed(held), judged(held, judge)),
        "",
        *by_level(by_others),
    ):
        click.echo(line)
    into.mkdir(parents=True, exist_ok=True)
    judge.ranking.save(into / "ranking.npz")
    judge.answering.save(into / "answering.npz")
    click.echo(f"\n{into}")


def _learnt(examples: Sequence[Example]) -> tuple[Judge, tuple[Scored, ...]]:
    """Raises EvalError where LightGBM cannot be loaded."""
    try:
        # Here, as it needs a system library that the other commands do without.
        from evals.learning.learning import learn  # noqa: PLC0415
    except (ImportError, OSError) as fault:
        raise EvalError(f"LightGBM tidak dapat dimuat ({fault}); pasang lightgbm dan libgomp1.") from fault
    return learn(examples)
