"""What an examination finds, document by document."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tanya.domain.document import Document


class Flaw(StrEnum):
    """What may be wrong with a document. Programs rely on the values."""

    BELUM_DIBACA = "gambar-belum-dibaca"
    TIDAK_TERBACA = "gambar-tidak-terbaca"
    TANPA_PASAL = "tanpa-pasal"
    HANYA_LAMPIRAN = "hanya-lampiran"
    PASAL_HILANG = "pasal-hilang"
    PASAL_GANDA = "pasal-ganda"
    PASAL_TERSIMPUL = "pasal-tersimpul"
    RUJUKAN_BUNTU = "rujukan-buntu"
    PERINGATAN = "peringatan"
    OCR_RAGU = "ocr-ragu"
    HALAMAN_KOSONG = "halaman-kosong"
    TEKS_TERSEMBUNYI = "teks-tersembunyi"


# How much one place with it harms the answers: text that is missing more than text that may be misread,
# and what is most often as it should be least. Hidden text harms none, but somebody put it there.
_WEIGHT = {
    Flaw.BELUM_DIBACA: 4,
    Flaw.TIDAK_TERBACA: 4,
    Flaw.TANPA_PASAL: 8,
    Flaw.HANYA_LAMPIRAN: 8,
    Flaw.PASAL_HILANG: 4,
    Flaw.PASAL_GANDA: 3,
    Flaw.PASAL_TERSIMPUL: 2,
    Flaw.RUJUKAN_BUNTU: 6,
    Flaw.PERINGATAN: 3,
    Flaw.OCR_RAGU: 2,
    Flaw.HALAMAN_KOSONG: 1,
    Flaw.TEKS_TERSEMBUNYI: 6,
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A page to look at, 1-based, and what for, in a few Indonesian words."""

    page: int
    said: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at."""

    flaw: Flaw
    said: str  # what is wrong, Indonesian
    advice: str = ""  # the way out; empty where said names it
    spots: tuple[Spot, ...] = ()
    places: int = 1  # how many pasal or pages it is about

    @property
    def weight(self) -> int:
        return _WEIGHT[self.flaw] * self.places

    def __str__(self) -> str:
        return f"{self.said}; {self.advice}" if self.advice else self.said


class FileState(StrEnum):
    """Whether the file that a document was read from is still what it was. Programs rely on the values."""

    UTUH = "utuh"
    BERUBAH = "berubah"
    HILANG = "hilang"
    TIDAK_ADA = "tidak-ada"  # our own texts come from no ingested file


@dataclass(frozen=True, slots=True)
class SourceFile:
    """path: absolute; None with TIDAK_ADA only."""

    path: Path | None
    state: FileState

    @property
    def drawable(self) -> Path | None:
        """The file if its pages can be shown as pictures, and are those that were read."""
        pictured = self.path and self.path.suffix.lower() == ".pdf" and self.state is FileState.UTUH
        return self.path if pictured else None


@dataclass(frozen=True, slots=True)
class Figures:
    """What was found in a document."""

    pasal: int | None  # of the body; None for what is no regulation's official text
    recognised: int  # pages whose words were read from a picture
    confidence: float | None  # 0..1, the mean of these by letters; None where nothing was recognised
    tables: int
    rows: int  # of all tables
    unresolved: int | None = None  # references that lead nowhere; None where the build does not tell


@dataclass(frozen=True, slots=True)
class Checked:
    """One document, examined."""

    document: Document
    source: SourceFile
    figures: Figures
    doubts: tuple[Doubt, ...]  # the heaviest first
    notes: tuple[str, ...] = ()  # worth knowing, and no fault of the document

    @property
    def weight(self) -> int:
        """How much there is to look at; 0 when nothing is doubtful."""
        return sum(doubt.weight for doubt in self.doubts)

    @property
    def spots(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """The doubtful pages in their order, each with all that is doubtful on it."""
        found: dict[int, list[str]] = {}
        for doubt in self.doubts:
            for spot in doubt.spots:
                found.setdefault(spot.page, []).append(spot.said)
        return tuple((page, tuple(found[page])) for page in sorted(found))


@dataclass(frozen=True, slots=True)
class Quality:
    """A build, examined; the worst document first."""

    build: str
    created: str  # ISO 8601, UTC
    documents: tuple[Checked, ...]
    notes: tuple[str, ...] = ()

    @property
    def doubtful(self) -> tuple[Checked, ...]:
        return tuple(checked for checked in self.documents if checked.doubts)

    @property
    def pages(self) -> int:
        return sum(checked.document.pages for checked in self.documents)

    @property
    def recognised(self) -> int:
        return sum(checked.figures.recognised for checked in self.documents)

    def __iter__(self) -> Iterator[Checked]:
        return iter(self.documents)
