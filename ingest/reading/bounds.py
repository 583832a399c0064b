"""How much text one file may give; what gives more is refused by its figures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ingest.limits import LIMITS, thousands
from ingest.records import Page, Reading
from tanya.domain.document import Passage
from tanya.errors import ReadError

_WAY_OUT = "pecah menjadi beberapa berkas"


def check_pages(count: int, path: Path) -> None:
    """Raises ReadError when a file has more pages than are read."""
    if count > LIMITS.pages:
        raise ReadError(
            f"{path.name}: {thousands(count)} halaman, lebih dari batas {thousands(LIMITS.pages)}; {_WAY_OUT}"
        )


def bounded_lines(lines: Iterable[str], path: Path) -> Iterator[str]:
    """The same lines as long as they are not too many, so that a bomb is not even gathered."""
    characters = 0
    for count, line in enumerate(lines, 1):
        characters += len(line) + 1
        _check_text(count, characters, path)
        yield line


def bounded(reading: Reading, path: Path) -> Reading:
    """In well-formed text, without pages that are no print. Raises ReadError when it is too much."""
    check_pages(len(reading.pages), path)
    swollen = [
        page.number for page in reading.pages if page.number and len(page.text) > LIMITS.page_characters
    ]
    pages = tuple(replace(page, text="") if page.number in swollen else page for page in reading.pages)
    lines = sum(page.text.count("\n") + 1 for page in pages)
    _check_text(lines, sum(len(page.text) for page in pages), path)
    told = tuple(
        f"halaman {number} memuat lebih dari {thousands(LIMITS.page_characters)} karakter dan tidak dibaca"
        for number in swollen
    )
    return replace(reading, pages=tuple(map(_well_formed, pages)), warnings=(*reading.warnings, *told))


def check_passages(passages: Sequence[Passage], path: Path) -> None:
    """Raises ReadError when there are too many, or when text without structure would be shown as one."""
    if len(passages) > LIMITS.passages:
        raise ReadError(
            f"{path.name}: {thousands(len(passages))} bagian teks, "
            f"lebih dari batas {thousands(LIMITS.passages)}; {_WAY_OUT}"
        )
    longest = max((len(passage.text) for passage in passages), default=0)
    if longest > LIMITS.passage:
        raise ReadError(
            f"{path.name}: {thousands(longest)} karakter tanpa pasal, judul, atau akhir kalimat; "
            "bagi menjadi paragraf, atau periksa apakah berkas ini memang teks"
        )


def _check_text(lines: int, characters: int, path: Path) -> None:
    if lines > LIMITS.lines or characters > LIMITS.characters:
        raise ReadError(
            f"{path.name}: teksnya lebih dari {thousands(LIMITS.lines)} baris "
            f"atau {thousands(LIMITS.characters)} karakter; {_WAY_OUT}"
        )


def _well_formed(page: Page) -> Page:
    """Without halves of characters, which no store can write."""
    try:
        page.text.encode()
    except UnicodeEncodeError:
        return replace(page, text=page.text.encode(errors="replace").decode())
    return page
