"""The short names that texts give: `Universitas Terbuka yang selanjutnya disingkat UT`."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tanya.text.analysis import is_word

_GIVEN = re.compile(
    r"(?P<long>\b[A-Z][^\n;:.(),]{5,90}?),?\s+yang\s+selanjutnya\s+(?:disebut|disingkat)(?:\s+(?:dengan|sebagai))?"
    r"\s+(?P<short>[A-Z][A-Za-z]{2,11})(?=\s*(?:,|adalah\b|ialah\b))"
)
_BRACKETED = re.compile(r"(?P<long>(?:\b[A-Z][a-z]{2,20}\s(?:dan\s|atau\s)?){2,8})\((?P<short>[A-Z]{3,9})\)")
_KEPT = 2  # long forms of one short form: of more, none is meant


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A name and what it stands for, each as it is written."""

    short: str
    long: str


def short_forms(text: str) -> Iterator[ShortForm]:
    """Each place at which text gives one; the short form holds letters of the long one, in their order."""
    if "selanjutnya" in text:
        for given in _GIVEN.finditer(text):
            yield from _fitting(given["short"], given["long"])
    if "(" in text:
        for bracketed in _BRACKETED.finditer(text):
            yield from _by_initials(bracketed["short"], bracketed["long"].split())


def told_alike(found: Mapping[ShortForm, int]) -> tuple[ShortForm, ...]:
    """Of all that were found, and how often, those that stand for one thing or two."""
    meanings = Counter(form.short.casefold() for form in found)
    return tuple(sorted((f for f in found if meanings[f.short.casefold()] <= _KEPT), key=_name))


def _name(form: ShortForm) -> tuple[str, str]:
    return form.short, form.long


def _fitting(short: str, long: str) -> Iterator[ShortForm]:
    words = long.split()
    named = sum(letter.isupper() for letter in short) > 1 or not is_word(short.casefold())
    if named and len(words) > 1 and _in_order(short.casefold(), long.casefold()):
        yield ShortForm(short, " ".join(words))


def _by_initials(short: str, words: Iterable[str]) -> Iterator[ShortForm]:
    """The last words whose capitals are the short form."""
    long: list[str] = []
    for word in reversed([*words]):
        long.insert(0, word)
        initials = "".join(w[0] for w in long if w[0].isupper())
        if initials == short:
            yield ShortForm(short, " ".join(long))
        if len(initials) >= len(short):
            return


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return text[:1] == letters[:1] and all(letter in rest for letter in letters)
