"""Figures as they were meant, for looking them up: `2OL9` is 2019, `25o/o` is 25 percent.

Quotes stay as printed.
"""

import re

# `2OL9`, `1.0OO`, `2O`: begins with a figure, holds a letter that scanners print for one, and ends with
# a figure or an O. `5A`, `B3` and `10l` are none.
_MISREAD = re.compile(r"(?:(?<![A-Za-z\d])|(?<=Rp))\d(?:[\dOolLI]|[.,](?=[\dOo])){0,20}[\dOo](?![A-Za-z\d])")
_PERCENT = re.compile(r"(?<=\d)(?P<nought>[Oo]?)(?:\s?[oO0]/[oO0]|oh)(?![A-Za-z\d])")
_FIGURES = str.maketrans("OolLI", "00111")


def as_meant(text: str) -> str:
    """text with the figures that scanners misread put right."""
    return _MISREAD.sub(_mended, _PERCENT.sub(r"\g<nought>%", text))


def _mended(found: re.Match[str]) -> str:
    return found[0].translate(_FIGURES)
