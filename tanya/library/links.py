"""The part of passages.db that ties provisions together: references and changes."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from tanya.domain.links import Change, ChangeKind, CrossReference
from tanya.domain.regulation import RegulationId
from tanya.library.codec import decode, decode_locator, encode, encode_locator

LINK_TABLES = """
CREATE TABLE links (
    ordinal INTEGER PRIMARY KEY,
    from_document TEXT NOT NULL,
    from_locator TEXT NOT NULL,
    quote TEXT NOT NULL,
    regulation TEXT NOT NULL,
    to_document TEXT NOT NULL,  -- its id, whether it is held or not
    to_locator TEXT NOT NULL,
    spoken TEXT NOT NULL,       -- as people write it, in lower case
    resolved INTEGER NOT NULL
);
CREATE TABLE changes (
    ordinal INTEGER PRIMARY KEY,
    document TEXT NOT NULL,     -- the amending one
    kind TEXT NOT NULL,
    regulation TEXT NOT NULL,
    to_document TEXT NOT NULL,
    target TEXT NOT NULL,
    spoken TEXT NOT NULL,
    item TEXT NOT NULL,
    wording TEXT,
    effective TEXT
);
"""
LINK_INDEXES = """
CREATE INDEX links_by_source ON links (from_document);
CREATE INDEX links_by_target ON links (to_document, spoken);
CREATE INDEX changes_by_target ON changes (to_document, spoken);
"""
# What leads into another text is looked up when all texts are there.
# A pasal that an amendment inserts stands in the amending text.
RESOLVE_LINKS = """
UPDATE links SET resolved = 1 WHERE resolved = 0 AND (
    EXISTS (SELECT 1 FROM nodes WHERE nodes.document = links.to_document AND nodes.spoken = links.spoken)
    OR EXISTS (SELECT 1 FROM changes WHERE changes.to_document = links.to_document
               AND changes.spoken = links.spoken AND changes.wording IS NOT NULL)
);
"""
_LINK = "SELECT from_locator, quote, regulation, to_locator, resolved FROM links"
_CHANGE = "SELECT document, kind, regulation, target, item, wording, effective FROM changes"
_REMEMBERED = 1024  # texts or regulations
_Rows = Callable[[str, Sequence[object]], list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change, and the key of the text that makes it."""

    document: str
    change: Change


class LinkStore:
    """Reads through the connection of the store it belongs to; a build without these tables ties nothing."""

    def __init__(self, rows: _Rows) -> None:
        self._read = rows
        # A build never changes, and an answer asks the same of every citation.
        self._to = lru_cache(maxsize=_REMEMBERED)(self._read_changes_to)
        self._by = lru_cache(maxsize=_REMEMBERED)(self._read_changes_by)

    @cached_property
    def _held(self) -> bool:
        return bool(self._read("SELECT 1 FROM sqlite_master WHERE name = 'changes'", []))

    def _rows(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        return self._read(query, values) if self._held else []

    def references(self, document_key: str) -> tuple[CrossReference, ...]:
        """Those a text makes, in reading order."""
        rows = self._rows(f"{_LINK} WHERE from_document = ? ORDER BY ordinal", [document_key])
        return tuple(_reference(row) for row in rows)

    def unresolved(self) -> dict[str, int]:
        """By the key of each text: how many of its references lead nowhere in a text that is held."""
        rows = self._rows(
            "SELECT from_document, count(*) FROM links WHERE resolved = 0 "
            "AND to_document IN (SELECT key FROM documents) GROUP BY from_document ORDER BY from_document",
            [],
        )
        return {row[0]: int(row[1]) for row in rows}

    def changes_to(self, document_id: str) -> tuple[Amendment, ...]:
        """All that the texts at hand change in that regulation, held or not."""
        return self._to(document_id)

    def _read_changes_to(self, document_id: str) -> tuple[Amendment, ...]:
        rows = self._rows(f"{_CHANGE} WHERE to_document = ? ORDER BY ordinal", [document_id])
        return tuple(_amendment(row) for row in rows)

    def changes_by(self, document_key: str) -> tuple[Change, ...]:
        """All that one text changes in others, in reading order."""
        return self._by(document_key)

    def _read_changes_by(self, document_key: str) -> tuple[Change, ...]:
        rows = self._rows(f"{_CHANGE} WHERE document = ? ORDER BY ordinal", [document_key])
        return tuple(_amendment(row).change for row in rows)

    def amended(self) -> tuple[RegulationId, ...]:
        """The regulations that a text at hand changes."""
        rows = self._rows("SELECT DISTINCT regulation FROM changes ORDER BY to_document", [])
        return tuple(decode(RegulationId, json.loads(row[0])) for row in rows)


def link_row(document_key: str, reference: CrossReference) -> tuple[object, ...]:
    return (
        document_key,
        encode_locator(reference.source),
        reference.quote,
        json.dumps(encode(reference.regulation), ensure_ascii=False),
        reference.regulation.slug,
        encode_locator(reference.target),
        str(reference.target).casefold(),
        int(reference.resolved),
    )


def change_row(document_key: str, change: Change) -> tuple[object, ...]:
    return (
        document_key,
        change.kind.value,
        json.dumps(encode(change.regulation), ensure_ascii=False),
        change.regulation.slug,
        encode_locator(change.target),
        str(change.target).casefold(),
        encode_locator(change.item),
        encode_locator(change.wording) if change.wording else None,
        change.effective.isoformat() if change.effective else None,
    )


def _reference(row: tuple[Any, ...]) -> CrossReference:
    return CrossReference(
        source=decode_locator(row[0]),
        quote=row[1],
        regulation=decode(RegulationId, json.loads(row[2])),
        target=decode_locator(row[3]),
        resolved=bool(row[4]),
    )


def _amendment(row: tuple[Any, ...]) -> Amendment:
    change = Change(
        kind=ChangeKind(row[1]),
        regulation=decode(RegulationId, json.loads(row[2])),
        target=decode_locator(row[3]),
        item=decode_locator(row[4]),
        wording=decode_locator(row[5]) if row[5] else None,
        effective=date.fromisoformat(row[6]) if row[6] else None,
    )
    return Amendment(row[0], change)
