"""Dates as Indonesian prose writes them."""

from datetime import date

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def in_words(day: date) -> str:
    """`19 Mei 1999`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
