"""A node while it is being written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ingest.parsing.prose import Paragraph, Prose
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
_LONGEST_CAPITALS = 250
_FULL_LINE = 0.66  # of the text width; a shorter line ends its paragraph
_WIDE = 400  # a source line longer than this is a paragraph of its own


@dataclass(slots=True)
class Draft:
    """Text is added line by line; finish() makes the frozen node with everything below it."""

    kind: NodeKind
    label: str
    above: Locator
    heading: str = ""
    children: list["Draft"] = field(default_factory=list)
    prose: Prose = field(default_factory=Prose)
    pages: list[int] = field(default_factory=list)
    last: str = ""  # the line added last, as the source has it
    before: int = 0  # how many children it had then
    hidden: bool = False  # adds no step of its own to locators
    titled: bool = False  # its first line may be a heading, followed by text
    given: dict[NodeKind, dict[str, int]] = field(default_factory=dict)  # labels of its children

    @property
    def locator(self) -> Locator:
        return self.above if self.hidden else self.above.down(self.kind, self.label)

    @property
    def text(self) -> str:
        return self.prose.text

    def child(self, kind: NodeKind, label: str = "", heading: str = "") -> "Draft":
        draft = Draft(kind, label, self.locator, heading)
        self.children.append(draft)
        self.given.setdefault(kind, {}).setdefault(label, 2)  # the number that its next like may bear
        return draft

    def add(self, line: Line, width: int = 0, *, alone: bool = False) -> None:
        """One more line; joined to the paragraph before it unless it opens a new one."""
        if not self.pages or self.pages[-1] != line.page:
            self.pages.append(line.page)
        if not self.prose or alone or self.is_interrupted() or self._opens(line, width):
            self.prose.open(line.text, line.page)
        else:
            self.prose.go_on(line.text, line.page)
        self.last = line.text
        self.before = len(self.children)

    def is_interrupted(self) -> bool:
        """Whether a table stands between: what follows it is not one with what is before it."""
        return any(child.kind is NodeKind.TABEL for child in self.children[self.before :])

    def take(self, paragraph: Paragraph) -> None:
        """One more paragraph, already joined."""
        self.prose.append(paragraph)
        self.pages.extend((paragraph.first, paragraph.last))

    def keep(self, paragraphs: Iterable[Paragraph]) -> None:
        """Hold these paragraphs of its own only."""
        self.prose.become(paragraphs)
        self.pages = self.prose.pages

    def relabel(self, label: str) -> None:
        """Another label for this part, and so for all addresses below it."""
        self._rename(self.above, label)

    def move(self, place: "Draft", label: str) -> None:
        """To the end of another part, under another label."""
        self._rename(place.locator, label)
        place.children.append(self)

    def _rename(self, above: Locator, label: str) -> None:
        held = len(self.locator.steps)
        self.above, self.label = above, label
        for draft in self.below():
            draft.above = Locator((*self.locator.steps, *draft.above.steps[held:]))

    def below(self) -> Iterator["Draft"]:
        """All parts below this one, in reading order."""
        for child in self.children:
            yield child
            yield from child.below()

    def _opens(self, line: Line, width: int) -> bool:
        if _LONE_PASAL.match(self.prose.only):
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
        if not self.titled or not self.prose.only or len(self.last) > width * _TITLE_LINE:
            return False
        return bool(_TITLE.search(self.last)) and line.text[0].isupper()

    def _is_titled(self) -> bool:
        """Whether all it says itself is a title; one in capitals may be long."""
        longest = _LONGEST_CAPITALS if self.text.isupper() else _LONGEST_TITLE
        return len(self.prose) == 1 and self.prose.length <= longest and bool(_TITLE.search(self.text))

    def finish(self) -> Node:
        if self.titled and self.children and self._is_titled():
            self.heading = _LABEL.sub("", self.text)
        children = tuple(child.finish() for child in self.children)
        pages = [*self.pages, *(p for child in children for p in (child.pages.first, child.pages.last) if p)]
        span = PageRange(min(pages), max(pages)) if pages else PageRange()
        own = PageRange(min(self.pages), max(self.pages)) if self.pages else PageRange()
        return Node(self.kind, self.locator, self.text, span, self.heading, children, own)


def root(kind: NodeKind, label: str = "", heading: str = "") -> Draft:
    return Draft(kind, label, Locator(()), heading)
