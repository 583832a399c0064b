"""How a term is spelt that people write as they please."""

import re
from collections.abc import Iterable

from tanya.glossary.glossary import Term

_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")


def as_spelt_there(words: str, terms: Iterable[Term]) -> str:
    """`RB General` for `rb general`: as the glossary has it, where an acronym is in it; else words."""
    names = (term.short for term in terms if _ACRONYM.search(term.short))
    return next((name for name in names if name.casefold() == words.casefold()), words)
