"""`bunyi pasal 20 pp 8 2006`: the provision whole, or the plain word that there is none."""

import re
from collections.abc import Sequence

from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.leads import lead, name
from tanya.domain.answer import Status
from tanya.domain.document import Document, Kind, Provision
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.library.passages import PassageStore


def find_provision(store: PassageStore, documents: Sequence[Document], locator: Locator) -> Provision | None:
    """In the first document that has it; `Lampiran III` also finds `Lampiran BAB III`."""
    for document in documents:
        for written in _readings(locator):
            if found := store.provision(document.key, written):
                return found
    return None


def look_up(store: PassageStore, documents: Sequence[Document], locators: Sequence[Locator]) -> Draft:
    """Every named provision, whole; NO_SUCH_PROVISION names the ones that don't exist."""
    found = [(locator, find_provision(store, documents, locator)) for locator in locators]
    quotes = [_quote(provision) for _, provision in found if provision]
    missing = [locator for locator, provision in found if provision is None]
    if not quotes:
        return _missing(store, documents, missing)
    claims = tuple(Claim(lead((quote,)), (quote,)) for quote in quotes)
    warnings = tuple(f"{locator} tidak ada dalam {name(documents[0])}." for locator in missing)
    return Draft(Status.PARTIAL if missing else Status.ANSWERED, claims, warnings=warnings)


def _quote(provision: Provision) -> Quote:
    return Quote(
        provision.document, provision.locator, provision.pages, provision.text.strip(), provision.passage_id
    )


def _missing(store: PassageStore, documents: Sequence[Document], locators: Sequence[Locator]) -> Draft:
    official = next((d for d in documents if d.kind is Kind.NASKAH), None)
    if official is None:
        return Draft(
            Status.NO_EVIDENCE,
            notice=(
                f"Saya hanya punya ringkasan {name(documents[0])}, dan {locators[0]} tidak ada di dalamnya. "
                "Tambahkan naskah resminya ke tanya untuk memastikan bunyinya."
            ),
        )
    return Draft(Status.NO_SUCH_PROVISION, notice=_says_no(store, official, locators[0]))


def _says_no(store: PassageStore, document: Document, locator: Locator) -> str:
    """Names what was asked for and what there is instead."""
    pasal = locator.label(NodeKind.PASAL)
    addresses = store.provisions(document.key)
    whole = Locator((Step(NodeKind.PASAL, pasal),)) if pasal else None
    if whole and (ayat := _parts(addresses, whole, NodeKind.AYAT)):
        return (
            f"{name(document)} Pasal {pasal} tidak memuat {locator.steps[-1]}; "
            f"pasal itu terdiri atas {len(ayat)} ayat."
        )
    if whole in addresses:
        return f"{name(document)} memuat {whole}, tetapi {locator.steps[-1]} tidak saya temukan di dalamnya."
    if pasal and (numbers := _pasal_numbers(addresses)):
        return (
            f"{locator} tidak ada dalam {name(document)}: batang tubuhnya memuat {len(numbers)} pasal, "
            f"Pasal {numbers[0]} sampai dengan Pasal {numbers[-1]}."
        )
    return f"{locator} tidak saya temukan dalam {name(document)}."


def _parts(addresses: Sequence[Locator], parent: Locator, kind: NodeKind) -> list[Locator]:
    depth = len(parent.steps)
    return [
        a for a in addresses if parent.covers(a) and len(a.steps) == depth + 1 and a.steps[depth].kind is kind
    ]


def _pasal_numbers(addresses: Sequence[Locator]) -> list[str]:
    """The body's own pasal, in order."""
    return [a.steps[0].label for a in addresses if len(a.steps) == 1 and a.steps[0].kind is NodeKind.PASAL]


_ROMAN = re.compile(r"[IVX]+")


def _readings(locator: Locator) -> list[Locator]:
    """What the asker may have meant: people leave the annex's bab or the body's Roman numerals out."""
    readings = [locator]
    first = locator.steps[0]
    if first.kind is NodeKind.LAMPIRAN and _ROMAN.fullmatch(first.label):
        rest = (Step(NodeKind.LAMPIRAN, ""), Step(NodeKind.BAB, first.label), *locator.steps[1:])
        readings.append(Locator(rest))
    if first.kind is NodeKind.PASAL and first.label in ("1", "2"):
        readings.append(Locator((Step(NodeKind.PASAL, "I" * int(first.label)), *locator.steps[1:])))
    return readings
