"""Plots as inline SVG: coloured by the page's own style sheet, so that they follow it into the dark."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from evals.intervals import Interval

_WIDTH, _LABEL, _VALUE, _ROW, _TOP = 640, 200, 118, 26, 22
_LEFT, _RIGHT = _LABEL, _WIDTH - _VALUE
_BAR = 14
_FOOT = 24
_TALL, _LEFT_OF_CURVES = 300, 64


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a plot: a dot with its interval for each series; None where a series has none."""

    label: str
    series: tuple[Interval | None, ...]
    said: str = ""  # after the plot; else the first series' value


def dots(rows: Sequence[Row], names: Sequence[str], low: float = 0.0, high: float = 1.0) -> Markup:
    """Figures with their 95 % intervals, on one axis from low to high."""
    scale = _Scale(low, high)
    height = _TOP + _ROW * len(rows) + _FOOT
    parts = [*_axis(scale, height), *(_legend(names) if len(names) > 1 else ())]
    for number, row in enumerate(rows):
        parts += _dots_row(row, _TOP + _ROW * number + _ROW / 2, scale)
    return _svg(height, parts)


def bars(counts: Sequence[tuple[str, int]]) -> Markup:
    """Counts, a bar each, in the order given; nothing where all are none."""
    most = max((count for _, count in counts), default=0)
    if not most:
        return Markup("")
    parts = []
    for number, (label, count) in enumerate(counts):
        y = _ROW * number + _ROW / 2
        width = (_RIGHT - _LEFT) * count / most
        parts.append(_text(_LABEL - 10, y + 4, label, "label"))
        parts.append(Markup('<rect class="bar" x="{}" y="{}" width="{:.1f}" height="{}" rx="2"/>').format(
            _LEFT, y - _BAR / 2, width, _BAR
        ))  # fmt: skip
        parts.append(_text(_LEFT + width + 8, y + 4, str(count), "value"))
    return _svg(_ROW * len(counts), parts)


def histogram(values: Sequence[float], unit: str, bins: int = 24) -> Markup:
    """How often values fall where; the longest twentieth is drawn together at the right end."""
    if not values:
        return Markup("")
    ordered = sorted(values)
    end = max(ordered[int(len(ordered) * 0.95)] * 1.2, 1e-9)
    counts = [0] * bins
    for value in ordered:
        counts[min(int(value / end * bins), bins - 1)] += 1
    return _svg(180, [*_columns(counts, 130), *_ends(end, unit, 160)])


def curves(series: Mapping[str, Sequence[tuple[float, float]]]) -> Markup:
    """Points joined, a curve for each name; both axes by powers of ten. What is not above 0 is left out."""
    told = {name: [(x, y) for x, y in points if x > 0 and y > 0] for name, points in series.items()}
    points = [point for some in told.values() for point in some]
    if not points:
        return Markup("")
    across, up = (_Powers.of([point[axis] for point in points]) for axis in (0, 1))
    parts = [*_powers_axes(across, up)]
    for number, (name, some) in enumerate(told.items()):
        parts += _curve(
            number,
            name,
            [(across.at(x, _LEFT_OF_CURVES, _RIGHT), up.at(y, _TALL - _FOOT, 12)) for x, y in some],
        )
    return _svg(_TALL, parts)


def span(rows: Sequence[Row]) -> tuple[float, float]:
    """Ends of an axis that holds all of the rows, and zero."""
    told = [one for row in rows for one in row.series if one]
    low, high = min((one.low for one in told), default=0.0), max((one.high for one in told), default=0.0)
    room = max(high - low, 0.02) * 0.05
    return min(low, 0.0) - room, max(high, 0.0) + room


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float

    def x(self, value: float) -> float:
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return _LEFT + (_RIGHT - _LEFT) * share

    @property
    def ticks(self) -> list[float]:
        """Round ones of a share; of a difference zero, and the ends that stand clear of it."""
        wide = self.high - self.low
        if self.low == 0.0:
            return [self.low + wide * n / 5 for n in range(6)]
        return [0.0, *(end for end in (self.low, self.high) if abs(end) > wide / 8)]


@dataclass(frozen=True, slots=True)
class _Powers:
    """An axis from one power of ten to another."""

    low: int
    high: int

    @classmethod
    def of(cls, values: Sequence[float]) -> "_Powers":
        low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        return cls(low, max(high, low + 1))

    def at(self, value: float, start: float, end: float) -> float:
        return start + (end - start) * (math.log10(value) - self.low) / (self.high - self.low)

    @property
    def ticks(self) -> list[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def _powers_axes(across: _Powers, up: _Powers) -> Iterator[Markup]:
    line = Markup('<line class="grid" x1="{:.1f}" x2="{:.1f}" y1="{:.1f}" y2="{:.1f}"/>')
    for tick in across.ticks:
        x = across.at(tick, _LEFT_OF_CURVES, _RIGHT)
        yield line.format(x, x, 12, _TALL - _FOOT)
        yield _text(x, _TALL - 8, f"{tick:g}", "tick")
    for tick in up.ticks:
        y = up.at(tick, _TALL - _FOOT, 12)
        yield line.format(_LEFT_OF_CURVES, _RIGHT, y, y)
        yield _text(_LEFT_OF_CURVES - 8, y + 4, f"{tick:g}".replace(".", ","), "label")


def _curve(number: int, name: str, places: Sequence[tuple[float, float]]) -> Iterator[Markup]:
    if not places:
        return
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    yield Markup('<polyline class="s{} curve" points="{}"/>').format(number, path)
    for x, y in places:
        yield Markup('<circle class="s{}" cx="{:.1f}" cy="{:.1f}" r="4"/>').format(number, x, y)
    at = 24 + 20 * number
    yield Markup('<circle class="s{}" cx="{}" cy="{}" r="4"/>').format(number, _RIGHT + 14, at - 4)
    yield _text(_RIGHT + 24, at, name, "value")


def _axis(scale: _Scale, height: int) -> Iterator[Markup]:
    for tick in scale.ticks:
        x = scale.x(tick)
        kind = "zero" if tick == 0.0 and scale.low < 0 else "grid"
        yield Markup('<line class="{}" x1="{:.1f}" x2="{:.1f}" y1="{}" y2="{}"/>').format(
            kind, x, x, _TOP, height - _FOOT
        )
        yield _text(x, height - 8, decimal(tick).replace("-", "−"), "tick")


def _legend(names: Sequence[str]) -> Iterator[Markup]:
    for number, name in enumerate(names):
        x = _LEFT + 130 * number
        yield Markup('<circle class="s{}" cx="{}" cy="9" r="4"/>').format(number, x + 4)
        yield _text(x + 14, 13, name, "value")


def _dots_row(row: Row, y: float, scale: _Scale) -> Iterator[Markup]:
    yield _text(_LABEL - 10, y + 4, row.label, "label")
    apart = 7 if len(row.series) > 1 else 0
    for number, told in enumerate(row.series):
        if told:
            at = y + apart * (number - (len(row.series) - 1) / 2)
            yield Markup(
                '<line class="s{} whisker" x1="{:.1f}" x2="{:.1f}" y1="{:.1f}" y2="{:.1f}"/>'
            ).format(number, scale.x(told.low), scale.x(told.high), at, at)
            yield Markup('<circle class="s{}" cx="{:.1f}" cy="{:.1f}" r="4"/>').format(
                number, scale.x(told.value), at
            )
    first = row.series[0]
    yield _text(_RIGHT + 14, y + 4, row.said or (decimal(first.value) if first else "–"), "value")


def _columns(counts: Sequence[int], height: float) -> Iterator[Markup]:
    wide = (_WIDTH - 20) / len(counts)
    most = max(counts)
    for number, count in enumerate(counts):
        tall = height * count / most
        yield Markup(
            '<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"><title>{}</title></rect>'
        ).format(10 + wide * number, 10 + height - tall, wide - 2, tall, count)


def _ends(end: float, unit: str, y: float) -> Iterator[Markup]:
    for share in (0.0, 0.5, 1.0):
        said = f"{end * share:.0f}{' dan lebih' if share == 1.0 else ''} {unit}"
        yield _text(10 + (_WIDTH - 20) * share, y, said, ("value", "tick", "label")[int(share * 2)])


def decimal(value: float, places: int = 2) -> str:
    """As Indonesian writes it; what is not quite 0 or 1 is never rounded to it."""
    said = f"{value:.{places}f}"
    if places < 4 and float(said) in (0.0, 1.0) and float(said) != value:
        return decimal(value, places + 1)
    return said.replace(".", ",")


def _text(x: float, y: float, said: str, kind: str) -> Markup:
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>').format(kind, x, y, escape(said))


def _svg(height: float, parts: Sequence[Markup]) -> Markup:
    return Markup('<svg class="plot" viewBox="0 0 {} {}" role="img">{}</svg>').format(
        _WIDTH, height, Markup("").join(parts)
    )
