"""Whether a fact is in our own words."""

import re

LONGEST = 13  # words in a row that two texts about one rule may share

# A fixed list is compared item by item, and references to provisions not at all: neither has other words.
_BREAKS = re.compile(r"[;:]|\.\s|\(\w{1,2}\)|\bPasal \d+\w?|\bhuruf [a-z]\b|\bangka \d+")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def copied_runs(fact: str, source: str) -> list[str]:
    """Runs one word longer than allowed; source is its words, each between spaces."""
    return [run for part in _BREAKS.split(fact) for run in _runs(words(part)) if f" {run} " in source]


def _runs(part: list[str]) -> list[str]:
    return [" ".join(part[start : start + LONGEST + 1]) for start in range(len(part) - LONGEST)]
