"""The references of a body, each with the provision it means."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.linking.grammar import Part, Pointed, Written, this_one, written
from ingest.linking.laws import UNNAMED, law_beside
from ingest.linking.tree import Tree, as_written
from ingest.metadata.references import references
from tanya.domain.document import Node
from tanya.domain.links import CrossReference
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.domain.regulation import RegulationId

_READ = frozenset({NodeKind.MENIMBANG, NodeKind.MENGINGAT})
_RUNNING = re.compile(r"[a-z,/]\s*\Z")
_LOOKED_BACK = 60  # characters


@dataclass(frozen=True, slots=True)
class Text:
    """A regulation's tree, and what its amending pasal speak of."""

    own: RegulationId
    tree: Tree
    amended: Mapping[Locator, RegulationId]


def cross_references(text: Text) -> tuple[CrossReference, ...]:
    """Of the pasal and the preamble; annexes and Penjelasan are left out."""
    found = [
        reference
        for root in text.tree.roots
        for node in root.walk()
        if root.kind in _READ or _stands_in_pasal(node.locator)
        for reference in _of_node(text, node)
    ]
    return tuple(dict.fromkeys(found))


def _stands_in_pasal(locator: Locator) -> bool:
    return locator.steps[0].kind is NodeKind.PASAL


def _of_node(text: Text, node: Node) -> Iterator[CrossReference]:
    words = _without_label(node)
    named = tuple(references(words))
    for row in written(words):
        law = law_beside(text.own, words, row, named)
        if law is not UNNAMED and not _is_stray(node, words, row, law):
            yield from _pointed(text, node, words, row, law)
    for kind, start, end in this_one(words):
        if place := _enclosing(node.locator, kind):
            regulation = _spoken_of(text, node.locator, place)
            yield CrossReference(node.locator, words[start:end], regulation, _plain(place), True)


def _without_label(node: Node) -> str:
    """`Pasal 5` above its own words points to nothing."""
    if node.kind is not NodeKind.PASAL:
        return node.text
    return node.text.partition("\n")[2]


def _is_stray(node: Node, words: str, row: Written, law: RegulationId | None) -> bool:
    """A label printed twice, or in the preamble a pasal of a law that is not told."""
    first = row.pointed[0].parts
    if law or first[0].kind is not NodeKind.PASAL:
        return False
    own = _enclosing(node.locator, NodeKind.PASAL)
    if own is None:
        return True
    alone = len(first) == 1 and own.steps[-1].label in first[0].labels
    return alone and not _RUNNING.search(words, max(0, row.start - _LOOKED_BACK), row.start)


def _pointed(
    text: Text, node: Node, words: str, row: Written, law: RegulationId | None
) -> Iterator[CrossReference]:
    before: Locator | None = None
    for pointed in row.pointed:
        quote = words[pointed.start : pointed.end]
        if law and law != text.own:
            yield CrossReference(node.locator, quote, law, _explained(row, as_written(pointed.parts)), False)
            continue
        place = _place(text, node, pointed.parts)
        if place is None:
            yield _missing(text, node, quote, row, pointed)
            before = None
            continue
        whole = text.tree.between(before, place) if pointed.until and before else [place]
        for one in whole:
            regulation = _spoken_of(text, node.locator, one)
            yield CrossReference(node.locator, quote, regulation, _explained(row, _plain(one)), True)
        before = place


def _missing(text: Text, node: Node, quote: str, row: Written, pointed: Pointed) -> CrossReference:
    """What is not in this tree: in an amendment it may stand in the amended text."""
    base = _enclosing(node.locator, NodeKind.PASAL)
    if base in text.amended:
        quoted = (child for child in text.tree.below(node.locator) if child.steps[-1].kind is NodeKind.PASAL)
        base = next(quoted, None)
    target = as_written(pointed.parts)
    if base and target.steps[0].kind is not NodeKind.PASAL:
        target = Locator((*_plain(base).steps, *target.steps))
    regulation = _amended_at(text, node.locator) or text.own
    return CrossReference(node.locator, quote, regulation, _explained(row, target), False)


def _explained(row: Written, target: Locator) -> Locator:
    return Locator((Step(NodeKind.PENJELASAN), *target.steps)) if row.explanation else target


def _place(text: Text, node: Node, parts: Sequence[Part]) -> Locator | None:
    """Where in this tree the words lead, seen from the node they stand in."""
    if parts[0].kind is NodeKind.PASAL:
        return _absolute(text, node, parts)
    for base in _bases(text, node.locator, parts[0].kind):
        if place := text.tree.find(base, parts):
            return place
    return None


def _absolute(text: Text, node: Node, parts: Sequence[Part]) -> Locator | None:
    """In an amendment, a pasal that it quotes; elsewhere the text's own."""
    amending = next((pasal for pasal in text.amended if pasal.covers(node.locator)), None)
    if amending is None or (parts[0].labels[0] in ("I", "II") and node.locator == amending):
        return text.tree.find((), parts)
    for item in (amending.steps, *_items(text.tree, amending)):
        if place := text.tree.find(item, parts):
            return place
    return None


def _items(tree: Tree, amending: Locator) -> Iterator[tuple[Step, ...]]:
    yield from (child.steps for child in tree.below(amending))


def _bases(text: Text, locator: Locator, kind: NodeKind) -> Iterator[tuple[Step, ...]]:
    """Parts that a smaller part named alone may be of: the list it stands in, those around it, its own."""
    steps = locator.steps
    floor = max((i for i, step in enumerate(steps) if step.kind is NodeKind.PASAL), default=0) + 1
    if floor == 1 and _amended_at(text, locator):  # `Ketentuan ayat (2) diubah`, of the pasal quoted below
        yield from (
            child.steps for child in text.tree.below(locator) if child.steps[-1].kind is NodeKind.PASAL
        )
        return
    if kind is NodeKind.AYAT:
        yield steps[:floor]
        return
    for depth in range(len(steps) - 1, floor - 1, -1):
        yield steps[:depth]
    yield steps


def _enclosing(locator: Locator, kind: NodeKind) -> Locator | None:
    """The innermost part of that kind around an address."""
    places = [i for i, step in enumerate(locator.steps) if step.kind is kind]
    return Locator(locator.steps[: places[-1] + 1]) if places else None


def _amended_at(text: Text, locator: Locator) -> RegulationId | None:
    return next((other for pasal, other in text.amended.items() if pasal.covers(locator)), None)


def _spoken_of(text: Text, source: Locator, place: Locator) -> RegulationId:
    """The words of a quoted pasal speak of the amended regulation, wherever they lead."""
    inside = sum(step.kind is NodeKind.PASAL for step in place.steps) > 1
    return (_amended_at(text, source) if inside else None) or text.own


def _plain(place: Locator) -> Locator:
    """The address in the regulation that is spoken of: `Pasal 5` for `Pasal I angka 2 Pasal 5`."""
    last = [i for i, step in enumerate(place.steps) if step.kind is NodeKind.PASAL]
    return Locator(place.steps[last[-1] :]) if last else place
