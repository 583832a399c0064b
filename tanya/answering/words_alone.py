"""Answers that were found by their words alone, because the vectors could not be looked at, say so."""

from collections.abc import Iterator
from dataclasses import replace

from tanya.domain.answer import Answer, Told
from tanya.library.vector_search import SearchesVectors
from tanya.wording import WORDS_ALONE


def warned(vectors: SearchesVectors, told: Iterator[Told | Answer]) -> Iterator[Told | Answer]:
    """What is told of an answer, which is warned of where a search by vectors lapsed meanwhile.

    That of another answer counts too: rather one warning too many than one too few.
    """
    before = vectors.lapses
    for one in told:
        if isinstance(one, Answer) and vectors.lapses != before:
            yield replace(one, warnings=(*one.warnings, WORDS_ALONE))
        else:
            yield one
