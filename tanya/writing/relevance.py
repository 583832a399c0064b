"""Whether a sentence of a model speaks of what is asked: what is proven may still be beside the point."""

from collections.abc import Iterable
from dataclasses import dataclass

from tanya.composing.draft import Quote
from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse
from tanya.text.terms import TermSet, term_set

# Share of what is asked. Measured: docs/decisions/0018.
_MORE = 0.1


@dataclass(frozen=True, slots=True)
class Relevance:
    """To one question, beside the quotes that were chosen to answer it."""

    matcher: Matcher
    told: TermSet  # what these quotes say

    def touches(self, said: str) -> bool:
        """Whether it speaks of anything that is asked."""
        return self._share(term_set(analyse(said))) > 0

    def adds(self, said: str) -> bool:
        """Whether it speaks of a part of what is asked that the chosen quotes leave open."""
        return self._share(term_set(analyse(said)) | self.told) >= self._share(self.told) + _MORE

    def _share(self, terms: TermSet) -> float:
        return self.matcher.coverage(terms) if self.matcher.asked else 1.0


def relevance(matcher: Matcher, chosen: Iterable[Quote]) -> Relevance:
    told = frozenset(term for quote in chosen for term in term_set(analyse(quote.text)))
    return Relevance(matcher, told)
