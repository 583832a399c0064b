"""Saying that a provision is not there: a fact of law, said only where the text at hand is whole."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tanya.composing.annexes import annexes, places_in_annex
from tanya.composing.chapters import no_chapter
from tanya.composing.draft import Draft
from tanya.composing.ending import is_last_pasal, reaches_its_end
from tanya.composing.leads import name
from tanya.domain.answer import Status
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.library.passages import PassageStore
from tanya.text.heaps import is_heap
from tanya.text.naming import all_of

_CHOICES = 4
_HERE = "\N{OBJECT REPLACEMENT CHARACTER}"  # for the place of which something is said
# An ayat of the same pasal; `Pasal 5 ayat (1)` is one of another.
_OWN_AYAT = re.compile(r"\b(?:pada|dalam)\s+ayat\s*\((?P<ayat>\d{1,2}[a-z]?)\)")
# A label in the middle of a text: an ayat, huruf or angka that was not told apart.
_STRAY = re.compile(r"[.;:][ \t]+\(\d{1,2}[)1l]?\s")


def absences(
    store: PassageStore, documents: Sequence[Document], locators: Sequence[Locator], amended_by: Sequence[str]
) -> Draft:
    """Of each provision what not_there says, that which is said of several once; at least one is given."""
    changed = _changed(amended_by)
    drafts = [not_there(store, documents, locator) for locator in locators]
    said: dict[str, list[str]] = {}  # what is said of a place, and of which places
    for locator, draft in zip(locators, drafts, strict=True):
        said.setdefault(draft.notice.replace(str(locator), _HERE, 1), []).append(str(locator))
    notice = " ".join(one.replace(_HERE, all_of(places)) for one, places in said.items())
    official = any(document.kind is Kind.NASKAH for document in documents)
    asks = drafts[0].status is Status.NEEDS_CLARIFICATION
    told = notice + (changed if official and not asks else "")
    return replace(drafts[0], status=common(drafts), notice=told)


def common(drafts: Sequence[Draft]) -> Status:
    """The status of drafts without a claim: where they differ, no more than that there is no evidence."""
    statuses = {draft.status for draft in drafts}
    if len(statuses) == 1:
        return drafts[0].status
    asks = Status.NEEDS_CLARIFICATION
    return asks if asks in statuses else Status.NO_EVIDENCE


def not_there(store: PassageStore, documents: Sequence[Document], locator: Locator) -> Draft:
    """NO_SUCH_PROVISION with what there is instead; NO_EVIDENCE where the text at hand cannot tell."""
    official = next((document for document in documents if document.kind is Kind.NASKAH), None)
    if official is None:
        return Draft(Status.NO_EVIDENCE, notice=_only_digest(documents[0], locator))
    if there := annexes(store, official) if locator.is_annex else places_in_annex(store, official, locator):
        return _which_of(official, locator, there)
    addresses = store.provisions(official.key)
    if said := _instead(store, official, locator, addresses):
        return Draft(Status.NO_SUCH_PROVISION, notice=said)
    unread = (
        f"{locator} tidak terbaca dalam naskah {name(official)} yang saya punya; "
        "saya tidak dapat memastikan apakah memang tidak ada."
    )
    return Draft(Status.NO_EVIDENCE, notice=unread)


def _which_of(document: Document, locator: Locator, there: Sequence[Locator]) -> Draft:
    """A text that was read as far as one annex may lack a later one: that is not denied."""
    shown = there[:_CHOICES]
    named = all_of([str(address) for address in shown])
    if locator.is_annex and locator.steps[0].label:
        notice = f"{locator} tidak terbaca dalam naskah {name(document)} yang saya punya; yang ada {named}."
        return Draft(Status.NO_EVIDENCE, notice=notice)
    choices = tuple(f"isi {address} {name(document)}" for address in shown)
    notice = f"{name(document)} memuat {named}. Yang mana yang Anda maksud, atau hal apa yang dicari?"
    return Draft(Status.NEEDS_CLARIFICATION, notice=notice, follow_ups=choices)


def _only_digest(document: Document, locator: Locator) -> str:
    return (
        f"Saya hanya punya ringkasan {name(document)}, dan {locator} tidak ada di dalamnya. "
        "Silakan minta pengelola menambahkan naskah resminya untuk memastikan bunyinya."
    )


def _changed(amended_by: Sequence[str]) -> str:
    if not amended_by:
        return ""
    return f" Peraturan ini sudah diubah oleh {', '.join(amended_by)}; periksa juga naskah perubahannya."


def _instead(store: PassageStore, document: Document, locator: Locator, addresses: Sequence[Locator]) -> str:
    """What the text has in its place; empty when its numbers are not whole, or its end was not read."""
    if locator.steps[0].kind is NodeKind.BAB:
        return no_chapter(store, document, locator)
    pasal = locator.label(NodeKind.PASAL)
    if pasal is None:
        return ""
    whole = Locator((Step(NodeKind.PASAL, pasal),))
    if whole in addresses:
        return _within(store, document, locator, whole, addresses)
    numbers = [a.steps[0].label for a in addresses if len(a.steps) == 1 and a.steps[0].kind is NodeKind.PASAL]
    if not _runs(numbers) or not reaches_its_end(store, document):
        return ""
    return (
        f"{locator} tidak ada dalam {name(document)}: batang tubuhnya memuat {len(numbers)} pasal, "
        f"Pasal {numbers[0]} sampai dengan Pasal {numbers[-1]}."
    )


def _within(
    store: PassageStore, document: Document, locator: Locator, whole: Locator, addresses: Sequence[Locator]
) -> str:
    """Of a pasal that is there: how many ayat it has."""
    step = locator.steps[1]
    below = [a.steps[1] for a in addresses if whole.covers(a) and len(a.steps) == 2]
    siblings = [part.label for part in below if part.kind is NodeKind.AYAT]
    provision = store.provision(document.key, whole)
    if is_last_pasal(store, document, whole) and not reaches_its_end(store, document):
        return ""
    if any(part.kind is NodeKind.BARIS for part in below):  # words whose number could not be told
        return ""
    if provision is None or _STRAY.search(provision.text) or _is_heaped(store, document, whole, addresses):
        return ""
    if step.kind is not NodeKind.AYAT or (siblings and not _runs(siblings)):
        return ""
    if _named(store, document, whole, provision.text) - {*siblings}:
        return ""
    if not siblings:
        return f"{name(document)} {whole} tidak dibagi ke dalam ayat."
    if step.label in siblings:
        return ""
    return f"{name(document)} {whole} tidak memuat {step}; pasal itu terdiri atas {len(siblings)} ayat."


def _is_heaped(store: PassageStore, document: Document, whole: Locator, addresses: Sequence[Locator]) -> bool:
    """Whether numbers of ayat stand apart from their words here, or in a pasal beside it."""
    pasal = [a for a in addresses if len(a.steps) == 1 and a.steps[0].kind is NodeKind.PASAL]
    at = pasal.index(whole)
    beside = (store.provision(document.key, address) for address in pasal[max(0, at - 1) : at + 2])
    return any(is_heap(line) for one in beside if one for line in one.text.split("\n"))


def _named(store: PassageStore, document: Document, whole: Locator, text: str) -> set[str]:
    """The ayat of the pasal that the regulation speaks of: a copy may only have lost their numbers."""
    own = {found["ayat"] for found in _OWN_AYAT.finditer(text)}
    targets = (
        reference.target
        for reference in store.links.references(document.key)
        if reference.regulation == document.regulation
    )
    told = {
        step.label
        for target in targets
        if whole.covers(target)
        for step in target.steps[1:2]
        if step.kind is NodeKind.AYAT
    }
    return own | told


def _runs(labels: Sequence[str]) -> bool:
    """1, 2, 3 ... without a gap; inserted ones (5A) may stand between."""
    plain = [int(label) for label in labels if label.isdigit()]
    return bool(plain) and plain == list(range(1, len(plain) + 1))
