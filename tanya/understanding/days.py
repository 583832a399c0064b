"""The day as of which a question of standing is asked: `per 1 Januari 2020`, `masih berlaku pada 2018`."""

import re
from datetime import date, timedelta

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
    r"\b(?:pada|per|di|saat|waktu|sampai|hingga|sejak|berlaku|tahun|sebelum|sesudah|setelah)\s(?:tahun\s)?"
    r"((?:19|20)\d{2})(?![\d/-])"
    r"|(?<![\d/-])((?:19|20)\d{2})\s(?:lalu|silam|kemarin|dulu|kemaren)\b",
    re.I,
)
_SIDE = re.compile(r"\b(?P<side>sebelum|sesudah|setelah)\s(?:(?:tanggal|bulan|tahun)\s)?$", re.I)
_AT = r"(?:pada|per|saat|waktu|sebelum|sesudah|setelah)"
_OF_WORDS = re.compile(
    # `bunyi pasal 20 UU 12/2011 pada 1 Juli 2018`, `tahun 2018 pasal 20 ... bunyinya gimana`
    r"(?:\ufffc|\b(?:pasal|ayat|huruf|angka)\s?\(?\w{1,4}\)?)\s?,?\s?(?:(?:yang|itu)\s)?(?:(?:ber)?laku\s)?"
    rf"(?P<after>(?:{_AT}|tahun)\s[\w/.\- ]{{4,30}}?)(?:\s(?:itu|apa|bagaimana|seperti apa))?[\s?.!]*$"
    rf"|^(?P<before>(?:{_AT}|tahun)\s[\w/.\- ]{{4,30}}?),?\s(?:apa\s)?(?:bunyi|isi|teks|pasal|\ufffc)",
    re.I,
)
_ONLY_A_DAY = re.compile(
    rf"(?:{_AT}\s)?(?:(?:tanggal|bulan|tahun|hari)\s)?"
    rf"(?:\d{{1,2}}[/.\- ])?(?:(?:{_MONTH}|pebruari|nopember|\d{{1,2}})\.?[/.\- ])?(?:19|20)\d\d",
    re.I,
)
_NAMED_DAY = re.compile(
    rf"(?<![\w/.-])(?:(?:{_AT}|pada|di|sampai|hingga|sejak)\s)?(?:(?:tanggal|tgl|bulan|tahun|thn)\.?\s)?"
    rf"(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]|(?:\d{{1,2}}\s)?(?:{_MONTH}|pebruari|nopember)\.?\s)?"
    r"(?:19|20)\d\d(?![\d/-])(?:\s(?:lalu|silam|kemarin|dulu|kemaren))?",
    re.I,
)


def named_days(text: str) -> list[tuple[int, int]]:
    """Where text names days or years, with the words that lead to them."""
    return [found.span() for found in _NAMED_DAY.finditer(text)]


def without_days(text: str) -> str:
    for start, end in reversed(named_days(text)):
        text = f"{text[:start]} {text[end:]}"
    return text


def day_of_words(text: str) -> date | None:
    """The day as of which a provision's words are asked for, said right beside it; names stand as a mark."""
    found = _OF_WORDS.search(" ".join(text.split()))
    said = (found["after"] or found["before"]) if found else ""
    return day_in(said) if _ONLY_A_DAY.fullmatch(said) else None


def day_in(text: str) -> date | None:
    """The day named in text; of a month or a year alone the middle, None when no time is named.

    `sebelum 2021` is the last day before it, `sesudah 2021` the first one after.
    """
    text = " ".join(text.split())
    for pattern in (_WRITTEN, _IN_FIGURES, _MONTH_ONLY):
        if (found := pattern.search(text)) and (day := _date(found)):
            side = _SIDE.search(text[: found.start()])
            return _beside(*_all_of(day, found), side["side"]) if side else day
    if found := _YEAR.search(text):
        year = int(found[1] or found[2])
        side = _SIDE.search(text[: found.start(1)]) if found[1] else None
        return _beside(date(year, 1, 1), date(year, 12, 31), side["side"]) if side else date(year, 7, 1)
    return None


def _all_of(day: date, found: re.Match[str]) -> tuple[date, date]:
    """The first and the last day of what is named: of a month alone all of it."""
    if "day" in found.groupdict():
        return day, day
    return day.replace(day=1), (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _beside(first: date, last: date, side: str) -> date:
    return first - timedelta(days=1) if side.lower() == "sebelum" else last + timedelta(days=1)


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
