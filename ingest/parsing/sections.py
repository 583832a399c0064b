"""Annexes and free documents: BAB, lettered and numbered headings, Markdown headings, tables, pages."""

import re
from collections import Counter
from collections.abc import Sequence

from ingest.parsing.draft import Draft
from ingest.parsing.headings import Heading, heading, in_sequence
from ingest.parsing.lists import ANNEX, Lists
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_HASHES = re.compile(r"^(#{1,6})\s+(?P<title>.+?)\s*#*$")
_LEADERS = re.compile(r"\.{4,}\s*\d*\s*$|(?:\. ){4,}|…{2,}")
_ROW = re.compile(r"^\|.*\|$")
_RULE = re.compile(r"^\|[\s:|-]+\|$")
_FORM = re.compile(r"^(?:ANAK LAMPIRAN|SUB LAMPIRAN|FORMULIR|CONTOH|FORMAT|MATRIKS)\b")
_FRONT = re.compile(
    r"^(?:KATA PENGANTAR|DAFTAR (?:ISI|TABEL|GAMBAR|LAMPIRAN)|RINGKASAN EKSEKUTIF|IKHTISAR EKSEKUTIF|EKSEKUTIF SUMMARY|EXECUTIVE SUMMARY|LEMBAR (?:PERSETUJUAN|PENGESAHAN)|PERNYATAAN TELAH DIREVIU|LAMPIRAN|GLOSARIUM)$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 110
_LABEL_LENGTH = 90


class Sections:
    """Feeds lines to a document without pasal, opening chapters, headings, lists and tables."""

    def __init__(self, top: Draft, chapters: dict[int, Heading], width: int) -> None:
        self._top, self._chapters, self._width = top, chapters, width
        self._titles: list[tuple[int, Draft]] = []  # open Markdown headings with their depth
        self._chapter: Draft | None = None
        self._lists = Lists(top, ANNEX, width)
        self._table: Draft | None = None
        self._titling = False  # the lines of a chapter's title are coming

    def feed(self, index: int, line: Line) -> None:
        """One more line."""
        if not _ROW.match(line.text):
            self._table = None
        if head := self._chapters.get(index):
            self._open_chapter(head, line)
        elif found := _HASHES.match(line.text):
            self._open_title(found["title"], len(found[1]), line)
        elif _ROW.match(line.text):
            self._add_row(line)
        elif self._titling and _is_capitals(line.text):
            self._add_title(line)
        elif _is_front(line):
            self._open_front(line)
        else:
            self._titling = False
            self._add_text(line)

    def _add_text(self, line: Line) -> None:
        if _LEADERS.search(line.text):
            self._lists.current.add(line, alone=True)
        else:
            self._lists.feed(line)

    def _enter(self, draft: Draft) -> None:
        self._lists = Lists(draft, ANNEX, self._width)
        self._lists.begin()

    def _open_chapter(self, head: Heading, line: Line) -> None:
        self._titles.clear()
        self._chapter = self._top.child(head.kind, _distinct(self._top, head.kind, head.label), head.rest)
        self._chapter.add(line, alone=True)
        self._titling = True
        self._enter(self._chapter)

    def _add_title(self, line: Line) -> None:
        place = self._lists.current
        place.add(line)
        place.heading = f"{place.heading} {line.text}".strip()

    def _open_title(self, title: str, depth: int, line: Line) -> None:
        while self._titles and self._titles[-1][0] >= depth:
            self._titles.pop()
        parent = self._titles[-1][1] if self._titles else self._chapter or self._top
        label = _distinct(parent, NodeKind.JUDUL, _label(title))
        draft = parent.child(NodeKind.JUDUL, label, title)
        draft.add(Line(title, line.page), alone=True)
        # The one title of the whole document holds nothing but the lines up to the next heading.
        if depth > 1 or self._titles or self._top.children[:1] != [draft]:
            self._titles.append((depth, draft))
        self._enter(draft)

    def _open_front(self, line: Line) -> None:
        self._titles.clear()
        self._chapter = None
        draft = self._top.child(
            NodeKind.JUDUL, _distinct(self._top, NodeKind.JUDUL, _label(line.text)), line.text
        )
        draft.add(line, alone=True)
        self._titling = bool(_FORM.match(line.text))
        self._enter(draft)

    def _add_row(self, line: Line) -> None:
        if _RULE.match(line.text):
            return
        if self._table is None:
            place = self._lists.current
            number = 1 + sum(child.kind is NodeKind.TABEL for child in place.children)
            self._table = place.child(NodeKind.TABEL, str(number), line.text)
            self._table.add(line, alone=True)
        else:
            row = self._table.child(NodeKind.BARIS, str(len(self._table.children) + 1))
            row.add(line, alone=True)


def parse_sections(top: Draft, lines: Sequence[Line], width: int, *, late: bool = False) -> None:
    """Put every line below top. late: a table of contents may precede the chapters."""
    sections = Sections(top, _chapters(lines, late=late), width)
    for index, line in enumerate(lines):
        sections.feed(index, line)
    top.paginate()


def _chapters(lines: Sequence[Line], *, late: bool) -> dict[int, Heading]:
    found = {}
    for index, line in enumerate(lines):
        if (
            not line.text.startswith(("BAB", "B A B"))
            or _LEADERS.search(line.text)
            or line.joint is Joint.WEAK
        ):
            continue
        head = heading(line, lines[index - 1] if index else None)
        if head and head.kind is NodeKind.BAB:
            found[index] = head
    chosen = in_sequence(list(found.items()), late=late)
    return {index: head for index, head in found.items() if index in chosen}


def text_width(lines: Sequence[Line]) -> int:
    """How long a full line is: the length that a tenth of the lines exceed; 0 for run-on text."""
    lengths = Counter(min(len(line.text), 400) for line in lines)
    if not lengths:
        return 0
    left = len(lines) // 10
    for length in sorted(lengths, reverse=True):
        left -= lengths[length]
        if left < 0:
            return 0 if length >= 250 else length
    return 0


def _is_front(line: Line) -> bool:
    if _FRONT.match(line.text):
        return True
    return bool(_FORM.match(line.text)) and _is_capitals(line.text) and line.gap


def _is_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return (
        len(letters) >= 3
        and len(text) <= _LONGEST_TITLE
        and sum(c.isupper() for c in letters) / len(letters) > 0.85
    )


def _label(title: str) -> str:
    plain = title.replace("“", "'").replace("”", "'").replace('"', "'")
    if len(plain) <= _LABEL_LENGTH:
        return plain
    return plain[:_LABEL_LENGTH].rsplit(" ", 1)[0] + " …"


def _distinct(parent: Draft, kind: NodeKind, label: str) -> str:
    taken = {child.label for child in parent.children if child.kind is kind}
    distinct, again = label, 2
    while distinct in taken:
        distinct, again = f"{label} ({again})" if kind is NodeKind.JUDUL else f"{label}-{again}", again + 1
    return distinct
