"""The words of a library, for telling a misspelling from a rare word."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """In how many passages each index term, and each written word, stands."""

    terms: dict[str, int] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)
