"""Numbers of ayat that a scanner read apart from their words, heaped up where none begins: `(2t (3)`.

They tell that a provision has ayat, not where these begin. In a tree they stand on a line of their own; no
answer quotes them.
"""

import re
from collections.abc import Iterator

# A number in its brackets, or with the last one misread: `(21`, `(2t`, `l2l`, `(s)` for (5), `(a)` for (4).
MARK = r"(?:[({]\s?(?:\d{1,2}[A-Za-z]?\s?[)}1lIJTtf7\\|]|[lIsear]\s?[)}])(?!\w)|[tl]\d[l1](?!\w))"
_PAGE = r"(?:[-_–]\s?[\dltIOo]{1,3}\s?[-_–]?(?!\w))"
_LETTERS = r"(?:(?:[a-z]\.\s+){2,8})"
_HEAP = rf"{_LETTERS}?{MARK}(?:\s+(?:{_PAGE}\s+)?{MARK}){{1,60}}(?:\s+{_PAGE})?(?!\s*[({{]\s?\d)"
_LOGO = r"(?:\S{1,4}[#*D]\S?\s+)?"
# The first word of a page, set at the foot of the one before: `(4) Dalam (1) (2) (4) Dalam melakukan`.
_CATCHWORD = (
    rf"(?:(?:{MARK}\s+|(?<=[.;:)}}]\s)|^)(?P<word>[A-Z]\w{{2,}})[\s.…]*\s{_LOGO}(?={_HEAP}\s+(?P=word)\b))?"
)
_FOUND = re.compile(rf"(?<!\S){_CATCHWORD}(?P<heap>{_HEAP})(?!\S)")
_ONE = re.compile(MARK)
_LINE = re.compile(rf"(?:(?:{MARK}\s+)?[A-Z]\w{{2,}}[\s.…]*\s{_LOGO})?{_HEAP}")
_REFERS = re.compile(
    r"(?:\b(?:ayat|pasal|huruf|angka|nomor|butir)(?:-\w+)?|[Nn]o\.?|\bayat\s\(\d+\),?)\s*$", re.IGNORECASE
)
_LOOKED_BACK = 40  # characters
_DIGIT = re.compile(r"\d")
_TWO = re.compile(rf"{MARK}\s+(?:\S{{1,4}}\s+)?{MARK}")


def heaps(text: str) -> Iterator[tuple[int, int]]:
    """Where each begins and ends, with the word of the next page that stands before it."""
    if not _TWO.search(text):
        return
    for found in _FOUND.finditer(text):
        before = text[max(0, found.start() - _LOOKED_BACK) : found.start()]
        if _DIGIT.search(found["heap"]) and not _REFERS.search(before):
            yield found.span()


def is_heap(line: str) -> bool:
    """Whether the line holds nothing else, or one number alone."""
    return bool(_LINE.fullmatch(line.strip()) or _ONE.fullmatch(line.strip()))


def without_heaps(text: str) -> str:
    """The lines that hold words."""
    return "\n".join(line for line in text.split("\n") if not is_heap(line))
