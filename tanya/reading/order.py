"""The order in which a document is read: every word once, in parts that say something of their own."""

import re
from collections.abc import Sequence

from tanya.domain.document import Node
from tanya.domain.locator import NodeKind

# What a table of contents leaves out: it leads to the pasal, and the pasal shows these.
WITHIN = (NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA, NodeKind.BARIS)

_WORD = re.compile(r"[^\W\d_]{2,}")


def after(roots: Sequence[Node], path: Sequence[Node]) -> Node | None:
    """What is read after the part that path leads to and all that stands in it; None at the end."""
    for row, here in reversed(_rows(roots, path)):
        if following := row[row.index(here) + 1 :]:
            return _end(following[0], 0)
    return None


def before(roots: Sequence[Node], path: Sequence[Node]) -> Node | None:
    """What is read before it: another part, or the words above it that lead to it; None at the beginning."""
    for depth, (row, here) in reversed(list(enumerate(_rows(roots, path)))):
        if at := row.index(here):
            return _end(row[at - 1], -1)
        if depth and _speaks(path[depth - 1]):
            return path[depth - 1]
    return None


def _rows(roots: Sequence[Node], path: Sequence[Node]) -> list[tuple[Sequence[Node], Node]]:
    """The steps of a path from the top, each with the parts that it is one of."""
    rows = [roots, *(node.children for node in path[:-1])]
    return list(zip(rows, path, strict=True))


def _end(node: Node, side: int) -> Node:
    """The first (0) or last (-1) part that is read of node: itself, unless it only names those in it."""
    while node.children and not _speaks(node) and all(child.kind not in WITHIN for child in node.children):
        node = node.children[side]
    return node


def _speaks(node: Node) -> bool:
    """Whether its own words are more than its label and its title; titles of papers are all in capitals."""
    own = node.text.replace(node.heading, " ")
    label = {*_WORD.findall(str(node.locator)), *_WORD.findall(str(node.locator).upper())}
    return any(not word.isupper() and word not in label for word in _WORD.findall(own))
