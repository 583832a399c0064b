"""Whether a text at hand goes on to its end: what stands in its lost pages is not denied."""

from collections.abc import Iterator

from tanya.domain.document import Document
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore


def reaches_its_end(store: PassageStore, document: Document) -> bool:
    """Whether its closing was read behind the last pasal, and nothing in it speaks of a later pasal."""
    addresses = store.provisions(document.key)
    pasal = [at for at, one in enumerate(addresses) if _is_pasal(one)]
    closing = [at for at, one in enumerate(addresses) if one.steps[0].kind is NodeKind.PENUTUP]
    if not pasal or not closing or closing[-1] < pasal[-1]:
        return False
    last = max(_number(addresses[at]) for at in pasal)
    return all(_number(one) <= last for one in _spoken_of(store, document))


def is_last_pasal(store: PassageStore, document: Document, pasal: Locator) -> bool:
    """Whether none stands behind it: of a text that breaks off it may lack its end."""
    return [one for one in store.provisions(document.key) if _is_pasal(one)][-1:] == [pasal]


def _spoken_of(store: PassageStore, document: Document) -> Iterator[Locator]:
    """The pasal of its own that it names, or that its penjelasan explains."""
    for reference in store.links.references(document.key):
        if reference.regulation == document.regulation:
            yield reference.target
    yield from (one for one in store.provisions(document.key) if one.steps[0].kind is NodeKind.PENJELASAN)


def _is_pasal(address: Locator) -> bool:
    return len(address.steps) == 1 and address.steps[0].kind is NodeKind.PASAL


def _number(address: Locator) -> int:
    """Of its pasal, 95 of `Pasal 95A`; 0 where it has none, or a Roman one."""
    digits = "".join(sign for sign in address.label(NodeKind.PASAL) or "" if sign.isdigit())
    return int(digits or 0)
