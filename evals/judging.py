"""How much of what a document holds, as a person read it, the ingest has right."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Protocol
from unicodedata import normalize

from rapidfuzz import fuzz

from evals.truth import TrueTable, Truth, place_of, without_counts
from tanya.catalogue.records import EventKind
from tanya.domain.document import Node
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId

_JUDGED = (NodeKind.PASAL, NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA, NodeKind.BAB, NodeKind.LAMPIRAN)
_LIKE = 90  # of 100, how like a heading or a cell of an image page must be
_ANNEX = "Lampiran"
_FIRST_WORDS = 1000  # characters of an annex in which its title stands
_DASHES_AND_QUOTES = str.maketrans("–—−“”‘’", "---\"\"''")
_GOES_ON = "\ue000"  # stands where a page break cuts a cell
_CELLS = re.compile(r"(?<!\\)\|")


class Clause(Protocol):
    """What is read of a relation."""

    @property
    def kind(self) -> EventKind: ...
    @property
    def other(self) -> RegulationId: ...
    @property
    def locator(self) -> Locator: ...


class Parsed(Protocol):
    """What is read of a parsed file."""

    @property
    def roots(self) -> tuple[Node, ...]: ...
    @property
    def relations(self) -> Sequence[Clause]: ...


@dataclass(frozen=True, slots=True)
class Score:
    """How much was found of what there is, and what was found besides."""

    right: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        return _share(len(self.right), len(self.right) + len(self.extra))

    @property
    def recall(self) -> float:
        return _share(len(self.right), len(self.right) + len(self.missing))

    @property
    def f1(self) -> float:
        return _share(2 * len(self.right), 2 * len(self.right) + len(self.missing) + len(self.extra))

    def part(self, *, annex: bool) -> "Score":
        """Of the annexes alone, or of all the rest."""
        kept = (
            tuple(name for name in names if name.startswith(_ANNEX) == annex)
            for names in (self.right, self.missing, self.extra)
        )
        return Score(*kept)


def total(scores: Iterable[Score]) -> Score:
    """All of them as one, each part counting the same."""
    every = tuple(scores)
    return Score(
        tuple(name for one in every for name in one.right),
        tuple(name for one in every for name in one.missing),
        tuple(name for one in every for name in one.extra),
    )


def node_score(truth: Truth, parsed: Parsed) -> Score:
    """Which of the parts and relations told of are in the tree under their address, and which others are."""
    expected = Counter(_named(node.locator, node.heading) for node in truth.nodes)
    expected.update(_relation(one.kind, one.other, one.locator) for one in truth.relations)
    found = Counter(_found(truth, parsed.roots))
    anywhere = {(one.kind, one.other) for one in truth.relations if not one.locator}
    found.update(
        _relation(r.kind, r.other.slug, "" if (r.kind, r.other.slug) in anywhere else str(r.locator))
        for r in parsed.relations
    )
    return Score(
        tuple((expected & found).elements()),
        tuple((expected - found).elements()),
        tuple((found - expected).elements()),
    )


def table_score(table: TrueTable, rows: Sequence[Sequence[str]]) -> float:
    """The share of cells right, each in its row and column; an empty cell that is filled is one wrong."""
    cells = sum(bool(cell) for row in table.rows for cell in row)
    # By rows of the truth and of the table so far: the most cells right, then the fewest filled.
    best = [[(0, 0)] * (len(rows) + 1) for _ in range(len(table.rows) + 1)]
    for i, true in enumerate(table.rows):
        for j, row in enumerate(rows):
            right, filled = _matched(true, row, rows[j - 1] if j else (), image=table.image)
            paired = (best[i][j][0] + right, best[i][j][1] - filled) if right else (0, 0)
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], paired)
    right, filled = best[-1][-1]
    return right / (cells - filled) if cells else 1.0


def best_score(table: TrueTable, roots: Iterable[Node]) -> float:
    """The score of the table on its page that fits best; 0 where there is none."""
    return max((table_score(table, rows) for rows in tables_on(table.page, roots)), default=0.0)


def tables_on(page: int, roots: Iterable[Node]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The rows of all tables that stand on a page, heads included; of a row that a page break divides, all.

    On the page where it ends such a row stands below the head that is printed there again.
    """
    begun: tuple[str, ...] = ()
    for table in (node for root in roots for node in root.walk() if node.kind is NodeKind.TABEL):
        if page in table.pages:
            rows = list(_rows(table, page))
            if begun and table.pages.first == page:
                rows.insert(bool(table.text), begun)
            yield tuple(rows)
        last = table.children[-1] if table.children else table
        begun = next(_rows(last, page)) if last.pages.first < page == last.pages.last else ()


def _found(truth: Truth, roots: Iterable[Node]) -> Iterator[str]:
    """The names of the parts the tree has in the places told of."""
    headings = {node.locator: node.heading for node in truth.nodes if node.heading}
    for root in roots:
        for node in root.walk():
            if node.kind in _JUDGED and place_of(node.locator) in truth.places:
                locator = without_counts(str(node.locator))
                heading = headings.get(locator, "")
                yield _named(locator, heading if _is_headed(node, heading) else _beginning(node))


def _is_headed(node: Node, heading: str) -> bool:
    """Whether the node begins with that heading, as far as a scan shows; no heading is no matter."""
    length = _FIRST_WORDS if node.kind is NodeKind.LAMPIRAN else len(heading) + 20
    words = _plain(f"{node.heading} {node.text}"), _plain(node.text)
    return any(fuzz.partial_ratio(_plain(heading), text[:length]) >= _LIKE for text in words) or not heading


def _beginning(node: Node) -> str:
    return " ".join(node.text.split())[:40]


def _named(locator: str, heading: str) -> str:
    return f"{locator}: {heading}" if heading else locator


def _relation(kind: EventKind, other: str, locator: str) -> str:
    return f"{kind} {other} ({locator or 'di mana pun'})"


def _rows(table: Node, page: int) -> Iterator[tuple[str, ...]]:
    """The cells of each; those of a row that goes on from or to another page say so."""
    for node in table.walk():
        divided = node.kind is NodeKind.BARIS and page in node.pages
        before = _GOES_ON if divided and node.pages.first < page else ""
        after = _GOES_ON if divided and page < node.pages.last else ""
        for line in node.text.splitlines():
            if line.startswith("|"):
                cells = _CELLS.split(line.strip()[1:].removesuffix("|"))
                yield tuple(f"{before}{cell.strip()}{after}" for cell in cells)


def _matched(
    true: Sequence[str | None], row: Sequence[str], above: Sequence[str], *, image: bool
) -> tuple[int, int]:
    """How many cells of a row are right, and how many hold something that should be empty.

    What a cell merged over rows says may be said again in each of them.
    """
    cells = list(zip_longest(true, row, above, fillvalue=""))[: max(len(true), len(row))]
    right = sum(_same(cell, given or "", image=image) for cell, given, _ in cells if cell)
    filled = sum(
        cell == "" and bool((given or "").strip()) and given != over and _GOES_ON not in given
        for cell, given, over in cells
    )
    return right, filled


def _same(cell: str, given: str, *, image: bool) -> bool:
    one, other = _plain(cell), _plain(given.strip(_GOES_ON))
    if given.startswith(_GOES_ON) and other.endswith(one):
        return True
    if given.endswith(_GOES_ON) and other.startswith(one):
        return True
    return one == other or (image and fuzz.ratio(one, other) >= _LIKE)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _plain(text: str) -> str:
    return " ".join(normalize("NFKC", text).translate(_DASHES_AND_QUOTES).casefold().split())
