"""Rows of provisions: `Pasal 5, 6 dan 7`, `ayat (2) sampai (4)`; parts before a pasal: `ayat 1 pasal 5`."""

import re
from dataclasses import dataclass
from itertools import product

from tanya.domain.locator import Locator, NodeKind, Step

DOWNWARDS = (NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA)
KINDS = {
    "pasal": NodeKind.PASAL,
    "psl": NodeKind.PASAL,
    "ps": NodeKind.PASAL,
    "ayat": NodeKind.AYAT,
    "ayt": NodeKind.AYAT,
    "huruf": NodeKind.HURUF,
    "hrf": NodeKind.HURUF,
    "angka": NodeKind.ANGKA,
    "butir": NodeKind.ANGKA,
    "poin": NodeKind.ANGKA,
}
PART = "ayat|ayt|huruf|hrf|angka|butir|poin"
_ROMAN = ("I", "II", "III")  # of pasal in amendments: each is named with its own word
_MOST = 100  # of a range that is spelt out
_AND = r"\s*,\s*(?:(?:dan|serta|atau)\s+)?|\s*(?:\b(?:dan|serta|atau|maupun)|&)\s+"
_TO = r"\s*(?:\bsampai(?:\s+(?:dengan|ke)\b)?|\bs\s?[./]?\s?d\b\.?|\bhingga\b|[-–])\s*"
COUNTS = r"(?:hari|minggu|bulan|tahun|orang|kali|persen|%|jam|tujuan|hal)\b"
_LABEL = rf"\(?(?P<label>\d{{1,3}}[a-z]?|[a-z])\b\)?(?![/%]|\.\d|,\d+\s*(?:%|persen)|\s*{COUNTS})"
_FURTHER = re.compile(rf"(?:(?P<to>{_TO})|{_AND})(?:(?P<kind>pasal|psl|ps|{PART})[\s.]*)?{_LABEL}", re.I)
_BELOW = re.compile(rf"[\s,]*(?P<kind>{PART})[\s.]*{_LABEL}", re.I)
_BEGINNING = re.compile(rf"(?<![a-z])(?:{PART})[\s.]*\(?[\da-z]", re.I)
_OF_NEXT = re.compile(r"\s*(?:(?:dari|dr|dalam|dlm|pada|pd|di)\s+)?(?:pasal|psl|ps)\b[\s.]*\d", re.I)
_MOST_ABOVE = 8  # parts before a pasal that are looked at


def further(text: str, position: int, first: Locator) -> tuple[list[Locator], int]:
    """The others of the row that begins with first, which ends at position, and where the row ends."""
    found: list[Locator] = []
    last = first
    while match := _FURTHER.match(text, position):
        if (match["kind"] and _OF_NEXT.match(text, match.end())) or not (row := _next(match, last)):
            break
        last, position = _completed(text, match.end(), row[-1])
        found += (*row[:-1], last)
    return found, position


def _next(match: re.Match[str], last: Locator) -> list[Locator]:
    """What a further label adds after the last one: all up to it, where it ends a range."""
    kind = _kind_of(match, last)
    at = next((at for at, step in enumerate(last.steps) if step.kind is kind), None)
    if kind is None or at is None:
        return []
    above, label = last.steps[:at], _cased(kind, match["label"])
    if label.isalpha() is not (kind is NodeKind.HURUF) or last.steps[at].label in _ROMAN:
        return []
    labels = _up_to(last.steps[at].label, label) if match["to"] else [label]
    return [Locator((*above, Step(kind, one))) for one in labels]


def _kind_of(match: re.Match[str], last: Locator) -> NodeKind | None:
    """Without a word for it, a label is of the kind of the last one, or an ayat in its brackets."""
    said = KINDS.get((match["kind"] or "").lower())
    if said is NodeKind.PASAL and not match["to"]:
        return None  # an address of its own
    if said or "(" not in match[0]:
        return said or last.steps[-1].kind
    return NodeKind.HURUF if match["label"].isalpha() else NodeKind.AYAT


def _up_to(first: str, last: str) -> list[str]:
    """The labels after first up to last; none where they do not go up."""
    if first.isdigit() and last.isdigit():
        return [str(number) for number in range(int(first) + 1, int(last) + 1)][:_MOST]
    if len(first) == len(last) == 1 and first.isalpha() and last.isalpha():
        return [chr(code) for code in range(ord(first) + 1, ord(last) + 1)]
    return []


def _completed(text: str, position: int, place: Locator) -> tuple[Locator, int]:
    """With the parts that are named behind it: the `ayat 2` of `pasal 5 dan 6 ayat 2`."""
    while match := _BELOW.match(text, position):
        kind = KINDS[match["kind"].lower()]
        label = _cased(kind, match["label"])
        deeper = place.down(kind, label)
        fits = label.isalpha() is (kind is NodeKind.HURUF) and deeper == deeper.certain
        if not fits or _OF_NEXT.match(text, match.end()):
            break
        place, position = deeper, match.end()
    return place, position


@dataclass(frozen=True, slots=True)
class Above:
    """Parts named before their pasal, and where they begin: `huruf b ayat (2)` of `pasal 5`."""

    parts: tuple[tuple[Step, ...], ...]
    start: int

    def of(self, pasal: Locator) -> list[Locator]:
        """These parts of that pasal; nothing where it names such a part itself."""
        own = {step.kind for step in pasal.steps}
        if any(step.kind in own for part in self.parts for step in part):
            return []
        kept = [step for step in pasal.steps if step.kind not in DOWNWARDS]
        below = [step for step in pasal.steps if step.kind in DOWNWARDS]
        return [Locator((*kept, *_downwards((*below, *part)))) for part in self.parts]


def above(text: str, start: int, end: int) -> Above | None:
    """Of text between an address before and a pasal, the parts of the pasal that it ends with."""
    begins = [match.start() for match in _BEGINNING.finditer(text, start, end)][-_MOST_ABOVE:]
    return next((one for at in begins if (one := _rows(text, at, end))), None)


def _rows(text: str, start: int, end: int) -> Above | None:
    """What is read from there to the pasal without a word between; else None."""
    rows: dict[NodeKind, list[str]] = {}
    position, last = start, None
    while match := _BELOW.match(text, position, end):
        kind, label = KINDS[match["kind"].lower()], match["label"].lower()
        if kind in rows or label.isalpha() is not (kind is NodeKind.HURUF):
            return None
        last = Locator((Step(kind, label),))
        others, position = further(text[:end], match.end(), last)
        if any(len(one.steps) > 1 for one in others):
            return None
        rows[kind] = [label, *(one.steps[0].label for one in others)]
    if last is None or not re.fullmatch(
        r"[\s,]*(?:(?:dari|dr|dalam|dlm|pada|pd|di)\s+)?", text[position:end]
    ):
        return None
    parts = product(*([Step(kind, label) for label in labels] for kind, labels in rows.items()))
    return Above(tuple(_downwards(part) for part in parts), start)


def _downwards(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple(sorted(steps, key=lambda step: DOWNWARDS.index(step.kind)))


def _cased(kind: NodeKind, label: str) -> str:
    return label.upper() if kind is NodeKind.PASAL else label.lower()
