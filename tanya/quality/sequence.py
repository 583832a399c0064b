"""The pasal of a regulation's body: which are missing, which are printed twice."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from tanya.domain.document import Node
from tanya.domain.locator import NodeKind

_OUTSIDE = (NodeKind.PENJELASAN, NodeKind.LAMPIRAN)
_LEADING_DIGITS = re.compile(r"\d+")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_HEADING = re.compile(r"(?:^|(?<=[.;:]\s))Pasal\s+(?P<label>\d{1,3}[A-Z]?)\b(?P<alone>\s*$)?", re.MULTILINE)
_TOLD_APART = re.compile(r"(?P<label>\d+[A-Z]?)-\d+")  # `5-2`: the second of two siblings
_ALIKE = 24  # letters at the beginning of two pasal, from which on they are one
_LEAST = 8  # of a shorter one


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers in a row that no pasal has; the pages the pasal before ends on and the one after begins on.

    Pages are 1-based; 0 where there is none, or the format has no pages.
    """

    missing: tuple[int, ...]
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Double:
    """A pasal that is printed once more, and the pages of the two prints; 0 where there are none."""

    label: str
    first: int
    again: int


def body_pasal(roots: Sequence[Node]) -> tuple[Node, ...]:
    """In reading order; without the pasal of Penjelasan and Lampiran, and those that another one quotes."""
    body = (root for root in roots if root.kind not in _OUTSIDE)
    return tuple(pasal for root in body for pasal in _pasal(root))


def gaps(pasal: Sequence[Node]) -> tuple[Gap, ...]:
    """What is missing from 1 to the highest number there is."""
    numbered: dict[int, list[Node]] = {}
    for node in pasal:
        if number := _number(_label(node)):
            numbered.setdefault(number, []).append(node)
    there = sorted(numbered)
    found = []
    for before, after in zip([0, *there], there, strict=False):
        if after > before + 1:
            ends = max((node.pages.last for node in numbered.get(before, ())), default=0)
            found.append(Gap(tuple(range(before + 1, after)), ends, numbered[after][0].pages.first))
    return tuple(found)


def doubles(pasal: Sequence[Node]) -> tuple[Double, ...]:
    """Those that stand twice: as two parts, or the second print as text of another pasal.

    A parser takes each number once; the heading it passes over stays in the text of the pasal before it.
    """
    first: dict[str, Node] = {}
    for node in pasal:
        first.setdefault(_label(node), node)
    found: dict[str, Double] = {}
    for node in pasal:
        for label in (*_second_of(node), *_headings_inside(node, first)):
            if label in first:
                found.setdefault(label, Double(label, first[label].pages.first, node.pages.last))
    return tuple(found.values())


def _pasal(node: Node) -> Iterator[Node]:
    if node.kind is NodeKind.PASAL:
        yield node
        return
    for child in node.children:
        yield from _pasal(child)


def _label(pasal: Node) -> str:
    return pasal.locator.steps[-1].label


def _number(label: str) -> int:
    """0 when the label is no number; 5 for `5A`."""
    if found := _LEADING_DIGITS.match(label):
        return int(found[0])
    return _ROMAN.index(label) + 1 if label in _ROMAN else 0


def _second_of(pasal: Node) -> tuple[str, ...]:
    found = _TOLD_APART.fullmatch(_label(pasal))
    return (found["label"],) if found else ()


def _headings_inside(pasal: Node, known: dict[str, Node]) -> Iterator[str]:
    """Labels of pasal that head words inside this one; an amendment's stand there by right."""
    parts = tuple(pasal.walk())
    if any(part.kind is NodeKind.PASAL for part in parts[1:]):
        return
    _, _, text = "\n".join(part.text for part in parts).partition("\n")
    for found in _HEADING.finditer(text):
        named = known.get(found["label"])
        after = "" if found["alone"] is not None else _after(text, found.end())
        if named and _heads_again(named, pasal, after):
            yield found["label"]


def _after(text: str, place: int) -> str:
    return text[place : place + 4 * _ALIKE]


def _heads_again(named: Node, holder: Node, rest: str) -> bool:
    """Whether a label in the holder, followed by rest, is a second print of the pasal, not a reference."""
    if not rest:
        return named is not holder  # at the turn of a page a label is often printed once more, alone
    label = f"pasal{_label(named).lower()}"
    first = islice(_letters(part.text for part in named.walk()), len(label) + _ALIKE)
    said = "".join(first).removeprefix(label)[:_ALIKE]
    return len(said) >= _LEAST and "".join(_letters([rest])).startswith(said)


def _letters(texts: Iterable[str]) -> Iterator[str]:
    return (sign.lower() for text in texts for sign in text if sign.isalnum())
