"""What the pages of a PDF are drawn of, by pypdfium2: quick, and before any text is looked at."""

import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

_DEPTH = 3  # forms inside forms that are looked into
_LEVEL = 3.0  # degrees by which letters may be off the lines of a page
_MOST_SIGNS = 20_000  # of a page that are looked at
_LEAST_PAGES = 3  # with the same mark


@dataclass(frozen=True, slots=True)
class Contents:
    """pictured: the share of the page that its largest picture covers, 0..1; paths: drawn lines and boxes.

    slanted: the letters that lie aslant, and after them where the first one stands.
    """

    pictured: float = 0.0
    paths: int = 0
    slanted: tuple[str, int, int] = ("", 0, 0)


def page_contents(path: Path, count: int, skipped: Collection[int] = ()) -> tuple[Contents, ...]:
    """Of each page; nothing is known of what pypdfium2 cannot open, and of those skipped, 1-based."""
    try:
        with pypdfium2.PdfDocument(path) as document:
            found = [
                Contents() if number + 1 in skipped else _looked_at(document, number)
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


def _looked_at(document: pypdfium2.PdfDocument, number: int) -> Contents:
    """Of the page at that place; one that cannot be loaded costs the others nothing."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return Contents()
    contents = _contents(page)
    page.close()
    return contents


def _contents(page: pypdfium2.PdfPage) -> Contents:
    # In the space things are drawn in, before the page is turned: what is shown of it has a box of its own.
    x1, y1, x2, y2 = page.get_bbox()
    area = (x2 - x1) * (y2 - y1)
    pictured, paths = 0.0, 0
    for thing in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH), max_depth=_DEPTH):
        if thing.type == raw.FPDF_PAGEOBJ_PATH:
            paths += 1
            continue
        left, bottom, right, top = thing.get_bounds()
        across = max(0.0, min(right, x2) - max(left, x1))
        up = max(0.0, min(top, y2) - max(bottom, y1))
        pictured = max(pictured, across * up / area if area > 0 else 0.0)
    return Contents(min(pictured, 1.0), paths, _slanted(page.get_textpage()))


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
