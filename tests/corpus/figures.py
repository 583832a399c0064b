"""The figures a text states, so that two wordings of one rule can be compared number by number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tanya.text.dates import MONTHS


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the word that makes it a claim: Figure('3', 'bulan'), Figure('5', 'pasal')."""

    value: str
    unit: str = ""

    def __str__(self) -> str:
        return f"{self.value} {self.unit}".strip()


_UNITS = r"%|persen|hari\s+kerja|hari|minggu|bulan|tahun|jam|kali|orang"
_MONTHS = "|".join(MONTHS)
_NUMBER = re.compile(
    rf"""(?<![\w])(?:(?P<before>pasal|ayat|angka|nomor)\s+)?\(?
         (?P<digits>\d+(?:\.\d{{3}})*(?:,\d+)?)\)?
         (?:\s*\([a-z\s]+\))?               # 14 (empat belas) hari
         (?:\s*(?P<unit>{_UNITS})(?!\w))?""",
    re.IGNORECASE | re.VERBOSE,
)
_MONTH = re.compile(rf"\b(?:{_MONTHS})\b", re.IGNORECASE)

_DIGITS = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_ONES = {word: value for value, word in enumerate(_DIGITS, 1)}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}
_TIMES = {"puluh": 10, "ratus": 100, "ribu": 1000, "juta": 1_000_000}
_WORD = "|".join((*_ONES, *_WHOLE, *_TIMES, "belas"))
_WORDS = re.compile(
    rf"\b(?P<words>(?:{_WORD})(?:\s+(?:{_WORD}))*)\b(?:\s*\)?\s*(?P<unit>{_UNITS})(?!\w))?", re.IGNORECASE
)
_ONE_OF = re.compile(r"\bse(?P<unit>hari|minggu|bulan|tahun)\b", re.IGNORECASE)

# What scanners and old typists make of figures.
_AS_DIGITS = str.maketrans("OolIiL|SB", "001111158")
_SPOILT = re.compile(r"\b(?=[\w|]*\d)[\dOolIiL|SB]+\b")
_REPAIRS = (
    (re.compile(r"(?<=[\dOolI])\s*(?:[oO0]/[oO0]|o/|yo\b|%o|oh\b)"), "%"),  # 25o/o
    (
        re.compile(rf"({_MONTHS}|\bdan)(?=[\dP])", re.IGNORECASE),
        r"\1 ",
    ),  # April2019, danPasal
    (re.compile(r"\bhari\s+keda\b"), "hari kerja"),
    (re.compile(r"\((\d)1(?![\d)])"), r"(\1)"),  # ayat (31 without its bracket
    (re.compile(r"\bNopember\b", re.IGNORECASE), "November"),
)
_OWN_NUMBERS = re.compile(r"(?<!ayat )\((\d{1,2})\)(?!\w)")
_OWN_LIST = re.compile(r":\s*([^:]+?)(?:\.\s|\.?$)")


def figures(text: str) -> Iterator[Figure]:
    """In digits, in words, and the names of months; a number word alone is one from two on ('salah satu')."""
    for found in _NUMBER.finditer(text):
        yield Figure(_value(found["digits"]), _unit(found["unit"] or found["before"]))
    for found in _WORDS.finditer(text):
        value, unit = _spelt(found["words"].lower().split()), _unit(found["unit"])
        if value > 1 or unit:
            yield Figure(str(value), unit)
    for found in _ONE_OF.finditer(text):
        yield Figure("1", found["unit"].lower())
    for found in _MONTH.finditer(text):
        yield Figure(found[0].lower())


def claims(text: str) -> list[Figure]:
    """The figures of a fact that its source must prove; '(1) ... (5)' claims a list of five, once."""
    numbers = [int(number) for number in _OWN_NUMBERS.findall(text)]
    runs = bool(numbers) and numbers == [*range(1, len(numbers) + 1)]
    plain = _OWN_NUMBERS.sub(" ", text) if runs else text
    counted = {Figure(str(number)) for number in _own_lengths(plain)}
    stated = [figure for figure in figures(plain) if figure not in counted]
    return list(dict.fromkeys([*stated, Figure(str(len(numbers)))] if runs else stated))


def _own_lengths(text: str) -> Iterator[int]:
    """'empat hal: a, b, c, dan d' counts its own items."""
    for found in _OWN_LIST.finditer(text):
        yield len(found[1].split(";" if ";" in found[1] else ","))


def readings(text: str) -> set[Figure]:
    """What a scanned text may state: figures as printed and with digits mended, with and without units."""
    mended = text
    for fault, repair in _REPAIRS:
        mended = fault.sub(repair, mended)
    mended = _SPOILT.sub(lambda word: word[0].translate(_AS_DIGITS), mended)
    seen = {*figures(text), *figures(mended)}
    return seen | {Figure(figure.value) for figure in seen}


def _value(digits: str) -> str:
    return f"{Decimal(digits.replace('.', '').replace(',', '.')).normalize():f}"


def _unit(written: str | None) -> str:
    unit = " ".join((written or "").lower().split())
    return "%" if unit == "persen" else unit


def _spelt(words: list[str]) -> int:
    """['enam', 'puluh', 'lima'] -> 65."""
    total = last = 0
    for word in words:
        if word == "belas":
            last += 10
        elif word in _TIMES:
            if _TIMES[word] >= 1000:
                total, last = ((total + last) or 1) * _TIMES[word], 0
            else:
                total, last = total + (last or 1) * _TIMES[word], 0
        else:
            total, last = total + last, _ONES.get(word) or _WHOLE[word]
    return total + last
