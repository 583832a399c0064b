"""Which list labels a line may begin with: `(2)`, `a.`, `1)`, `Ayat (1)`, `2.1.3`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ingest.parsing.numerals import digits, letter, roman
from tanya.domain.locator import NodeKind


class Style(Enum):
    AYAT = "(1)"
    HURUF = "a."
    ANGKA = "1."
    HURUF_PAREN = "a)"
    ANGKA_PAREN = "1)"
    HURUF_PARENS = "(a)"
    BESAR = "A."
    ROMAN = "I."
    DECIMAL = "1.1"
    AYAT_WORD = "Ayat (1)"
    HURUF_WORD = "Huruf a"
    ANGKA_WORD = "Angka 1"


WORDS = frozenset({Style.AYAT_WORD, Style.HURUF_WORD, Style.ANGKA_WORD})

KINDS = {
    Style.AYAT: NodeKind.AYAT,
    Style.AYAT_WORD: NodeKind.AYAT,
    Style.HURUF: NodeKind.HURUF,
    Style.HURUF_PAREN: NodeKind.HURUF,
    Style.HURUF_PARENS: NodeKind.HURUF,
    Style.HURUF_WORD: NodeKind.HURUF,
    Style.BESAR: NodeKind.HURUF,
    Style.ANGKA: NodeKind.ANGKA,
    Style.ANGKA_PAREN: NodeKind.ANGKA,
    Style.ANGKA_WORD: NodeKind.ANGKA,
    Style.DECIMAL: NodeKind.ANGKA,
    Style.ROMAN: NodeKind.ANGKA,
}


@dataclass(frozen=True, slots=True)
class Label:
    """One reading of a line's beginning; end is where the line's own words start."""

    style: Style
    value: int
    written: str
    end: int
    parts: tuple[int, ...] = ()  # of a decimal number


_NOISY = r"[\dlIOo]"
_PATTERN = re.compile(
    rf"""[-•–]?\s*(?:
      [({{](?P<ayat>\d{{1,2}}[a-z]?)\s?\)(?:\.(?=\s))?
    | [({{](?P<ayat_open>{_NOISY}{{1,3}}[JTtf7\\|]?)(?=\s|[A-Z][a-z])
    | [({{](?P<ayat_noisy>{_NOISY}{{1,2}})\)
    | \((?P<letters>[a-z])\)
    | (?P<word>Ayat|Huruf|Angka)\s*(?P<word_label>[({{]?(?:{_NOISY}{{1,3}}|[a-z]|\d[a-z])\)?)(?=[\s.:]|$)[.:]?
    | (?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})\.?(?=\s+[A-Z])
    | (?P<number>\d{{1,3}}|\d\s\d|(?:[lIO\d]{{1,2}}|\d\s?[lItT]|[lLIit]\s?\d)(?=\s?\.\s?[A-Z]))
      \s?\.(?!\d)(?=\s|[A-Za-z(“"]|$)
    | (?P<number_paren>\d{{1,2}}(?=\s?\)[\sA-Za-z]|\s?\)$|l\s+[a-z]))\s?[)l]
    | (?P<letter>[a-z]|aa|bb|cc|dd)\s?\.(?=\s|[A-Z]|$)
    | (?P<letter_paren>[a-z])\s?\)(?=\s|[A-Z]|$)
    | (?P<roman>[IVX]{{1,5}})\.(?=\s)
    | (?P<capital>[A-Z])\.(?=\s)
    )\s*""",
    re.VERBOSE,
)
# What scanners print for the number of an ayat: `(a)` for (4), `(s)` for (5), `(e)` for (9).
_LETTERS = {"a": 4, "s": 5, "e": 9}
_WORD_STYLES = {"Ayat": Style.AYAT_WORD, "Huruf": Style.HURUF_WORD, "Angka": Style.ANGKA_WORD}


def labels(text: str) -> tuple[Label, ...]:
    """All readings of the label text begins with, the likeliest first: 'I.' may be 1, I or the letter I."""
    found = _PATTERN.match(text)
    return tuple(_readings(found)) if found else ()


def _readings(found: re.Match[str]) -> Iterator[Label]:
    end = found.end()
    if word := found["word"]:
        yield from _word(word, found["word_label"], end)
    elif written := found["decimal"]:
        parts = tuple(int(part) for part in written.split("."))
        yield Label(Style.DECIMAL, parts[-1], written, end, parts)
    elif written := found["ayat"]:
        yield Label(Style.AYAT, int(written.rstrip("abcdefghijklmnopqrstuvwxyz")), written, end)
    elif written := found["ayat_open"] or found["ayat_noisy"]:
        for plain in _unclosed(written) if found["ayat_open"] else [digits(written)]:
            yield Label(Style.AYAT, int(plain), plain, end)
    elif written := found["number"] or found["number_paren"]:
        style = Style.ANGKA if found["number"] else Style.ANGKA_PAREN
        yield Label(style, int(digits(written.replace(" ", ""))), digits(written.replace(" ", "")), end)
        if written[1:2] == " ":  # `3 7.` may be 7., after the number of a page
            yield Label(style, int(digits(written[2:])), digits(written[2:]), end)
        if written in ("I", "II", "O"):
            yield from _capital(written, end)
    elif written := found["roman"] or found["capital"]:
        yield from _capital(written, end)
    else:
        yield from _letter(found, end)


def _unclosed(written: str) -> Iterator[str]:
    """What '(21' may mean: ayat 2 with its bracket misread, or 21 with its bracket lost."""
    if len(written) > 1 and (digits(written[:-1])).isdigit() and written[-1] in "1lIJTtf7\\|":
        yield digits(written[:-1])
    if digits(written).isdigit():
        yield digits(written)


def _word(word: str, written: str, end: int) -> Iterator[Label]:
    style = _WORD_STYLES[word]
    opened, bare = written.startswith(("(", "{")), written.strip("{()")
    if style is Style.HURUF_WORD:
        if value := letter(bare):
            yield Label(style, value, bare, end)
        return
    if style is Style.AYAT_WORD and opened and (value := _LETTERS.get(bare)):
        yield Label(style, value, str(value), end)
        return
    readings = _unclosed(bare) if opened and not written.endswith(")") else iter([digits(bare)])
    for plain in readings:
        if plain.isdigit():
            yield Label(style, int(plain), plain, end)


def _capital(written: str, end: int) -> Iterator[Label]:
    if value := roman(written):
        yield Label(Style.ROMAN, value, written, end)
    if value := letter(written):
        yield Label(Style.BESAR, value, written, end)


def _letter(found: re.Match[str], end: int) -> Iterator[Label]:
    for group, style in (
        ("letter", Style.HURUF),
        ("letter_paren", Style.HURUF_PAREN),
        ("letters", Style.HURUF_PARENS),
    ):
        if (written := found[group]) and (value := letter(written)):
            yield Label(style, value, written, end)
    if value := _LETTERS.get(found["letters"] or ""):
        yield Label(Style.AYAT, value, str(value), end)
