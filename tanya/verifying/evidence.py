"""A quote taken apart: what each of its provisions says, with the words above it that announce it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tanya.verifying.tokens import Mark, Token, hanging, read

_LABEL = re.compile(
    r"\s*(?:(?P<ayat>\(\d{1,2}[a-z]?\))|(?P<huruf>\(?[a-z][.)])|(?P<angka>\(?\d{1,2}[.)])|(?P<dash>[-•]))\s"
)
_HEADING = re.compile(r"(?:pasal|bab) \w{1,5}", re.IGNORECASE)
# A full stop after a word, not after `No` or a number.
_SENTENCE = re.compile(r"(?<=[a-z)]{3}\.)\s(?=[A-Z])")
_ROW = "row"
_HEAD_OF_ROWS = "head of rows"


@dataclass(frozen=True, slots=True)
class Unit:
    """One provision of a quote."""

    ayat: str  # its label where the quote shows one, else empty
    head: int  # the announcement it stands under; 0 for none
    tokens: tuple[Token, ...]  # with those of what announces it
    first: int = 0  # where its own begin
    shared: frozenset[Mark] = frozenset()  # the marks that its first word has from the announcement


@dataclass(frozen=True, slots=True)
class _Head:
    kind: str
    tokens: tuple[Token, ...]
    number: int
    left: frozenset[Mark]


def units_of(text: str) -> list[Unit]:
    """In reading order; a paragraph is as many as it has sentences."""
    found: list[Unit] = []
    above: list[_Head] = []
    ayat = ""
    for number, line in enumerate(_lines(text), start=1):
        kind, label = _label(line)
        above = _still(above, kind)
        ayat = label.strip(" ()") if kind == "ayat" else ayat
        for sentence in _SENTENCE.split(line[len(label) :]):
            unit, left = _unit(sentence, ayat, above)
            found.append(unit)
        own = found[-1].tokens[found[-1].first :]
        if line.endswith(":"):
            above.append(_Head(kind, own, number, left))
        elif kind == _ROW and not above:
            above.append(_Head(_HEAD_OF_ROWS, own, number, frozenset()))
    return found


def _unit(sentence: str, ayat: str, above: list[_Head]) -> tuple[Unit, frozenset[Mark]]:
    """With the marks that it leaves over for what it announces."""
    begun = above[-1].left if above else frozenset()
    said, left = read(sentence, begun)
    if not sentence.endswith(":"):
        said += hanging(left)
    announced = [token for head in above for token in head.tokens]
    head = above[-1].number if above else 0
    return Unit(ayat, head, (*announced, *said), len(announced), begun), left


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
        if _HEADING.fullmatch(line):
            continue  # its number is no word of the provision
        if held and (_label(line)[0] or held[-1] in ".;:|"):
            yield held
            held = line
        else:
            held = f"{held} {line}".strip()
    if held:
        yield held
