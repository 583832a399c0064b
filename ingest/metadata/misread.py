"""Words of a title that a scanner misread, put right where the text below the title says which word is meant.

Capitals are misread otherwise than small letters: `NEGEzu` above a text that says `Negeri` a hundred times. A
word that the text knows is never touched, nor is one for which it offers two.
"""

import re
from collections import Counter
from collections.abc import Iterator

# What scanners print for a capital, or for two.
_SIGNS = re.compile(
    r"""(?P<ri>zu)|(?P<n>I\.I|[}]\.I|I?\\?[{]-?)|(?P<k>I\()|(?P<l>I[.,\"]+|I-(?=I))|(?P<j>[.\"]I)|(?P<m>M)|(?P<t>T)
      |(?P<i>[1!l|\]])|(?P<f>f)|(?P<dot>(?<=\w)\.(?=\w))|(?P<any>.)""",
    re.VERBOSE | re.DOTALL,
)
_MEANT = {
    "ri": ("RI",),
    "n": ("N",),
    "k": ("K",),
    "l": ("L", "I"),
    "j": ("J",),
    "m": ("M", "RA", "NY", "AA", "NT"),
    "t": ("T", "I"),
    "i": ("I",),
    "f": ("I", "T"),
    "dot": ("",),
}
_WORD = re.compile(r"(?<![A-Za-z])[A-Z]?[a-z]+(?![A-Za-z])")
_MARKS = "(),.;:\"“”'"
_SHORTEST = 4  # letters; of fewer, too many words are alike
_MOST_READINGS = 200
_LEAST_SAID = 2  # times that the text must say the word that is meant


class TitleWords:
    """The words of a text in small letters, by which those of its title are judged."""

    def __init__(self, text: str) -> None:
        self._said = Counter(word.lower() for word in _WORD.findall(text))

    def mended(self, title: str) -> str:
        """The title in capitals, word by word."""
        return " ".join(self._word(word) for word in title.split())

    def _word(self, word: str) -> str:
        start, end = len(word) - len(word.lstrip(_MARKS)), len(word.rstrip(_MARKS))
        if meant := self._meant(word[start:end]):
            return word[:start] + meant + word[end:]
        if "-" in word.strip("-"):
            return "-".join(self._word(part) for part in word.split("-"))
        return word

    def _meant(self, printed: str) -> str:
        """The one other word that may stand there; empty where the word is known, or no one is."""
        if len(printed) < _SHORTEST or self._knows(printed) or not _is_capital(printed):
            return ""
        meant = {one for one in _readings(printed) if self._said[one.lower()] >= _LEAST_SAID}
        return meant.pop() if len(meant) == 1 else ""

    def _knows(self, printed: str) -> bool:
        """Whether it is a word of the text; what small letters or signs have got into is none."""
        return printed.isalpha() and printed.isupper() and printed.lower() in self._said


def _is_capital(word: str) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    return 2 * sum(sign.isupper() for sign in letters) > len(letters)


def _readings(printed: str) -> Iterator[str]:
    readings = [""]
    for found in _SIGNS.finditer(printed):
        may_be = _MEANT.get(found.lastgroup or "", (found[0],))
        readings = [before + sign for before in readings for sign in may_be]
        if len(readings) > _MOST_READINGS:
            return
    yield from readings
