"""Words as people feed them to BM25."""

import re

_WORD = re.compile(r"\w+")


def lower_words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
