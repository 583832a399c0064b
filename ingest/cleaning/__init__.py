"""Pages to lines: what the page says, without what the page repeats."""

import re
from collections.abc import Iterator, Sequence

from ingest.cleaning.blurred import strip_blurred
from ingest.cleaning.catchwords import announces, strip_catchwords, strip_doubled
from ingest.cleaning.characters import tidy
from ingest.cleaning.furniture import strip_furniture
from ingest.cleaning.hyphens import join
from ingest.cleaning.running_heads import strip_running_heads
from ingest.cleaning.stamps import strip_stamps
from ingest.records import Cleaned, Line, Page

_PAGE_BREAK = re.compile(r"(?<=[.;:,\w])\s-$")  # what a converter left of a page number


def clean(pages: Sequence[Page]) -> Cleaned:
    """All lines in reading order, blank ones turned into gaps."""
    if all(page.number == 0 for page in pages):
        return Cleaned(tuple(line for page in pages for line in _unpaged(page)))
    sheets = strip_catchwords(without_furniture(pages))
    return Cleaned(tuple(_lines(pages, sheets)))


def without_furniture(pages: Sequence[Page]) -> list[list[str]]:
    """The lines of each page without running heads, page numbers and stamps; blank ones stay."""
    tidied = [strip_stamps([tidy(line) for line in page.text.split("\n")]) for page in pages]
    return strip_blurred(strip_furniture(tidied))


def _unpaged(page: Page) -> Iterator[Line]:
    gap = False
    lines = [(raw, _unpaged_text(raw)) for raw in strip_stamps(page.text.split("\n"))]
    filled = [text for _, text in lines if text]
    following = iter([*filled[1:], ""])
    for raw, text in lines:
        if text and not announces(text, next(following)):
            yield Line(text, 0, gap, indent=len(raw) - len(raw.lstrip(" \t")))
        gap = not text


def _unpaged_text(raw: str) -> str:
    return strip_doubled(strip_running_heads(_PAGE_BREAK.sub("", tidy(raw))))


def _lines(pages: Sequence[Page], sheets: Sequence[Sequence[str]]) -> Iterator[Line]:
    for page, sheet in zip(pages, sheets, strict=True):
        gap = False
        for text in sheet:
            if text:
                yield Line(text, page.number, gap)
            gap = not text


__all__ = ["clean", "join", "without_furniture"]
