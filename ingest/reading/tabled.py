"""Pages that have tables, with their rows in place of the loose words that pypdf gives."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.layout import lines_of
from ingest.reading.contents import Contents
from ingest.reading.ruled import printed_pages
from ingest.records import Page
from tanya.rows import is_value

_LEAST_PATHS = 6  # drawn lines and boxes; a table has at least two rows and columns
_LEAST_LETTERS = 0.9  # of those that pypdf finds; where fewer are found its words stay
_LEAST_VALUES = 3  # lines that end with a figure; a table without rules has at least so many rows
_REFERS = re.compile(r"\b(?:pasal|ayat|nomor|no\.?|tahun|angka|dan|bab) \(?\d+\)?$|[.)]$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{2,}")


def with_tables(path: Path, pages: Sequence[Page], contents: Sequence[Contents]) -> tuple[Page, ...]:
    """The pages; those with tables line by line, with `| a | b |` for a row."""
    drawn = [
        page.number
        for page, content in zip(pages, contents, strict=True)
        if page.text.strip() and (content.paths >= _LEAST_PATHS or _has_values(page.text))
    ]
    prose = (page.text.lower() for page in pages if page.number not in drawn)
    known = frozenset(word for text in prose for word in _WORD.findall(text))
    tabled = dict(_tabled(path, drawn, known)) if drawn else {}
    return tuple(_fuller(page, tabled.get(page.number, "")) for page in pages)


def _tabled(path: Path, numbers: Sequence[int], known: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The text of the pages that turn out to have a table."""
    for number, printed in printed_pages(path, numbers):
        rows = lines_of(printed, known)
        if any(row.text.startswith("| ") for row in rows):
            yield number, "\n".join(f"\n{row.text}" if row.gap else row.text for row in rows)


def _has_values(text: str) -> bool:
    lines = (line.strip() for line in text.splitlines())
    return (
        sum(is_value(line.rsplit(maxsplit=1)[-1]) for line in lines if line and not _REFERS.search(line))
        >= _LEAST_VALUES
    )


def _fuller(page: Page, tabled: str) -> Page:
    return Page(page.number, tabled) if _letters(tabled) >= _LEAST_LETTERS * _letters(page.text) else page


def _letters(text: str) -> int:
    return sum(sign.isalnum() for sign in text)
