"""Running heads and feet that a scanner reads in another way on each page.

`LKIP Dinas 2016 1-2` is `LKTP Dnas 2016 1-3` on the next page. Alike are the outermost lines of pages near
each other, with a number at their end.
"""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

_NUMBERED = re.compile(r"\d\W?$")
_NOT_LETTERS = re.compile(r"[^a-z]")
_SHORTEST = 16  # letters; fewer are alike by chance
_NEAR = 5  # pages before and after
_LIKENESS = 70  # of 100; finds the feet of a poor scan of 82 pages, and no prose on 340 such pages
_LEAST = 3  # pages nearby whose line is alike


def strip_blurred(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages (lines, blank ones included) without them."""
    left = [list(page) for page in pages]
    for last in (False, True):
        places = [_outermost(page, last=last) for page in left]
        keys = [_key(page[at]) if at is not None else "" for page, at in zip(left, places, strict=True)]
        for number in _repeated(keys):
            if (at := places[number]) is not None:
                del left[number][at]
    return left


def _outermost(page: Sequence[str], *, last: bool) -> int | None:
    filled = [at for at, line in enumerate(page) if line]
    return (filled[-1] if last else filled[0]) if filled else None


def _key(line: str) -> str:
    """Its letters; empty where it cannot be one."""
    letters = _NOT_LETTERS.sub("", line.lower())
    return letters if len(letters) >= _SHORTEST and _NUMBERED.search(line) else ""


def _repeated(keys: Sequence[str]) -> Iterator[int]:
    for at, key in enumerate(keys):
        near = [*keys[max(at - _NEAR, 0) : at], *keys[at + 1 : at + 1 + _NEAR]]
        if key and sum(bool(one) and fuzz.ratio(key, one) >= _LIKENESS for one in near) >= _LEAST:
            yield at
