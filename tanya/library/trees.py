"""Rows of nodes to the trees they were written from."""

from collections.abc import Sequence
from typing import Any

from tanya.domain.document import Node, PageRange
from tanya.domain.locator import NodeKind
from tanya.library.codec import decode_locator

NODES_OF_DOCUMENT = (
    "SELECT ordinal, last, kind, locator, text, first_page, last_page, heading FROM nodes "
    "WHERE document = ? ORDER BY ordinal"
)
_Row = tuple[Any, ...]


def nested(rows: Sequence[_Row]) -> tuple[Node, ...]:
    """The top-level nodes with all below them.

    rows: what NODES_OF_DOCUMENT gives; each tells the ordinal of the last node below it.
    """
    nodes, place = [], 0
    while place < len(rows):
        ordinal, last = rows[place][:2]
        end = place + 1 + last - ordinal
        nodes.append(_node(rows[place], rows[place + 1 : end]))
        place = end
    return tuple(nodes)


def _node(row: _Row, below: Sequence[_Row]) -> Node:
    _, _, kind, locator, text, first, last, heading = row
    return Node(NodeKind(kind), decode_locator(locator), text, PageRange(first, last), heading, nested(below))
