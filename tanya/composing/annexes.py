"""Annexes: an item named without the headings above it, one too long to quote whole, and which there are."""

from collections.abc import Sequence
from dataclasses import replace

from tanya.composing.draft import Quote
from tanya.domain.document import Document, PageRange, Provision
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore

_LONGEST = 6000  # characters that are still read as one answer
_BEGINNING = 1200
_MOST_PARTS = 12
_WITHOUT_NAME = frozenset({NodeKind.HALAMAN, NodeKind.BARIS, NodeKind.TABEL, NodeKind.PARAGRAF})


def find_in_annex(store: PassageStore, document: Document, locator: Locator) -> Provision | None:
    """`Lampiran II angka 62` where it stands at `Lampiran II BAB I huruf C angka 62`.

    None if there is none, or several at the same depth.
    """
    first, rest = locator.steps[0], locator.steps[1:]
    if first.kind is not NodeKind.LAMPIRAN or not rest:
        return None
    ends = [
        a for a in store.provisions(document.key) if a.steps[0] == first and a.steps[-len(rest) :] == rest
    ]
    shallowest = min((len(address.steps) for address in ends), default=0)
    nearest = [address for address in ends if len(address.steps) == shallowest]
    return store.provision(document.key, nearest[0]) if len(nearest) == 1 else None


def annexes(store: PassageStore, document: Document) -> tuple[Locator, ...]:
    """The annexes that the document has."""
    return tuple(address for address in store.provisions(document.key) if address.is_annex)


def shortened(quote: Quote) -> Quote:
    """The quote, or its beginning when it is a long annex; a pasal is always whole."""
    if not _is_long(quote):
        return quote
    end = max(quote.text.rfind(mark, 0, _BEGINNING) for mark in ("\n", ". ", "; "))
    text = quote.text[: end + 1 if end > 0 else _BEGINNING].strip()
    first, last = quote.pages.first, quote.pages.last
    return replace(quote, text=text, pages=PageRange(first, min(first + 2, last)))


def parts_told(store: PassageStore, quote: Quote) -> str:
    """What is said below the beginning of a long annex: how it is divided; empty when it was quoted whole."""
    if not _is_long(quote):
        return ""
    below = [a for a in store.provisions(quote.document.key) if _is_part(a, quote.locator)]
    named = ", ".join(str(address.steps[-1]) for address in below[:_MOST_PARTS])
    divided = (
        f" Isinya dibagi atas {named}{' dan seterusnya' if len(below) > _MOST_PARTS else ''};"
        if named
        else ""
    )
    return f"{quote.locator} panjang; ini baru awalnya.{divided} tanyakan bagian atau hal yang dicari."


def _is_long(quote: Quote) -> bool:
    return len(quote.text) > _LONGEST and quote.locator.label(NodeKind.PASAL) is None


def _is_part(address: Locator, whole: Locator) -> bool:
    inside = len(address.steps) == len(whole.steps) + 1 and whole.covers(address)
    return inside and address.steps[-1].kind not in _WITHOUT_NAME


def in_row(names: Sequence[str]) -> str:
    """`A`, `A dan B`, `A, B, dan C`."""
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"
