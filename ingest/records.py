"""What passes between the steps of an ingest."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from tanya.catalogue.records import EventKind
from tanya.domain.document import Document, Node, Passage, PrintedLine
from tanya.domain.links import Change, CrossReference
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.reading import Remark, Sheet, WordsFrom
from tanya.domain.regulation import RegulationId
from tanya.quality.sequence import body_pasal


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the reader gives it; number is 1-based, 0 when the format has no pages."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader got out of one file."""

    pages: tuple[Page, ...]
    warnings: tuple[str, ...] = ()
    pictured: tuple[float, ...] = ()  # share of each page that its largest picture covers; of a PDF only
    torn: frozenset[int] = frozenset()  # pages, 1-based, with a table that only their picture shows whole
    oddities: tuple[str, ...] = ()  # of the file's make, as a library told them; the pages show what is lost
    unseen: tuple[int, ...] = ()  # letters of each page that nobody sees, left out; of a PDF only


class Joint(Enum):
    """How a line hangs on to the text before it."""

    LINE = "line"  # a line of the source
    RUN_ON = "run_on"  # split off inside a line, after the end of a sentence
    WEAK = "weak"  # split off inside a line, after nothing that ends a sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A cleaned line; gap says that the page left white space above it."""

    text: str
    page: int
    gap: bool = False
    joint: Joint = Joint.LINE
    indent: int = 0  # spaces before it, where the format has no pages


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file's lines without running heads, page numbers and catchwords."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """What a regulation's own text says it does to another: revokes, amends, carries out."""

    kind: EventKind
    other: RegulationId
    locator: Locator  # of the clause
    quote: str  # the clause, verbatim


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """All that is known of one source file."""

    document: Document
    roots: tuple[Node, ...]  # top-level parts in reading order
    passages: tuple[Passage, ...]
    relations: tuple[Relation, ...] = ()
    warnings: tuple[str, ...] = ()  # Indonesian, one line each: `35 halaman tanpa teks, perlu OCR`
    references: tuple[CrossReference, ...] = ()
    changes: tuple[Change, ...] = ()
    effective: date | None = None  # from when the regulation applies, as its own closing says
    printed: tuple[PrintedLine, ...] = ()  # what was read from pictures of pages
    sheets: tuple[Sheet, ...] = ()  # how each page was read
    remarks: tuple[Remark, ...] = ()  # those of the warnings that neither the tree nor the sheets tell again

    @property
    def unseen(self) -> tuple[int, ...]:
        """The pages whose picture has still to be read, for the first time or once more."""
        waiting = (WordsFrom.BELUM, WordsFrom.TERTUNDA)
        return tuple(sheet.page for sheet in self.sheets if sheet.words in waiting)

    @property
    def unresolved(self) -> int:
        """How many references lead nowhere in this text itself."""
        own = self.document.regulation
        return sum(r.regulation == own and not r.resolved for r in self.references)

    @property
    def annexes(self) -> tuple[str, ...]:
        """The numbers of its annexes: `II`, empty of an only one."""
        return tuple(r.locator.steps[-1].label for r in self.roots if r.kind is NodeKind.LAMPIRAN)

    @property
    def annex_only(self) -> bool:
        """Whether the file holds annexes and nothing of the regulation they belong to."""
        return bool(self.roots) and all(root.kind is NodeKind.LAMPIRAN for root in self.roots)

    @property
    def pasal(self) -> int:
        """How many pasal its body has (Penjelasan, Lampiran and quoted amendments not counted)."""
        return len(body_pasal(self.roots))
