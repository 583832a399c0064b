"""Chat spelling, slang and misspellings to standard words; regulation numbers are never touched."""

import re
from collections.abc import Callable, Container
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from tanya.glossary.glossary import Glossary
from tanya.text.analysis import STOPWORDS, fold, is_word, stem
from tanya.text.vocabulary import Vocabulary
from tanya.understanding.spoken import standard_forms

_TOKEN = re.compile(r"[A-Za-z]+2?(?![A-Za-z0-9])|[A-Za-z][A-Za-z0-9]*|[^A-Za-z]+")
# After three letters at least, and `lah` after four: `nanya` is no `na`, `ngolah` no `ngo`.
_CLITIC = re.compile(r"(?<=[a-z]{3})-?(?:nya|kah)$|(?<=[a-z]{4})-?lah$")
_SHORTEST = 5  # shorter words have too many neighbours to guess from
_DOUBTFUL = 8  # passages; a word in more of them is none that was misread or mistyped
_FAR_MORE = 40  # times as many passages have the word which a doubtful one may be
_LONG = 10  # letters: a longer word may hold two slips, beyond its beginning
_LONG_ENOUGH = 8  # letters, of which one may be another
_BEGINNING = 3  # letters
_SEEN = 4  # passages: a word in fewer may itself be a misreading


class Speller:
    """Repairs a question word by word."""

    def __init__(
        self,
        glossary: Glossary,
        vocabulary: Vocabulary,
        is_name: Callable[[str], bool] = lambda word: False,
        everyday: Container[str] = frozenset(),
    ) -> None:
        """is_name: whether a word that neither has is a name all the same; everyday: words to leave alone."""
        self._chat = glossary.chat
        self._phrases = _phrases(glossary)
        self._known = vocabulary
        self._is_name = is_name
        self._everyday = everyday
        self._names = frozenset(word for term in glossary.terms for word in _spellings(term.term, *term.also))
        self._by_initial = self._candidates()
        self._closest = lru_cache(maxsize=4096)(self._find_closest)

    @property
    def names(self) -> frozenset[str]:
        """The words of the glossary's terms."""
        return self._names

    def repair(self, text: str) -> str:
        """'brp bobot evalusi sakkip' -> 'berapa bobot evaluasi SAKIP'."""
        text = self._each_word(text, self._from_chat)
        for pattern, term in self._phrases:
            text = pattern.sub(term, text)
        return " ".join(self._each_word(text, self._from_vocabulary).split())

    def _each_word(self, text: str, repair: Callable[[str], str]) -> str:
        return "".join(repair(t) if t[0].isalpha() else t for t in _TOKEN.findall(text))

    def _from_chat(self, word: str) -> str:
        lower = word.lower()
        if lower in self._chat:
            return self._chat[lower]
        # "unsur2" doubles the word, which tells nothing of its topic.
        return word[:-1] if lower.endswith("2") and len(word) > 3 and word[:-1].isalpha() else word

    def guess(self, word: str) -> str | None:
        """What a rare word of the texts, in lower case, may be a slip of; it may as well be right."""
        if len(word) < _SHORTEST or not 0 < self._count(word) <= _DOUBTFUL or self._is_right(word):
            return None
        meant = self._closest(word)
        return meant if meant and self._count(meant) >= _FAR_MORE * self._count(word) else None

    def _from_vocabulary(self, word: str) -> str:
        """A word that texts have stays, and so does one of the language, which they then lack."""
        lower = word.lower()
        if len(lower) < _SHORTEST or not lower.isalpha() or lower in STOPWORDS or self._is_known(lower):
            return word
        if self._is_known(bare := _CLITIC.sub("", lower)):
            return bare
        # Of forms of one root the one that texts use: "menanggapi", not "menanggapkan".
        forms = standard_forms(lower)
        if spoken := [form for form in forms if self._is_known(form)]:
            return max(spoken, key=self._count)
        # A verb that texts lack is no slip of a word that they have: `disiulin`, `disiplin`.
        return word if any(map(self._is_right, forms)) else self._closest(lower) or word

    def _is_known(self, word: str) -> bool:
        known = word in self._names or self._count(word) > 0 or stem(word) in self._known.terms
        return known or word in self._everyday

    def _is_right(self, word: str) -> bool:
        return word in self._names or is_word(word) or self._is_name(word)

    def _count(self, word: str) -> int:
        return self._known.words.get(word, 0)

    def _find_closest(self, word: str) -> str | None:
        """The most frequent word one slip away, or the only one two slips away from a long word."""
        near = self._within(word, 1)
        if near:
            return max(near, key=lambda found: (self._count(found), found))
        if len(word) < _LONG:
            return None
        far = [found for found in self._within(word, 2) if found[:_BEGINNING] == word[:_BEGINNING]]
        roots = {stem(found) for found in far}
        return max(far, key=lambda found: (self._count(found), found)) if len(roots) == 1 else None

    def _within(self, word: str, slips: int) -> list[str]:
        """Known words that many slips away, with the same first letter."""
        candidates = self._by_initial.get(word[0], ())
        found = process.extract(
            word, candidates, scorer=DamerauLevenshtein.distance, score_cutoff=slips, limit=16
        )
        # In a short word another letter makes another word: rendang, rentang.
        return [str(near) for near, *_ in found if len(word) >= _LONG_ENOUGH or _is_slip(word, str(near))]

    def _candidates(self) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for word, passages in self._known.words.items():
            # Correcting to a word without topic ("telat" -> "telah") would lose what was meant.
            if (
                passages >= _SEEN
                and len(word) >= _SHORTEST
                and word.isalpha()
                and stem(word) not in STOPWORDS
            ):
                groups.setdefault(word[0], []).append(word)
        return groups


def _is_slip(written: str, meant: str) -> bool:
    """A letter too many, too few, or two swapped. Another letter makes another word: rendang, rentang."""
    return len(written) != len(meant) or sorted(written) == sorted(meant)


def _spellings(*names: str) -> list[str]:
    return [word for name in names for word in fold(name).split() if word.isalpha()]


def _phrases(glossary: Glossary) -> list[tuple[re.Pattern[str], str]]:
    pairs = [(wrong, term.short) for term in glossary.terms for wrong in term.misspelt if len(wrong) > 2]
    pairs.sort(key=lambda pair: -len(pair[0]))
    return [(re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)", re.I), right) for wrong, right in pairs]
