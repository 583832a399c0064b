"""Whether two printings say the same words, whatever a scanner made of their signs and spaces."""

import re
import unicodedata

# Letters and figures that scanners take for each other: `2OL9`, `l5`. Alone, `huruf i` and `huruf l` differ.
_LOOK_ALIKE = str.maketrans({"o": "0", "q": "0", "l": "1", "i": "1", "!": "1", "|": "1"})
_RANGE = re.compile(r"(?<=\d)\s*[-\u2010-\u2015]\s*(?=\d)")
_GLUED = re.compile(r"(?<![a-z\d])(?P<word>rp|pasal|ayat|angka|nomor|tahun)\.?(?=\d)")
# Between figures a sign is part of the number: `2,5` is not 25, `1-2` is not 12.
_TOKEN = re.compile(r"[\w!|]+(?:(?<=\d)[.,-](?=\d)[\w!|]+)*")
_FIGURE = re.compile(r"\d")
_SIGNS = re.compile(r"[!|_]")


def same_words(one: str, other: str) -> bool:
    """True only where every letter and every number is the same; one word more is another text.

    Spaces, line ends and signs between words do not count. Inside a number they do, and there a letter
    that looks like a figure is read as one.
    """
    return _folded(one) == _folded(other)


def _folded(text: str) -> str:
    plain = _RANGE.sub("-", unicodedata.normalize("NFKC", text).casefold())
    return "".join(_token(found) for found in _TOKEN.findall(_GLUED.sub(r"\g<word> ", plain)))


def _token(written: str) -> str:
    """A number stands apart from its neighbours; words may be run together."""
    if _FIGURE.search(written):
        return f" {written.translate(_LOOK_ALIKE)} "
    return _SIGNS.sub("", written)
