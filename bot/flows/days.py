"""A day as people write it."""

import re
from datetime import date, timedelta

from tanya.text.dates import MONTHS

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_WORDS = re.compile(r"(\d{1,2})\s+([a-z]{3,12})\.?\s+(\d{4})", re.IGNORECASE)
_MONTH = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)} | {"agt": 8, "nop": 11}
_OLDEST = 1945
_FROM_TODAY = {"hari ini": 0, "kemarin": -1, "besok": 1}


def day_in(text: str, today: date) -> date | None:
    """`2019-05-01`, `1-5-2019`, `1 Mei 2019`, `kemarin`; None where it is no day since 1945."""
    written = " ".join(text.lower().split())
    if written in _FROM_TODAY:
        return today + timedelta(days=_FROM_TODAY[written])
    if found := _ISO.fullmatch(written):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(written):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _WORDS.fullmatch(written):
        month = found[2].lower()
        number = _MONTH.get(month[:3], 0)
        # `mei` and `Mei 2019` are months; `menit` is none.
        whole = number and (MONTHS[number - 1].lower().startswith(month) or month in _MONTH)
        return _day(int(found[3]), number, int(found[1])) if whole else None
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if year >= _OLDEST else None
