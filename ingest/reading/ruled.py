"""What stands where on the pages of a PDF that have tables, by pdfplumber."""

import logging
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

import pdfplumber
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page as Sheet
from pdfplumber.utils.exceptions import PdfminerException

from ingest.printed import Box, Printed
from ingest.reading.damage import DAMAGE
from ingest.reading.letters import Shown
from ingest.reading.lying import turned_by
from ingest.reading.rules import rules_of
from ingest.reading.words import only_shown, unstamped, within, words_of

_DAMAGE = (PSException, PdfminerException, *DAMAGE)


def printed_pages(
    path: Path,
    numbers: Sequence[int],
    stamped: Collection[int] = (),
    shown: Mapping[int, Shown] = MappingProxyType({}),
) -> Iterator[tuple[int, Printed]]:
    """Those pages, 1-based, in points, but for what pdfplumber cannot read and the stamp of those stamped.

    shown: what one sees of the pages that hold more.
    """
    # It remarks on every odd font; pypdf's warnings tell the same.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(path) as document:
            for number in numbers:
                sheet = document.pages[number - 1]
                with suppress(*_DAMAGE):
                    seen = only_shown(sheet, shown[number]) if number in shown else sheet
                    yield number, _printed(unstamped(seen) if number in stamped else seen)
                sheet.close()
    except _DAMAGE:
        return


def _printed(sheet: Sheet) -> Printed:
    """The page turned so that most of its letters stand."""
    turned = turned_by(sheet)
    width, height = float(sheet.width), float(sheet.height)
    turn = _turn(turned, width, height)
    rules = tuple(map(turn, rules_of(sheet)))
    pieces = tuple(within(words_of(sheet, turned, turn), rules))
    if turned:
        width, height = height, width
    return Printed(width, height, pieces, rules, turned=turned)


def _turn(turned: int, width: float, height: float) -> Callable[[Box], Box]:
    """What becomes of a box when its page is turned clockwise so far: by 0, 90 or 270 degrees."""
    if turned == 90:
        return lambda box: Box(height - box.bottom, box.left, height - box.top, box.right)
    if turned == 270:
        return lambda box: Box(box.top, width - box.right, box.bottom, width - box.left)
    return lambda box: box
