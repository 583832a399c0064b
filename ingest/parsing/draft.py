"""A node while it is being written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.cleaning import join
from ingest.records import Line
from tanya.domain.document import Node, PageRange
from tanya.domain.locator import Locator, NodeKind

_BULLET = re.compile(r"^[•▪●○■◦➢✓\-–]\s")
_ENDED = (".", ":", ";", "?", "!")
_LONE_PASAL = re.compile(r"^.{0,3}P\s?[aA]\s?[sS]\s?[aA]\s?\w\s*[\dIVXl]{1,4}\s?[A-Z]?[.:]?$")
_LABEL = re.compile(r"^\S{1,8}\s+")
_TITLE = re.compile(r"^\S{1,8}\s+[A-Z][^.;:]*[^.;:,\s-]$")
_TITLE_LINE = 0.6  # of the text width
_LONGEST_TITLE = 110
_FULL_LINE = 0.66  # of the text width; a shorter line ends its paragraph
_LONG = 2400  # characters of own text beyond which a part is divided by page
_PIECE = 900  # least length of a piece of text without pages or headings
_SENTENCE_END = re.compile(r"(?<=[.;:])\s+(?=[A-Z(“\"•-])")
_WIDE = 400  # a source line longer than this is a paragraph of its own


@dataclass(slots=True)
class Draft:
    """Text is added line by line; finish() makes the frozen node with everything below it."""

    kind: NodeKind
    label: str
    above: Locator
    heading: str = ""
    children: list["Draft"] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # page on which each paragraph begins
    pages: list[int] = field(default_factory=list)
    last: str = ""  # the line added last, as the source has it
    hidden: bool = False  # adds no step of its own to locators
    titled: bool = False  # its first line may be a heading, followed by text

    @property
    def locator(self) -> Locator:
        return self.above if self.hidden else self.above.down(self.kind, self.label)

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)

    def child(self, kind: NodeKind, label: str = "", heading: str = "") -> "Draft":
        draft = Draft(kind, label, self.locator, heading)
        self.children.append(draft)
        return draft

    def add(self, line: Line, width: int = 0, *, alone: bool = False) -> None:
        """One more line; joined to the paragraph before it unless it opens a new one."""
        self.pages.append(line.page)
        if not self.paragraphs or alone or self._opens(line, width):
            self.paragraphs.append(line.text)
            self.starts.append(line.page)
        else:
            self.paragraphs[-1] = join(self.paragraphs[-1], line.text)
        self.last = line.text

    def relabel(self, label: str) -> None:
        """Another label for this part, and so for all addresses below it."""
        old = len(self.above.steps)
        self.label = label
        step = self.locator.steps[old]
        for draft in self._below():
            draft.above = Locator((*draft.above.steps[:old], step, *draft.above.steps[old + 1 :]))

    def _below(self) -> Iterator["Draft"]:
        for child in self.children:
            yield child
            yield from child._below()

    def divide(self) -> None:
        """Move long own text into children: a HALAMAN for each later page, or BARIS where there are none."""
        for child in self.children:
            child.divide()
        if len(self.text) <= _LONG or self.kind in (NodeKind.HALAMAN, NodeKind.BARIS):
            return
        if len({*self.starts}) > 1:
            self._by_page()
        elif self.starts[0] == 0:
            self._by_length()

    def _by_page(self) -> None:
        first, sheets = self.starts[0], dict[int, Draft]()
        for paragraph, page in zip(self.paragraphs, self.starts, strict=True):
            if page != first:
                sheet = sheets.setdefault(page, Draft(NodeKind.HALAMAN, str(page), self.locator))
                sheet.add(Line(paragraph, page), alone=True)
        kept = self.starts.count(first)
        self.paragraphs, self.starts, self.pages = self.paragraphs[:kept], self.starts[:kept], [first]
        self.children[:0] = sheets.values()

    def _by_length(self) -> None:
        pieces = [piece for paragraph in self.paragraphs for piece in _sentences(paragraph)]
        self.paragraphs, self.starts = pieces[:1], [0]
        held = sum(child.kind is NodeKind.BARIS for child in self.children)
        rows = [Draft(NodeKind.BARIS, str(held + number), self.locator) for number in range(1, len(pieces))]
        for row, piece in zip(rows, pieces[1:], strict=True):
            row.add(Line(piece, 0), alone=True)
        self.children[:0] = rows

    def _opens(self, line: Line, width: int) -> bool:
        if _LONE_PASAL.match(self.text):
            return True
        if line.joint is not line.joint.LINE:
            return False
        if _BULLET.match(line.text) or len(self.last) > _WIDE:
            return True
        if not width:
            return False
        if self._is_title(line, width):
            self.heading = _LABEL.sub("", self.last)
            return True
        short = len(self.last) < width * _FULL_LINE
        return short and (self.last.endswith(_ENDED) or line.gap) and not line.text[:1].islower()

    def _is_title(self, line: Line, width: int) -> bool:
        """Whether the one line so far is a heading: short, unended, and followed by a new sentence."""
        if not self.titled or len(self.paragraphs) != 1 or len(self.last) > width * _TITLE_LINE:
            return False
        return bool(_TITLE.search(self.last)) and line.text[0].isupper()

    def finish(self) -> Node:
        if (
            self.titled
            and self.children
            and len(self.paragraphs) == 1
            and _TITLE.search(self.text)
            and len(self.text) <= _LONGEST_TITLE
        ):
            self.heading = _LABEL.sub("", self.text)
        children = tuple(child.finish() for child in self.children)
        pages = [*self.pages, *(p for child in children for p in (child.pages.first, child.pages.last) if p)]
        span = PageRange(min(pages), max(pages)) if pages else PageRange()
        return Node(self.kind, self.locator, self.text, span, self.heading, children)


def root(kind: NodeKind, label: str = "", heading: str = "") -> Draft:
    return Draft(kind, label, Locator(()), heading)


def _sentences(paragraph: str) -> Iterator[str]:
    """The paragraph in pieces of whole sentences, each of a readable length."""
    start = 0
    for found in _SENTENCE_END.finditer(paragraph):
        if found.start() - start >= _PIECE:
            yield paragraph[start : found.start()]
            start = found.end()
    if paragraph[start:]:
        yield paragraph[start:]
