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
    return _told_apart(parent.given.get(kind, {}), label, kind)


def distinct_among(siblings: Sequence[Draft], label: str) -> str:
    """The same among siblings of one kind."""
    taken = {sibling.label: 2 for sibling in siblings}
    return _told_apart(taken, label, siblings[0].kind) if siblings else label


def _told_apart(taken: dict[str, int], label: str, kind: NodeKind) -> str:
    """taken: the labels of the siblings, each with the number its next like may bear."""
    told = label
    while told in taken:
        again = taken[label]
        told, taken[label] = f"{label} ({again})" if kind is NodeKind.JUDUL else f"{label}-{again}", again + 1
    return told


def next_row(parent: Draft) -> str:
    """The ordinal of the next BARIS."""
    return str(1 + len(parent.given.get(NodeKind.BARIS, ())))
