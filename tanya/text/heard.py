"""What texts say of one question: most terms of a text never matter to it, and what is left is a few bits."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tanya.text.terms import TermSet

# A bit for each term of the question that a text has, and for each two of a wording that stand in it side by
# side. Only those who share an Ear understand each other's.
Said = int
NOTHING: Said = 0
Place = tuple[int, int]  # how many terms stand before it, and the term's bit


class Ear:
    """Tells in every text what matters to one question."""

    def __init__(self, wordings: Iterable[Sequence[str]]) -> None:
        """wordings: all of the question, term by term."""
        told = [tuple(terms) for terms in wordings]
        terms = dict.fromkeys(term for wording in told for term in wording)
        pairs = dict.fromkeys(pair for wording in told for pair in pairwise(wording))
        self._terms = {term: 1 << number for number, term in enumerate(terms)}
        self._bits = {one: 1 << number for number, one in enumerate((*terms, *pairs))}
        self._pairs = {(self._bits[one], self._bits[two]): self._bits[one, two] for one, two in pairs}
        self._heard: dict[TermSet, Said] = {}
        self._placed: dict[tuple[str, ...], list[Place]] = {}

    def bit(self, term: str | tuple[str, str]) -> int:
        """Of a term of a wording, or of two that follow each other in one."""
        return self._bits[term]

    def places(self, terms: Sequence[str]) -> list[Place]:
        """Where terms speak of the question, in order."""
        bits = self._terms
        if bits.keys().isdisjoint(terms):
            return []  # as most sentences of a text
        return [(place, bits[term]) for place, term in enumerate(terms) if term in bits]

    def placed(self, terms: tuple[str, ...]) -> list[Place]:
        """The same, of a text that is looked at again: a passage."""
        if (known := self._placed.get(terms)) is None:
            known = self._placed[terms] = self.places(terms)
        return known

    def said_at(self, places: Iterable[Place]) -> Said:
        """What is said there."""
        said, before, at = 0, 0, -2
        for place, bit in places:
            said |= bit
            if place == at + 1:
                said |= self._pairs.get((before, bit), 0)
            before, at = bit, place
        return said

    def said(self, terms: Sequence[str]) -> Said:
        """What they say of the question."""
        return self.said_at(self.places(terms))

    def heard(self, terms: TermSet) -> Said:
        """What a text says that was told before anything was asked."""
        if (known := self._heard.get(terms)) is None:
            known = self._heard[terms] = sum([self._bits[one] for one in terms & self._bits.keys()])
        return known


def between(places: Iterable[Place], first: int, end: int) -> list[Place]:
    """Those from the term at `first` on, before the one at `end`."""
    return [found for found in places if first <= found[0] < end]
