"""What some real documents hold, read by eye from their pages, and how much of it the ingest has right.

Each file of truth/ that is a mapping tells of one document:

    file: permenpanrb-12-2015.pdf
    images: lampiran                    # what has no text layer: all or lampiran; left out where nothing
    pasal: {number: 10, labels: "1-10"} # of the body
    amends: {1: [1A], 2: []}            # of an amending act: angka of Pasal I, the pasal each gives anew
    ayat: {3: [1, 2], "Pasal I angka 2 Pasal 5": [1]}  # of pasal, by label or locator; each as printed
    huruf: {"Pasal 4 ayat (2)": [a, b]} # of any place, annexes too; `angka` likewise
    lampiran: {Lampiran BAB I huruf A: Latar Belakang}  # headings with their first words
    relations: [{kind: mencabut, id: permenpanrb-29-2010, locator: Pasal 6}]  # no locator: anywhere
    tables: [{page: 17, image: true, rows: 1-2, cells: [["No", Nama], [1, ""]]}]

In tables a merged cell stands in its first row and column and leaves the others empty; a cell that is null
is not judged; rows says which part of a longer table it is.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any, Protocol
from unicodedata import normalize

import yaml
from rapidfuzz import fuzz

from tanya.catalogue.records import EventKind
from tanya.domain.document import Node
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId

FOLDER = Path(__file__).parent / "truth"

_JUDGED = (NodeKind.PASAL, NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA, NodeKind.BAB, NodeKind.LAMPIRAN)
_AGAIN = re.compile(r"-\d+(?=$|[ )])")  # what tells a label from the same one before it: `ayat (1-2)`
_LIKE = 90  # of 100, how like a heading or a cell of an image page must be
_ANNEX = "Lampiran"
_FIRST_WORDS = 1000  # characters of an annex in which its title stands
_DASHES_AND_QUOTES = str.maketrans("–—−“”‘’", "---\"\"''")
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
class Place:
    """Where labels are counted: the AYAT of `Pasal 5`; of the document itself where above is empty."""

    above: str
    kind: NodeKind


@dataclass(frozen=True, slots=True)
class TrueNode:
    """A part the document has."""

    place: Place
    locator: str
    heading: str = ""  # its first words; empty where it has none


@dataclass(frozen=True, slots=True)
class TrueRelation:
    """What the document says it does to another."""

    kind: EventKind
    other: str  # slug
    locator: str  # of the clause; empty where it is said in several places


@dataclass(frozen=True, slots=True)
class TrueTable:
    """A table on a page, or a part of one."""

    page: int
    image: bool
    rows: tuple[tuple[str | None, ...], ...]  # None: not judged


@dataclass(frozen=True, slots=True)
class Truth:
    """One document as a person reads it."""

    file: str
    images: str  # the part on pages without text: `all`, `lampiran`, or nothing
    pasal: int
    places: frozenset[Place]  # all parts of these are told
    nodes: tuple[TrueNode, ...]
    relations: tuple[TrueRelation, ...]
    tables: tuple[TrueTable, ...]


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
    """The rows of all tables that stand on a page, heads included."""
    for root in roots:
        for node in root.walk():
            if node.kind is NodeKind.TABEL and page in node.pages:
                yield tuple(_rows(node))


def truths(folder: Path = FOLDER) -> tuple[Truth, ...]:
    """All documents told of; other files of the folder hold lists."""
    items = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.yaml")))
    return tuple(_truth(item) for item in items if isinstance(item, dict))


def _truth(item: dict[str, Any]) -> Truth:
    pasal = _labels(item["pasal"]["labels"])
    lists: dict[Place, list[str]] = {Place("", NodeKind.PASAL): pasal}
    if amends := item.get("amends"):
        lists[Place("Pasal I", NodeKind.ANGKA)] = [str(number) for number in amends]
        for number, given in amends.items():
            lists[Place(f"Pasal I angka {number}", NodeKind.PASAL)] = given
    for above, given in item["ayat"].items():
        place = str(above) if "Pasal" in str(above) else f"Pasal {above}"
        lists[Place(place, NodeKind.AYAT)] = given
    for kind in (NodeKind.HURUF, NodeKind.ANGKA):
        for above, given in (item.get(kind.value) or {}).items():
            lists[Place(above, kind)] = given
    headed = _headed(item["lampiran"])
    listed = (_listed(place, str(label)) for place, given in lists.items() for label in given)
    told = {node.locator for node in headed}
    return Truth(
        file=item["file"],
        images=item.get("images", ""),
        pasal=item["pasal"]["number"],
        places=frozenset({*lists, *(node.place for node in headed), Place("", NodeKind.LAMPIRAN)}),
        nodes=(*(node for node in listed if node.locator not in told), *headed),
        relations=tuple(
            TrueRelation(EventKind(one["kind"]), one["id"], one.get("locator", ""))
            for one in item["relations"]
        ),
        tables=tuple(table_of(one) for one in item["tables"]),
    )


def _labels(written: str) -> list[str]:
    """`1-3, 5` is 1, 2, 3, 5."""
    labels: list[str] = []
    for part in filter(None, written.split(", ")):
        first, _, last = part.partition("-")
        labels += [str(number) for number in range(int(first), int(last) + 1)] if last else [first]
    return labels


def _listed(place: Place, label: str) -> TrueNode:
    last = str(Locator.of((place.kind, label)))
    return TrueNode(place, f"{place.above} {last}".strip())


def _headed(headings: dict[str, str]) -> tuple[TrueNode, ...]:
    return tuple(TrueNode(_place(_parsed(written)), written, words) for written, words in headings.items())


def _parsed(written: str) -> Locator:
    locator = Locator.parse(written)
    if locator is None or str(locator) != written:
        raise ValueError(f"no locator: {written}")
    return locator


def _place(locator: Locator) -> Place:
    above = " ".join(str(step) for step in locator.steps[:-1])
    return Place(_AGAIN.sub("", above), locator.steps[-1].kind)


def table_of(item: dict[str, Any]) -> TrueTable:
    """One table as it is told of in a file of truth/."""
    return TrueTable(
        item["page"],
        bool(item.get("image")),
        tuple(tuple(_cell(cell) for cell in row) for row in item["cells"]),
    )


def _cell(cell: str | int | None) -> str | None:
    if isinstance(cell, (bool, float)):
        raise TypeError(f"put it in quotes: {cell}")
    return None if cell is None else str(cell)


def _found(truth: Truth, roots: Iterable[Node]) -> Iterator[str]:
    """The names of the parts the tree has in the places told of."""
    headings = {node.locator: node.heading for node in truth.nodes if node.heading}
    for root in roots:
        for node in root.walk():
            if node.kind in _JUDGED and _place(node.locator) in truth.places:
                locator = _AGAIN.sub("", str(node.locator))
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


def _rows(table: Node) -> Iterator[tuple[str, ...]]:
    for node in table.walk():
        for line in node.text.splitlines():
            if line.startswith("|"):
                yield tuple(cell.strip() for cell in _CELLS.split(line.strip()[1:].removesuffix("|")))


def _matched(
    true: Sequence[str | None], row: Sequence[str], above: Sequence[str], *, image: bool
) -> tuple[int, int]:
    """How many cells of a row are right, and how many hold something that should be empty.

    What a cell merged over rows says may be said again in each of them.
    """
    cells = list(zip_longest(true, row, above, fillvalue=""))[: max(len(true), len(row))]
    right = sum(_same(cell, given or "", image=image) for cell, given, _ in cells if cell)
    filled = sum(cell == "" and bool((given or "").strip()) and given != over for cell, given, over in cells)
    return right, filled


def _same(cell: str, given: str, *, image: bool) -> bool:
    one, other = _plain(cell), _plain(given)
    return one == other or (image and fuzz.ratio(one, other) >= _LIKE)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _plain(text: str) -> str:
    return " ".join(normalize("NFKC", text).translate(_DASHES_AND_QUOTES).casefold().split())
