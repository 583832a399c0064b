"""`PermenPANRB 12/2015 tentang apa?`"""

from collections.abc import Sequence

from tanya.catalogue.records import CatalogueEntry
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.known import title_quote
from tanya.composing.leads import name
from tanya.domain.answer import Status
from tanya.domain.document import Document
from tanya.library.passages import PassageStore


def about(store: PassageStore, documents: Sequence[Document], entries: Sequence[CatalogueEntry]) -> Draft:
    """What a regulation is about: the catalogue's word on it, else the text's own opening."""
    for entry in entries:
        if quote := title_quote(store, entry):
            return Draft(Status.ANSWERED, (Claim(f"{entry.regulation}:", (quote,)),))
    for document in documents:
        if quote := _opening(store, document):
            return Draft(Status.ANSWERED, (Claim(f"{name(document)} adalah {document.title}:", (quote,)),))
    return Draft(Status.NO_EVIDENCE)


def _opening(store: PassageStore, document: Document) -> Quote | None:
    """The first provision of the body, where a regulation says what it deals with."""
    passages = store.passages_of(document.key)
    if not passages:
        return None
    first = passages[0]
    return Quote(document, first.locator, first.pages, first.text, first.id)
