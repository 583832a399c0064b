"""Provisions as they are learnt from: where each stands, and what it says."""

import re
import tarfile
import tempfile
from collections.abc import Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ingest.cleaning import clean
from ingest.parsing import parse_regulation
from ingest.reading import read
from tanya.domain.document import Node
from tanya.domain.locator import NodeKind
from tanya.errors import ReadError

_TITLE = re.compile(r"TENTANG\s+(.{3,400}?)(?:\s+DENGAN RAHMAT|\n|$)", re.DOTALL)
_HEAD = 3_000  # letters of a text that hold its title
_HEADING, _HEADINGS, _TITLES, _BEFORE = 80, 110, 120, 160  # letters that are read, as answering reads them
_LEAST = 12  # letters of the words before an ayat


@dataclass(frozen=True, slots=True)
class Provision:
    """An ayat, or a pasal without any."""

    file: str  # its text's name, without what ends it
    title: str
    headings: str
    before: str  # what its pasal says before it
    text: str
    pasal: str  # locator of its pasal
    locator: str
    explains: bool = False  # whether it is of the Penjelasan

    @property
    def key(self) -> tuple[str, str]:
        return self.file, self.locator


def provisions_of(archive: Path, without: Collection[str]) -> list[Provision]:
    """Of all texts of an archive, in the order of their names; those named in `without` are left out."""
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor() as pool:
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="data")
        paths = sorted(path for path in Path(folder).rglob("*.md") if path.stem not in without)
        return [one for found in pool.map(_read, paths, chunksize=32) for one in found]


def _read(path: Path) -> list[Provision]:
    try:
        pages = read(path).pages
    except ReadError:  # what cannot be read teaches nothing
        return []
    title = _TITLE.search(path.read_text(encoding="utf-8", errors="replace")[:_HEAD])
    named = tidy(title[1])[:_TITLES] if title else ""
    roots = parse_regulation(clean(pages).lines)
    return [
        one for root in roots for one in _below(path.stem, named, root, (), root.kind is NodeKind.PENJELASAN)
    ]


def _below(
    file: str, title: str, node: Node, headings: tuple[str, ...], explains: bool
) -> Iterator[Provision]:
    if node.kind is NodeKind.PASAL or not node.children:
        yield from _provisions(file, title, node, headings, explains)
        return
    inside = (*headings, node.heading) if node.heading else headings
    for child in node.children:
        yield from _below(file, title, child, inside, explains)


def _provisions(
    file: str, title: str, node: Node, headings: tuple[str, ...], explains: bool
) -> Iterator[Provision]:
    own, above = tidy(node.text), headings_read(headings)
    if node.children and node.children[0].kind is NodeKind.AYAT:
        before = own[-_BEFORE:] if len(own) > _LEAST else ""
        for ayat in node.children:
            yield Provision(
                file, title, above, before, _whole(ayat), str(node.locator), str(ayat.locator), explains
            )
    elif text := _whole(node):
        yield Provision(file, title, above, "", text, str(node.locator), str(node.locator), explains)


def headings_read(headings: Collection[str]) -> str:
    """The nearest two, as answering reads them."""
    return " ; ".join(tidy(heading)[:_HEADING] for heading in tuple(headings)[-2:])[-_HEADINGS:]


def tidy(text: str) -> str:
    return " ".join(text.split())


def _whole(node: Node) -> str:
    return tidy(" ".join(one.text for one in node.walk() if one.text))
