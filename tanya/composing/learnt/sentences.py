"""How much of a question stands in one sentence of a text."""

import re

from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse
from tanya.text.terms import term_set

_ENDS = re.compile(r"(?<=[.;:])\s+|\n")
_LEAST = 15  # characters; `Pasal 5` is no sentence
_MOST = 30


def best_and_first(text: str, matcher: Matcher) -> tuple[float, float]:
    """0..1: the share of the concepts in the sentence that speaks of most of them, and in the first one."""
    said = [matcher.coverage(term_set(analyse(sentence))) for sentence in _sentences(text)]
    return max(said), said[0]


def _sentences(text: str) -> list[str]:
    """At least one; only the first of a long text."""
    return [piece for piece in _ENDS.split(text) if len(piece) > _LEAST][:_MOST] or [text]
