"""What passes between the steps of an ingest."""

from dataclasses import dataclass

from tanya.catalogue.records import EventKind
from tanya.domain.document import Document, Node, Passage
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the reader gives it; number is 1-based, 0 when the format has no pages."""

    number: int
    text: str


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

    @property
    def pasal(self) -> int:
        """How many pasal its body has (the Penjelasan not counted)."""
        body = (r for r in self.roots if r.kind not in (NodeKind.PENJELASAN, NodeKind.LAMPIRAN))
        return sum(node.kind is NodeKind.PASAL for root in body for node in root.walk())
