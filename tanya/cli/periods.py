"""How long something lasts, as it is written on the command line: `90d`, or the last day."""

import re
from datetime import UTC, date, datetime, time, timedelta

import click

_DAYS = re.compile(r"(\d{1,5})d")
_LONGEST = 36_500  # days


class Days(click.ParamType[timedelta]):
    """`7d` as a span of days."""

    name = "HARI"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        if isinstance(value, timedelta):
            return value
        days = _days(str(value))
        if days is None:
            self.fail(f"“{value}” bukan jangka waktu; tulis banyaknya hari, misalnya 7d.", param, ctx)
        return timedelta(days=days)


class Until(click.ParamType[datetime]):
    """`90d` from now, or the last day `2027-01-31` as clocks here count it; a moment in UTC."""

    name = "HARI|TANGGAL"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        written, now = str(value).strip(), datetime.now(UTC)
        days = _days(written)
        if days:
            return now + timedelta(days=days)
        try:
            ends = start_of(date.fromisoformat(written) + timedelta(days=1))
        except (ValueError, OverflowError):
            self.fail(f"“{value}” bukan jangka waktu; tulis misalnya 90d atau 2027-01-31.", param, ctx)
        if ends <= now:
            self.fail(f"{written} sudah lewat; sebutkan hari yang akan datang.", param, ctx)
        return ends


def start_of(day: date) -> datetime:
    """Midnight as clocks here count it, in UTC."""
    return datetime.combine(day, time()).astimezone(UTC)


def _days(written: str) -> int | None:
    found = _DAYS.fullmatch(written.strip())
    return int(found[1]) if found and int(found[1]) <= _LONGEST else None
