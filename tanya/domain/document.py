"""Documents, their trees, and the passages that are indexed and cited."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId


class Kind(StrEnum):
    """What a document is, and so how far it may be trusted."""

    NASKAH = "naskah"  # official full text
    RINGKASAN = "ringkasan"  # our own digest, never presented as official
    DAERAH = "daerah"  # of one region or agency: road maps, reports, news facts
    PANDUAN = "panduan"  # guides, worksheets
    KATALOG = "katalog"  # our own reference data: the catalogue of regulations, the glossary


ANNEX_MARK = "-lampiran"  # ends the id of an annex that lies in a file of its own, but for its number


def regulation_slug(document_id: str) -> str:
    """Of the regulation a text is of: `pp-8-2031` for `pp-8-2031-lampiran-ii`, whose standing is the same."""
    return document_id.partition(ANNEX_MARK)[0]


@dataclass(frozen=True, slots=True)
class Document:
    """One source: a regulation, road map, report, guide, or one of our own digests."""

    id: str  # slug people see: `permenpanrb-53-2014`, `daerah/kota-metro-2018`
    kind: Kind
    title: str  # `PP Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah`
    file: str  # the source file's name, no folders
    sha256: str  # of the source file's bytes
    pages: int  # 0 when the format has none
    regulation: RegulationId | None = None
    tentang: str = ""
    region: str | None = None  # `Kota Metro`, `Provinsi Jawa Barat`
    agency: str | None = None  # `Inspektorat`, `Dinas Komunikasi dan Informatika`
    year: int | None = None
    enacted: date | None = None  # ditetapkan / disahkan
    promulgated: date | None = None  # diundangkan
    gazette: str | None = None  # `BN 2015/986`
    sources: tuple[str, ...] = ()  # for our own texts: what they rest on

    def __hash__(self) -> int:
        """Of what tells it from others: it is looked up hundreds of times for one answer."""
        return hash((self.id, self.kind, self.sha256))

    @property
    def key(self) -> str:
        """Unique in a build; the official text and our digest of it share an id."""
        return self.id if self.kind is Kind.NASKAH else f"{self.kind}:{self.id}"

    @property
    def rules_one_region(self) -> bool:
        """Whether it is a regulation that binds one region only."""
        return self.regulation is not None and self.region is not None


@dataclass(frozen=True, slots=True)
class PageRange:
    """1-based, inclusive; (0, 0) when the source has no pages."""

    first: int = 0
    last: int = 0

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1) if self.first else ())


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a document's tree. text is its own words with its label, without its children's."""

    kind: NodeKind
    locator: Locator
    text: str
    pages: PageRange
    heading: str = ""  # `KETENTUAN UMUM`; empty when the part has none
    children: tuple["Node", ...] = ()
    own: PageRange = PageRange()  # where its own words stand; after a table they may go on pages later

    def walk(self) -> Iterator["Node"]:
        """This node, then everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Span:
    """Where a whole node (its children included) stands in its passage's text."""

    locator: Locator
    kind: NodeKind
    start: int
    end: int
    pages: PageRange


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is indexed and cited; always whole nodes."""

    id: str  # `<document key>#<ordinal>`
    document: str  # the document's key
    locator: Locator  # of the smallest node that holds all of it
    breadcrumb: tuple[str, ...]  # headings above and of it: ("BAB II KETENTUAN UMUM", "Pasal 5")
    text: str  # as the source says it, one line a node
    pages: PageRange
    spans: tuple[Span, ...]  # in reading order, parents before children
    confidence: float | None = None  # 0..1, of what was read from a picture; None where nothing was


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line that was read from the picture of a page, with where it stands.

    left, top, right, bottom: in fractions of the page as it is shown, from its top left corner.
    """

    page: int  # 1-based
    text: str
    confidence: float  # 0..1, as the engine says
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Provision:
    """One node with everything below it, as looked up by its locator."""

    document: Document
    locator: Locator
    text: str
    pages: PageRange
    passage_id: str
