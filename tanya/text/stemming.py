"""Sastrawi's stemmer, which asks of its fifty rules for prefixes those alone that can fit a word's beginning.

The same roots in less than half of the time: of a rule that does not fit, nothing follows.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from Sastrawi.Stemmer.Context.Context import Context
from Sastrawi.Stemmer.Context.Visitor.PrefixDisambiguator import PrefixDisambiguator
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

# By the number in the name of a rule's class: what a word begins with, or has behind its first letter.
_BEGINNINGS = (
    *((number, "be") for number in range(1, 6)),
    *((number, "te") for number in (*range(6, 10), 35)),
    *((number, "me") for number in range(10, 20)),
    *((number, "pe") for number in (*range(20, 35), 36)),
    *((41, "ku"), (42, "ka")),
)
_INSIDE = {37: "er", 38: "el", 39: "em", 40: "in"}
_BY_NUMBER = dict(_BEGINNINGS)
_NUMBER = re.compile(r"Rule(\d+)")


class QuickStemmer(Stemmer):  # type: ignore[misc]
    """`stem` as Sastrawi's own; it keeps nothing."""

    def __init__(self) -> None:
        super().__init__(StemmerFactory().create_stemmer().delegatedStemmer.get_dictionary())
        self._fitting = lru_cache(maxsize=4096)(self._rules_for)

    def stem_singular_word(self, word: str) -> str:
        context = _Context(word, self.dictionary, self.visitor_provider)
        context.fitting = self._fitting
        context.execute()
        return str(context.result)

    def _rules_for(self, beginning: str) -> tuple[Any, ...]:
        """beginning: three letters of a word, or all that it has."""
        return tuple(
            rule for rule in self.visitor_provider.get_prefix_visitors() if _may_fit(rule, beginning)
        )


class _Context(Context):  # type: ignore[misc]
    fitting: Any

    def accept_prefix_visitors(self, visitors: Sequence[Any]) -> Any:
        # Until one of them fits, and they end, the word stays as it is.
        return super().accept_prefix_visitors(self.fitting(self.current_word[:3]))


def _may_fit(rule: Any, beginning: str) -> bool:
    if not isinstance(rule, PrefixDisambiguator):
        return beginning[:2] in ("di", "ke", "se")
    return any(_opens(number, beginning) for number in _numbers(rule))


def _opens(number: int, beginning: str) -> bool:
    """Of a rule that is not known here, nothing is ruled out."""
    if inside := _INSIDE.get(number):
        return beginning[1:3] == inside
    return number not in _BY_NUMBER or beginning[:2] == _BY_NUMBER[number]


def _numbers(rule: PrefixDisambiguator) -> Iterator[int]:
    for part in rule.disambiguators:
        found = _NUMBER.search(type(part).__name__)
        yield int(found[1]) if found else 0
