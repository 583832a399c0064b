"""Which pasal of a text change another regulation, and which one."""

import re
from collections.abc import Iterator, Sequence

from ingest.metadata.references import references
from ingest.metadata.relations import of_same_region
from ingest.parsing.amending import changes
from ingest.records import Relation
from tanya.catalogue.records import EventKind
from tanya.domain.document import Node
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId

# `Mengubah Lampiran II Peraturan Pemerintah Nomor 7 Tahun 1977 ..., sehingga menjadi sebagaimana tercantum`
_ORDERS = re.compile(
    r"\b(?:mengubah|merubah|merobah)\s.{0,600}\bsehingga\b|\bLampiran\b[^.;]{0,600}\bdiubah\b",
    re.IGNORECASE | re.DOTALL,
)
_ASIDE = frozenset({NodeKind.PENJELASAN, NodeKind.LAMPIRAN, NodeKind.PENUTUP})


def amended_by(
    own: RegulationId, roots: Sequence[Node], relations: Sequence[Relation]
) -> dict[Locator, RegulationId]:
    """The amending pasal, each with the regulation that it changes.

    The title counts before the words of Pasal I: it was read to find out what the text is.
    """
    title = next((r.other for r in relations if r.kind is EventKind.MENGUBAH), None)
    found = {}
    for pasal in outer_pasal(roots):
        if not (_amends(pasal) or (title and _orders(pasal))):
            continue
        named = [of_same_region(own, reference.regulation) for reference in references(pasal.text)]
        other = title or next((regulation for regulation in named if regulation != own), None)
        if other:
            found[pasal.locator] = other
    return found


def named_otherwise(own: RegulationId, roots: Sequence[Node], relations: Sequence[Relation]) -> str:
    """What title and Pasal I of an amendment say where they name two regulations; empty where they agree."""
    title = next((relation.other for relation in relations if relation.kind is EventKind.MENGUBAH), None)
    for pasal in outer_pasal(roots):
        if title and pasal.locator.steps[0].label == "I" and _amends(pasal):
            first = next(references(pasal.text), None)
            named = of_same_region(own, first.regulation) if first else title
            if named != title:
                return f"judul mengubah {title.short}, tetapi {pasal.locator} menyebut {named.short}"
    return ""


def outer_pasal(roots: Sequence[Node]) -> Iterator[Node]:
    """The pasal of the body, without those that an amendment quotes."""
    for root in roots:
        if root.kind not in _ASIDE:
            yield from _outermost(root)


def _outermost(node: Node) -> Iterator[Node]:
    if node.kind is NodeKind.PASAL:
        yield node
        return
    for child in node.children:
        yield from _outermost(child)


def _orders(pasal: Node) -> bool:
    """Whether the first pasal of an amendment changes an annex, or orders without announcing new words."""
    first = pasal.locator.steps[0].label in ("I", "1")
    return first and any(_ORDERS.search(node.text) for node in (pasal, *pasal.children))


def _amends(pasal: Node) -> bool:
    quoted = any(node.kind is NodeKind.PASAL for node in pasal.walk() if node is not pasal)
    return quoted or (pasal.locator.steps[0].label.startswith("I") and changes(pasal.text))
