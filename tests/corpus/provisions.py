"""A provision as its source has it: where it stands, and the figures that can be read there."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.records import ParsedFile
from tanya.domain.document import Node
from tanya.domain.locator import Locator, NodeKind
from tests.corpus.copying import words
from tests.corpus.figures import Figure, readings

_LISTED = (NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA)
_REFERRED = {NodeKind.PASAL: "pasal", NodeKind.AYAT: "ayat", NodeKind.ANGKA: "angka"}


@dataclass(frozen=True, slots=True)
class Found:
    """The nodes of a provision, or of the nearest above that the source has, and the headings over them."""

    locator: Locator
    nodes: tuple[Node, ...]
    headings: tuple[str, ...]

    def figures(self) -> set[Figure]:
        below = [part for node in self.nodes for part in node.walk()]
        text = "\n".join((*self.headings, *(part.heading for part in below), *map(_unlabelled, below)))
        return readings(text) | set(_lengths(below)) | set(_labels(below))


class Provisions:
    """The provisions of one source by address, without regard to case."""

    def __init__(self, file: ParsedFile) -> None:
        self._roots = file.roots
        self._at: dict[str, list[tuple[Node, tuple[str, ...]]]] = {}
        for node, over in _walk(file.roots, ()):
            self._at.setdefault(str(node.locator).casefold(), []).append((node, over))

    def find(self, locator: Locator) -> Found | None:
        """None when the source lacks even its pasal, or the part of the annex."""
        for depth in range(len(locator.steps), _least(locator) - 1, -1):
            place = Locator(locator.steps[:depth])
            if hits := self._at.get(str(place).casefold()):
                return Found(
                    place, tuple(node for node, _ in hits), tuple(h for _, over in hits for h in over)
                )
        return self._printed(locator)

    def words(self) -> str:
        """All its words in order, each between spaces."""
        text = "\n".join(node.text for hits in self._at.values() for node, _ in hits)
        return f" {' '.join(words(text))} "

    def _printed(self, locator: Locator) -> Found | None:
        """A numbered item of an annex that is printed, though samples between the items broke the tree."""
        last = locator.steps[-1]
        if len(locator.steps) != 2 or last.kind is not NodeKind.ANGKA or not last.label.isdigit():
            return None
        number = int(last.label)
        for annex in (root for root in self._roots if root.locator.steps == locator.steps[:1]):
            whole = "\n".join(node.text for node in annex.walk())
            if item := re.search(rf"(?:^|\s){number}\.\s.*?(?=\s{number + 1}\.\s|\Z)", whole, re.DOTALL):
                return Found(locator, (Node(NodeKind.ANGKA, locator, item[0].strip(), annex.pages),), ())
        return None


def _least(locator: Locator) -> int:
    """How many steps must be there: an annex divides further than a pasal does."""
    annex = locator.steps[0].kind in (NodeKind.LAMPIRAN, NodeKind.PENJELASAN)
    return min(2 if annex else 1, len(locator.steps))


def _walk(nodes: tuple[Node, ...], over: tuple[str, ...]) -> Iterator[tuple[Node, tuple[str, ...]]]:
    for node in nodes:
        yield node, over
        yield from _walk(node.children, (*over, node.heading))


def _unlabelled(node: Node) -> str:
    """Its words without its own label, which is a number that states nothing."""
    label = node.locator.steps[-1].label
    text = node.text.lstrip(" (")
    return text[len(label) :] if node.kind in _LISTED and text.startswith(label) else text


def _lengths(nodes: list[Node]) -> Iterator[Figure]:
    """A list of five proves 'lima'."""
    for node in nodes:
        for number in Counter(child.kind for child in node.children if child.kind in _LISTED).values():
            yield Figure(str(number))


def _labels(nodes: list[Node]) -> Iterator[Figure]:
    for node in nodes:
        for step in node.locator.steps:
            if step.kind in _REFERRED and step.label.isdigit():
                yield Figure(step.label, _REFERRED[step.kind])
