"""`berapa tahun`, `berapa persen`: the unit an answer must count in."""

import re
from collections.abc import Sequence

_ASKED = re.compile(
    r"\bberapa (?:\w+ )?"
    # `berapa target tahun 2017` asks for a target, `berapa tahun` for years.
    r"(?P<unit>hari|minggu|bulan|tahun(?! (?:19|20)\d\d\b)|jam|menit|kali|orang|persen|rupiah|pasal|bab"
    r"|ayat)\b",
    re.IGNORECASE,
)
_NUMBER_WORDS = (
    "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|setengah|puluh|belas|ratus"
)
_SIGNS = ("persen", "rupiah")
_FIGURE = re.compile(r"^\W{0,3}\d")
_AMOUNT = re.compile(r"\d[.,]\d{3}(?!\d)")
_WRITTEN = {
    "persen": r"(?:%|persen|o/o|prosen)",
    "rupiah": r"(?:rupiah|rp)",
    "tahun": r"(?:tahun|th)",
    "orang": r"(?:orang|pegawai|pns|anggota)",
}


def measure_in(text: str) -> str | None:
    """The unit asked for, as it is written in rules: 'tahun'; None when none is named."""
    found = _ASKED.search(text)
    return found["unit"].lower() if found else None


def without_unit(text: str, measure: str | None) -> str:
    """text without a unit that tables write as a sign or above a column: it is no matter."""
    return re.sub(rf"\b{measure}\b", " ", text, flags=re.IGNORECASE) if measure in _SIGNS else text


def counted_by_table(columns: str, cells: Sequence[str], measure: str) -> bool:
    """Whether a row gives a number of that unit, written in the row or above its columns."""
    written = re.compile(rf"{_WRITTEN.get(measure, measure)}(?![a-z])", re.IGNORECASE)
    values = [cell for cell in cells if _FIGURE.match(cell)]
    if measure == "rupiah" and any(map(_AMOUNT.search, values)):
        return True
    return bool(values) and any(map(written.search, (columns, *cells)))


def counts_in(text: str, unit: str) -> bool:
    """Whether text states a number of that unit: `5 (lima) tahun`, `lima belas hari kerja`, `Rp50`."""
    written = _WRITTEN.get(unit, unit)
    # The last figure of a number tells that there is one: no need to look for where it begins.
    number = rf"(?:\d[.,]?\s*(?:\([^)]{{1,40}}\)\s*)?|\b(?:{_NUMBER_WORDS})\s*|\bse\s*)"
    stated = rf"{number}{written}|rp\.?\s*\d" if unit == "rupiah" else rf"{number}{written}"
    return bool(re.search(stated, text, re.IGNORECASE))
