"""`berapa tahun`, `berapa persen`: the unit an answer must count in."""

import re

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


def counts_in(text: str, unit: str) -> bool:
    """Whether text states a number of that unit: `5 (lima) tahun`, `lima belas hari kerja`, `Rp50`."""
    written = _WRITTEN.get(unit, unit)
    # The last figure of a number tells that there is one: no need to look for where it begins.
    number = rf"(?:\d[.,]?\s*(?:\([^)]{{1,40}}\)\s*)?|\b(?:{_NUMBER_WORDS})\s*|\bse\s*)"
    stated = rf"{number}{written}|rp\.?\s*\d" if unit == "rupiah" else rf"{number}{written}"
    return bool(re.search(stated, text, re.IGNORECASE))
