"""Running heads, running feet, page numbers and stamps."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

_EDGE = 5  # how many lines from the top and the bottom may be furniture
_NUMBER = re.compile(r"\d+")
_UNKEYED = re.compile(r"[\s–—-]+")  # a page's number may stand between dashes on this page and not on that
_ROMAN = re.compile(r"\b[ivxl]{1,6}\b")
_KNOWN = re.compile(
    r"""^(?:
        [-–—_\s.]*\d{1,4}[-–—_\s.]*                # - 7 -
      | [-–—]\s?[\dloit]{1,3}\s?[-–—]              # and as scanned: -t2-
      | [-–—\s]*[ivxl]{1,6}[-–—\s]*
      | (?:hal(?:aman)?|page)\.?\s*\d+(?:\s*(?:dari|of|/)\s*\d+)?
      | \d+\s*\|\s*p\s?a\s?g\s?e.*
      | \d{4},?\s*no\.?\s*\d++\s*+[-–—]*+\s*+\d*+\s*+[-–—]*+   # 2021, No.1570 -8-
      | (?:[-–—]\s*\d+\s*[-–—]\s*)?\d{4},?\s*no\.?\s*\d+
      | sk\s*no\.?\s*[\doil\s]{4,9}\s*[a-z]?        # SK No 011020 A, and as scanned: OO7O14 A
      | s[kl!i|][(<{i]?\s?(?:n|l\.)\w{0,2}\.?\s?(?=.*\d)[\doiltrj(.|\s]{4,10}\s?[a-d]   # Sl( Nlo l0(r03.t A
      | (?:https?://|www\.|jdih)\S*(?:\s*[-–—]\s*\d+\s*[-–—])?
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
# A line that opens a provision may well stand at the head of many pages; and on most pages of a Penjelasan
# both its labels and its usual words do.
_STRUCTURE = re.compile(
    r"""^(?:pasal|bab|bagian|paragraf|lampiran|menimbang|mengingat|anak|sub|contoh|formulir|format|\(\d|\d+[.)]|[a-z][.)]|[#|•-]\s
      | (?:ayat|huruf|angka)\s*[({]?(?:[\dlIOo]{1,3}|[a-z])(?!\w)
      | cukup\s*jelas)""",
    re.IGNORECASE | re.VERBOSE,
)
# So may the end of a sentence that many provisions close with: `undangan yang berlaku.`
_SENTENCE_END = re.compile(r"^[a-z][\w,-]* .*[.;]$")
_EMBLEM = ("PRESIDEN", "REPUBLIK INDONESIA", "PRESIDEN REPUBLIK INDONESIA", "SALINAN")
_EMBLEM_LIKENESS = 78
# A line is furniture when it stands at an edge of so many pages. Titles and signatures of a few
# annexes repeat too, and must stay; the first page, which carries the title, is judged more strictly.
_SHARE, _LEAST = 0.15, 4
_FIRST_PAGE_SHARE = 0.5


def strip_furniture(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages (lines, blank ones included) without what the page repeats rather than says."""
    counts = _count(pages)
    usual = _repeating(counts, max(_LEAST, len(pages) * _SHARE))
    first = _repeating(counts, max(_LEAST, len(pages) * _FIRST_PAGE_SHARE))
    return [_strip(list(page), index, usual if index else first) for index, page in enumerate(pages)]


def _strip(page: list[str], index: int, repeating: frozenset[str]) -> list[str]:
    top, bottom = _edges(page)
    dropped = {p for p in (*top, *bottom) if _is_furniture(page[p], repeating)}
    if index:
        dropped |= {p for p in top if _is_emblem(page[p])}
        dropped |= {p for p, below in pairwise(top) if _is_blurred(page[p], page[below])}
    return [line for position, line in enumerate(page) if position not in dropped]


def _edges(page: Sequence[str]) -> tuple[list[int], list[int]]:
    filled = [position for position, line in enumerate(page) if line]
    return filled[:_EDGE], filled[-_EDGE:]


def _is_furniture(line: str, repeating: frozenset[str]) -> bool:
    if _KNOWN.match(line):
        return True
    return _key(line) in repeating and not (_STRUCTURE.match(line) or _SENTENCE_END.match(line))


def _is_emblem(line: str) -> bool:
    return (
        len(line) < 32
        and line.upper() == line
        and any(fuzz.ratio(line, emblem) >= _EMBLEM_LIKENESS for emblem in _EMBLEM)
    )


def _is_blurred(line: str, below: str) -> bool:
    """Whether it is the first word of an emblem, though not in capitals as scanned: `trRESIDEN`."""
    return " " not in line and _is_emblem(below) and fuzz.ratio(line.upper(), _EMBLEM[0]) >= _EMBLEM_LIKENESS


def _count(pages: Sequence[Sequence[str]]) -> Counter[str]:
    """On how many pages each line stands at an edge: a file may tell its feet first, and its heads last."""
    counts: Counter[str] = Counter()
    for page in pages:
        top, bottom = _edges(page)
        counts.update({_key(page[p]) for p in (*top, *bottom)})
    return counts


def _repeating(counts: Counter[str], needed: float) -> frozenset[str]:
    return frozenset(key for key, count in counts.items() if count >= needed)


def _key(line: str) -> str:
    return _NUMBER.sub("#", _UNKEYED.sub("", _ROMAN.sub("#", line.lower())))
