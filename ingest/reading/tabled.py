"""Pages that have tables, with their rows in place of the loose words that pypdf gives."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.layout import lines_of
from ingest.layout.lost import lacks_rules
from ingest.reading.contents import Contents, stamped
from ingest.reading.letters import Shown
from ingest.reading.ruled import printed_pages
from ingest.records import Page
from tanya.rows import is_value

_LEAST_PATHS = 6  # drawn lines and boxes; a table has at least two rows and columns
_COVERED = 0.8  # of a page by its picture: it may be a scan, whatever else is drawn on it
_LEAST_LETTERS = 0.9  # of those that pypdf finds; where fewer are found its words stay
_LEAST_VALUES = 3  # lines that end with a figure; a table without rules has at least so many rows
_REFERS = re.compile(r"\b(?:pasal|ayat|nomor|no\.?|tahun|angka|dan|bab) \(?\d+\)?$|[.)]$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Tabled:
    """torn: the numbers of pages whose picture shows rules of a table that are not drawn."""

    pages: tuple[Page, ...]
    torn: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Read:
    text: str  # empty where there is no table
    torn: bool


def with_tables(path: Path, pages: Sequence[Page], contents: Sequence[Contents]) -> Tabled:
    """The pages; those with tables line by line, with `| a | b |` for a row.

    None with its stamp, and none with letters that nobody sees: what cannot be read without them is empty.
    """
    marked = stamped(contents)
    shown = {number: content.shown for number, content in enumerate(contents, 1) if content.shown}
    drawn = [
        page.number
        for page, content in zip(pages, contents, strict=True)
        if page.text.strip()
        and (_may_have_tables(page, content) or page.number in marked or page.number in shown)
    ]
    prose = (page.text.lower() for page in pages if page.number not in drawn)
    known = frozenset(word for text in prose for word in _WORD.findall(text))
    pictured = {n for n, content in enumerate(contents, 1) if content.pictured > _COVERED}
    read = dict(_read(path, drawn, known, marked, pictured, shown)) if drawn else {}
    texts = (read[page.number].text if page.number in read else "" for page in pages)
    stamps = (c.slanted[0] if number in marked else "" for number, c in enumerate(contents, 1))
    seen = (content.shown for content in contents)
    return Tabled(
        tuple(map(_chosen, pages, texts, stamps, seen)),
        frozenset(number for number, page in read.items() if page.torn),
    )


def _may_have_tables(page: Page, content: Contents) -> bool:
    return content.paths >= _LEAST_PATHS or _has_values(page.text)


def _read(
    path: Path,
    numbers: Sequence[int],
    known: frozenset[str],
    marked: Collection[int],
    pictured: Collection[int],
    shown: Mapping[int, Shown],
) -> Iterator[tuple[int, _Read]]:
    """What stands on the pages that turn out to have a table, on those marked, and those shown in part."""
    for number, printed in printed_pages(path, numbers, marked, shown):
        rows = lines_of(printed, known)
        if number in marked or number in shown or any(row.text.startswith("| ") for row in rows):
            text = "\n".join(f"\n{row.text}" if row.gap else row.text for row in rows)
            yield number, _Read(text, number in pictured and lacks_rules(printed))


def _has_values(text: str) -> bool:
    lines = (line.strip() for line in text.splitlines())
    return (
        sum(is_value(line.rsplit(maxsplit=1)[-1]) for line in lines if line and not _REFERS.search(line))
        >= _LEAST_VALUES
    )


def _chosen(page: Page, read: str, stamp: str, shown: Shown | None) -> Page:
    """The page as it was read anew, or as it was; where it holds what nobody sees, the former or nothing."""
    if shown is None:
        return _fuller(page, read, stamp)
    enough = _LEAST_LETTERS * (shown.count - _letters(stamp))
    return Page(page.number, read if _letters(read) >= enough else "")


def _fuller(page: Page, read: str, stamp: str) -> Page:
    """The page as it was read anew, where no more than its stamp is missing."""
    enough = _LEAST_LETTERS * (_letters(page.text) - _letters(stamp))
    return Page(page.number, read) if read and _letters(read) >= enough else page


def _letters(text: str) -> int:
    return sum(sign.isalnum() for sign in text)
