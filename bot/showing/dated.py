"""The day whose rules are shown: how it is said, and how a button carries it."""

from datetime import date

from tanya.text.dates import in_words

_MOST = 999_999  # a button has room for six digits


def of_the_day(day: date) -> str:
    return f"🗓 Menurut aturan per {in_words(day)}"


def day_code(day: date | None) -> str:
    """For a button, between its verb and its colon; empty for today, and for days in a thousand years."""
    return str(day.toordinal()) if day and day.toordinal() <= _MOST else ""


def day_of(code: int) -> date | None:
    """The day that day_code() told; 0 tells none."""
    return date.fromordinal(code) if 0 < code <= _MOST else None
