"""What the headings above a provision say that it is about."""

import re
from functools import lru_cache

from tanya.domain.document import Passage
from tanya.text.analysis import analyse

_PART = re.compile(r"\b(?:BAB|Bagian|Bagran|Paragraf)\b")
# `BAB IV`, `Bagian Kedua`, `Paragraf 3`: what numbers a part and names nothing.
_NUMBERED = re.compile(
    r"^(?P<kind>\w+)\s+(?:[IVXL]+\b|\d+|ke\w+(?:\s(?:belas|puluh))?|(?:per|kes)\w+)\s*", re.IGNORECASE
)
_PROVISION = re.compile(r"^(?:Pasal|ayat|huruf|angka)\b", re.IGNORECASE)
_MOST = 3  # the nearest ones

Heading = tuple[str, ...]


def headings_of(passage: Passage) -> tuple[Heading, ...]:
    """The index terms of each heading above the passage, the nearest last, without their numbers.

    Where a text was read with two headings in one line, each stands for itself; of two of one kind the later.
    """
    return _headings(passage.breadcrumb)


def nearest(passage: Passage) -> str:
    """The heading right above the provision, as written; empty where there is none."""
    return next((line for line in reversed(passage.breadcrumb) if not _PROVISION.match(line)), "")


@lru_cache(maxsize=8192)
def _headings(breadcrumb: tuple[str, ...]) -> tuple[Heading, ...]:
    found: dict[str, Heading] = {}
    for line in breadcrumb:
        if _PROVISION.match(line):
            continue
        starts = [0, *(part.start() for part in _PART.finditer(line) if part.start())]
        for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
            part = line[start:end]
            numbered = _NUMBERED.match(part)
            kind = numbered["kind"].lower() if numbered else part
            found.pop(kind, None)
            found[kind] = tuple(analyse(part[numbered.end() :] if numbered else part))
    return tuple(terms for terms in found.values() if terms)[-_MOST:]
