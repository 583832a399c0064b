"""passages.db: documents, their nodes and their passages, in one SQLite file that never changes."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from tanya.domain.document import Document, Node, PageRange, Passage, PrintedLine, Provision, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.errors import BuildError
from tanya.library.codec import decode, decode_locator, encode_locator
from tanya.library.links import LinkStore
from tanya.library.readings import ReadingStore
from tanya.library.trees import NODES_OF_DOCUMENT, nested

_PASSAGE = (
    "SELECT id, document, locator, breadcrumb, text, first_page, last_page, spans, confidence FROM passages"
)
_PROVISION = """
SELECT whole.locator, whole.passage, part.text, part.first_page, part.last_page
FROM (SELECT ordinal, last, locator, passage FROM nodes WHERE document = ? AND spoken = ?
      ORDER BY locator <> ?, ordinal LIMIT 1) whole
JOIN nodes part ON part.ordinal BETWEEN whole.ordinal AND whole.last ORDER BY part.ordinal
"""
_ALL = -1  # for SQL
REMEMBERED = 8192  # passages, some 20 MB


class PassageStore:
    """Safe to use from many threads: one read-only connection under a lock, queries take microseconds."""

    def __init__(self, path: Path) -> None:
        """Raises BuildError when the file is missing or no database."""
        self._path = path
        self._lock = Lock()
        self.links = LinkStore(self._rows)
        self.readings = ReadingStore(self._rows)
        # Passages never change, and the same ones are asked for again and again.
        self._read = lru_cache(maxsize=REMEMBERED)(self._read_passage)
        with ExitStack() as opened:
            self._connection = opened.enter_context(closing(_connected(path)))
            try:
                self._passage_query = self._passages_as_built()
                self._documents = self._read_documents()
            except (sqlite3.Error, ValueError) as fault:
                raise _damaged(path, fault) from fault
            opened.pop_all()

    def _passages_as_built(self) -> str:
        """A build from before pictures were read tells nothing of them, and is served all the same."""
        named = {row[1] for row in self._connection.execute("PRAGMA table_info(passages)")}
        self._has_pictures = "confidence" in named
        return _PASSAGE if self._has_pictures else _PASSAGE.replace("confidence", "NULL")

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def documents(self) -> tuple[Document, ...]:
        return tuple(self._documents.values())

    def document(self, key: str) -> Document | None:
        return self._documents.get(key)

    def passages(self, ids: Sequence[str]) -> list[Passage]:
        """In the order of ids; an id that is not in the build is left out."""
        return [passage for passage_id in ids if (passage := self._read(passage_id))]

    def passage(self, passage_id: str) -> Passage | None:
        return self._read(passage_id)

    def passages_of(self, document_key: str) -> list[Passage]:
        """All of a document's passages in reading order."""
        rows = self._rows(f"{self._passage_query} WHERE document = ? ORDER BY ordinal", [document_key])
        return [_passage(row) for row in rows]

    def passage_ids(self, most: int = _ALL) -> list[str]:
        """In reading order; most: no more than the first so many."""
        return [row[0] for row in self._rows("SELECT id FROM passages ORDER BY ordinal LIMIT ?", [most])]

    def provision(self, document_key: str, locator: Locator) -> Provision | None:
        """The node at that address with everything below it; upper and lower case are the same."""
        document = self._documents.get(document_key)
        named = [document_key, str(locator).casefold(), encode_locator(locator)]
        rows = self._rows(_PROVISION, named) if document else []
        if not document or not rows:
            return None
        pages = [page for row in rows for page in row[3:] if page]
        span = PageRange(min(pages), max(pages)) if pages else PageRange()
        text = "\n".join(row[2] for row in rows if row[2])
        return Provision(document, decode_locator(rows[0][0]), text, span, rows[0][1])

    def head_of_row(self, document_key: str, row: Locator) -> tuple[str, int]:
        """The row that heads the columns of the row's table, and its page; ("", 0) when there is none."""
        if row.steps[-1].kind is not NodeKind.BARIS:
            return "", 0
        found = self._row(
            "SELECT text, first_page FROM nodes WHERE document = ? AND spoken = ? AND kind = ?",
            [document_key, str(Locator(row.steps[:-1])).casefold(), NodeKind.TABEL.value],
        )
        return found or ("", 0)

    def own_words(self, document_key: str, locator: Locator) -> str:
        """The node's text without what is below it; empty when there is none at that address."""
        row = self._row(
            "SELECT text FROM nodes WHERE document = ? AND locator = ?",
            [document_key, encode_locator(locator)],
        )
        return str(row[0]) if row else ""

    def provisions(self, document_key: str) -> tuple[Locator, ...]:
        """Every address of the document, in reading order."""
        rows = self._rows("SELECT locator FROM nodes WHERE document = ? ORDER BY ordinal", [document_key])
        return tuple(decode_locator(row[0]) for row in rows)

    def roots(self, document_key: str) -> tuple[Node, ...]:
        """The document's whole tree, as it was put in."""
        return nested(self._rows(NODES_OF_DOCUMENT, [document_key]))

    def printed(self, document_key: str, pages: PageRange) -> tuple[PrintedLine, ...]:
        """The lines of those pages that were read from a picture, in reading order."""
        if not self._has_pictures:
            return ()
        rows = self._rows(
            "SELECT line FROM printed WHERE document = ? AND page BETWEEN ? AND ? ORDER BY rowid",
            [document_key, pages.first, pages.last],
        )
        return tuple(decode(PrintedLine, json.loads(row[0])) for row in rows)

    def confidence(self, document_key: str, locator: Locator) -> float | None:
        """The least of the passages that the node stands in; None where nothing was read from a picture."""
        if not self._has_pictures:
            return None
        row = self._row(
            """SELECT min(p.confidence) FROM nodes n
            JOIN nodes b ON b.ordinal BETWEEN n.ordinal AND n.last JOIN passages p ON p.id = b.passage
            WHERE n.document = ? AND n.spoken = ? AND EXISTS (
                SELECT 1 FROM printed
                WHERE printed.document = n.document AND page BETWEEN n.first_page AND n.last_page
            )""",
            [document_key, str(locator).casefold()],
        )
        return row[0] if row else None

    def node_count(self) -> int:
        row = self._row("SELECT count(*) FROM nodes")
        return int(row[0]) if row else 0

    def _read_passage(self, passage_id: str) -> Passage | None:
        row = self._row(f"{self._passage_query} WHERE id = ?", [passage_id])
        return _passage(row) if row else None

    def _read_documents(self) -> dict[str, Document]:
        rows = self._rows("SELECT key, record FROM documents ORDER BY ordinal")
        return {row[0]: decode(Document, json.loads(row[1])) for row in rows}

    def _row(self, query: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
        return next(iter(self._rows(query, values)), None)

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as fault:
            raise _damaged(self._path, fault) from fault


def _connected(path: Path) -> sqlite3.Connection:
    # immutable: no locks, no journal, so that a read-only disk will do.
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        return sqlite3.connect(address, uri=True, check_same_thread=False)
    except sqlite3.Error as fault:
        raise _damaged(path, fault) from fault


def _damaged(path: Path, fault: Exception) -> BuildError:
    return BuildError(f"Indeks rusak: {path.name} tidak dapat dibaca ({fault}).")


def _passage(row: tuple[Any, ...]) -> Passage:
    return Passage(
        id=row[0],
        document=row[1],
        locator=decode_locator(row[2]),
        breadcrumb=tuple(json.loads(row[3])),
        text=row[4],
        pages=PageRange(row[5], row[6]),
        spans=decode(tuple[Span, ...], json.loads(row[7])),
        confidence=row[8],
    )
