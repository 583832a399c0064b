"""An acronym and its long form as one word, so that either proves the other."""

import re
from functools import cached_property

from tanya.glossary.glossary import Glossary

_SPACE = re.compile(r"\s+")


class Acronyms:
    """Of the glossary those whose long form a text has said; what is common usage only proves nothing."""

    def __init__(self, glossary: Glossary) -> None:
        told = [term for term in glossary.terms if term.acronym and term.verified]
        shorts = [term.short.casefold() for term in told]
        # An acronym of two meanings stands for neither.
        self._short = {
            _plain(term.meaning): term.short
            for term in told
            if shorts.count(term.short.casefold()) == 1 and " " in term.meaning
        }

    def shortened(self, text: str) -> str:
        """text with every long form as its acronym."""
        if not self._short:
            return text
        return self._long.sub(lambda found: self._short[_plain(found[0])], text)

    @cached_property
    def _long(self) -> re.Pattern[str]:
        longest = sorted(self._short, key=len, reverse=True)
        forms = (r"\s".join(map(re.escape, form.split())) for form in longest)
        return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text.casefold()).strip()
