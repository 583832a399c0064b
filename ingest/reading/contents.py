"""What the pages of a PDF are drawn of, by pypdfium2: quick, and before any text is looked at."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

_DEPTH = 3  # forms inside forms that are looked into


@dataclass(frozen=True, slots=True)
class Contents:
    """pictured: the share of the page that its largest picture covers, 0..1; paths: drawn lines and boxes."""

    pictured: float = 0.0
    paths: int = 0


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
    return Contents(min(pictured, 1.0), paths)
