"""Trees to passages: the units that are indexed and cited, always whole nodes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from ingest.cutting.breadcrumb import name
from tanya.domain.document import Node, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind

# Long enough for a whole pasal of usual length, short enough that a reader finds the sentence in it.
LIMIT = 1800
_LIST = 5000  # a list is asked for as a whole, and shown so
_SMALL = 500  # sections shorter than this share a passage
# Parts that only order others: when nothing but their heading is their own, it goes to the breadcrumb.
_CONTAINERS = frozenset({NodeKind.BAB, NodeKind.BAGIAN, NodeKind.PARAGRAF})
_TOLD_APART = re.compile(r"-\d+$")  # the number that a label bears where another part has the same
# Parts people cite as a whole, which are not put together with their neighbours.
_ALONE = frozenset(
    {
        NodeKind.PASAL,
        NodeKind.LAMPIRAN,
        NodeKind.PENJELASAN,
        NodeKind.MENIMBANG,
        NodeKind.MENGINGAT,
        NodeKind.PENUTUP,
    }
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Whole nodes, or the lead words of one too long to stay whole."""

    nodes: tuple[Node, ...]
    trail: tuple[str, ...]
    within: Locator
    lead: Node | None = None

    @property
    def size(self) -> int:
        return sum(size(node) + 1 for node in self.nodes) + (len(self.lead.text) + 1 if self.lead else 0)


def cut(key: str, roots: Sequence[Node]) -> tuple[Passage, ...]:
    """Every node's text once, in reading order; ids are `<key>#<ordinal>` from 1."""
    pieces = [piece for root in roots for piece in _pieces(root, ())]
    return tuple(_passage(f"{key}#{number}", key, piece) for number, piece in enumerate(pieces, 1))


def size(node: Node) -> int:
    """Characters of the node with everything below it, one line a node."""
    return sum(len(part.text) + 1 for part in node.walk()) - 1


def is_heading_only(node: Node) -> bool:
    """Whether the node says nothing itself: its heading is in the breadcrumb of what it holds."""
    if node.kind not in _CONTAINERS or not node.children:
        return False
    said, title = _letters(node.text), _letters(node.heading)
    return said.endswith(title) and _is_label(node, said[: len(said) - len(title)])


def _is_label(node: Node, said: str) -> bool:
    """Whether the letters and figures are its label, or it twice, as at the turn of a page."""
    step = node.locator.steps[-1]
    label = _letters(_TOLD_APART.sub("", step.label))
    printed = rf"{node.kind.value}(?:ke)?(?:{re.escape(label)}|[\dilvx]{{1,7}})"
    return bool(re.fullmatch(rf"(?:{printed}){{1,2}}", said))


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _pieces(node: Node, trail: tuple[str, ...]) -> Iterator[_Piece]:
    below = (*trail, name(node))
    if not node.children or (size(node) <= _limit(node) and not _is_divided(node)):
        yield _Piece((node,), below, node.locator)
    else:
        yield from _grouped(node, below, None if is_heading_only(node) else node)


def _is_divided(node: Node) -> bool:
    """Whether what it holds is cited by itself, however short: its pasal, or Penjelasan Umum and the rest."""
    if node.kind is NodeKind.PENJELASAN:
        return bool(node.children)
    parts = (NodeKind.PASAL, *_CONTAINERS)
    return node.kind in _CONTAINERS and any(child.kind in parts for child in node.children)


def _limit(node: Node) -> int:
    """A list of huruf stays together; definitions, which stand under angka, are asked one by one."""
    is_list = node.kind in (NodeKind.PASAL, NodeKind.AYAT) and node.text.rstrip().endswith(":")
    return _LIST if is_list and all(child.kind is NodeKind.HURUF for child in node.children) else LIMIT


def _grouped(parent: Node, trail: tuple[str, ...], lead: Node | None) -> Iterator[_Piece]:
    """Neighbours together up to the limit; the lead words with the first of them."""
    held = _Piece((), trail, parent.locator, lead)
    for child in parent.children:
        if _joins(held, child, parent):
            held = _Piece((*held.nodes, child), trail, parent.locator, held.lead)
            continue
        yield from _settled(held)
        if _is_free(child, parent):
            held = _Piece((child,), trail, parent.locator)
        else:
            held = _Piece((), trail, parent.locator)
            yield from _pieces(child, trail)
    yield from _settled(held)


def _is_free(child: Node, parent: Node) -> bool:
    """Whether the child may share a passage with its neighbours."""
    if is_heading_only(child) or size(child) > LIMIT:
        return False
    if _explains_pasal(child):
        return size(child) <= _SMALL
    return child.kind not in _ALONE or (parent.kind is NodeKind.PENJELASAN and size(child) <= _SMALL)


def _explains_pasal(node: Node) -> bool:
    """Whether it is an item of an amendment's Penjelasan, `Angka 3`, with the pasal that it explains."""
    within = node.locator.steps[0].kind is NodeKind.PENJELASAN and node.kind is NodeKind.ANGKA
    return within and any(child.kind is NodeKind.PASAL for child in node.children)


def _joins(held: _Piece, child: Node, parent: Node) -> bool:
    if not _is_free(child, parent) or held.size + size(child) > LIMIT:
        return False
    # A section with a heading of its own begins a passage, unless it and what is held are short.
    return not child.heading or held.size + size(child) <= _SMALL


def _settled(piece: _Piece) -> Iterator[_Piece]:
    if len(piece.nodes) == 1 and not piece.lead:
        node = piece.nodes[0]
        yield _Piece(piece.nodes, (*piece.trail, name(node)), node.locator)
    elif piece.nodes or piece.lead:
        yield piece


def _passage(identity: str, key: str, piece: _Piece) -> Passage:
    lines: list[str] = [piece.lead.text] if piece.lead else []
    spans: list[Span] = []
    position = len(piece.lead.text) + 1 if piece.lead else 0
    for node in piece.nodes:
        position = _lay(node, position, lines, spans)
    ranges = [node.pages for node in piece.nodes] + ([_own_pages(piece.lead)] if piece.lead else [])
    return Passage(
        identity, key, piece.within, piece.trail, "\n".join(lines), reduce(_union, ranges), tuple(spans)
    )


def _lay(node: Node, start: int, lines: list[str], spans: list[Span]) -> int:
    """Write the node and what is below it; where the next line starts."""
    place = len(spans)
    spans.append(Span(node.locator, node.kind, start, start, node.pages))
    position = start
    if node.text:
        lines.append(node.text)
        position += len(node.text) + 1
    for child in node.children:
        position = _lay(child, position, lines, spans)
    spans[place] = Span(node.locator, node.kind, start, position - 1, node.pages)
    return position


def _own_pages(node: Node) -> PageRange:
    """Where the lead words stand: what a table parts goes on behind it."""
    return node.own if node.own.first else PageRange(node.pages.first, node.pages.first)


def _union(one: PageRange, other: PageRange) -> PageRange:
    if not one.first or not other.first:
        return one if one.first else other
    return PageRange(min(one.first, other.first), max(one.last, other.last))
