"""The parts of a document as a tree without their words, and what stands around one of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tanya.answering.neighbours import neighbour
from tanya.domain.document import Document, Node, PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore
from tanya.reading.order import WITHIN, after, before
from tanya.understanding.pointing import Aim, Pointing

_TREES = 16  # kept in memory; the largest law is some 5 MB and takes 40 ms to put together


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document without its words."""

    locator: Locator
    kind: NodeKind
    heading: str  # empty when it has none
    pages: PageRange


@dataclass(frozen=True, slots=True)
class Branch:
    part: Part
    below: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a provision: above it from the top, beside it, and directly in it.

    before, after: of its own kind; read_before, read_after: whatever is read before it, and after all of it.
    """

    above: tuple[Part, ...] = ()
    before: Part | None = None
    after: Part | None = None
    inside: tuple[Part, ...] = ()
    read_before: Part | None = None
    read_after: Part | None = None


class Outlines:
    """Of one build. Thread-safe."""

    def __init__(self, store: PassageStore) -> None:
        self._store = store
        self._roots = lru_cache(maxsize=_TREES)(store.roots)

    def outline(self, document: Document) -> tuple[Branch, ...]:
        """Down to the pasal, and in annexes to the headings and tables."""
        return tuple(map(_branch, self._roots(document.key)))

    def around(self, document: Document, here: Locator) -> Around:
        """Empty where the document has no such part."""
        roots = self._roots(document.key)
        path = _path_to(roots, here)
        if not path:
            return Around()
        *above, found = path
        return Around(
            tuple(map(_part, above)),
            self._beside(document, here, Aim.PREVIOUS),
            self._beside(document, here, Aim.NEXT),
            tuple(map(_part, found.children)),
            _of(before(roots, path)),
            _of(after(roots, path)),
        )

    def _beside(self, document: Document, here: Locator, aim: Aim) -> Part | None:
        place = neighbour(self._store, document, here, Pointing(aim, kind=here.steps[-1].kind))
        path = _path_to(self._roots(document.key), place) if place else ()
        return _part(path[-1]) if path else None


def _path_to(nodes: tuple[Node, ...], locator: Locator) -> tuple[Node, ...]:
    """From the top to the part at that address; empty when there is none."""
    return next((path for path in _paths(nodes) if path[-1].locator == locator), ())


def _paths(nodes: tuple[Node, ...], above: tuple[Node, ...] = ()) -> Iterator[tuple[Node, ...]]:
    for node in nodes:
        path = (*above, node)
        yield path
        yield from _paths(node.children, path)


def _branch(node: Node) -> Branch:
    below = (child for child in node.children if child.kind not in WITHIN)
    return Branch(_part(node), tuple(map(_branch, below)))


def _of(node: Node | None) -> Part | None:
    return _part(node) if node else None


def _part(node: Node) -> Part:
    return Part(node.locator, node.kind, node.heading, node.pages)
