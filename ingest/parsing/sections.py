"""Annexes and free documents: BAB, lettered and numbered headings, Markdown headings, tables, pages."""

import re
from collections import Counter
from collections.abc import Sequence

from ingest.parsing.dividing import divide
from ingest.parsing.draft import Draft
from ingest.parsing.headings import Heading, heading
from ingest.parsing.labels import labels
from ingest.parsing.lists import ANNEX, Lists
from ingest.parsing.loosening import loosen
from ingest.parsing.naming import distinct, next_row, title_label
from ingest.parsing.running import running_numbers
from ingest.parsing.sequence import in_sequence
from ingest.parsing.tables import Tables, is_row
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_HASHES = re.compile(r"^(#{1,6})\s+(?P<title>\S.*)$")
_CHAPTER = re.compile(r"^(?:B ?A ?B\b|BAGIAN\s+(?:[IVX]+|KE[A-Z]+)\b)")
_LEADERS = re.compile(r"\.{4,}\s*\S{0,6}\s*$|\.{6,}|(?:\. ){4,}|…{2,}")
_LEADER_SHARE = 0.3  # of a page's lines, from which on it is a table of contents
_ROW = re.compile(r"^\|.*\|$")
_BULLET = re.compile(r"^[-*•]\s")
_FORM = re.compile(r"^(?:ANAK LAMPIRAN|SUB LAMPIRAN|FORMULIR|CONTOH|FORMAT|MATRIKS)\b")
_FRONT = re.compile(
    r"""^(?:KATA\ PENGANTAR|DAFTAR\ (?:ISI|TABEL|GAMBAR|LAMPIRAN|GRAFIK)|(?:RINGKASAN|IKHTISAR)\ EKSEKUTIF
    |EKSEKUTIF\ SUMMARY|EXECUTIVE\ SUMMARY|LEMBAR\ (?:PERSETUJUAN|PENGESAHAN)|PERNYATAAN\ TELAH\ DIREVIU
    |LAMPIRAN|GLOSARIUM)$""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_TITLE = 110
_LABEL_LENGTH = 90


class Sections:
    """Feeds lines to a document without pasal, opening chapters, headings, lists and tables."""

    def __init__(self, top: Draft, lines: Sequence[Line], width: int, *, late: bool) -> None:
        self._top, self._width = top, width
        self._contents = _contents_pages(lines)
        self._chapters = _chapters(lines, self._contents, late=late)
        self._numbers = running_numbers(lines)
        self._titles: list[tuple[int, Draft]] = []  # open Markdown headings with their depth
        self._chapter: Draft | None = None
        self._section = top
        self._lists = self._new_lists(top)
        self._tables = Tables()
        self._titling = False  # the lines of a chapter's title are coming

    def feed(self, index: int, line: Line) -> None:
        """One more line."""
        if not _ROW.match(line.text):
            self._tables.interrupt(line)
        if head := self._chapters.get(index):
            self._open_chapter(head, line)
        elif label := self._numbers.get(index):
            self._titling = False
            self._lists.open_running(label, line)
        elif found := _HASHES.match(line.text):
            self._open_title(_bare(found["title"]), len(found[1]), line)
        elif _ROW.match(line.text):
            if is_row(line):
                self._tables.add(line, self._lists.current)
        elif self._titling and _is_capitals(line.text) and not labels(line.text):
            self._add_title(line)
        elif _is_front(line):
            self._open_front(line)
        else:
            self._titling = False
            self._add_text(line)

    def _add_text(self, line: Line) -> None:
        if _LEADERS.search(line.text) or line.page in self._contents:
            self._lists.place(line).add(line, alone=True)
        elif _BULLET.match(line.text) and not line.page and not labels(line.text):
            self._add_bullet(line)
        else:
            self._leave_contents(line)
            self._lists.feed(line)

    def _leave_contents(self, line: Line) -> None:
        """What follows a table of contents is no part of it."""
        if not line.page:
            return
        pages = {*self._section.pages}
        over = bool(pages) and self._section.label.startswith("DAFTAR ") and line.page > max(pages)
        if pages and (over or pages <= self._contents):
            self._chapter = None
            self._begin(self._top)

    def _page(self, line: Line) -> Draft:
        """Text under no heading stands on its page, in its place among the headings."""
        if not line.page:
            return self._top
        last = self._top.children[-1] if self._top.children else None
        if last and last.kind is NodeKind.HALAMAN and last.label.partition("-")[0] == str(line.page):
            return last
        return self._top.child(NodeKind.HALAMAN, distinct(self._top, NodeKind.HALAMAN, str(line.page)))

    def _add_bullet(self, line: Line) -> None:
        """A bullet of a text without pages is a row of its section; what is indented belongs to it."""
        if line.indent >= 2 and (self._lists.in_list or self._lists.current.kind is NodeKind.BARIS):
            self._lists.current.add(line, alone=True)
            return
        row = self._section.child(NodeKind.BARIS, next_row(self._section))
        row.add(line, alone=True)
        self._enter(row)

    def _enter(self, draft: Draft) -> None:
        self._lists = self._new_lists(draft)

    def _new_lists(self, draft: Draft) -> Lists:
        return Lists(draft, ANNEX, self._width, self._page if draft.hidden else None)

    def _begin(self, draft: Draft) -> None:
        self._section = draft
        self._enter(draft)

    def _open_chapter(self, head: Heading, line: Line) -> None:
        self._titles.clear()
        label = distinct(self._top, head.kind, head.label)
        self._chapter = self._top.child(head.kind, label, head.rest)
        self._chapter.add(line, alone=True)
        self._titling = True
        self._begin(self._chapter)

    def _add_title(self, line: Line) -> None:
        place = self._lists.current
        place.add(line)
        place.heading = f"{place.heading} {line.text}".strip()

    def _open_title(self, title: str, depth: int, line: Line) -> None:
        while self._titles and self._titles[-1][0] >= depth:
            self._titles.pop()
        parent = self._titles[-1][1] if self._titles else self._chapter or self._top
        draft = parent.child(NodeKind.JUDUL, distinct(parent, NodeKind.JUDUL, title_label(title)), title)
        draft.add(Line(title, line.page), alone=True)
        # The one title of the whole document holds nothing but the lines up to the next heading.
        if depth > 1 or self._titles or self._top.children[:1] != [draft]:
            self._titles.append((depth, draft))
        self._begin(draft)

    def _open_front(self, line: Line) -> None:
        self._titles.clear()
        self._chapter = None
        label = distinct(self._top, NodeKind.JUDUL, title_label(line.text))
        draft = self._top.child(NodeKind.JUDUL, label, line.text)
        draft.add(line, alone=True)
        self._titling = bool(_FORM.match(line.text))
        self._begin(draft)


def parse_sections(top: Draft, lines: Sequence[Line], width: int, *, late: bool = False) -> None:
    """Put every line below top. late: a table of contents may precede the chapters."""
    sections = Sections(top, lines, width, late=late)
    for index, line in enumerate(lines):
        sections.feed(index, line)
    loosen(top)
    divide(top)


def _contents_pages(lines: Sequence[Line]) -> frozenset[int]:
    """The pages that are a table of contents: many lines with leaders to a page number."""
    every = Counter(line.page for line in lines if line.page)
    leading = Counter(line.page for line in lines if line.page and _LEADERS.search(line.text))
    return frozenset(
        page for page, count in leading.items() if count >= 3 and count >= every[page] * _LEADER_SHARE
    )


def _chapters(lines: Sequence[Line], contents: frozenset[int], *, late: bool) -> dict[int, Heading]:
    """The lines that open a BAB, or in a text without any a BAGIAN."""
    found: dict[NodeKind, dict[int, Heading]] = {NodeKind.BAB: {}, NodeKind.BAGIAN: {}}
    for index, line in enumerate(lines):
        if _CHAPTER.match(line.text) and not _in_contents(lines, index, contents):
            head = heading(line, lines[index - 1] if index else None)
            if head and head.kind in found and _may_open(head, line):
                found[head.kind][index] = head
    heads = found[NodeKind.BAB] or found[NodeKind.BAGIAN]
    chosen = in_sequence(list(heads.items()), late=late)
    return {index: head for index, head in heads.items() if index in chosen}


def _may_open(head: Heading, line: Line) -> bool:
    """After words that do not end a sentence, only what is written in capitals throughout."""
    return line.joint is not Joint.WEAK or (head.kind is NodeKind.BAGIAN and bool(head.rest))


def _in_contents(lines: Sequence[Line], index: int, contents: frozenset[int]) -> bool:
    return lines[index].page in contents or any(
        _LEADERS.search(line.text) for line in lines[index : index + 3]
    )


def text_width(lines: Sequence[Line]) -> int:
    """How long a full line is: the length that a tenth of the lines exceed; 0 for run-on text.

    Rows of tables tell nothing of it: their cells are many lines of print.
    """
    lengths = Counter(min(len(line.text), 400) for line in lines if not is_row(line))
    left = lengths.total() // 10
    for length in sorted(lengths, reverse=True):
        left -= lengths[length]
        if left < 0:
            return 0 if length >= 250 else length
    return 0


def _is_front(line: Line) -> bool:
    if _FRONT.match(line.text):
        return line.joint is Joint.LINE
    return bool(_FORM.match(line.text)) and _is_capitals(line.text) and line.gap


def _bare(title: str) -> str:
    """Without the signs that may close a Markdown heading."""
    return title.rstrip("#").rstrip() or title


def _is_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return (
        len(letters) >= 3
        and len(text) <= _LONGEST_TITLE
        and sum(c.isupper() for c in letters) / len(letters) > 0.85
    )
