"""Several names in one sentence."""

from collections.abc import Sequence


def all_of(names: Sequence[str]) -> str:
    """`A`, `A dan B`, `A, B, dan C`."""
    return _joined(names, "dan")


def one_of(names: Sequence[str]) -> str:
    """`A`, `A atau B`, `A, B, atau C`."""
    return _joined(names, "atau")


def _joined(names: Sequence[str], word: str) -> str:
    if len(names) < 3:
        return f" {word} ".join(names)
    return f"{', '.join(names[:-1])}, {word} {names[-1]}"
