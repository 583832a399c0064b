"""What a code of a link or a button stands for among the documents at hand."""

from collections.abc import Iterable, Iterator

from bot.flows.desk import Assists
from tanya.deeplinks import Place, digest_of, place_of
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator
from tanya.reading.outline import Branch


def found(assistant: Assists, code: str) -> tuple[Document, Locator | None] | None:
    """The document, and the part where one is named; None where there is no such thing any more."""
    place = place_of(code)
    document = _document(assistant, place) if place else None
    if place is None or document is None:
        return None
    if not place.locator_digest:
        return document, place.locator
    outline = _all(assistant.outline(document))
    part = next(
        (b.part.locator for b in outline if digest_of(str(b.part.locator)) == place.locator_digest), None
    )
    return (document, part) if part else None


def has_pages(assistant: Assists, document: Document) -> bool:
    """Whether its pages can be shown as pictures."""
    return assistant.original(document).drawable is not None


def _document(assistant: Assists, place: Place) -> Document | None:
    if place.document:
        return _held(assistant, place.document, place.kind)
    digest = place.document_digest
    ids = (d.id for d in assistant.documents() if d.kind is place.kind and digest_of(d.id) == digest)
    return next((document for one in ids if (document := _held(assistant, one, place.kind))), None)


def _held(assistant: Assists, document_id: str, kind: Kind) -> Document | None:
    # A digest gives way to the official text, under the same id.
    of_kind = assistant.held(document_id, kind) or assistant.held(document_id)
    return next(iter(of_kind), None)


def _all(branches: Iterable[Branch]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _all(branch.below)
