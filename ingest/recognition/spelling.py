"""What an engine writes otherwise than Indonesian print: foreign letters, lost spaces, large for small."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ß": "B"})
_FOREIGN = re.compile(r"[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufaff]+")
_MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_LOST_SPACE = re.compile(
    rf"(?<=[A-Za-z]{{3}})(?=(?:19|20)\d\d\b)|(?:(?<=\b\d)|(?<=\b\d\d))(?=(?:{_MONTHS})(?![A-Za-z]))"
)
_LABEL = re.compile(r"^(?P<letter>[A-Za-z])(?P<rest>[.)]\s.*|[.)])$", re.DOTALL)
# Letters whose small and large forms differ in size alone.
_ALIKE = frozenset("COPSUVWXZ")


def spelled(text: str) -> str:
    """The words in the letters of Indonesian; empty for a line in another script."""
    plain = unicodedata.normalize("NFKC", _FOREIGN.sub("", text)).translate(_LETTERS)
    base = "".join(s for s in unicodedata.normalize("NFD", plain) if not unicodedata.combining(s))
    return _LOST_SPACE.sub(" ", " ".join(base.split()))


def with_small_labels(lines: Iterable[str]) -> Iterator[str]:
    """Lines whose label was read too large made small, where the list above says so: `C.` after `b.`

    After `B.` and `b.` alike nothing is changed: it may well be the next heading.
    """
    last = capital = ""
    for line in lines:
        found = _LABEL.match(line)
        if not found:
            yield line
            continue
        letter = found["letter"]
        if letter in _ALIKE and last.islower() and _follows(letter.lower(), last):
            letter = letter if capital and _follows(letter, capital) else letter.lower()
        last = letter
        capital = letter if letter.isupper() else capital
        yield letter + found["rest"]


def _follows(letter: str, before: str) -> bool:
    return ord(letter) == ord(before) + 1
