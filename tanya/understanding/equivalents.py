"""What a word or phrase of everyday speech is called in rules, looked up by its form and by its root."""

import re
from collections.abc import Container, Iterable, Iterator

from tanya.glossary.thesaurus import Thesaurus
from tanya.text.analysis import STOPWORDS, stem, words
from tanya.understanding.certainty import ALONE, EQUIVALENT, TOLD
from tanya.understanding.intent import Wording

_MOST = 5  # equivalents of a word, the likeliest first
_WORD = re.compile(r"[a-z0-9]+")
_APART = re.compile(r"[^\s/-]")  # what parts two words, so that they are no phrase

_CLITIC = re.compile(r"(?:nya|kah|lah)$")

_Key = tuple[str, ...]
_EMPTY = Thesaurus()


class Equivalents:
    """Built once a thesaurus; every look-up is a few keys of a dictionary."""

    def __init__(self, thesaurus: Thesaurus = _EMPTY, written: Container[str] | None = None) -> None:
        """written: the terms of the texts at hand; without it they are taken to have every word."""
        self._written = written
        self._roots = thesaurus.roots
        self._by_form: dict[_Key, tuple[Wording, ...]] = {}
        self._by_root: dict[_Key, tuple[Wording, ...]] = {}
        self._words: set[str] = set()
        for entry in thesaurus.equivalences:
            meant = [self._terms(words(text)) for text in entry.meant]
            for text in entry.said:
                self._enter(words(text), meant, exact=entry.exact, certain=entry.certain)
        self._longest = max(map(len, (*self._by_form, *self._by_root)), default=0)

    @property
    def words(self) -> frozenset[str]:
        """Every word that people say, as it is written."""
        return frozenset(self._words)

    def __contains__(self, word: object) -> bool:
        """Whether word, in lower case, is one that people say, so that it needs no repair."""
        return isinstance(word, str) and (word in self._words or (stem(word),) in self._by_root)

    def of_word(self, word: str) -> tuple[Wording, ...]:
        """What it may be called besides; nothing for most words."""
        form = (word,) if self.is_exact(word) else (_CLITIC.sub("", word),)
        return self._by_form.get(form) or self._by_root.get((stem(word),), ())

    def is_exact(self, word: str) -> bool:
        """Whether it is known in this very form, which then means more than its root."""
        return (word,) in self._by_form

    def phrases(self, text: str) -> Iterator[tuple[int, int, tuple[Wording, ...]]]:
        """Those of folded text, the longest at each place: where it begins and ends, and its equivalents."""
        found = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
        at = 0
        while at < len(found):
            run = list(_run(text, found[at : at + self._longest]))
            length, wordings = self._phrase([word for word, *_ in run])
            if wordings:
                yield run[0][1], run[length - 1][2], wordings
            at += max(length, 1)

    def _phrase(self, run: list[str]) -> tuple[int, tuple[Wording, ...]]:
        for length in range(len(run), 1, -1):
            form = tuple(run[:length])
            if known := self._by_form.get(form) or self._by_root.get(self._root(form)):
                return length, known
        return 0, ()

    def _enter(self, form: list[str], meant: Iterable[_Key], *, exact: bool, certain: bool) -> None:
        root = self._root(form)
        narrow = exact or (len(form) == 1 and root != tuple(form))  # `pedagang` is no `perdagangan`
        known, key = (self._by_form, tuple(form)) if narrow else (self._by_root, root)
        self._words.update(form)
        own = self._terms(form)
        is_written = self._written is None or all(term in self._written for term in own)
        weight = TOLD if certain else EQUIVALENT if is_written else ALONE
        found = (Wording(terms, weight) for terms in meant if terms and terms != own)
        others = dict.fromkeys((*known.get(key, ()), *found))
        if key and others:
            known[key] = tuple(others)[:_MOST]

    def _root(self, form: Iterable[str]) -> _Key:
        return tuple(self._roots.get(word) or stem(word) for word in form)

    def _terms(self, form: Iterable[str]) -> _Key:
        """What analyse() makes of it."""
        said = [word for word in form if word not in STOPWORDS]
        return tuple(term for term in self._root(said) if term not in STOPWORDS)


def _run(text: str, found: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """The words that stand together from the first on."""
    before = None
    for word in found:
        if before is not None and _APART.search(text[before : word[1]]):
            return
        yield word
        before = word[2]
