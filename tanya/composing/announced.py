"""A sentence that announces a list is quoted with the list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from tanya.composing.draft import Quote
from tanya.domain.document import PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore

# A colon at the end, or points behind it of which the last may have items of its own.
_ANNOUNCES = re.compile(r":(?:\s*\n[•▪●-] ?[^\n:;.]{1,80})*$")
_ITEMS = (NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA)


def with_announced_list(store: PassageStore, quote: Quote, longest: int) -> Quote:
    """The quote with the items that follow its colon, or the last of the points behind it; else as it is.

    longest: characters of the whole.
    """
    if not _ANNOUNCES.search(quote.text):
        return quote
    places = _first_list(quote.locator, store.provisions(quote.document.key))
    items = [item for place in places if (item := store.provision(quote.document.key, place))]
    text = "\n".join((quote.text, *(item.text.strip() for item in items)))
    whole = store.provision(quote.document.key, quote.locator)
    if not items or len(text) > longest or not whole or text not in whole.text:
        return quote  # an excerpt may leave out what stands before the list
    return replace(quote, text=text, pages=PageRange(quote.pages.first, items[-1].pages.last))


def _first_list(whole: Locator, addresses: Sequence[Locator]) -> list[Locator]:
    """The items directly below, up to the first thing that is no item of that list."""
    below = [a for a in addresses if len(a.steps) == len(whole.steps) + 1 and whole.covers(a)]
    if not below or below[0].steps[-1].kind not in _ITEMS:
        return []
    return list(takewhile(lambda address: _style(address) == _style(below[0]), below))


def _style(address: Locator) -> tuple[NodeKind, bool]:
    step = address.steps[-1]
    return step.kind, step.label.isupper()
