"""Verbs as they are spoken, and the standard forms they may stand for."""

import re
from collections.abc import Iterator

# The nasal that begins a spoken verb, and what its standard form may begin with.
_BEGINNINGS = (
    (re.compile(r"^nge(?=[a-z]{3})"), ("menge", "me")),  # ngecat: mengecat; ngelipat: melipat
    (re.compile(r"^ng(?=[aiuekgh])"), ("meng",)),  # ngukur: mengukur
    (re.compile(r"^ny(?=[aiueo])"), ("meny", "menc")),  # nyapu: menyapu; nyoret: mencoret
    (re.compile(r"^(?=n[aiueodjtc]|m[aiueobp])"), ("me",)),  # nulis: menulis; mukul: memukul
)
_ENDING = re.compile(r"in$")  # "dilipetin": spoken for -kan or -i
# "dapet", "dilipetin": spoken for the -a- of the last syllable.
_LAST_A = re.compile(r"e(?=(?:ng|[bcdfghjklmnpqrstvwxyz])$)")


def standard_forms(word: str) -> list[str]:
    """What a spoken verb, in lower case, may stand for, itself too: `nyapuin` is menyapukan or menyapui."""
    return list(dict.fromkeys(form for said in _endings(word) for form in _beginnings(said)))


def _endings(word: str) -> Iterator[str]:
    """With a standard ending, and with the vowel of a standard form before it."""
    body = _ENDING.sub("", word)
    endings = ("kan", "i") if body != word else ("",)
    for root in (body, _LAST_A.sub("a", body)):
        yield from (f"{root}{ending}" for ending in endings)


def _beginnings(word: str) -> Iterator[str]:
    yield word
    for spoken, standard in _BEGINNINGS:
        if spoken.match(word):
            yield from (spoken.sub(beginning, word, count=1) for beginning in standard)
