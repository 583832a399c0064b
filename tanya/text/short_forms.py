"""The short names that texts give: `Universitas Terbuka yang selanjutnya disingkat UT`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from tanya.text.analysis import is_word

_GIVEN = re.compile(
    r"(?P<long>\b[A-Z][^\n;:.(),]{5,90}?),?\s+yang\s+selanjutnya\s+(?:disebut|disingkat)(?:\s+(?:dengan|sebagai))?"
    r"\s+(?P<short>[A-Z][A-Za-z]{2,11})(?=\s*(?:,|adalah\b|ialah\b))"
)
_BRACKETED = re.compile(r"(?P<long>(?:\b[A-Z][a-z]{2,20}\s(?:dan\s|atau\s)?){2,8})\((?P<short>[A-Z]{3,9})\)")
_MEANINGS = 2  # of one short form: of more, none is meant
_ALIKE = 90  # 0..100, from which two long forms are one: `Akintabilitas`, `Pengawas` beside `Pengawasan`
_SELDOM = 0.25  # of the times that the usual one is written: a misprint


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A name and what it stands for, each as it is written."""

    short: str
    long: str


def short_forms(text: str) -> Iterator[ShortForm]:
    """Each place at which text gives one."""
    if "selanjutnya" in text:
        for given in _GIVEN.finditer(text):
            yield from _named(given["short"], given["long"].rpartition(" disebut ")[2].split())
    if "(" in text:
        for bracketed in _BRACKETED.finditer(text):
            yield from _by_initials(bracketed["short"], bracketed["long"].split())


def settled(found: Mapping[ShortForm, int]) -> tuple[ShortForm, ...]:
    """Those that stand for one thing or two, without misprints. found: how often each is given."""
    by_short: defaultdict[str, list[ShortForm]] = defaultdict(list)
    for form in sorted(found, key=lambda form: (-found[form], form.long)):
        by_short[form.short.casefold()].append(form)
    kept: list[ShortForm] = []
    for forms in by_short.values():
        meanings = _meanings(forms)
        if len(meanings) <= _MEANINGS:
            kept += (form for same in meanings for form in same if found[form] >= _SELDOM * found[same[0]])
    return tuple(sorted(kept, key=lambda form: (form.short, form.long)))


def _meanings(forms: Sequence[ShortForm]) -> list[list[ShortForm]]:
    """Those that are written nearly alike together, the one that is written most first."""
    meanings: list[list[ShortForm]] = []
    for form in forms:
        same = next((known for known in meanings if _alike(known[0].long, form.long)), None)
        if same is None:
            meanings.append([form])
        else:
            same.append(form)
    return meanings


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(one.casefold(), other.casefold()) >= _ALIKE


def _named(short: str, words: Sequence[str]) -> Iterator[ShortForm]:
    """The last words whose capitals are the short form; else the most words that may have given it."""
    # `yang selanjutnya disebut Menteri` gives a word, and no name.
    if sum(letter.isupper() for letter in short) < 2 and is_word(short.casefold()):
        return
    yield from list(_by_initials(short, words)) or _by_letters(short, words)


def _by_initials(short: str, words: Sequence[str]) -> Iterator[ShortForm]:
    """The last words whose capitals are the short form."""
    for first in range(len(words) - 1, -1, -1):
        initials = "".join(word[0] for word in words[first:] if word[0].isupper())
        if initials == short and len(words) - first > 1:
            yield ShortForm(short, " ".join(words[first:]))
        if len(initials) >= len(short):
            return


def _by_letters(short: str, words: Sequence[str]) -> Iterator[ShortForm]:
    """The most of the last words that begin as the short form does, and have its letters in their order."""
    if short.casefold() in (word.casefold() for word in words):
        return
    for first in range(len(words) - 1):
        long = " ".join(words[first:])
        if long[0] == short[0] and _in_order(short.casefold(), long.casefold()):
            yield ShortForm(short, long)
            return


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
