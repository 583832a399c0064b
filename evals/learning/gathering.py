"""What is asked of an index to learn from it, by as many processes as there are processors: it takes long."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import chain
from multiprocessing import get_context
from os import sched_getaffinity
from typing import TypeVar

from evals.learning.examples import Example, asked_elsewhere, examples
from evals.learning.words import Said, said_words
from evals.matching import names_of
from evals.questions import Reference
from tanya.answering import Answering
from tanya.assembly import answering_of
from tanya.library.build import Build, open_current
from tanya.settings import Settings
from tanya.tuning import Tuning

_T = TypeVar("_T")
_MOST = 8  # processes: each opens the index


def gathered(
    settings: Settings, chosen: Sequence[Reference], others: Sequence[Reference] = ()
) -> list[Example]:
    """Those questions beside what the index of the settings finds, ranked by the weights set by hand.

    others: of texts that it does not hold.
    """
    today = date.today()
    own = _side_by_side(partial(_examples, settings, today), chosen)
    return own + _side_by_side(partial(_strange, settings, today), others)


def counted(settings: Settings, asked: Sequence[Reference]) -> list[Said]:
    """The words of those questions, and whether what answers them says them."""
    return _side_by_side(partial(_said, settings, date.today()), asked)


def _side_by_side(work: Callable[[Sequence[Reference]], list[_T]], asked: Sequence[Reference]) -> list[_T]:
    """What the work makes of all of them, in their order."""
    if not asked:
        return []
    size = -(-len(asked) // min(len(sched_getaffinity(0)), _MOST))
    parts = [asked[start : start + size] for start in range(0, len(asked), size)]
    if len(parts) == 1:
        return work(asked)
    with ProcessPoolExecutor(len(parts), get_context("spawn")) as pool:
        return [*chain.from_iterable(pool.map(work, parts))]


def _examples(settings: Settings, today: date, chosen: Sequence[Reference]) -> list[Example]:
    with _opened(settings) as (_, answering):
        return list(examples(answering, chosen, today))


def _strange(settings: Settings, today: date, others: Sequence[Reference]) -> list[Example]:
    with _opened(settings) as (build, answering):
        documents = build.passages.documents()
        here = {name for document in documents for name in names_of(document.id, document.file)}
        return list(examples(answering, asked_elsewhere(others, here), today, elsewhere=True))


def _said(settings: Settings, today: date, asked: Sequence[Reference]) -> list[Said]:
    with _opened(settings) as (_, answering):
        return list(said_words(answering, asked, today))


@contextmanager
def _opened(settings: Settings) -> Iterator[tuple[Build, Answering]]:
    build = open_current(settings.home)
    try:
        yield build, answering_of(build, settings, Tuning(learnt=False))
    finally:
        build.close()
