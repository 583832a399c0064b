"""Terms of a text as a set that also knows which stand side by side."""

from collections.abc import Sequence
from itertools import pairwise

# A term, or two that follow each other: "laporan kinerja" is another thing than a text that has both words.
TermSet = frozenset[str | tuple[str, str]]


def term_set(*texts: Sequence[str]) -> TermSet:
    """All terms of some texts and their neighbouring pairs; no pair reaches from one text to the next."""
    found: set[str | tuple[str, str]] = set()
    for terms in texts:
        found.update(terms)
        found.update(pairwise(terms))
    return frozenset(found)
