"""Figures as they were meant, for looking them up: `2OL9` is 2019, `25o/o` is 25 percent.

Quotes stay as printed.
"""

import re

# A cheap look for what may be misread, as most texts hold nothing of the kind.
_DOUBTFUL = re.compile(r"\d(?:[.,]?[OolLI]|\s?[oO]/|\s?0?/[oO])")
# `2OL9`, `1.0OO`, `2O`: begins with a figure, holds a letter that scanners print for one, and ends with a
# figure or an O. `5A`, `B3` and `10l` are none, nor is `36o`: a small o alone at the end is a degree.
_MISREAD = re.compile(
    r"(?:(?<![A-Za-z\d])|(?<=Rp))\d(?:[\dOolLI]|[.,](?=[\dOo])){0,20}(?:[\dO]|(?<=[Oo])o)(?![A-Za-z\d])"
)
# With an O in it: `200/0` may be a fraction. `Nomor 120/O/2031` is how a ministry numbers its decrees.
_PERCENT = re.compile(
    r"(?P<number>\b[Nn](?:omor|OMOR|o\.?|O\.?)\s{0,2}:?\s{0,2}\d[\d.,]{0,12})?"
    r"(?<=\d)(?P<nought>[Oo]?)(?:\s?(?:[oO]/[oO0]|0/[oO])|oh)(?![A-Za-z\d/])"
)
_FIGURES = str.maketrans("OolLI", "00111")


def as_meant(text: str) -> str:
    """text with the figures that scanners misread put right."""
    if not _DOUBTFUL.search(text):
        return text
    return _MISREAD.sub(_mended, _PERCENT.sub(_percent, text))


def _percent(found: re.Match[str]) -> str:
    return found[0] if found["number"] else f"{found['nought']}%"


def _mended(found: re.Match[str]) -> str:
    return found[0].translate(_FIGURES)
