"""Words of the question that a text says as they were asked: in a row, or in the same form."""

from collections.abc import Sequence
from functools import lru_cache

from tanya.text.analysis import STOPWORDS, words

LEAST_RUN = 3  # words; two in a row stand in many texts
_LONGEST_RUN = 6
_LONGEST_QUESTION = 40
_FORMED = 5  # letters of a word that can have other forms


def runs_of(question: str) -> list[str]:
    """Words of the question in a row, the longest rows first: `tidak dengan hormat`."""
    said = words(question)[:_LONGEST_QUESTION]
    lengths = range(min(_LONGEST_RUN, len(said)), LEAST_RUN - 1, -1)
    return [" ".join(said[at : at + n]) for n in lengths for at in range(len(said) - n + 1)]


def forms_of(question: str) -> frozenset[str]:
    """Its longer words as they were written: a `pembina` is no `pembinaan`, though the root is one."""
    return frozenset(word for word in words(question) if len(word) >= _FORMED and word not in STOPWORDS)


@lru_cache(maxsize=32_768)
def row_of_words(text: str) -> str:
    """Its words as they are compared, each between blanks."""
    return f" {' '.join(words(text))} "


def as_said(said: frozenset[str], shown: str) -> float:
    """0..1: the share of those words that a text has in the same form. shown: the row of its words."""
    return sum(f" {word} " in shown for word in said) / len(said) if said else 0.0


def longest_run(runs: Sequence[str], shown: str) -> int:
    """How many words the first of the runs has that a text says; 0 for none. shown: the row of its words."""
    return next((len(run.split()) for run in runs if f" {run} " in shown), 0)
