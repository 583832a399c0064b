"""Chat spelling, slang and misspellings to standard words; regulation numbers are never touched."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from tanya.glossary.glossary import Glossary
from tanya.text.analysis import STOPWORDS, stem

_TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9]*|[^A-Za-z]+")
_SUFFIX = re.compile(r"(?:-?nya|-?kah|-?lah)$")
_SHORTEST = 5  # shorter words have too many neighbours to guess from
_CLEAR = frozenset("tahun nomor pasal ayat huruf lampiran".split())


class Speller:
    """Repairs a question word by word."""

    def __init__(self, glossary: Glossary, vocabulary: Mapping[str, int]) -> None:
        """vocabulary: index terms with the number of passages they occur in."""
        self._chat = glossary.chat
        self._phrases = _phrases(glossary)
        self._vocabulary = vocabulary
        self._by_initial = _by_initial(vocabulary)
        self._closest = lru_cache(maxsize=4096)(self._find_closest)

    def repair(self, text: str) -> str:
        """'brp bobot evalusi sakkip' -> 'berapa bobot evaluasi SAKIP'."""
        text = self._each_word(text, self._from_chat)
        for pattern, term in self._phrases:
            text = pattern.sub(term, text)
        return " ".join(self._each_word(text, self._from_vocabulary).split())

    def _each_word(self, text: str, repair: Callable[[str], str]) -> str:
        return "".join(repair(t) if t[0].isalpha() else t for t in _TOKEN.findall(text))

    def _from_chat(self, word: str) -> str:
        return self._chat.get(word.lower(), word)

    def _from_vocabulary(self, word: str) -> str:
        lower = word.lower()
        if len(lower) < _SHORTEST or not lower.isalpha() or lower in STOPWORDS | _CLEAR:
            return word
        if stem(lower) in self._vocabulary or stem(_SUFFIX.sub("", lower)) in self._vocabulary:
            return word
        return self._closest(lower) or word

    def _find_closest(self, word: str) -> str | None:
        """The most frequent term one slip away (two in long words), with the same first letter."""
        slips = 1 if len(word) < 8 else 2
        root = stem(word)
        near = process.extract(
            root,
            self._by_initial.get(root[0], ()),
            scorer=DamerauLevenshtein.distance,
            score_cutoff=slips,
            limit=5,
        )
        if not near:
            return None
        best = min(near, key=lambda found: (found[1], -self._vocabulary[found[0]]))
        return str(best[0])


def _by_initial(vocabulary: Mapping[str, int]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for term, passages in vocabulary.items():
        # A word seen once or twice may itself be a misreading.
        if passages > 2 and len(term) >= 4 and term.isalpha():
            groups.setdefault(term[0], []).append(term)
    return groups


def _phrases(glossary: Glossary) -> list[tuple[re.Pattern[str], str]]:
    pairs = [(wrong, term.short) for term in glossary.terms for wrong in term.misspelt if len(wrong) > 2]
    pairs.sort(key=lambda pair: -len(pair[0]))
    return [(re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)", re.I), right) for wrong, right in pairs]
