"""Joining a line to the one before it."""

import re

_BROKEN = re.compile(r"(\w+)-$")
_LONGEST_WORD = 100
_NEXT = re.compile(r"^(\w+)")
# First parts that keep their hyphen wherever the line ends.
_PREFIXES = frozenset(
    [
        "non",
        "anti",
        "pra",
        "pasca",
        "antar",
        "sub",
        "multi",
        "e",
        "ke",
        "se",
        "re",
        "semi",
        "kuasi",
        "bagi",
        "co",
        "on",
        "off",
        "up",
        "self",
        "check",
    ]
)


def join(before: str, after: str) -> str:
    """The two as one run of text: 'kiner-' + 'ja' is 'kinerja'.

    Reduplication keeps its hyphen: 'perundang-' + 'undangan' is one word, not a broken one.
    """
    if not before or not after:
        return before or after
    broken, following = _BROKEN.search(before[-_LONGEST_WORD:]), _NEXT.match(after)
    if not broken or not following:
        return f"{before} {after}"
    if _keeps(broken[1], following[1]):
        return before + after
    return before[:-1] + after


def _keeps(first: str, second: str) -> bool:
    if not second[0].islower() or first.lower() in _PREFIXES or first[-1].isdigit():
        return True
    return second[:3].lower() in first.lower()
