"""What amending pasal do to the provisions of another regulation, item by item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from ingest.linking.amended import outer_pasal
from ingest.linking.instructions import Told, told
from ingest.linking.starting import start_of_items
from tanya.domain.document import Node
from tanya.domain.links import Change, ChangeKind
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId

_DELETED = re.compile(
    r"^\W*(?:Pasal\s+\S+\s*)?(?:\(?\w{1,3}[).]*\s+)?Di\s?hapus(?:kan)?\s*\W*$", re.IGNORECASE
)
_LONE_PART = re.compile(r"\(?(?!1\))\d{1,2}[a-z]?\)|(?!1\.)\d{1,2}\.\s|[b-z]\.\s")
_LABELS = re.compile(r"^(?:[\"“”]?Pasal\s+\w+[\s.…:]*)+", re.IGNORECASE)
_LISTED = frozenset({NodeKind.AYAT, NodeKind.ANGKA, NodeKind.HURUF})
_ROMAN = re.compile(r"[IVX]+(?:-\d+)?")  # a pasal of the amendment itself, whatever item it stands in
_NEW_WORDS = re.compile(r"\b(?:berbunyi|menjadi)\b[^:]{0,60}:(?P<words>.*)", re.IGNORECASE | re.DOTALL)
_FEW = 20  # letters; new words are more


def changes(
    roots: Sequence[Node], amended: Mapping[Locator, RegulationId], effective: date | None
) -> tuple[Change, ...]:
    """Each provision once for each item that changes it, in reading order; effective: from when."""
    aside = {node.locator for root in roots if root.kind is NodeKind.PENJELASAN for node in root.walk()}
    aside |= {root.locator for root in roots if root.kind is NodeKind.LAMPIRAN}
    found = []
    for pasal in outer_pasal(roots):
        if pasal.locator not in amended:
            continue
        own = start_of_items(pasal)
        for item in _items(pasal):
            day = own.get(item.locator, effective)
            changes = _of_item(item, aside)
            found += [Change(k, amended[pasal.locator], t, item.locator, w, day) for k, t, w in changes]
    distinct: dict[tuple[Locator, Locator], Change] = {}
    for change in found:
        distinct.setdefault((change.item, change.target), change)
    return tuple(distinct.values())


def _items(pasal: Node) -> Iterator[Node]:
    if any(child.kind is not NodeKind.ANGKA for child in pasal.children) or not pasal.children:
        yield pasal  # a single change needs no numbers
    yield from (child for child in pasal.children if child.kind is NodeKind.ANGKA)


_Found = tuple[ChangeKind, Locator, Locator | None]


def _of_item(item: Node, aside: AbstractSet[Locator]) -> Iterator[_Found]:
    """What the quoted pasal show, then what only the instruction says."""
    said = told(" ".join(_own_words(item).split()))
    quoted = [
        child
        for child in item.children
        if child.kind is NodeKind.PASAL and not _ROMAN.fullmatch(child.locator.steps[-1].label)
    ]
    new = _only_inserted(said)
    for pasal in quoted:
        if new and plain(pasal.locator) not in new:
            continue  # `Pasal 4 El` for Pasal 4A: an item that only inserts changes no pasal that is there
        yield from _of_quoted(pasal, said)
    for one in said:
        place = _wording(item, quoted, one) or _aside(item, one, aside)
        yield one.kind, one.target, place or _unlabelled(item, quoted, said, one)


def _only_inserted(said: Sequence[Told]) -> tuple[Locator, ...]:
    """The new pasal of an item that does nothing else; empty where it does."""
    new = tuple(
        one.target
        for one in said
        if one.kind is ChangeKind.DISISIPKAN and [s.kind for s in one.target.steps] == [NodeKind.PASAL]
    )
    return new if len(new) == len(said) else ()


def _own_words(item: Node) -> str:
    return item.text.partition("\n")[2] if item.kind is NodeKind.PASAL else item.text


def _of_quoted(pasal: Node, said: Sequence[Told]) -> Iterator[_Found]:
    target = plain(pasal.locator)
    if is_deleted(pasal):
        yield ChangeKind.DIHAPUS, target, pasal.locator
        return
    if _is_whole(pasal):
        yield _kind(target, said), target, pasal.locator
    for node in pasal.walk():
        if node is not pasal and is_deleted(node):
            yield ChangeKind.DIHAPUS, plain(node.locator), node.locator


def _kind(target: Locator, said: Sequence[Told]) -> ChangeKind:
    inserted = [one.target for one in said if one.kind is ChangeKind.DISISIPKAN]
    with_its_chapter = any(place.steps[0].kind is NodeKind.BAB for place in inserted)
    return ChangeKind.DISISIPKAN if target in inserted or with_its_chapter else ChangeKind.DIUBAH


def _is_whole(pasal: Node) -> bool:
    """Whether a quoted pasal begins with its first ayat, angka or huruf: some quote only what changes."""
    parts = [child.locator.steps[-1] for child in pasal.children if child.kind in _LISTED]
    ayat = [part.label for part in parts if part.kind is NodeKind.AYAT]
    if ayat:
        return "1" in ayat
    words = _LABELS.sub("", " ".join(pasal.text.split()))
    if _LONE_PART.match(words):
        return False
    return bool(words) or not parts or parts[0].label in ("1", "a")


def _wording(item: Node, quoted: Sequence[Node], one: Told) -> Locator | None:
    """Where the new words of a provision stand below the item."""
    places = {node.locator for child in item.children for node in child.walk()}
    steps = one.target.steps
    below = (Locator((*item.locator.steps, *steps)), Locator((*item.locator.steps, *steps[1:])))
    candidates = below if len(steps) > 1 and not quoted else below[:1]
    parts = (
        child.locator for child in quoted if not _is_whole(child) and plain(child.locator).covers(one.target)
    )
    return next((place for place in candidates if place in places), next(parts, None))


def _unlabelled(item: Node, quoted: Sequence[Node], said: Sequence[Told], one: Told) -> Locator | None:
    """The item itself, where it quotes the one pasal, or the one part, that it changes without its label."""
    whole = Locator(one.target.steps[:1])
    alone = all(other.target.steps[:1] == whole.steps for other in said)
    if (
        quoted
        or (one.target != whole and len(said) > 1)
        or whole.steps[0].kind is not NodeKind.PASAL
        or not alone
    ):
        return None
    words = _NEW_WORDS.search("\n".join(node.text for node in item.walk()))
    many = words and sum(sign.isalpha() for sign in words["words"]) >= _FEW
    return item.locator if many and one.kind is not ChangeKind.DIHAPUS else None


def _aside(item: Node, one: Told, aside: AbstractSet[Locator]) -> Locator | None:
    """A new Penjelasan or annex stands among the amendment's own."""
    top, *steps = one.target.steps
    if top.kind is NodeKind.LAMPIRAN and one.kind is not ChangeKind.DIHAPUS:
        annexes = [place for place in aside if place.is_annex]
        return annexes[0] if len(annexes) == 1 else next((a for a in annexes if a == one.target), None)
    place = Locator((top, *item.locator.steps, *steps))
    return place if top.kind is NodeKind.PENJELASAN and place in aside else None


def is_deleted(node: Node) -> bool:
    return not node.children and bool(_DELETED.match(" ".join(node.text.split())))


def plain(place: Locator) -> Locator:
    """The address in the amended regulation: `Pasal 5` for `Pasal I angka 2 Pasal 5`."""
    last = max((i for i, step in enumerate(place.steps) if step.kind is NodeKind.PASAL), default=0)
    return Locator(place.steps[last:])
