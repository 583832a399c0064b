"""Annexes: an item named without the headings above it, one too long to quote whole, and which there are."""

from dataclasses import replace

from tanya.composing.draft import Quote
from tanya.domain.document import Document, PageRange, Provision
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.library.passages import PassageStore
from tanya.text.naming import all_of

_LONGEST = 6000  # characters that are still read as one answer
_BEGINNING = 1200
_MOST_PARTS = 12
_PAGES = 2  # that a beginning may run on to
_WITHOUT_NAME = frozenset({NodeKind.HALAMAN, NodeKind.BARIS, NodeKind.TABEL, NodeKind.PARAGRAF})
_HEADINGS = frozenset({NodeKind.BAB, NodeKind.BAGIAN, NodeKind.JUDUL})


def find_in_annex(store: PassageStore, document: Document, locator: Locator) -> Provision | None:
    """`Lampiran II angka 62` where it stands at `Lampiran II BAB I huruf C angka 62`.

    In any annex, where none is named. None if there is none, or several.
    """
    found = places_in_annex(store, document, locator)
    return store.provision(document.key, found[0]) if len(found) == 1 else None


def places_in_annex(store: PassageStore, document: Document, locator: Locator) -> list[Locator]:
    """Where such an item stands: under headings only, if anywhere, else inside other items."""
    first, rest = locator.steps[0], locator.steps[1:]
    if first.kind is not NodeKind.LAMPIRAN or not rest:
        return []
    ends = [
        address
        for address in store.provisions(document.key)
        if _is_of(address, first) and address.steps[-len(rest) :] == rest
    ]
    return [end for end in ends if all(map(_heads, end.steps[1 : -len(rest)]))] or ends


def _is_of(address: Locator, annex: Step) -> bool:
    first = address.steps[0]
    return first == annex or (first.kind is NodeKind.LAMPIRAN and not annex.label)


def _heads(step: Step) -> bool:
    return step.kind in _HEADINGS or (step.kind is NodeKind.HURUF and step.label.isupper())


def annexes(store: PassageStore, document: Document) -> tuple[Locator, ...]:
    """The annexes that the document has."""
    return tuple(address for address in store.provisions(document.key) if address.is_annex)


def shortened(quote: Quote) -> Quote:
    """The quote, or its beginning when it is a long annex or a long part of one."""
    if not _is_long(quote):
        return quote
    end = max(quote.text.rfind(mark, 0, _BEGINNING) for mark in ("\n", ". ", "; "))
    text = quote.text[: end + 1 if end > 0 else _BEGINNING].strip()
    first, last = quote.pages.first, quote.pages.last
    return replace(quote, text=text, pages=PageRange(first, min(first + _PAGES, last)))


def parts_told(store: PassageStore, quote: Quote) -> str:
    """What is said below the beginning of a long annex: how it is divided; empty when it was quoted whole."""
    if not _is_long(quote):
        return ""
    below = [a for a in store.provisions(quote.document.key) if _is_part(a, quote.locator)]
    named = [str(address.steps[-1]) for address in below]
    if len(named) > _MOST_PARTS:
        named[_MOST_PARTS:] = ["bagian-bagian sesudahnya"]
    divided = f" Isinya dibagi atas {all_of(named)}." if named else ""
    return (
        f"{quote.locator} panjang; ini baru awalnya.{divided} Silakan tanyakan bagian atau hal yang dicari."
    )


def _is_long(quote: Quote) -> bool:
    return len(quote.text) > _LONGEST and quote.locator.steps[0].kind is NodeKind.LAMPIRAN


def _is_part(address: Locator, whole: Locator) -> bool:
    inside = len(address.steps) == len(whole.steps) + 1 and whole.covers(address)
    return inside and address.steps[-1].kind not in _WITHOUT_NAME
