"""A provision as its source has it: where it stands, and the figures that can be read there."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.records import ParsedFile
from tanya.domain.document import Node
from tanya.domain.locator import Locator, NodeKind, Step
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
        return self._under_headings(locator)

    def words(self) -> str:
        """All its words in order, each between spaces."""
        text = "\n".join(node.text for hits in self._at.values() for node, _ in hits)
        return f" {' '.join(words(text))} "

    def _under_headings(self, locator: Locator) -> Found | None:
        """An item of an annex whose number is told without the headings above it: `Lampiran II angka 62`."""
        if len(locator.steps) != 2 or locator.steps[1].kind is not NodeKind.ANGKA:
            return None
        found = [
            (node, over)
            for hits in self._at.values()
            for node, over in hits
            if node.locator.steps[0] == locator.steps[0]
            and node.locator.steps[-1] == locator.steps[1]
            and all(map(_heads, node.locator.steps[1:-1]))
        ]
        return Found(locator, (found[0][0],), found[0][1]) if len(found) == 1 else None


def _heads(step: Step) -> bool:
    return step.kind is NodeKind.BAB or (step.kind is NodeKind.HURUF and step.label.isupper())


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
