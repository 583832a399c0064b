"""Words of the question that a text says as they were asked: in a row, or in the same form."""

from collections.abc import Collection, Sequence

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


def as_said(said: frozenset[str], shown: Collection[str]) -> float:
    """0..1: the share of those words that a text has in the same form. shown: its words."""
    return len(said & frozenset(shown)) / len(said) if said else 0.0


def longest_run(runs: Sequence[str], shown: Sequence[str]) -> int:
    """How many words the first of the runs has that a text says; 0 for none. shown: its words."""
    said = f" {' '.join(shown)} "
    return next((len(run.split()) for run in runs if f" {run} " in said), 0)
