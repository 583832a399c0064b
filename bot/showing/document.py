"""A document without its words, and lists of documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.actions import Button, Keyboard
from bot.showing.clean import one_line
from bot.showing.dated import day_code, of_the_day
from bot.showing.packing import Message, packed
from bot.showing.pieces import Look, Piece
from bot.showing.sources import short_name, standing, title_of
from bot.words.collection import first_parts
from tanya.deeplinks import place_code
from tanya.domain.document import Document, Kind
from tanya.reading.outline import Branch
from tanya.reading.standing import Badge
from tanya.wording import NOT_OFFICIAL

_PARTS = 60  # of a hundred buttons
_LABEL = 34


@dataclass(frozen=True, slots=True)
class Card:
    document: Document
    badge: Badge | None  # None where it is no regulation
    outline: Sequence[Branch]
    on: date | None = None  # the day that the badge is of; None for today


def shown_document(card: Card) -> Message:
    document = card.document
    facts = (
        standing(card.badge.in_force, card.badge.label) if card.badge else "",
        NOT_OFFICIAL if document.kind is Kind.RINGKASAN else "",
        document.region or "",
        document.gazette or "",
        f"{document.pages} halaman" if document.pages else "",
    )
    heading = Piece(one_line(title_of(document), 500), Look.HEADING)
    rest = Piece(" · ".join(filter(None, facts)), Look.SOURCE)
    day = [(Piece(of_the_day(card.on), Look.NOTE),)] if card.on else []
    count = len(card.outline)
    more = [(Piece(first_parts(_PARTS, count), Look.NOTE),)] if count > _PARTS else []
    (message,) = packed([*day, (heading, *((rest,) if rest.text else ())), *more])
    return message


def ways_in(card: Card) -> Keyboard:
    """Its first parts, and its standing."""
    document, day = card.document, day_code(card.on)
    parts = [branch.part for branch in card.outline][:_PARTS]
    rows = [
        (
            Button(
                one_line(f"{str(part.locator.steps[-1]).strip('“”')} {part.heading}", _LABEL),
                data=f"p{day}:{place_code(document.kind, document.id, part.locator)}",
            ),
        )
        for part in parts
    ]
    if card.badge and card.badge.in_force is not None:
        rows.append((Button("⚖️ Status", data=f"s{day}:{place_code(document.kind, document.id)}"),))
    return tuple(rows)


def documents_to_open(documents: Sequence[Document]) -> Keyboard:
    """A row for each."""
    return tuple(
        (Button(one_line(_named(document), 60), data=f"p:{place_code(document.kind, document.id)}"),)
        for document in documents
    )


def _named(document: Document) -> str:
    about = f" {document.tentang}" if document.regulation and document.tentang else ""
    return f"📖 {short_name(document)}{about}"
