"""Which pasal of another regulation each item of an amending Pasal I changes, as its body tells."""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from ingest.parsing.draft import Draft
from tanya.domain.locator import NodeKind, Step

Changed = Mapping[int, AbstractSet[str]]  # the number of an item, and the labels of its pasal

_AMENDING = Step(NodeKind.PASAL, "I")
_NAMED = re.compile(r"\bPasal\s+(\d{1,4}[A-Z]*)\b")


def changed_by_items(body: Iterable[Draft]) -> Changed:
    """Of an item that quotes no pasal, the one that it names; where it names several, none is told."""
    items: dict[int, set[str]] = {}
    for part in body:
        for draft in (part, *part.below()):
            if (
                draft.kind is NodeKind.ANGKA
                and draft.above.steps[-1:] == (_AMENDING,)
                and draft.label.isdigit()
            ):
                items.setdefault(int(draft.label), set()).update(_changed(draft))
    return items


def _changed(item: Draft) -> AbstractSet[str]:
    quoted = {draft.label for draft in item.below() if draft.kind is NodeKind.PASAL}
    named = set(_NAMED.findall(item.text))
    return quoted or (named if len(named) == 1 else set())
