"""The thesaurus as records: everyday words, and the words of regulations for the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tanya.text.analysis import stem, words
from tanya.text.short_forms import ShortForm


@dataclass(frozen=True, slots=True)
class Equivalence:
    """Whoever says one of `said` may find it in a rule under one of `meant`.

    Formal synonyms lead both ways: `said` and `meant` are then the same words.
    """

    said: tuple[str, ...]
    meant: tuple[str, ...]
    exact: bool = False  # only in this very form: another form of the root means something else
    certain: bool = False  # as a text itself says it: `Universitas Terbuka yang selanjutnya disingkat UT`


@dataclass(frozen=True, slots=True)
class Thesaurus:
    equivalences: tuple[Equivalence, ...] = ()
    roots: dict[str, str] = field(default_factory=dict)  # of its words; to find them anew takes half a second


def rooted(found: Iterable[Equivalence]) -> Thesaurus:
    """The thesaurus of those, with the roots of all their words."""
    entries = tuple(found)
    texts = {text for entry in entries for text in (*entry.said, *entry.meant)}
    return Thesaurus(entries, {word: stem(word) for text in sorted(texts) for word in words(text)})


def with_short_forms(thesaurus: Thesaurus, found: Sequence[ShortForm]) -> Thesaurus:
    """With the short names that the texts at hand give, before what people say elsewhere."""
    both = [(form.short, form.long) for form in found]
    told = (Equivalence(names, names, exact=True, certain=True) for names in both)
    return rooted((*told, *thesaurus.equivalences))
