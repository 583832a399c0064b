"""What a word or phrase of everyday speech is called in rules: look-ups by form and by root."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tanya.glossary.thesaurus import Equivalence, Thesaurus
from tanya.text.analysis import analyse, fold, stem, words
from tanya.text.short_forms import ShortForm
from tanya.understanding.intent import Wording

_EQUIVALENT = 0.6  # as an everyday word for a term of the glossary: it often means other things too
_CERTAIN = 0.95  # of a name and its short form
_MOST = 5  # equivalents of a word, the likeliest first
_WORD = re.compile(r"[a-z0-9]+")
_APART = re.compile(r"[^\s/-]")  # what parts two words, so that they are no phrase

_Key = tuple[str, ...]


class Equivalents:
    """Built once a thesaurus; every look-up is a few keys of a dictionary."""

    def __init__(self, thesaurus: Thesaurus = Thesaurus(), short_forms: Sequence[ShortForm] = ()) -> None:
        """short_forms: those that the texts themselves give."""
        self._by_form: dict[_Key, tuple[Wording, ...]] = {}
        self._by_root: dict[_Key, tuple[Wording, ...]] = {}
        self._words: set[str] = set()
        for entry in (*_told(short_forms), *thesaurus.equivalences):
            weight = _CERTAIN if entry.certain else _EQUIVALENT
            found = [Wording(tuple(analyse(text)), weight) for text in entry.meant]
            for text in entry.said:
                self._enter(words(text), found, exact=entry.exact)
        self._longest = max((len(key) for known in (self._by_form, self._by_root) for key in known), default=0)

    def __contains__(self, word: str) -> bool:
        """Whether word, in lower case, or another form of it, is one of everyday speech that needs no repair."""
        return word in self._words or (stem(word),) in self._by_root

    def of_word(self, word: str) -> tuple[Wording, ...]:
        """What it may be called besides; nothing for most words."""
        return self._by_form.get((word,)) or self._by_root.get((stem(word),), ())

    def is_exact(self, word: str) -> bool:
        """Whether it is known in this very form, which then means more than its root."""
        return (word,) in self._by_form

    def phrases(self, text: str) -> Iterator[tuple[int, int, tuple[Wording, ...]]]:
        """Phrases of folded text, the longest first at each place: where they begin and end, and equivalents."""
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
            if known := self._by_form.get(form) or self._by_root.get(_root(form)):
                return length, known
        return 0, ()

    def _enter(self, form: list[str], found: Iterable[Wording], *, exact: bool) -> None:
        narrow = exact or (len(form) == 1 and stem(form[0]) != form[0])  # `pedagang` is no `perdagangan`
        known, key = (self._by_form, tuple(form)) if narrow else (self._by_root, _root(form))
        self._words.update(form)
        own = tuple(analyse(" ".join(form)))
        others = {w.terms: w for w in (*known.get(key, ()), *found) if w.terms and w.terms != own}
        if key and others:
            known[key] = tuple(others.values())[:_MOST]


def _told(short_forms: Sequence[ShortForm]) -> Iterator[Equivalence]:
    for form in short_forms:
        both = (form.short, form.long)
        yield Equivalence(both, both, exact=True, certain=True)


def _root(form: Iterable[str]) -> _Key:
    return tuple(stem(word) for word in form)


def _run(text: str, found: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """The words that stand together from the first on."""
    before = None
    for word in found:
        if before is not None and _APART.search(text[before : word[1]]):
            return
        yield word
        before = word[2]
