"""Words of the question that a text says as they were asked: in a row, or in the same form."""

from collections.abc import Sequence
from functools import lru_cache

from tanya.text.analysis import STOPWORDS, words

LEAST_RUN = 3  # words; two in a row stand in many texts
_LONGEST_RUN = 6
_LONGEST_QUESTION = 40
_FORMED = 5  # letters of a word that can have other forms


Run = tuple[int, str]  # how many words, and these, each between blanks


def runs_of(question: str) -> list[Run]:
    """Words of the question in a row, the shortest rows first: `tidak dengan hormat`."""
    said = words(question)[:_LONGEST_QUESTION]
    lengths = range(LEAST_RUN, min(_LONGEST_RUN, len(said)) + 1)
    return [(n, f" {' '.join(said[at : at + n])} ") for n in lengths for at in range(len(said) - n + 1)]


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


def longest_run(runs: Sequence[Run], shown: str) -> int:
    """How many words the longest run has that a text says; 0 for none. shown: the row of its words."""
    longest = 0
    for length, run in runs:
        # A text that says no shorter row says no longer one.
        if length > max(longest + 1, LEAST_RUN):
            break
        if length > longest and run in shown:
            longest = length
    return longest
