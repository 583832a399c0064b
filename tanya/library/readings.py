"""The part of passages.db that tells how each file was read."""

import json
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from tanya.domain.reading import Remark, Sheet
from tanya.library.codec import decode, encode

READING_TABLES = """
CREATE TABLE sheets (           -- pages, in their order
    document TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE TABLE remarks (
    document TEXT NOT NULL,
    record TEXT NOT NULL
);
"""
READING_INDEXES = """
CREATE INDEX sheets_by_document ON sheets (document);
CREATE INDEX remarks_by_document ON remarks (document);
"""
ADD_SHEET = "INSERT INTO sheets VALUES (?, ?)"
ADD_REMARK = "INSERT INTO remarks VALUES (?, ?)"
_SHEETS = "SELECT record FROM sheets WHERE document = ? ORDER BY rowid"
_REMARKS = "SELECT record FROM remarks WHERE document = ? ORDER BY rowid"
_Rows = Callable[[str, Sequence[object]], list[tuple[Any, ...]]]


class ReadingStore:
    """Reads through the connection of the store it belongs to."""

    def __init__(self, rows: _Rows) -> None:
        self._read = rows

    @cached_property
    def told(self) -> bool:
        """Whether the build tells it; one that was made before these tables knows of no sheets or remarks."""
        return bool(self._read("SELECT 1 FROM sqlite_master WHERE name = 'sheets'", []))

    def sheets(self, document_key: str) -> tuple[Sheet, ...]:
        """Of a PDF all pages, in their order; of other formats none."""
        return tuple(decode(Sheet, record) for record in self._records(_SHEETS, document_key))

    def remarks(self, document_key: str) -> tuple[Remark, ...]:
        return tuple(decode(Remark, record) for record in self._records(_REMARKS, document_key))

    def _records(self, query: str, document_key: str) -> list[Any]:
        return [json.loads(row[0]) for row in self._read(query, [document_key])] if self.told else []


def reading_row(document_key: str, record: Sheet | Remark) -> tuple[str, str]:
    """For ADD_SHEET or ADD_REMARK."""
    return document_key, json.dumps(encode(record), ensure_ascii=False)
