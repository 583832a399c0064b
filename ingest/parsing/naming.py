"""Labels for parts that have none of their own, or one that is taken."""

from collections.abc import Sequence

from ingest.parsing.draft import Draft
from tanya.domain.locator import NodeKind

_LABEL_LENGTH = 90


def title_label(title: str) -> str:
    """A heading as a locator writes it: without double quotes, cut at a word when long."""
    plain = title.replace("“", "'").replace("”", "'").replace('"', "'")
    if len(plain) <= _LABEL_LENGTH:
        return plain
    return plain[:_LABEL_LENGTH].rsplit(" ", 1)[0] + " …"


def distinct(parent: Draft, kind: NodeKind, label: str) -> str:
    """The label, told apart from an earlier sibling's where the source repeats itself."""
    return distinct_among([child for child in parent.children if child.kind is kind], label)


def distinct_among(siblings: Sequence[Draft], label: str) -> str:
    """The same among siblings of one kind."""
    taken = {sibling.label for sibling in siblings}
    told, again = label, 2
    while told in taken:
        titled = siblings[0].kind is NodeKind.JUDUL
        told, again = f"{label} ({again})" if titled else f"{label}-{again}", again + 1
    return told


def next_row(parent: Draft) -> str:
    """The ordinal of the next BARIS."""
    return str(1 + sum(child.kind is NodeKind.BARIS for child in parent.children))
