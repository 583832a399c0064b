"""Numbers written as words, where they number a provision: `pasal lima` is `pasal 5`."""

import re
from collections.abc import Sequence

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
_KIND = r"\b(?P<kind>pasal|psl|ps|ayat|ayt|angka|butir)\s+"
_WORDS = rf"(?P<tens>(?:{_UNIT})\s+(?:puluh|belas)\b)?\s*(?P<unit>(?:{_UNIT})\b)?"
_NUMBERED = re.compile(rf"{_KIND}(?:ke[\s-]?)?{_WORDS}", re.IGNORECASE)
_ORDINAL = re.compile(rf"{_KIND}(?:ke[\s-]?(?=\d)|(?P<first>pertama)\b)", re.IGNORECASE)
# The others of a row: `pasal 5 dan enam`. After a number of a provision only, as others stay words.
_IN_ROW = re.compile(
    r"(?P<kind>\b(?:pasal|psl|ps|ayat|ayt|angka|butir)\s\(?\d{1,3}\)?\s?(?:,|dan|serta|atau|sampai(?:\sdengan)?|hingga))\s"
    rf"{_WORDS}(?!\s(?:hari|minggu|bulan|tahun|orang|kali|persen|jam|tujuan|hal)\b)",
    re.IGNORECASE,
)


def in_figures(text: str) -> str:
    """text with `pasal dua puluh satu ayat dua` as `pasal 21 ayat 2`; other numbers stay words."""
    text = _ORDINAL.sub(lambda found: f"{found['kind']} {'1' if found['first'] else ''}", text)
    return _IN_ROW.sub(_figure, _NUMBERED.sub(_figure, text))


def _figure(found: re.Match[str]) -> str:
    number = _tens(found["tens"] or "") + _UNITS.get((found["unit"] or "").lower(), 0)
    trailing = " " if found[0][-1:].isspace() else ""
    return f"{found['kind']} {number}{trailing}" if number else found[0]


def _tens(written: str) -> int:
    unit, _, ending = written.lower().partition(" ")
    if not unit:
        return 0
    return _UNITS[unit] + 10 if ending.strip() == "belas" else _UNITS[unit] * 10


_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def roman(number: int) -> str:
    """As bab are numbered, below 40: 14 is XIV."""
    return "X" * (number // 10) + _ONES[number % 10]


_SCALES = {"puluh": 10, "ratus": 100, "ribu": 1000}
_WHOLE = {"seratus": 100, "seribu": 1000}


def spelled(words: Sequence[str]) -> tuple[int, int]:
    """The number that words begin with, below a million, and how many words it takes: (0, 0) for none.

    words: in lower case; `dua puluh lima hari` is (25, 3).
    """
    total = part = width = 0
    for word in words:
        if (value := _UNITS.get(word) or _WHOLE.get(word)) and part == 0:
            part = value
        elif word == "belas" and 0 < part < 10:
            part += 10
        elif (scale := _SCALES.get(word)) and (total or part):
            whole = (total + part) * scale if scale == 1000 else total + part * scale
            total, part = whole, 0
            width += 1
            continue
        else:
            break
        width += 1
        if word in _WHOLE:
            total, part = total + part, 0
    return total + part, width
