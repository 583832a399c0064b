"""Chat spelling, slang and misspellings to standard words; regulation numbers are never touched."""

import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from tanya.glossary.glossary import Glossary
from tanya.text.analysis import STOPWORDS, fold, stem
from tanya.text.vocabulary import Vocabulary

_TOKEN = re.compile(r"[A-Za-z]+2?(?![A-Za-z0-9])|[A-Za-z][A-Za-z0-9]*|[^A-Za-z]+")
_CLITIC = re.compile(r"-?(?:nya|kah|lah)$")
_SPOKEN_ENDING = re.compile(r"in$")  # "dilakuin", "dinilaiin": spoken for -kan or -i
_SHORTEST = 5  # shorter words have too many neighbours to guess from
_DOUBTFUL = 2  # passages
_DOUBTFUL_LONG = 8  # of a long word, which is seldom a letter away from another
_FAR_MORE = 40  # times as many passages have the word which a doubtful one may be
_LONG = 8  # letters: a longer word may hold two slips
_SEEN = 4  # passages: a word in fewer may itself be a misreading


class Speller:
    """Repairs a question word by word."""

    def __init__(self, glossary: Glossary, vocabulary: Vocabulary) -> None:
        self._chat = glossary.chat
        self._phrases = _phrases(glossary)
        self._known = vocabulary
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

    def _from_vocabulary(self, word: str) -> str:
        lower = word.lower()
        if len(lower) < _SHORTEST or not lower.isalpha() or lower in STOPWORDS:
            return word
        if self._is_known(lower):
            meant = self._closest(lower) if self._is_doubtful(lower) else None
            return meant if meant and self._is_far_commoner(meant, lower) else word
        if self._is_known(bare := _CLITIC.sub("", lower)):
            return bare
        # Of forms of one root the one that texts use: "menanggapi", not "menanggapkan".
        spoken = [form for form in _standard_forms(lower) if self._is_known(form)]
        return max(spoken, key=self._count, default=None) or self._closest(lower) or word

    def _is_known(self, word: str) -> bool:
        return word in self._names or self._count(word) > 0 or stem(word) in self._known.terms

    def _is_doubtful(self, word: str) -> bool:
        """So rare that it may be a slip of whoever typed or scanned a document."""
        root, limit = stem(word), _DOUBTFUL if len(word) < _LONG else _DOUBTFUL_LONG
        return word not in self._names | STOPWORDS and root not in STOPWORDS and self._seen(root) <= limit

    def _is_far_commoner(self, meant: str, word: str) -> bool:
        """And but a letter dropped, added or moved away: with another letter it is another word."""
        return _is_slip(word, meant) and self._count(meant) >= _FAR_MORE * max(1, self._count(word))

    def _seen(self, root: str) -> int:
        return self._known.terms.get(root, 0)

    def _count(self, word: str) -> int:
        return self._known.words.get(word, 0)

    def _find_closest(self, word: str) -> str | None:
        """The most frequent word one slip away (two in long words), with the same first letter."""
        near = process.extract(
            word,
            self._by_initial.get(word[0], ()),
            scorer=DamerauLevenshtein.distance,
            score_cutoff=1 if len(word) < _LONG else 2,
            limit=8,
        )
        slips = [found for found in near if len(word) >= _LONG or _is_slip(word, found[0])]
        if not slips:
            return None
        return str(min(slips, key=lambda found: (found[1], -self._known.words.get(found[0], 0)))[0])

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


# "dapet", "denger", "nanggep": spoken for the -a- of the last syllable.
_SPOKEN_E = re.compile(r"e(?=(?:ng|[bcdfghjklmnpqrstvwxyz])(?:in)?$)")


def _standard_forms(word: str) -> list[str]:
    """ "dilakuin" is dilakukan, "ngelola" is mengelola, "nanggepin" is menanggapi."""
    spoken = [word, plain] if (plain := _SPOKEN_E.sub("a", word)) != word else [word]
    heads = [head for said in spoken for head in ((said, f"me{said}") if said[0] in "mn" else (said,))]
    if not _SPOKEN_ENDING.search(word):
        return heads
    return [_SPOKEN_ENDING.sub(ending, head) for head in heads for ending in ("kan", "i")]


def _is_slip(written: str, meant: str) -> bool:
    """A letter too many, too few, or two swapped. Another letter makes another word: rendang, rentang."""
    return len(written) != len(meant) or sorted(written) == sorted(meant)


def _spellings(*names: str) -> list[str]:
    return [word for name in names for word in fold(name).split() if word.isalpha()]


def _phrases(glossary: Glossary) -> list[tuple[re.Pattern[str], str]]:
    pairs = [(wrong, term.short) for term in glossary.terms for wrong in term.misspelt if len(wrong) > 2]
    pairs.sort(key=lambda pair: -len(pair[0]))
    return [(re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)", re.I), right) for wrong, right in pairs]
