"""The stretch of a long unstructured text that answers; a page of a report is no quote."""

import re

from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse
from tanya.text.terms import term_set

# A sentence ends after a word, a year or a bracket; "11. Warna" and "No. 5" are no ends of sentences.
_PIECE = re.compile(
    r"[^\n]*?(?:(?<=[A-Za-z]{2})(?<!\b[Nn]o)|(?<=\d{3})|(?<=[)%”\"]))[.;:](?=\s+[A-Z(\d•-])|[^\n]+", re.M
)
_AIM = 520  # characters: a few sentences
_ANNOUNCED = 160


def excerpt(text: str, matcher: Matcher) -> str:
    """A run of whole sentences of about _AIM characters, the one that speaks most of the question."""
    pieces = [match.span() for match in _PIECE.finditer(text) if match[0].strip()]
    if len(pieces) < 2:
        return text.strip()
    windows = [_window(pieces, first) for first in range(len(pieces))]
    best = max(windows, key=lambda window: _worth(text[slice(*window)], matcher))
    return text[slice(*best)].strip()


def _window(pieces: list[tuple[int, int]], first: int) -> tuple[int, int]:
    start, end = pieces[first]
    for _, later in pieces[first + 1 :]:
        # What a line announces ("yaitu:") is worth more than an even length.
        if later - start > (_AIM if end - start > _ANNOUNCED else 2 * _AIM):
            break
        end = later
    return start, end


def _worth(window: str, matcher: Matcher) -> float:
    terms = analyse(window)
    first = analyse(window[:160])
    # Between windows that hold the same words, the one that begins with them reads best.
    return (
        matcher.coverage(term_set(terms))
        + 0.4 * matcher.closeness(terms)
        + 0.2 * matcher.coverage(term_set(first))
    )
