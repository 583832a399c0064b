"""How much of a question stands in one sentence of a text."""

import re
from functools import lru_cache

from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse

_ENDS = re.compile(r"(?<=[.;:])\s+|\n")
_LEAST = 15  # characters; `Pasal 5` is no sentence
_MOST = 30


def best_and_first(text: str, matcher: Matcher) -> tuple[float, float]:
    """0..1: the share of the concepts in the sentence that speaks of most of them, and in the first one."""
    said = [matcher.coverage(matcher.said(terms)) for terms in sentences_of(text)]
    return max(said), said[0]


@lru_cache(maxsize=65_536)
def sentences_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The terms of each, one at least; only of the first ones of a long text."""
    return tuple(tuple(analyse(piece)) for piece in pieces_of(text))


def pieces_of(text: str) -> list[str]:
    """The sentences as they stand."""
    return [piece for piece in _ENDS.split(text) if len(piece) > _LEAST][:_MOST] or [text]
