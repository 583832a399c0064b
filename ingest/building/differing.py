"""What one file of a regulation says that another file of it does not."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from ingest.building.parsed_cache import load_parsed
from ingest.building.records import Reading
from tanya.domain.document import Node
from tanya.text.figures import as_meant
from tanya.text.sameness import same_words

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SHOWN = 3  # of the figures that differ in one place


def differences(held: Reading, other: Reading) -> tuple[str, ...]:
    """Where other goes beyond held, a line each, altered figures first; none where held says it all.

    What held says more is no difference: a copy that lacks pages contradicts nothing.
    """
    said: dict[str, list[Node]] = defaultdict(list)
    for node in _nodes(held):
        said[str(node.locator).casefold()].append(node)
    figures, words, added = [], [], []
    for node in _nodes(other):
        known = said.get(str(node.locator).casefold(), [])
        if not known:
            added.append(f"{node.locator} tidak ada di sana")
        elif any(same_words(one.text, node.text) for one in known):
            continue
        elif told := _figures(known[0], node):
            figures.append(f"{node.locator} {told}")
        else:
            words.append(f"bunyi {node.locator} lain")
    return (*figures, *words, *added)


def _nodes(reading: Reading) -> Iterator[Node]:
    return (node for root in load_parsed(reading.entry).roots for node in root.walk())


def _figures(held: Node, other: Node) -> str:
    """`menyebut 30, bukan 14`; empty where the figures are the same."""
    old, new = (Counter(_FIGURE.findall(as_meant(node.text))) for node in (held, other))
    more, less = [", ".join(list(one)[:_SHOWN]) for one in (new - old, old - new)]
    if more and less:
        return f"menyebut {more}, bukan {less}"
    if more:
        return f"juga menyebut {more}"
    return f"tidak menyebut {less}" if less else ""
