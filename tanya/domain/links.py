"""What ties provisions together: words that point to another one, and clauses that change another one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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
