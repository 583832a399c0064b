"""Working out what a claim computes, from its quotes alone, and saying it.

The rule for computed figures: bands are read from the quotes, a score must be the asker's own, and what
follows from both is computed here. What does not follow is None, and the claim falls.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from tanya.composing.computed import Computed, Distance, Needed, Nowhere, Placed, Uniform
from tanya.composing.draft import Claim
from tanya.scales.printed import Interval, PrintedBand, bands_in, figure, meet_at, worth_of

_FIGURE = re.compile(r"(?<![\w.,/])\d+(?:[.,]\d+)?(?![\w/]|[.,]\d)")
_WEIGHTS = re.compile(r"komponen: (.{1,300}), dengan jumlah (\d+)")


def worked(claim: Claim, asked: str) -> str | None:
    """The result as a sentence; None where it does not follow. asked: the asker's words."""
    computed = claim.computed
    if computed is None or not _is_askers(computed, claim, asked):
        return None
    bands = [band for quote in claim.quotes for band in bands_in(quote.text)]
    match computed:
        case Placed():
            return _placed(computed.score, computed.label, bands)
        case Nowhere():
            return _nowhere(figure(computed.score), bands)
        case Needed():
            return _needed(computed.label, bands)
        case Distance():
            return _distance(computed, bands)
        case Uniform():
            return _uniform(computed, [quote.text for quote in claim.quotes[:2]], bands)


def _is_askers(computed: Computed, claim: Claim, asked: str) -> bool:
    """A score stands in what was asked, and is the one that the answer repeats."""
    if not isinstance(computed, Placed | Nowhere | Distance):
        return True
    score = figure(computed.score)
    return all(score in map(figure, _FIGURE.findall(words)) for words in (asked, claim.given))


def _called(label: str, bands: Sequence[PrintedBand]) -> PrintedBand | None:
    return next((band for band in bands if band.is_called(label)), None)


def _placed(score: str, label: str, bands: Sequence[PrintedBand]) -> str | None:
    value = figure(score)
    holders = [band for band in bands if band.interval.holds(value)]
    if len(holders) != 1 or not holders[0].is_called(label):
        return None
    band = holders[0]
    said = f"predikat {_name(band)}, rentang {band.range}."
    beside = [other for other in bands if other is not band and meet_at(value, band.interval, other.interval)]
    for other in beside:
        said += f" Tepat di batas: {score} masuk {band.names[0]}, bukan {other.names[0]} ({other.range})."
    return said


def _nowhere(score: Decimal, bands: Sequence[PrintedBand]) -> str | None:
    if not bands or any(band.interval.holds(score) for band in bands):
        return None
    edges = [(edge, band) for band in bands for edge in band.interval.edges]
    below = max(((e, b) for e, b in edges if e <= score), key=lambda pair: pair[0], default=None)
    above = min(((e, b) for e, b in edges if e >= score), key=lambda pair: pair[0], default=None)
    if below and above and below[1] is not above[1]:
        (_, low), (_, high) = below, above
        return (
            f"tidak masuk rentang mana pun yang tercetak; letaknya di antara {low.names[0]} ({low.range})"
            f" dan {high.names[0]} ({high.range})."
        )
    nearest = below or above
    if nearest is None:
        return None
    edge, band = nearest
    most = "tertinggi" if edge <= score and not above else "terendah"
    return f"di luar rentang yang tercetak; yang {most} ialah {band.names[0]} ({band.range})."


def _needed(label: str, bands: Sequence[PrintedBand]) -> str | None:
    band = _called(label, bands)
    return f"predikat {_name(band)}: nilai {_bounds(band.interval)}." if band else None


def _distance(computed: Distance, bands: Sequence[PrintedBand]) -> str | None:
    band, score = _called(computed.label, bands), figure(computed.score)
    if band is None:
        return None
    low = band.interval.low
    if band.interval.holds(score):
        return f"sudah di predikat {_name(band)}, rentang {band.range}."
    if low is None or score > low:
        return f"sudah di atas predikat {_name(band)}, rentang {band.range}."
    lacking = low - score
    sum_ = f"{_said(low)} − {computed.score} = {_said(lacking)}"
    if band.interval.low_in:
        return f"kurang {_said(lacking)} ke predikat {_name(band)}, karena {sum_}."
    return (
        f"kurang lebih dari {_said(lacking)} ke predikat {_name(band)}, karena nilainya harus di atas"
        f" {_said(low)} dan {sum_}."
    )


def _uniform(computed: Uniform, proofs: Sequence[str], bands: Sequence[PrintedBand]) -> str | None:
    if len(proofs) < 2:
        return None
    worth, weighed = worth_of(computed.letter, proofs[0]), _WEIGHTS.search(proofs[1])
    if worth is None or not weighed:
        return None
    weights = [Decimal(weight) for weight in re.findall(r"\d+", weighed[1])]
    if sum(weights) != Decimal(weighed[2]):
        return None
    total = _said((sum(weights) * worth / 100).normalize())
    terms = " + ".join(f"{weight} × {worth}%" for weight in weights)
    placed = _placed(total, computed.label, bands)
    return f"nilai akhirnya {total}, karena {terms} = {total}; {placed}" if placed else None


def _name(band: PrintedBand) -> str:
    """`BB (Sangat Baik)`; `CC, Cukup (Memadai)`, whose name has brackets of its own."""
    label, *called = band.names
    if not called:
        return label
    return f"{label}, {called[0]}" if "(" in called[0] else f"{label} ({called[0]})"


def _bounds(interval: Interval) -> str:
    parts = []
    if interval.low is not None:
        parts.append(f"{'sedikitnya' if interval.low_in else 'di atas'} {_said(interval.low)}")
    if interval.high is not None:
        parts.append(f"{'paling tinggi' if interval.high_in else 'di bawah'} {_said(interval.high)}")
    return " dan ".join(parts)


def _said(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")
