"""References as regulations write them: `Pasal 5 ayat (1) dan ayat (3)`, `huruf a sampai dengan huruf d`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.parsing.numerals import digits
from tanya.domain.locator import NodeKind

DEPTH = {NodeKind.PASAL: 0, NodeKind.AYAT: 1, NodeKind.HURUF: 2, NodeKind.ANGKA: 3}

_N = r"[\dlIOo]"  # figures as scanners print them
_SPACED = r"\d{1,3}\s[A-J](?=\s*(?:[,;]|$|dan\b|ayat\b|Undang|UUD))"  # `Pasal 28 F`
_FIGURE = rf"(?:{_SPACED}|\d[\dlIOoSBTtg]{{0,2}}|[lI]\d{{1,2}}|[SBT]\d)"
_UNIT = re.compile(
    rf"""(?<![A-Za-z])(?:
      (?P<pasal>[Pp]\s?a\s?s\s?a-?\s?[l1i])\s*(?P<pasal_label>{_FIGURE}[A-Z]{{0,2}}|[IVX]{{1,5}})
    | (?P<ayat>[Aa]yat)\s*(?P<ayat_label>
        \(\s?(?:\d{{1,2}}[a-z]?|[aesSB])\s?\) | [(lI]?{_N}{{1,3}}[a-z]?[JTtf7\\|)\]]?)
    | (?P<huruf>[Hh]uruf)\s*(?P<huruf_label>\(?(?:aa|bb|cc|dd|ee|ff|[a-z]|I)\)?)
    | (?P<angka>[Aa]ngka)\s*(?P<angka_label>\(?{_N}{{1,3}}\)?)
    )(?!\w|[.,/]\d)""",
    re.VERBOSE,
)
_BARE = {
    NodeKind.PASAL: re.compile(r"(\d{1,3}[A-Z]?)(?!\s*\(|\w|[.,/]\d|\s*(?:hari|bulan|tahun|kali|orang|%))"),
    NodeKind.AYAT: re.compile(r"(\(\s?\d{1,2}[a-z]?\s?\))"),
    NodeKind.HURUF: re.compile(
        r"([a-z])(?=\s*(?:[,;.)]|$|(?:dan|atau|serta|sampai|ayat|[Pp]asal|Undang)\b))"
    ),
    NodeKind.ANGKA: re.compile(r"(\d{1,2})(?!\s*\(|\w|[.,/]\d|\s*(?:hari|bulan|tahun|kali|orang|%))"),
}
_AND = re.compile(
    r"\s*,?\s*(?:dan\s?/\s?atau|dan|atau|serta|maupun|juncto|jo\.?)\s+(?P<anew>(?:pada|dalam)\s+)?|\s*,\s*"
)
_UNTIL = re.compile(r"\s*(?:sampai\s+dengan|s\.?\s?[d/]\.?\s?d?\.?)\s+|\s+sampai\s+")
_GAP = re.compile(r",?\s*(?:(?:pada|kecuali)\s+)?")
_OF = re.compile(r"\s+(?:dari\s+)?")
_THIS = re.compile(r"(?<![A-Za-z])(?P<kind>[Pp]asal|[Aa]yat)\s+ini\b")
_POINTING = re.compile(
    r"(?:\b(?:pada|dalam|dimaksud|tersebut|dan|atau|serta|ketentuan|kecuali)|[,(])\s*$", re.IGNORECASE
)
_EXPLAINS = re.compile(r"\bPenjelasan\s+(?:atas\s+|dari\s+)?$", re.IGNORECASE)
_LOOKED_BACK = 60  # characters before a reference that say what it is
_DEEPEST = 6  # parts of one address; of some letters and figures below each other there would be no end
# What scanners print for the number of an ayat: `ayat (s)` for (5).
_LETTERS = {"a": "4", "s": "5", "S": "5", "B": "8", "e": "9"}


@dataclass(frozen=True, slots=True)
class Part:
    """One step of a reference; the first of the labels it may mean is what stands there."""

    kind: NodeKind
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pointed:
    """One provision of a row; until: the last of a range that begins with the one before."""

    parts: tuple[Part, ...]
    start: int
    end: int
    until: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A row of references that share what follows them: `Pasal 5 dan Pasal 6 Undang-Undang ini`."""

    pointed: tuple[Pointed, ...]
    start: int
    end: int
    explanation: bool = False  # `Penjelasan Pasal 72`


def written(text: str) -> Iterator[Written]:
    """Every reference in text, in reading order."""
    position = 0
    while unit := _UNIT.search(text, position):
        position = unit.end()
        part = _part(unit)
        before = max(0, unit.start() - _LOOKED_BACK)
        if part.kind is NodeKind.ANGKA and not _POINTING.search(text, before, unit.start()):
            continue  # `dengan angka 4` is a figure
        row, end = _row(text, Pointed((part,), unit.start(), unit.end()))
        row, position = _above(text, row, end)
        explains = bool(_EXPLAINS.search(text, before, unit.start()))
        yield Written(tuple(row), unit.start(), position, explains)


def this_one(text: str) -> Iterator[tuple[NodeKind, int, int]]:
    """`pasal ini`, `ayat ini`: which kind of part, and where the words stand."""
    for found in _THIS.finditer(text):
        yield NodeKind(found["kind"].lower()), found.start(), found.end()


def _row(text: str, first: Pointed) -> tuple[list[Pointed], int]:
    first = _deepened(text, first)
    row = [first]
    while further := _further(text, row[-1]):
        row.append(_deepened(text, further))
    return row, row[-1].end


def _deepened(text: str, pointed: Pointed) -> Pointed:
    """With the smaller parts that follow at once: `Pasal 5` + `ayat (1) huruf a`."""
    while True:
        unit = _UNIT.match(text, _GAP.match(text, pointed.end).end())  # type: ignore[union-attr]
        deep = len(pointed.parts) == _DEEPEST
        if not unit or deep or not _is_below(_part(unit).kind, pointed.parts[-1].kind):
            return pointed
        pointed = replace(pointed, parts=(*pointed.parts, _part(unit)), end=unit.end())


def _is_below(kind: NodeKind, above: NodeKind) -> bool:
    return DEPTH[kind] > DEPTH[above] or (kind is NodeKind.HURUF and above is NodeKind.ANGKA)


def _further(text: str, before: Pointed) -> Pointed | None:
    """The next of a row, with the parts above it that it leaves unsaid."""
    until = _UNTIL.match(text, before.end)
    joint = until or _AND.match(text, before.end)
    if not joint:
        return None
    if unit := _UNIT.match(text, joint.end()):
        part, start, end = _part(unit), unit.start(), unit.end()
    elif bare := _BARE[before.parts[-1].kind].match(text, joint.end()):
        kind = before.parts[-1].kind
        part, start, end = Part(kind, _readings(kind, bare[1])), bare.start(), bare.end()
    else:
        return None
    kinds = [known.kind for known in before.parts]
    if joint.groupdict().get("anew") and part.kind not in kinds[1:]:
        return None  # `Pasal 5 dan pada ayat (1)`: of the pasal it stands in
    above = before.parts[: kinds.index(part.kind)] if part.kind in kinds else ()
    return Pointed((*above, part), start, end, bool(until))


def _above(text: str, row: list[Pointed], end: int) -> tuple[list[Pointed], int]:
    """Old texts name the smaller part first: `huruf a ayat (3) Pasal 7`."""
    while gap := _OF.match(text, end):
        if this := _THIS.match(text, gap.end()):
            return row, this.end()
        unit = _UNIT.match(text, gap.end())
        deep = any(len(pointed.parts) == _DEEPEST for pointed in row)
        if not unit or deep or not all(_is_below(pointed.parts[0].kind, _part(unit).kind) for pointed in row):
            break
        row = [replace(pointed, parts=(_part(unit), *pointed.parts)) for pointed in row]
        end = unit.end()
    return row, end


def _part(unit: re.Match[str]) -> Part:
    kind = next(kind for kind in DEPTH if unit[kind.value])
    return Part(kind, _readings(kind, unit[f"{kind.value}_label"]))


def _readings(kind: NodeKind, label: str) -> tuple[str, ...]:
    """The labels that may be meant, the likeliest first: `(21` is ayat 2, its bracket misread."""
    bare = label.strip("() ")
    if kind is NodeKind.PASAL:
        return _pasal(bare)
    if kind is NodeKind.HURUF:
        return ("l",) if bare == "I" else (bare,)
    if kind is NodeKind.AYAT and not label.endswith(")"):
        return tuple(dict.fromkeys(_unclosed(label.lstrip("( "))))
    if bare in _LETTERS:
        return (_LETTERS[bare],)
    return (bare if bare[:-1].isdigit() else digits(bare),)


def _pasal(label: str) -> tuple[str, ...]:
    label = label.replace(" ", "")
    if set(label) <= set("IVX"):
        return (label, digits(label)) if set(label) == {"I"} else (label,)
    letters = label.lstrip("0123456789")
    plain = label if set(letters) <= set("ABCDEFGHJ") else digits(label)
    return tuple(dict.fromkeys((plain, digits(label))))


def _unclosed(label: str) -> Iterator[str]:
    if label[:-1].isdigit() and label[-1].islower() and label[-1] not in "loftj":
        yield label  # `ayat 1a`
    bare = label.rstrip("])")
    if len(bare) > 2 and bare[0] in "lI" and bare[-1] in "lI1" and digits(bare[1:-1]).isdigit():
        yield digits(bare[1:-1])  # `l2l`
    if len(bare) > 1 and digits(bare[:-1]).isdigit() and bare[-1] in "1lIJTtf7\\|":
        yield digits(bare[:-1])
    if digits(bare).isdigit():
        yield digits(bare)
    elif len(bare) > 1:
        yield from _unclosed(bare[:-1])  # `2lr`
