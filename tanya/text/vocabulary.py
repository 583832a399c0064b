"""The words of a library, for telling a misspelling from a rare word."""

from dataclasses import dataclass, field

from tanya.text.analysis import stem

_OFTEN = 0.05  # of the passages that have the most frequent word
_BESIDES = 2  # times as many passages have the root as have the form
_SOME = 5  # passages


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """In how many passages each index term, and each written word, stands."""

    terms: dict[str, int] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)


class OrdinaryWords:
    """`word in ordinary`: of the language or the field, so that it can hardly be a proper name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words, self._terms = vocabulary.words, vocabulary.terms
        self._often = _OFTEN * max(self._words.values(), default=0)

    def __contains__(self, word: object) -> bool:
        """Frequent words, and forms of other words: "kota menyusun" names no place, "kota bandung" does."""
        if not isinstance(word, str) or word not in self._words:
            return False
        return self._words[word] > self._often or self._is_form(word)

    def _is_form(self, word: str) -> bool:
        """Of a word that texts use besides: "menyusun" is; "bekasi" has a stem, but none writes "bekas"."""
        root = stem(word)
        return root != word and self._terms.get(root, 0) >= _BESIDES * self._words[word]


def written_words(vocabulary: Vocabulary) -> frozenset[str]:
    """The words that stand in more than a few passages."""
    return frozenset(word for word, passages in vocabulary.words.items() if passages >= _SOME)
