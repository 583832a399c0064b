"""Whether a fact is in our own words."""

import re
from collections.abc import Iterator

LONGEST = 11  # words in a row that two texts about one rule may share

# References to provisions have no other words.
_REFERENCES = re.compile(r"\bPasal \d+\w?(?: ayat \(\w+\))?|\bayat \(\w+\)|\bhuruf [a-z]\b|\bangka \d+")
# A list is copied whether or not its marks are: they count as no words, nor do other short numbers.
_MARK = re.compile(r"[a-z]|\d{1,2}|[ivx]+")


def words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if not _MARK.fullmatch(word)]


def copied_runs(fact: str, source: str) -> list[str]:
    """Runs one word longer than allowed, also from one item of a list to the next.

    source is its words, each between spaces.
    """
    return [run for part in _REFERENCES.split(fact) for run in _runs(words(part)) if f" {run} " in source]


def _runs(part: list[str]) -> Iterator[str]:
    return (" ".join(part[start : start + LONGEST + 1]) for start in range(len(part) - LONGEST))
