"""`PermenPANRB 12/2015 tentang apa?`"""

from collections.abc import Sequence
from dataclasses import replace

from tanya.catalogue.records import CatalogueEntry
from tanya.composing.contents import contents
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.known import title_quote
from tanya.composing.leads import name
from tanya.domain.answer import Status
from tanya.domain.document import Document, Kind
from tanya.library.passages import PassageStore


def about(store: PassageStore, documents: Sequence[Document], entries: Sequence[CatalogueEntry]) -> Draft:
    """What a regulation is about: the catalogue's word on it, else the text's own opening."""
    claim = _claim(store, documents, entries)
    return Draft(Status.ANSWERED, (claim,)) if claim else Draft(Status.NO_EVIDENCE)


def with_contents(
    store: PassageStore, documents: Sequence[Document], entries: Sequence[CatalogueEntry]
) -> Draft:
    """The same, with what it holds; PARTIAL where that is not told. documents: at least one."""
    told = about(store, documents, entries)
    held = contents(store, documents[0])
    whole = documents[0].kind is Kind.NASKAH and held.whole
    status = told.status if whole or not told.claims else Status.PARTIAL
    return replace(told, status=status, warnings=held.told)


def _claim(
    store: PassageStore, documents: Sequence[Document], entries: Sequence[CatalogueEntry]
) -> Claim | None:
    for entry in entries:
        if quote := title_quote(store, entry):
            return Claim(f"{entry.regulation}:", (quote,))
    for document in documents:
        if quote := _opening(store, document):
            return Claim(f"{name(document)} adalah {document.title}:", (quote,))
    return None


def _opening(store: PassageStore, document: Document) -> Quote | None:
    """The first provision of the body, where a regulation says what it deals with."""
    passages = store.passages_of(document.key)
    if not passages:
        return None
    first = passages[0]
    return Quote(document, first.locator, first.pages, first.text, first.id)
