"""Numbers written as words, where they number a provision: `pasal lima` is `pasal 5`."""

import re

_UNITS = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
}
_UNIT = "|".join(_UNITS)
_NUMBERED = re.compile(
    r"\b(?P<kind>pasal|psl|ps|ayat|ayt|angka)\s+"
    rf"(?P<tens>(?:{_UNIT})\s+(?:puluh|belas)\b)?\s*(?P<unit>(?:{_UNIT})\b)?",
    re.IGNORECASE,
)


def in_figures(text: str) -> str:
    """text with `pasal dua puluh satu ayat dua` as `pasal 21 ayat 2`; other numbers stay words."""
    return _NUMBERED.sub(_figure, text)


def _figure(found: re.Match[str]) -> str:
    number = _tens(found["tens"] or "") + _UNITS.get((found["unit"] or "").lower(), 0)
    trailing = " " if found[0][-1:].isspace() else ""
    return f"{found['kind']} {number}{trailing}" if number else found[0]


def _tens(written: str) -> int:
    unit, _, ending = written.lower().partition(" ")
    if not unit:
        return 0
    return _UNITS[unit] + 10 if ending.strip() == "belas" else _UNITS[unit] * 10
