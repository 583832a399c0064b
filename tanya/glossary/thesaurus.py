"""The thesaurus as records: everyday words, and the words of regulations for the same."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Equivalence:
    """Whoever says one of `said` may find it in a rule under one of `meant`.

    Formal synonyms lead both ways: `said` and `meant` are then the same words.
    """

    said: tuple[str, ...]
    meant: tuple[str, ...]
    exact: bool = False  # only in this very form: another form of the root means something else


@dataclass(frozen=True, slots=True)
class Thesaurus:
    equivalences: tuple[Equivalence, ...] = ()
    roots: dict[str, str] = field(default_factory=dict)  # of its words; to find them anew takes half a second
