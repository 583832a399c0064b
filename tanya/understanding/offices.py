"""Offices that the documents at hand are of, by the short names people give them: `disdik`, `kominfo`."""

import re
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

from tanya.domain.document import Document
from tanya.text.analysis import STOPWORDS, analyse, fold, is_word, words

_MINISTRY = re.compile(r"\bKementerian(?: (?:dan |Bidang )?(?!Tahun\b)[A-Z][a-z]+,?){1,5}")
# Levels of offices with what they are shortened to.
_LEVELS = {
    "dinas": ("dinas", "dis"),
    "badan": ("badan", "ba"),
    "biro": ("biro",),
    "kementerian": ("kemen", "kem"),
    "sekretariat": ("sek", "set"),
    "direktorat": ("dit",),
}
_UNSAID = STOPWORDS | {"bidang", "daerah"}  # words of a name that its short forms leave out
_SHORTEST, _LONGEST = 3, 14  # letters of a short name
_SYLLABLE = re.compile(r"[^aiueo][aiueo][a-z]")  # may come from within a word: `dik` of Pendidikan
_SURE = 5  # letters; shorter ones name other things as well


class Offices:
    """The offices of a library; short names are recognised, not listed: each word gives them a part."""

    def __init__(self, documents: Iterable[Document], ordinary: Container[str] = ()) -> None:
        """ordinary: words of the language, which name no office."""
        names = {name for document in documents for name in _names(document)}
        self._names = tuple(sorted(names))
        self._ordinary = ordinary
        self._alone = frozenset(name for name in map(fold, names) if name.isalpha())
        self._short_for = lru_cache(maxsize=4096)(self._find)

    def meant_by(self, word: str) -> tuple[str, ...]:
        """Full names that word, in lower case, may be short for; none for a word of the language."""
        return self._short_for(word)

    def _find(self, word: str) -> tuple[str, ...]:
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or is_word(word):
            return ()
        if word in self._ordinary or word in STOPWORDS:
            return ()
        return tuple(name for name in self._names if is_short_for(word, name))

    def named_in(self, text: str) -> frozenset[str]:
        """Terms of the offices that text calls by a short name, or by their only word: `bappeda`."""
        said = words(text)
        alone = (term for word in said if word in self._alone for term in analyse(word))
        names = (name for word in said if len(word) >= _SURE for name in self._short_for(word))
        meant = (term for name in names for term in _telling(name))
        return frozenset((*alone, *meant))


def is_short_for(word: str, name: str) -> bool:
    """Whether word is made of a piece of every telling word of name, in order; its level may be left out.

    `disdik` is Dinas Pendidikan, `kominfo` Dinas Komunikasi dan Informatika, `rsu` Rumah Sakit Umum.
    """
    first, *parts = (part for part in words(name) if part not in _UNSAID)
    unsaid = [parts] if first in _LEVELS else []
    if any(len(said) > 2 and word == _initials(said) for said in ([first, *parts], *unsaid)):
        return True
    for short in _LEVELS.get(first, ()):
        rest = word.removeprefix(short)
        # `kemenko` leaves the matter of the ministry unsaid.
        if 1 < len(rest) < len(word) and any(_made_of(rest, said) for said in (parts, parts[:1]) if said):
            return True
    return any(len(said) > 1 and _made_of(word, said) for said in unsaid or [[first, *parts]])


def _initials(parts: Sequence[str]) -> str:
    return "".join(part[0] for part in parts)


def _made_of(word: str, parts: Sequence[str]) -> bool:
    """Whether word falls into one piece for each part; behind longer pieces initials may stand."""
    if not parts or not word:
        return not parts and not word
    cuts = (end for end in range(2, len(word) + 1) if _is_piece(word[:end], parts[0]))
    return any(_made_of(word[end:], parts[1:]) for end in cuts) or word == _initials(parts)


def _is_piece(piece: str, part: str) -> bool:
    """Its beginning, its own short form, or a syllable of it and more."""
    inner = bool(_SYLLABLE.match(piece)) and piece in part
    return inner or part.startswith(piece) or piece in _LEVELS.get(part, ())


def _names(document: Document) -> Iterable[str]:
    if document.agency:
        yield document.agency
    yield from (found[0].strip(" ,") for found in _MINISTRY.finditer(document.title))


def _telling(name: str) -> list[str]:
    return [term for term in analyse(name) if term not in _LEVELS and term not in _UNSAID]
