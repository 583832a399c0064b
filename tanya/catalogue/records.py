"""Regulations and the events that changed them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tanya.domain.locator import Locator
from tanya.domain.regulation import RegulationId


class EventKind(StrEnum):
    """`mengganti`/`diganti`: only said to be replaced; the revoking clause itself was not read."""

    MENCABUT = "mencabut"
    DICABUT = "dicabut"
    MENCABUT_SEBAGIAN = "mencabut_sebagian"
    DICABUT_SEBAGIAN = "dicabut_sebagian"
    MENGGANTI = "mengganti"
    DIGANTI = "diganti"
    MENGUBAH = "mengubah"
    DIUBAH = "diubah"
    MELAKSANAKAN = "melaksanakan"
    DILAKSANAKAN = "dilaksanakan"


class Standing(StrEnum):
    """Whether a regulation applies, as far as our sources tell."""

    BERLAKU = "berlaku"
    DIUBAH = "diubah"  # in force, amended
    DICABUT = "dicabut"
    DIGANTI = "diganti"  # superseded; no revoking clause was read
    DICABUT_SEBAGIAN = "dicabut_sebagian"
    BELUM_DIVERIFIKASI = "belum_diverifikasi"


class Evidence(StrEnum):
    NASKAH = "naskah"  # read in the full text
    TURUNAN = "turunan"  # read in a document that applies the rule
    KUTIPAN = "kutipan"  # read in an excerpt of a public page


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a regulation, with where that is known from."""

    kind: EventKind
    other: str  # slug of the other regulation
    evidence: Evidence
    sources: tuple[str, ...]
    effective: date | None = None
    locator: Locator | None = None  # of the clause
    read_in: str | None = None  # slug of the text that holds the clause
    note: str = ""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sources that say different things of one regulation; str(...) is the line people read."""

    regulation: RegulationId
    topic: str  # `tanggal pengundangan`
    one: str  # what it says, and which source it is
    other: str

    def __str__(self) -> str:
        return f"{self.regulation.short}, sumber berbeda tentang {self.topic}: {self.one}; {self.other}"


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One regulation as the catalogue knows it."""

    id: str
    regulation: RegulationId
    tentang: str
    standing: Standing
    standing_note: str
    evidence: Evidence
    sources: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    enacted: date | None = None
    promulgated: date | None = None
    effective: date | None = None
    gazette: str | None = None
    events: tuple[Event, ...] = ()

    @property
    def title(self) -> str:
        return f"{self.regulation} tentang {self.tentang}" if self.tentang else str(self.regulation)
