"""Where in a text the few terms stand that matter to a question: most of its terms never do."""

from collections.abc import Iterable, Sequence, Set

from tanya.text.terms import TermSet

Place = tuple[int, str]  # how many terms stand before it, and the term


def places_of(terms: Sequence[str], wanted: Set[str]) -> list[Place]:
    """Those of the terms that are wanted, in order."""
    return [(place, term) for place, term in enumerate(terms) if term in wanted]


def between(places: Iterable[Place], first: int, end: int) -> list[Place]:
    """Those from the term at `first` on, before the one at `end`."""
    return [found for found in places if first <= found[0] < end]


def said_at(places: Sequence[Place]) -> TermSet:
    """What term_set() makes of the text, as far as it is of terms that were wanted."""
    found: set[str | tuple[str, str]] = set()
    before, at = "", -2
    for place, term in places:
        found.add(term)
        if place == at + 1:
            found.add((before, term))
        before, at = term, place
    return frozenset(found)
