"""Decisions of offices that no list names: `KEPUTUSAN DIREKTUR ...`, with Menimbang and diktum.

They are built as a regulation is, but what they enact often follows the signature, on pages that do not say
LAMPIRAN.
"""

import re
from collections.abc import Sequence

from ingest.parsing.regions import DECIDED, SIGNED, Part, regions
from ingest.records import Line

_NAMED = re.compile(r"^\W*(?:SURAT\s+)?(?:KEPUTUSAN|PERATURAN|INSTRUKSI)\b")
_WEIGHS = re.compile(r"^\W*(?:Menimbang|MENIMBANG)\b")
_TITLE = 60  # lines in which its name and its first ground stand
_GROUNDS = 300  # lines in which it comes to decide


def is_decision(lines: Sequence[Line]) -> bool:
    """Whether the text opens with a name, weighs its grounds, and decides."""
    named = _first(_NAMED, lines, 0, _TITLE)
    weighs = _first(_WEIGHS, lines, named, _TITLE) if named is not None else None
    return weighs is not None and _first(DECIDED, lines, weighs, _GROUNDS) is not None


def enacted_part(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The decision up to the page it is signed on, and the pages behind it that no heading makes an annex."""
    if any(region.part is Part.ANNEX for region in regions(lines)):
        return lines, ()
    decided = _first(DECIDED, lines, 0, len(lines)) or 0
    signed = _first(SIGNED, lines, decided, len(lines))
    if signed is None or not (page := lines[signed].page):
        return lines, ()
    end = next((at for at in range(signed, len(lines)) if lines[at].page > page), len(lines))
    return lines[:end], lines[end:]


def _first(pattern: re.Pattern[str], lines: Sequence[Line], start: int, within: int) -> int | None:
    """Where the first line stands that the pattern fits, of so many from start on."""
    places = range(start, min(start + within, len(lines)))
    return next((at for at in places if pattern.match(lines[at].text)), None)
