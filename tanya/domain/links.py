"""What ties provisions together: words that point to another one, and clauses that change another one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tanya.domain.document import Document, Provision
from tanya.domain.locator import Locator
from tanya.domain.regulation import RegulationId


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Words that point to one provision: `Pasal 5 ayat (1)`, `huruf a`, `pasal ini`."""

    source: Locator  # of the part whose own words they are
    quote: str  # the words, verbatim
    regulation: RegulationId  # whose provision is meant, the text's own or another's
    target: Locator
    resolved: bool  # whether a text at hand has that provision


class ChangeKind(StrEnum):
    DIUBAH = "diubah"
    DISISIPKAN = "disisipkan"
    DIHAPUS = "dihapus"


@dataclass(frozen=True, slots=True)
class Change:
    """What an amending regulation does to one provision of another."""

    kind: ChangeKind
    regulation: RegulationId  # the amended one
    target: Locator  # in the amended one: `Pasal 5`, `Pasal 37 ayat (1a)`
    item: Locator  # in the amending one, where it says so: `Pasal I angka 2`
    wording: Locator | None = None  # in the amending one: `Pasal I angka 2 Pasal 5`; None: no new words
    effective: date | None = None  # as the amending text itself says; None: it names no day


@dataclass(frozen=True, slots=True)
class Version:
    """One change of a provision, or of a part of it."""

    document: Document  # that changes it
    change: Change
    since: date
    day_known: bool  # False: only the year is
    wording: Provision | None  # of the provision asked for; None: deleted, or no new words are at hand
    of: Locator  # what the wording is of: the provision asked for, the pasal around it, or a part of it


@dataclass(frozen=True, slots=True)
class Overview:
    """Of one regulation, by provision and then by day."""

    regulation: RegulationId
    changes: tuple[Version, ...]
    not_at_hand: tuple[str, ...]  # names of amendments whose texts are missing
