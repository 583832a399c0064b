"""The glossary as records."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """One entry; `also` and `misspelt` help matching and are never stated as facts."""

    term: str
    acronym: bool
    meaning: str  # the long form of an acronym, else a short meaning
    source: str
    explanation: str = ""
    verified: bool = True  # False: the pairing of short and long form is common usage only
    also: tuple[str, ...] = ()
    misspelt: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    locator: str | None = None

    @property
    def short(self) -> str:
        """Without a note in brackets: 'PPK (pengadaan)' -> 'PPK'."""
        return self.term.split(" (")[0]


@dataclass(frozen=True, slots=True)
class Confusable:
    terms: tuple[str, ...]
    hint: str


@dataclass(frozen=True, slots=True)
class Glossary:
    terms: tuple[Term, ...] = ()
    confusable: tuple[Confusable, ...] = ()
    chat: dict[str, str] = field(default_factory=dict)  # everyday spelling -> standard words, "" for fillers
