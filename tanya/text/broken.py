"""Text that a bad scan left in pieces: words cut in two, letters that stand alone, signs run together."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from string import ascii_lowercase

from tanya.text.analysis import is_word

_TOKEN = re.compile(r"[A-Za-z]+")
_SHORT = 3  # letters
_FEWEST = 3  # broken words
_SHARE = 0.025  # of all words, from which a text is broken: measured over the pasal of some eighty laws
# A letter that names something: `huruf a`, `a.`, `(a)`, `1a`, `s/d`, `tipe B`, `k-1`.
_NAMED = re.compile(
    r"(?:\b(?:huruf|angka|tipe|kelas|kategori|golongan|lampiran|butir|tabel|dan|atau|bagian)|\b[a-z],) $",
    re.I,
)
_BEFORE, _AFTER = frozenset("(/.-’'“\"&\n0123456789"), frozenset(".)/-’'&,;:”\"0123456789")
_LOOK = 12  # characters before a letter that may name it
# A pasal that begins in the middle of a sentence; a comma or a bracket that lost what stood before it.
_TORN = re.compile(r"\APasal \w+\s+[a-z]{2}|[a-z] [,)](?=\s)")
_GLUED = re.compile(r"[a-z][A-Z]")


def is_broken(text: str, written: Callable[[str], bool]) -> bool:
    """Whether so much of it is in pieces that it should not be read without the original.

    written: whether a word, in lower case, stands in other texts too.
    """
    words = [found for found in _TOKEN.finditer(text) if not (found[0].isupper() and len(found[0]) > 1)]
    broken = sum(1 for _ in _pieces(text, words, written)) + len(_TORN.findall(text))
    return broken >= _FEWEST and broken >= _SHARE * len(words)


def _pieces(text: str, words: list[re.Match[str]], written: Callable[[str], bool]) -> Iterator[str]:
    def known(word: str) -> bool:
        return written(word) or is_word(word)

    ends = {b.start() for a, b in pairwise(words) if _cut(a[0].lower(), b[0].lower(), known)}
    for found in words:
        word = found[0]
        alone = len(word) == 1 and not _names(text, found)
        strange = len(word) > 1 and not known(word.lower()) and _is_piece(word, written)
        if found.start() in ends or alone or strange:
            yield word


def _cut(one: str, other: str, known: Callable[[str], bool]) -> bool:
    """Whether they are one word with a gap in it: `ban yak`."""
    return known(one + other) and not (known(one) and known(other))


def _is_piece(word: str, written: Callable[[str], bool]) -> bool:
    """Of a word that is not known: of a few letters, short of one (`pejaba`), or run into another."""
    if len(word) <= _SHORT:
        return word.islower()
    near = (one for sign in ascii_lowercase for one in (word.lower() + sign, sign + word.lower()))
    return bool(_GLUED.search(word)) or any(map(written, near))


def _names(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    if before in _BEFORE or after in _AFTER or not before:
        return True
    return bool(_NAMED.search(text[max(0, found.start() - _LOOK) : found.start()]))
