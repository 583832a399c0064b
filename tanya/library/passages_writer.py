"""Writing passages.db, once, before anyone reads it."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tanya.domain.document import Document, Node, Passage, PrintedLine
from tanya.domain.links import Change, CrossReference
from tanya.domain.reading import Remark, Sheet
from tanya.library.codec import encode, encode_locator
from tanya.library.links import LINK_INDEXES, LINK_TABLES, RESOLVE_LINKS, change_row, link_row
from tanya.library.readings import ADD_REMARK, ADD_SHEET, READING_INDEXES, READING_TABLES, reading_row

_TABLES = """
CREATE TABLE documents (ordinal INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
CREATE TABLE nodes (
    ordinal INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,      -- ordinal of the last node below it, or its own
    document TEXT NOT NULL,
    locator TEXT NOT NULL,
    spoken TEXT NOT NULL,       -- as people write it, in lower case
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    passage TEXT NOT NULL       -- where it stands, or begins
);
CREATE TABLE passages (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    locator TEXT NOT NULL,
    breadcrumb TEXT NOT NULL,
    text TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    spans TEXT NOT NULL,
    confidence REAL             -- of what was read from pictures; null where nothing was
);
CREATE TABLE printed (          -- lines that were read from pictures of pages
    document TEXT NOT NULL,
    page INTEGER NOT NULL,
    line TEXT NOT NULL
);
"""
_INDEXES = """
CREATE INDEX nodes_by_address ON nodes (document, spoken);
CREATE INDEX passages_by_document ON passages (document);
CREATE INDEX printed_by_page ON printed (document, page);
"""


class PassageWriter:
    """`with PassageWriter(path) as writer: writer.add(...)`; leaving normally completes the file."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)
        # The build is thrown away after a crash, and synced as a whole when it is done.
        self._connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
        self._connection.executescript(f"{_TABLES} {LINK_TABLES} {READING_TABLES}")
        self._nodes = 0

    @property
    def nodes(self) -> int:
        """How many were written so far."""
        return self._nodes

    def add(self, document: Document, roots: Sequence[Node], passages: Sequence[Passage]) -> None:
        record = json.dumps(encode(document), ensure_ascii=False)
        self._connection.execute("INSERT INTO documents (key, record) VALUES (?, ?)", [document.key, record])
        self._connection.executemany(
            """INSERT INTO passages
            (id, document, locator, breadcrumb, text, first_page, last_page, spans, confidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            map(_passage_row, passages),
        )
        homes = _homes(passages)
        rows: list[tuple[object, ...]] = []
        for root in roots:
            self._node_rows(root, document.key, homes, rows)
        self._connection.executemany("INSERT INTO nodes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def add_printed(self, document: Document, lines: Sequence[PrintedLine]) -> None:
        """Where the lines stand that were read from pictures of its pages."""
        self._connection.executemany(
            "INSERT INTO printed VALUES (?, ?, ?)",
            ((document.key, line.page, json.dumps(encode(line), ensure_ascii=False)) for line in lines),
        )

    def add_links(
        self, document_key: str, references: Sequence[CrossReference], changes: Sequence[Change]
    ) -> None:
        """What that text's words point to and change; what leads elsewhere is settled at the end."""
        self._connection.executemany(
            """INSERT INTO links (from_document, from_locator, quote, regulation, to_document, to_locator,
            spoken, resolved) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            [link_row(document_key, reference) for reference in references],
        )
        self._connection.executemany(
            """INSERT INTO changes (document, kind, regulation, to_document, target, spoken, item, wording,
            effective) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [change_row(document_key, change) for change in changes],
        )

    def add_reading(self, document: Document, sheets: Sequence[Sheet], remarks: Sequence[Remark]) -> None:
        """How its file was read, page by page, and what that gave rise to."""
        self._connection.executemany(ADD_SHEET, [reading_row(document.key, sheet) for sheet in sheets])
        self._connection.executemany(ADD_REMARK, [reading_row(document.key, remark) for remark in remarks])

    def _node_rows(
        self, node: Node, document: str, homes: dict[str, str], rows: list[tuple[object, ...]]
    ) -> str:
        """Rows of node and all below it in reading order; returns the passage it begins in."""
        place = len(rows)
        rows.append(())
        ordinal = self._nodes = self._nodes + 1
        below = [self._node_rows(child, document, homes, rows) for child in node.children]
        home = homes.get(encode_locator(node.locator)) or next(filter(None, below), "")
        rows[place] = (
            ordinal,
            self._nodes,
            document,
            encode_locator(node.locator),
            str(node.locator).casefold(),
            node.kind.value,
            node.heading,
            node.text,
            node.pages.first,
            node.pages.last,
            home,
        )
        return home

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._connection.executescript(
                f"{_INDEXES} {LINK_INDEXES} {READING_INDEXES} {RESOLVE_LINKS} ANALYZE;"
            )
        self._connection.close()


def _passage_row(passage: Passage) -> tuple[object, ...]:
    return (
        passage.id,
        passage.document,
        encode_locator(passage.locator),
        json.dumps(passage.breadcrumb, ensure_ascii=False),
        passage.text,
        passage.pages.first,
        passage.pages.last,
        json.dumps(encode(passage.spans), ensure_ascii=False),
        passage.confidence,
    )


def _homes(passages: Sequence[Passage]) -> dict[str, str]:
    """Locator -> the first passage that holds it."""
    homes: dict[str, str] = {}
    for passage in passages:
        for span in passage.spans:
            homes.setdefault(encode_locator(span.locator), passage.id)
    return homes
