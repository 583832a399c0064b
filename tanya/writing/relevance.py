"""Whether a sentence of a model speaks of what is asked: what is proven may still be beside the point."""

from collections.abc import Iterable
from dataclasses import dataclass

from tanya.composing.draft import Quote
from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse
from tanya.text.heard import NOTHING, Said

# Share of what is asked. Measured: docs/decisions/0018.
_MORE = 0.1


@dataclass(frozen=True, slots=True)
class Relevance:
    """To one question, beside the quotes that were chosen to answer it."""

    matcher: Matcher
    told: Said  # what these quotes say

    def touches(self, said: str) -> bool:
        """Whether it speaks of anything that is asked."""
        return self._share(self.matcher.said(analyse(said))) > 0

    def adds(self, said: str) -> bool:
        """Whether it speaks of a part of what is asked that the chosen quotes leave open."""
        return self._share(self.matcher.said(analyse(said)) | self.told) >= self._share(self.told) + _MORE

    def _share(self, said: Said) -> float:
        return self.matcher.coverage(said) if self.matcher.asked else 1.0


def relevance(matcher: Matcher, chosen: Iterable[Quote]) -> Relevance:
    told = NOTHING
    for quote in chosen:
        told |= matcher.said(analyse(quote.text))
    return Relevance(matcher, told)
