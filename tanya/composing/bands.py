"""Numbers of a question that lie between those of a text: 22 days between `21 sampai dengan 24 hari`."""

import re
from collections.abc import Iterable
from functools import lru_cache

from tanya.text.analysis import STOPWORDS

_NUMBER = r"\d{1,3}(?:\.\d{3}){1,6}|\d+(?:,\d+)?"
_WRITTEN = r"(?: ?\([a-z ,]{1,60}\))?(?: [a-z]{2,12}){0,2}"  # ` (dua puluh satu) hari kerja`
_CLOSED = re.compile(
    rf"(?<!\d)(?P<low>{_NUMBER}){_WRITTEN} ?"
    r"(?:sampai(?: dengan)?|s/d|s\.d\.?|hingga|-|–|dan kurang dari|sd) ?"
    rf"(?P<high>{_NUMBER})"
)
_ABOVE = re.compile(
    rf"(?:lebih (?:dari|besar dari)|di ?atas|melebihi|[>≥]=?) ?(?P<low>{_NUMBER})"
    rf"|(?<!\d)(?P<least>{_NUMBER}){_WRITTEN} atau lebih"
)
_HELD, _OPEN = 1.0, 0.5
_YEARS = range(1945, 2100)
_PLAIN = re.compile(rf"(?:{_NUMBER})")


def numbers_in(terms: Iterable[str]) -> tuple[float, ...]:
    """The numbers among the terms, without what may be a year."""
    found = (_value(term) for term in terms if term not in STOPWORDS and _PLAIN.fullmatch(term))
    return tuple(number for number in found if number not in _YEARS)


def in_band(numbers: tuple[float, ...], text: str) -> float:
    """1 where one of the numbers lies in a band of the text, 0.5 where only above a bound; 0 for neither."""
    if not numbers:
        return 0.0
    closed, above = _bands(text)
    if any(low <= number <= high for number in numbers for low, high in closed):
        return _HELD
    return _OPEN * any(number >= low for number in numbers for low in above)


@lru_cache(maxsize=16_384)
def _bands(text: str) -> tuple[tuple[tuple[float, float], ...], tuple[float, ...]]:
    lower = text.lower()
    found = ((_value(band["low"]), _value(band["high"])) for band in _CLOSED.finditer(lower))
    closed = tuple((low, high) for low, high in found if low < high and high not in _YEARS)
    return closed, tuple(_value(bound["low"] or bound["least"]) for bound in _ABOVE.finditer(lower))


def _value(written: str) -> float:
    return float(written.replace(".", "").replace(",", "."))
