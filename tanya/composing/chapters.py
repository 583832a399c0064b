"""A bab that is asked for: nobody cites one, so its pasal are quoted."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from tanya.composing.ending import reaches_its_end
from tanya.composing.leads import name
from tanya.domain.document import Document
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore
from tanya.text.numerals import roman


@dataclass(frozen=True, slots=True)
class Chapter:
    """A bab of the body of a regulation with its pasal, and how they are told."""

    locator: Locator
    pasal: tuple[Locator, ...]
    told: str


def chapter_of(store: PassageStore, documents: Sequence[Document], locator: Locator) -> Chapter | None:
    """In the first document that has such a bab; None where it is no bab, or none with pasal."""
    if locator.steps[0].kind is not NodeKind.BAB or len(locator.steps) > 1:
        return None
    for document in documents:
        row = _row(store, document)
        after = row[row.index(locator) + 1 :] if locator in row else []
        if pasal := tuple(takewhile(lambda place: place.steps[0].kind is NodeKind.PASAL, after)):
            span = f"{pasal[0]} sampai dengan {pasal[-1]}" if len(pasal) > 1 else str(pasal[0])
            told = f"{locator} {name(document)} memuat {span}{_doubt(locator, after[len(pasal) :])}."
            return Chapter(locator, pasal, told)
    return None


def no_chapter(store: PassageStore, document: Document, locator: Locator) -> str:
    """That there is no such bab, and how many there are; empty where the text at hand cannot tell."""
    bab = [place for place in _row(store, document) if place.steps[0].kind is NodeKind.BAB]
    if not bab or not none_is_lost(bab):
        return ""
    if not reaches_its_end(store, document):
        return ""
    return (
        f"{locator} tidak ada dalam {name(document)}: batang tubuhnya memuat {len(bab)} bab, "
        f"{bab[0]} sampai dengan {bab[-1]}."
    )


def none_is_lost(bab: Sequence[Locator]) -> bool:
    """Whether they are numbered I, II, III ...: the heading of one that was not read leaves a gap."""
    return [place.steps[0].label for place in bab] == [roman(at + 1) for at in range(len(bab))]


def _doubt(locator: Locator, rest: Sequence[Locator]) -> str:
    """Where the heading of the next bab was not read, what stands below this one may be of that."""
    labels = [roman(number) for number in range(40)]
    label = locator.steps[0].label
    follows = labels[labels.index(label) + 1] if label in labels[:-1] else ""
    if not rest or rest[0].steps[0].label == follows:
        return ""
    return "; judul bab sesudahnya tidak terbaca, jadi batasnya belum pasti"


def _row(store: PassageStore, document: Document) -> list[Locator]:
    """The bab and pasal of the body, in reading order."""
    both = (NodeKind.BAB, NodeKind.PASAL)
    return [
        one for one in store.provisions(document.key) if len(one.steps) == 1 and one.steps[0].kind in both
    ]
