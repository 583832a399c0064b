"""What some real documents hold, read by eye from their pages.

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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tanya.catalogue.records import EventKind
from tanya.domain.locator import Locator, NodeKind

FOLDER = Path(__file__).parent / "truth"

_AGAIN = re.compile(r"-\d+(?=$|[ )])")  # what tells a label from the same one before it: `ayat (1-2)`


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
    return tuple(TrueNode(place_of(_parsed(written)), written, words) for written, words in headings.items())


def _parsed(written: str) -> Locator:
    locator = Locator.parse(written)
    if locator is None or str(locator) != written:
        raise ValueError(f"no locator: {written}")
    return locator


def place_of(locator: Locator) -> Place:
    """Where its last label is counted."""
    above = " ".join(str(step) for step in locator.steps[:-1])
    return Place(without_counts(above), locator.steps[-1].kind)


def without_counts(locator: str) -> str:
    """`ayat (1-2)` is the second `ayat (1)`."""
    return _AGAIN.sub("", locator)


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
