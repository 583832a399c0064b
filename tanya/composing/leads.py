"""The words before a quote: where it comes from, and how far it may be trusted."""

from collections.abc import Sequence

from tanya.catalogue.catalogue import Catalogue
from tanya.composing.draft import Quote
from tanya.domain.document import Document, Kind, PageRange
from tanya.domain.locator import NodeKind
from tanya.wording import NOT_OFFICIAL, pages_in_words


def name(document: Document) -> str:
    """`PP Nomor 8 Tahun 2006`, `LKIP Bappeda Kota Metro`; a title that names nobody may be any words."""
    if document.regulation:
        return str(document.regulation)
    owned = document.region or document.agency
    return document.title if owned else f"dokumen “{document.title}”"


def where(quote: Quote) -> str:
    """`Pasal 19 ayat (2) PP Nomor 8 Tahun 2006`; the page where a document has no pasal."""
    document = quote.document
    if document.kind is Kind.KATALOG:
        return f"{document.title[0].lower()}{document.title[1:]}"  # katalog ..., glosarium ...
    place = f"{quote.locator} {name(document)}" if _citable(quote) else f"{name(document)}{_page(quote)}"
    return f"{place} ({NOT_OFFICIAL})" if document.kind is Kind.RINGKASAN else place


def called(slug: str, catalogue: Catalogue) -> str:
    """`PP 4/2022 (PP Nomor 4 Tahun 2022 tentang ...)`."""
    other = catalogue.get(slug)
    return f"{other.regulation.short} ({other.title})" if other else slug


def lead(quotes: Sequence[Quote]) -> str:
    """`Menurut Pasal 19 ayat (2) PP Nomor 8 Tahun 2006:`."""
    return f"Menurut {where(quotes[0])}:"


def _citable(quote: Quote) -> bool:
    kinds = {step.kind for step in quote.locator.steps}
    return bool(kinds) and not kinds & {NodeKind.HALAMAN, NodeKind.TOPIK, NodeKind.JUDUL}


def _page(quote: Quote) -> str:
    """Where to start reading."""
    first = pages_in_words(PageRange(quote.pages.first, quote.pages.first))
    return f", {first}" if first else ""
