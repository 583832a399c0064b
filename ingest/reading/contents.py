"""What the pages of a PDF are drawn of, by pypdfium2: quick, and before any text is looked at."""

import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from ingest.reading.drawn import drawn_on
from ingest.reading.letters import Shown
from ingest.reading.sight import TooSlowError, shown_on

_LEVEL = 3.0  # degrees by which letters may be off the lines of a page
_MOST_SIGNS = 20_000  # of a page that are looked at
_LEAST_PAGES = 3  # with the same mark


@dataclass(frozen=True, slots=True)
class Contents:
    """pictured: the share of the page that its largest picture covers, 0..1; paths: drawn lines and boxes.

    slanted: the letters that lie aslant, and after them where the first one stands.
    shown: the letters one sees, where there are others too; slow: whether it took too long to look for them.
    """

    pictured: float = 0.0
    paths: int = 0
    slanted: tuple[str, int, int] = ("", 0, 0)
    shown: Shown | None = None
    slow: bool = False


def page_contents(
    path: Path, count: int, skipped: Collection[int] = (), *, layered: bool = False
) -> tuple[Contents, ...]:
    """Of each page; nothing is known of what pypdfium2 cannot open, and of those skipped, 1-based.

    layered: whether the document has layers, which may be switched off.
    """
    try:
        with pypdfium2.PdfDocument(path) as document:
            found = [
                Contents() if number + 1 in skipped else _looked_at(document, number, layered)
                for number in range(min(count, len(document)))
            ]
    except pypdfium2.PdfiumError:
        found = []
    return (*found, *[Contents()] * (count - len(found)))


def stamped(contents: Sequence[Contents]) -> frozenset[int]:
    """The pages, 1-based, with the mark that most of them bear: the same letters aslant at the same place."""
    marks = Counter(page.slanted for page in contents if page.slanted[0])
    usual = {mark for mark, count in marks.items() if count >= max(_LEAST_PAGES, len(contents) / 2)}
    return frozenset(number for number, page in enumerate(contents, 1) if page.slanted in usual)


def _looked_at(document: pypdfium2.PdfDocument, number: int, layered: bool) -> Contents:
    """Of the page at that place; one that cannot be loaded costs the others nothing."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return Contents()
    contents = _contents(page, layered)
    page.close()
    return contents


def _contents(page: pypdfium2.PdfPage, layered: bool) -> Contents:
    drawn = drawn_on(page, layered=layered)
    slanted = ("", 0, 0) if drawn.level else _slanted(page.get_textpage())
    contents = Contents(drawn.pictured, drawn.paths, slanted)
    try:
        return replace(contents, shown=shown_on(page, drawn))
    except TooSlowError:
        return replace(contents, slow=True)


def _slanted(text: pypdfium2.PdfTextPage) -> tuple[str, int, int]:
    signs = range(min(text.count_chars(), _MOST_SIGNS))
    found = [at for at in signs if not _is_level(raw.FPDFText_GetCharAngle(text, at))]
    letters = "".join(chr(raw.FPDFText_GetUnicode(text, at)) for at in found).strip()
    if not letters:
        return "", 0, 0
    left, bottom, *_ = text.get_charbox(found[0])
    return letters, round(left), round(bottom)


def _is_level(angle: float) -> bool:
    """Whether letters of that angle, in radians, stand or lie; it is below 0 where it is not known."""
    off = math.degrees(angle) % 90
    return angle < 0 or min(off, 90 - off) <= _LEVEL
