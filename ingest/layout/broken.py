"""Words that a narrow cell breaks without a hyphen: `Mengembangka` above `n`."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import reduce

from ingest.cleaning import join

_LAST = re.compile(r"[A-Za-z]+$")
_FIRST = re.compile(r"^[a-z]+")
_MOST_PARTS = 12
_LONGEST_WORD = 100


def mended(lines: Sequence[str], known: AbstractSet[str]) -> str:
    """The lines of a cell as one. Ends and beginnings that only together make a known word are joined."""
    lines = _with_hyphens(lines, known)
    whole: list[str] = []
    at = 0
    while at < len(lines):
        count = _broken(lines[at:], known) or 1
        whole.append("".join(lines[at : at + count]))
        at += count
        while count > 1 and at < len(lines) and (more := _joined(whole[-1], lines[at], known)):
            whole[-1], at = more, at + 1
    return reduce(join, whole, "")


def _with_hyphens(lines: Sequence[str], known: AbstractSet[str]) -> list[str]:
    """The lines, with the hyphen of a broken known word at the end of one, not at the head of the next."""
    moved = list(lines)
    for at in range(1, len(moved)):
        end, begin = _LAST.search(moved[at - 1][-_LONGEST_WORD:]), _FIRST.match(moved[at][1:])
        if moved[at].startswith("-") and end and begin and f"{end[0]}{begin[0]}".lower() in known:
            moved[at - 1 : at + 1] = [f"{moved[at - 1]}-", moved[at][1:]]
    return moved


def _broken(lines: Sequence[str], known: AbstractSet[str]) -> int:
    """How many lines from the first on make one word between them; 0 when the first stands alone."""
    word = _LAST.search(lines[0][-_LONGEST_WORD:])
    if not word or not known:
        return 0
    found, parts = 0, word[0]
    for count, line in enumerate(lines[1:_MOST_PARTS], 2):
        first = _FIRST.match(line)
        if not first:
            break
        parts += first[0]
        if parts.lower() in known and not (word[0].lower() in known and first[0] in known):
            found = count
        if first[0] != line:
            break
    return found


def _joined(before: str, line: str, known: AbstractSet[str]) -> str:
    """Both as one where the word between them is broken; empty when it is not."""
    return before + line if _broken([before, line], known) else ""
