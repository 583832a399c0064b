"""Bands as documents print them: `>80 – 90`, `(80,01 - 90,00)`, `3,5 – < 4,2`, `91 – ke atas`, `50 ke bawah`.

Both what our data says of a scale and what a quote says are read here, each from its own words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tanya.rows import cells_of

_FIGURE = r"\d{1,3}(?:[.,]\d{1,4})?"
_INTERVAL = (
    rf"(?P<above>>\s?)?(?P<low>{_FIGURE})\s?[-–—]\s?(?:(?P<below><\s?)?(?P<high>{_FIGURE})|ke atas)"
    rf"|<\s?(?P<under>{_FIGURE})|(?P<upto>{_FIGURE}) ke bawah"
)
_WHOLE = re.compile(rf"\(?(?:{_INTERVAL})\)?")
_NAMED = re.compile(
    rf"(?P<label>[A-Z]\w{{0,40}}(?: \w{{1,40}})?)"
    rf"(?: \((?P<name>[^():]{{1,40}}(?:\([^()]{{1,20}}\))?)\))?: (?:{_INTERVAL})"
)
_LISTED = re.compile(rf"(?P<band>{_INTERVAL}): (?P<name>[a-z]+(?: [a-z]+)?)(?= [a-z]\. |$)", re.MULTILINE)

_STEP = Decimal("0.01")  # of scales that are printed with two decimals


@dataclass(frozen=True, slots=True)
class Interval:
    """Scores between two bounds; a bound of None is not printed."""

    low: Decimal | None
    high: Decimal | None
    low_in: bool
    high_in: bool

    def holds(self, score: Decimal) -> bool:
        above = self.low is None or score > self.low or (self.low_in and score == self.low)
        below = self.high is None or score < self.high or (self.high_in and score == self.high)
        return above and below

    @property
    def edges(self) -> tuple[Decimal, ...]:
        return tuple(edge for edge in (self.low, self.high) if edge is not None)


@dataclass(frozen=True, slots=True)
class PrintedBand:
    """One band as a text prints it."""

    names: tuple[str, ...]  # its letter and its name, or one of them: ('BB', 'Sangat Baik')
    range: str  # `70,01 – 80,00`
    interval: Interval

    def is_called(self, label: str, name: str = "") -> bool:
        """Whether it is that predikat; capitals tell `B` from a word, and nothing else."""
        own = {known.casefold() for known in self.names}
        return label.casefold() in own and (not name or len(own) < 2 or name.casefold() in own)


def meet_at(score: Decimal, own: Interval, other: Interval) -> bool:
    """Whether the score is a bound of its own band, and the other begins or ends there or next to it."""
    return score in own.edges and any(abs(edge - score) <= _STEP for edge in other.edges)


def worth_of(letter: str, text: str) -> Decimal | None:
    """What a letter counts, where a text lists it: 80 for `BB` in `A 90, BB 80`."""
    found = re.search(rf"(?<![A-Z]){re.escape(letter)} (\d+)(?!\d)", text)
    return Decimal(found[1]) if found else None


def figure(written: str) -> Decimal:
    """`80,01`, `80.01`: both are one number."""
    return Decimal(written.replace(",", "."))


def interval_of(printed: str) -> Interval | None:
    """None when it is no band."""
    found = _WHOLE.fullmatch(printed.strip())
    return _interval(found) if found else None


def bands_in(text: str) -> tuple[PrintedBand, ...]:
    """The bands that a text prints: rows of a table, our own lines, or a list in running text."""
    return tuple(band for line in text.splitlines() for band in _of_line(line.strip()))


def _of_line(line: str) -> Iterator[PrintedBand]:
    if line.startswith("|"):
        yield from _of_row(cells_of(line))
        return
    named = list(_NAMED.finditer(line))
    for found in named:
        names = tuple(name for name in (found["label"], found["name"]) if name)
        printed = found[0][found[0].rindex(": ") + 2 :]
        yield PrintedBand(names, printed, _interval(found))
    for found in () if named else _LISTED.finditer(line):
        yield PrintedBand((found["name"],), found["band"], _interval(found))


def _of_row(cells: list[str] | tuple[str, ...]) -> Iterator[PrintedBand]:
    """The cell that is a band, and the cells beside it up to the words that explain them."""
    bands = [cell for cell in cells if _WHOLE.fullmatch(cell.strip())]
    said = (cell.split(",")[0].strip() for cell in cells if cell not in bands)
    names = tuple(name for name in said if name and not name.isdigit())
    if len(bands) == 1 and names and (interval := interval_of(bands[0])):
        yield PrintedBand(names[:2], bands[0].strip().strip("()"), interval)


def _interval(found: re.Match[str]) -> Interval:
    if found["under"]:
        return Interval(None, figure(found["under"]), low_in=False, high_in=False)
    if found["upto"]:
        return Interval(None, figure(found["upto"]), low_in=False, high_in=True)
    high = figure(found["high"]) if found["high"] else None
    return Interval(figure(found["low"]), high, low_in=not found["above"], high_in=not found["below"])
