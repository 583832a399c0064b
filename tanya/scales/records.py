"""Instruments that give a predikat for a score, and the scale of each rule."""

from dataclasses import dataclass
from decimal import Decimal

from tanya.domain.locator import Locator
from tanya.domain.regulation import RegulationId
from tanya.scales.printed import Interval, interval_of


@dataclass(frozen=True, slots=True)
class Band:
    label: str  # `BB`; where a rule has no letters, the name: `Sangat Baik`
    name: str  # `Sangat Baik`; empty where the label is the name
    range: str  # as printed: `>70 – 80`

    @property
    def interval(self) -> Interval:
        """Raises ValueError for a range that is no band; loading has checked that."""
        if (interval := interval_of(self.range)) is None:
            raise ValueError(f"{self.range!r} is no band")
        return interval

    def __str__(self) -> str:
        """As our own text says it, and as it is read back: `BB (Sangat Baik): >70 – 80`."""
        return f"{self.label} ({self.name}): {self.range}" if self.name else f"{self.label}: {self.range}"


@dataclass(frozen=True, slots=True)
class Doubt:
    """From a year on, scores above a bound have no band that is known; a fact of our digests says so."""

    above: str
    since: int  # results of that year and later
    regulation: RegulationId
    topic: str


@dataclass(frozen=True, slots=True)
class Scale:
    """One rule's bands, highest first, of one instrument."""

    instrument: str
    regulation: RegulationId
    topic: str  # what our text of it is headed with
    said_by: str  # whose bands these are, before each band of our text
    bands: tuple[Band, ...]
    sources: tuple[str, ...]
    evidence: str
    locator: Locator | None = None
    first_year: int | None = None  # results of which years it was for, where that is known
    last_year: int | None = None
    named_only: bool = False  # never taken unless its regulation is named
    note: str = ""
    doubt: Doubt | None = None

    def band_of(self, score: Decimal) -> Band | None:
        """The band that holds a score; None in a gap, or outside the scale."""
        return next((band for band in self.bands if band.interval.holds(score)), None)

    @property
    def top(self) -> Decimal | None:
        """The highest score that it has a band for; None where the highest band is open."""
        return self.bands[0].interval.high

    def band(self, label: str) -> Band | None:
        """By its letter or its name, however it is capitalised."""
        said = label.casefold()
        return next((b for b in self.bands if said in (b.label.casefold(), b.name.casefold())), None)

    @property
    def lines(self) -> tuple[str, ...]:
        """Our text of it, band by band; each line says whose bands these are."""
        return tuple(f"{self.said_by}, {band}." for band in self.bands)


@dataclass(frozen=True, slots=True)
class Parts:
    """Sub-components that are each given a letter: what a letter is worth, and what the components weigh."""

    instrument: str
    regulation: RegulationId
    worth: str  # topics of the digest that say it
    weights: str


@dataclass(frozen=True, slots=True)
class Instrument:
    id: str
    name: str  # `Nilai AKIP`
    words: tuple[str, ...]  # by which questions name it


@dataclass(frozen=True, slots=True)
class Scales:
    """All scales that are known; the first of an instrument is the one that now counts."""

    instruments: tuple[Instrument, ...] = ()
    scales: tuple[Scale, ...] = ()
    parts: tuple[Parts, ...] = ()

    @property
    def usual(self) -> Instrument | None:
        """What is meant where a question of this field names no instrument: the first."""
        return next(iter(self.instruments), None)

    def of(self, instrument: str) -> tuple[Scale, ...]:
        return tuple(scale for scale in self.scales if scale.instrument == instrument)

    def counting(self, instrument: str) -> Scale | None:
        """The scale that now counts."""
        return next((scale for scale in self.of(instrument) if not scale.named_only), None)

    def others(self, score: Decimal) -> tuple[Instrument, ...]:
        """Beside the usual one, the instruments whose scale that now counts has a band for a score."""
        held = ((one, self.counting(one.id)) for one in self.instruments[1:])
        return tuple(one for one, scale in held if scale and scale.band_of(score))
