"""`bunyi pasal 20 pp 8 2006`: the provision whole, or the plain word that there is none."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tanya.composing.absence import absences, common
from tanya.composing.annexes import find_in_annex, parts_told, shortened
from tanya.composing.changed import Retold
from tanya.composing.chapters import chapter_of
from tanya.composing.draft import Claim, Draft, quote_of
from tanya.composing.explained import explained
from tanya.composing.leads import lead
from tanya.domain.answer import Status
from tanya.domain.document import Document, Provision
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.library.passages import PassageStore

_ROMAN = re.compile(r"[IVX]+")
_IN_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_MOST = 10  # provisions that one answer quotes
_FIRST = ("KESATU", "PERTAMA")


def find_provision(store: PassageStore, documents: Sequence[Document], locator: Locator) -> Provision | None:
    """In the first document that has it, under any of the readings of what was written."""
    for document in documents:
        for reading in _readings(locator):
            if found := (
                store.provision(document.key, reading)
                or _inserted(store, document, reading)
                or find_in_annex(store, document, reading)
            ):
                return found
    return None


Retell = Callable[[Locator], Retold]


def _unchanged(locator: Locator) -> Retold:
    return Retold()


def look_up(
    store: PassageStore,
    documents: Sequence[Document],
    locators: Sequence[Locator],
    amended_by: Sequence[str] = (),
    retell: Retell = _unchanged,
) -> Draft:
    """Every named provision, whole; what is said of those that don't exist: see absence.

    documents: at least one. amended_by: names of the regulations that changed this one; retell: what they
    made of a provision.
    """
    chapters = [chapter for one in locators if (chapter := chapter_of(store, documents, one))]
    inside = {chapter.locator: chapter.pasal for chapter in chapters}
    locators = tuple(dict.fromkeys(place for one in locators for place in inside.get(one, (one,))))
    shown, further = locators[:_MOST], locators[_MOST:]
    told = [_told(store, documents, locator, retell(locator)) for locator in shown]
    claims = tuple(claim for one in told for claim in one.claims)
    missing = [locator for locator, one in zip(shown, told, strict=True) if not one.claims]
    warnings = tuple(warning for one in told for warning in one.warnings)
    warnings = (*(chapter.told for chapter in chapters), *warnings)
    absent = absences(store, documents, missing, amended_by) if missing else None
    left = (_left_out(further),) if further else ()
    if absent and not claims:
        return replace(absent, warnings=(*warnings, *left))
    lost = (absent.notice,) if absent else ()
    return Draft(
        Status.PARTIAL if lost or left else Status.ANSWERED, claims, warnings=(*warnings, *lost, *left)
    )


def joined(drafts: Sequence[Draft]) -> Draft:
    """One answer of those to the parts of a question: what was not found of one is said beside the others."""
    if len(drafts) == 1:
        return drafts[0]
    claims = tuple(claim for one in drafts for claim in one.claims)
    notices = tuple(dict.fromkeys(one.notice for one in drafts if one.notice))
    warnings = tuple(dict.fromkeys(warning for one in drafts for warning in one.warnings))
    follow_ups = tuple(dict.fromkeys(choice for one in drafts for choice in one.follow_ups))
    opening = " ".join(dict.fromkeys(one.opening for one in drafts if one.opening))
    if not claims:
        return Draft(common(drafts), notice=" ".join(notices), warnings=warnings, follow_ups=follow_ups)
    whole = all(one.status is Status.ANSWERED for one in drafts)
    status = Status.ANSWERED if whole else Status.PARTIAL
    return Draft(status, claims, opening=opening, warnings=(*warnings, *notices))


def _left_out(further: Sequence[Locator]) -> str:
    others = f" dan {len(further) - 1} ketentuan sesudahnya" if len(further) > 1 else ""
    return f"Sekali jawab saya kutip {_MOST} ketentuan; {further[0]}{others} silakan diminta tersendiri."


def _told(store: PassageStore, documents: Sequence[Document], locator: Locator, changed: Retold) -> Retold:
    """What a change made of it, else the provision as it stands."""
    if changed.claims:
        return changed
    provision = find_provision(store, documents, locator)
    if provision is None:
        return changed
    quote = quote_of(provision)
    parts = parts_told(store, quote)
    claim = Claim(lead((quote,)), (shortened(quote),))
    return Retold((claim, *explained(store, provision)), (*((parts,) if parts else ()), *changed.warnings))


def _inserted(store: PassageStore, document: Document, locator: Locator) -> Provision | None:
    """In an amending regulation: `Pasal 95A` stands at `Pasal I angka 20 Pasal 95A`."""
    if locator.steps[0].kind is not NodeKind.PASAL:
        return None
    length = len(locator.steps)
    for address in store.provisions(document.key):
        amending = address.steps[0].kind is NodeKind.PASAL and len(address.steps) > length
        if amending and address.steps[-length:] == locator.steps:
            return store.provision(document.key, address)
    return None


def _readings(locator: Locator) -> list[Locator]:
    """What the asker may have meant: the annex's bab is left out, Roman numerals are written as digits."""
    readings = [locator]
    first, rest = locator.steps[0], locator.steps[1:]
    if first.kind is NodeKind.LAMPIRAN and first.label.isdigit() and int(first.label) < len(_IN_ROMAN):
        first = Step(NodeKind.LAMPIRAN, _IN_ROMAN[int(first.label)])
        readings.append(Locator((first, *rest)))
    if first.kind is NodeKind.BAB:  # of the annex, where the body has none
        readings.append(Locator((Step(NodeKind.LAMPIRAN), *locator.steps)))
    if first.kind is NodeKind.DIKTUM and first.label in _FIRST:
        readings += (Locator((Step(NodeKind.DIKTUM, label), *rest)) for label in _FIRST)
    if first.kind is NodeKind.LAMPIRAN and _ROMAN.fullmatch(first.label):
        readings.append(Locator((Step(NodeKind.LAMPIRAN), Step(NodeKind.BAB, first.label), *rest)))
    if first == Step(NodeKind.LAMPIRAN, "I"):  # a single annex bears no number
        readings.append(Locator((Step(NodeKind.LAMPIRAN), *rest)))
    if first.kind is NodeKind.PASAL and first.label in ("1", "2"):
        readings.append(Locator((Step(NodeKind.PASAL, "I" * int(first.label)), *rest)))
    if first == Step(NodeKind.PASAL, "1") and rest and rest[0].kind is NodeKind.ANGKA:
        # Some texts number their definitions as they number ayat: (1), (2).
        readings.append(Locator((first, Step(NodeKind.AYAT, rest[0].label), *rest[1:])))
    return readings
