"""The thesaurus as records: everyday words, and the words of regulations for the same."""

from dataclasses import dataclass


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
