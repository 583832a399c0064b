"""What is asked: the load counts, not how well it is answered."""

import random
from collections.abc import Iterator
from contextlib import closing

from benchmarks.sizing.places import Size
from evals.questions import FOLDER_LAWS, FOLDER_WIDE, Reference, references
from tanya.library.build import open_current

_SEED = 20261
_FOR_A_TITLE = 4  # questions


def queries_of(size: Size) -> tuple[str, ...]:
    """Reference questions that are not held out, and some titles of the size's own texts."""
    asked = [one.question.text for one in _references()]
    with closing(open_current(size.home)) as build:
        titles = sorted({document.title for document in build.passages.documents()})
    some = random.Random(_SEED).sample(titles, min(len(titles), len(asked) // _FOR_A_TITLE))
    return (*asked, *some)


def _references() -> Iterator[Reference]:
    yield from references("hukum", held_out=False, folder=FOLDER_LAWS)
    yield from references("data", held_out=False, folder=FOLDER_WIDE)
