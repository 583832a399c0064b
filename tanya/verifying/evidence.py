"""A quote taken apart: what each of its provisions says, with the words above it that announce it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tanya.verifying.tokens import Token, tokens_of

_LABEL = re.compile(
    r"\s*(?:(?P<ayat>\(\d{1,2}[a-z]?\))|(?P<huruf>\(?[a-z][.)])|(?P<angka>\(?\d{1,2}[.)])|(?P<dash>[-•]))\s"
)
_ROW = "row"
_HEAD_OF_ROWS = "head of rows"


@dataclass(frozen=True, slots=True)
class Unit:
    """One provision of a quote."""

    ayat: str  # its label where the quote shows one, else empty
    head: int  # the announcement it stands under; 0 for none
    tokens: tuple[Token, ...]  # with those of what announces it


@dataclass(frozen=True, slots=True)
class _Head:
    kind: str
    tokens: tuple[Token, ...]
    number: int


def units_of(text: str) -> list[Unit]:
    """In reading order."""
    found: list[Unit] = []
    above: list[_Head] = []
    ayat = ""
    for number, line in enumerate(_lines(text), start=1):
        kind, label = _label(line)
        above = _still(above, kind)
        ayat = label.strip(" ()") if kind == "ayat" else ayat
        said = tuple(tokens_of(line[len(label) :]))
        announced = tuple(token for head in above for token in head.tokens)
        found.append(Unit(ayat, above[-1].number if above else 0, announced + said))
        if line.endswith(":"):
            above.append(_Head(kind, said, number))
        elif kind == _ROW and not above:
            above.append(_Head(_HEAD_OF_ROWS, said, number))
    return found


def _still(above: list[_Head], kind: str) -> list[_Head]:
    """The announcements that still hold for a line with that kind of label."""
    if kind in ("ayat", ""):
        return []
    if kind == _ROW:
        return above
    kinds = [head.kind for head in above]
    return above[: kinds.index(kind)] if kind in kinds else list(above)


def _label(line: str) -> tuple[str, str]:
    """Which kind of label a line has, and the label."""
    if line.startswith("|"):
        return _ROW, ""
    found = _LABEL.match(line)
    return (str(found.lastgroup), found[0]) if found else ("", "")


def _lines(text: str) -> Iterator[str]:
    """One a provision: a line that only goes on is joined to the one before."""
    held = ""
    for line in map(str.strip, text.splitlines()):
        if held and (_label(line)[0] or held[-1] in ".;:|"):
            yield held
            held = line
        else:
            held = f"{held} {line}".strip()
    if held:
        yield held
