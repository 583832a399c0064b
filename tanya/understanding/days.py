"""The day as of which a question of standing is asked: `per 1 Januari 2020`, `masih berlaku pada 2018`."""

import re
from datetime import date

_MONTHS = (
    *("januari", "februari", "maret", "april", "mei", "juni"),
    *("juli", "agustus", "september", "oktober", "november", "desember"),
)
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" if len(month) > 3 else month for month in _MONTHS)
_WRITTEN = re.compile(
    rf"(?<![\d/])(?P<day>\d{{1,2}})\s(?P<month>{_MONTH}|pebruari|nopember)\.?\s(?P<year>(?:19|20)\d\d)(?!\d)",
    re.I,
)
_IN_FIGURES = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<by>[/.-])(?P<month>\d{1,2})(?P=by)(?P<year>(?:19|20)\d\d)(?!\d)"
)
_MONTH_ONLY = re.compile(rf"\b(?P<month>{_MONTH}|pebruari|nopember)\.?\s(?P<year>(?:19|20)\d\d)(?!\d)", re.I)
_YEAR = re.compile(
    r"\b(?:pada|per|di|saat|waktu|sampai|hingga|sejak|berlaku|tahun)\s(?:tahun\s)?((?:19|20)\d{2})(?![\d/-])"
    r"|(?<![\d/-])((?:19|20)\d{2})\s(?:lalu|silam|kemarin|dulu|kemaren)\b",
    re.I,
)
_OF_WORDS = re.compile(
    # `bunyi pasal 20 UU 12/2011 pada 1 Juli 2018`, `pada tahun 2018, bunyi pasal 20 ...`
    r"(?:\ufffc|\b(?:pasal|ayat|huruf|angka)\s?\(?\w{1,4}\)?)\s?,?\s?(?:(?:yang|itu)\s)?(?:(?:ber)?laku\s)?"
    r"(?P<after>(?:pada|per|saat|waktu)\s[\w/.\- ]{4,30}?)(?:\s(?:itu|apa|bagaimana|seperti apa))?[\s?.!]*$"
    r"|^(?P<before>(?:pada|per|saat|waktu)\s[\w/.\- ]{4,30}?),?\s(?:apa\s)?(?:bunyi|isi|teks)(?:nya)?\b",
    re.I,
)
_ONLY_A_DAY = re.compile(
    rf"(?:pada|per|saat|waktu)\s(?:(?:tanggal|bulan|tahun|hari)\s)?"
    rf"(?:\d{{1,2}}[/.\- ])?(?:(?:{_MONTH}|pebruari|nopember|\d{{1,2}})\.?[/.\- ])?(?:19|20)\d\d",
    re.I,
)


def day_of_words(text: str) -> date | None:
    """The day as of which a provision's words are asked for, said right beside it; names stand as a mark."""
    found = _OF_WORDS.search(" ".join(text.split()))
    said = (found["after"] or found["before"]) if found else ""
    return day_in(said) if _ONLY_A_DAY.fullmatch(said) else None


def day_in(text: str) -> date | None:
    """The day named in text; of a month or a year alone the middle, None when no time is named."""
    text = " ".join(text.split())
    for pattern in (_WRITTEN, _IN_FIGURES, _MONTH_ONLY):
        if (found := pattern.search(text)) and (day := _date(found)):
            return day
    year = _YEAR.search(text)
    return date(int(year[1] or year[2]), 7, 1) if year else None


def _date(found: re.Match[str]) -> date | None:
    """None for a day that no calendar has: 31/2/2020."""
    named = found.groupdict()
    try:
        return date(int(named["year"]), _month(named["month"]), int(named.get("day") or 15))
    except ValueError:
        return None


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    start = {"peb": "feb", "nop": "nov"}.get(written[:3].lower(), written[:3].lower())
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(start))
