"""Whether two printings say the same words, whatever a scanner made of their signs."""

import re
import unicodedata

_SIGNS = re.compile(r"[\W_]+")
# Letters and figures that scanners take for each other: `2OL9`, `Pasal l5`.
_LOOK_ALIKE = str.maketrans({"o": "0", "q": "0", "l": "1", "i": "1", "!": "1", "|": "1"})


def same_words(one: str, other: str) -> bool:
    """True only where every letter and figure is the same; one word more is another text."""
    return _folded(one) == _folded(other)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_LOOK_ALIKE)
    return _SIGNS.sub("", plain)
