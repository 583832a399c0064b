"""What a regulation holds, told from its tree: its bab and pasal, its annexes; of a digest its topics."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tanya.composing.chapters import none_is_lost
from tanya.composing.ending import reaches_its_end
from tanya.composing.leads import name
from tanya.domain.document import Document, Kind, Node
from tanya.domain.locator import NodeKind
from tanya.library.passages import PassageStore

_BAB_TOLD, _TOPICS_TOLD = 15, 10
_MEANING = "Pengertian"


@dataclass(frozen=True, slots=True)
class Contents:
    """Sentences in our own words; whole: they tell all bab and pasal of the body."""

    told: tuple[str, ...]
    whole: bool


def contents(store: PassageStore, document: Document) -> Contents:
    """Of our digest its topics, for the number of its pasal is not known; of a text without pasal nothing."""
    roots = store.roots(document.key)
    if document.kind is Kind.RINGKASAN:
        return Contents(tuple(_of_digest(document, roots)), whole=False)
    if not any(map(_pasal, roots)):
        return Contents((), whole=False)
    body = _of_body(document, roots) if reaches_its_end(store, document) else ""
    annexes = [root for root in roots if root.kind is NodeKind.LAMPIRAN]
    told = (body or _uncounted(document), *([_of_annexes(annexes)] if annexes else []))
    return Contents(told, whole=bool(body))


def _of_body(document: Document, roots: Sequence[Node]) -> str:
    """Nothing is counted where a number is missing; below a bab may stand the pasal of one that was lost."""
    pasal = [node for root in roots for node in _pasal(root)]
    numbers = [node.locator.steps[0].label for node in pasal]
    plain = [int(number) for number in numbers if number.isdigit()]
    if not plain or plain != list(range(1, len(plain) + 1)):
        return ""
    bab = [root for root in roots if root.kind is NodeKind.BAB]
    if not none_is_lost([root.locator for root in bab]):
        lost = "judul sebagian babnya tidak terbaca, jadi bab tidak saya hitung"
        return f"Batang tubuh {name(document)} memuat {len(pasal)} pasal; {lost}."
    counted = f"{len(bab)} bab dan {len(pasal)} pasal" if bab else f"{len(pasal)} pasal"
    left = f"; dan {len(bab) - _BAB_TOLD} bab lagi" if len(bab) > _BAB_TOLD else ""
    listed = f": {'; '.join(map(_row, bab[:_BAB_TOLD]))}{left}" if bab else ""
    return f"Batang tubuh {name(document)} memuat {counted}{listed}."


def _uncounted(document: Document) -> str:
    text = f"naskah {name(document)} yang saya punya"
    return f"Nomor pasal dalam {text} tidak terbaca utuh; jumlahnya tidak saya sebut."


def _row(bab: Node) -> str:
    pasal = _pasal(bab)
    span = f" ({pasal[0].locator})" if len(pasal) == 1 else ""
    if len(pasal) > 1:
        span = f" ({pasal[0].locator}–{pasal[-1].locator.steps[0].label})"
    return f"{bab.locator} {bab.heading.strip()}".strip() + span


def _pasal(root: Node) -> list[Node]:
    return [node for node in root.walk() if node.kind is NodeKind.PASAL and len(node.locator.steps) == 1]


def _of_annexes(annexes: Sequence[Node]) -> str:
    """What stands there as read: a further annex may be in a file of its own."""
    named = (f"{one.locator} {one.heading.strip()}".strip() for one in annexes)
    return f"Lampiran dalam naskah yang saya punya: {'; '.join(named)}."


def _of_digest(document: Document, roots: Sequence[Node]) -> Iterator[str]:
    yield (
        f"Yang saya punya hanya ringkasan {name(document)}, bukan naskahnya; "
        "jumlah bab dan pasalnya tidak saya ketahui."
    )
    topics = [node.heading for root in roots for node in root.walk() if node.heading]
    meanings = [topic for topic in topics if topic.startswith(_MEANING)]
    others = [topic for topic in topics if topic not in meanings]
    told = [f"{len(meanings)} pengertian"] if meanings else []
    left = [f"dan {len(others) - _TOPICS_TOLD} hal lagi"] if len(others) > _TOPICS_TOLD else []
    if rows := (*told, *others[:_TOPICS_TOLD], *left):
        yield f"Isi ringkasan itu: {'; '.join(rows)}."
