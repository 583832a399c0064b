"""The labels that Word counts by itself and writes nowhere: `Pasal 3`, `(2)`, `a.`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from lxml.etree import _Element

_LEVELS = 9  # that a list may have in Word
_PLACE = re.compile(r"%([1-9])")
_WORD = re.compile(r"[^\W\d_]{3}")  # in a label that says something without words after it: `Pasal %1`
_LARGEST = 9999  # no list counts on so far; a file may claim any number
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class _Level:
    form: str  # `decimal`, `lowerLetter`; `bullet` and what is not known here give no label
    text: str  # `(%1)`, `%1.%2`
    start: int = 1
    restarts: bool = True
    decimal: bool = False  # the numbers of the levels above in digits, whatever their form
    style: str = ""  # of the paragraphs that are of this level


@dataclass(slots=True)
class _List:
    """One numbering; several `num` may count on in it."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Use:
    """A `num`: which list it counts in, and where it begins anew."""

    abstract: str
    starts: dict[int, int]
    levels: dict[int, _Level]


class Numbering:
    """Asked for each paragraph once, in reading order."""

    def __init__(self, document: Document) -> None:
        root = _numbering(document)
        self._lists, self._uses = (_lists(root), _uses(root)) if root is not None else ({}, {})
        self._begun: set[str] = set()
        self._styles = {
            _val(style, "w:styleId"): style for style in document.styles.element if _is_style(style)
        }

    def label(self, paragraph: _Element, words: str) -> str:
        """What Word shows before the paragraph's words; empty where that is nothing, or only a sign."""
        number, level = self._of(paragraph)
        use = self._uses.get(number)
        held = self._lists.get(use.abstract) if use else None
        if use is None or held is None or not 0 <= level < _LEVELS:
            return ""
        levels = {**held.levels, **use.levels}
        if level not in levels:
            return ""
        self._count(number, use, held, level, levels)
        label = _label(level, levels, held.counts)
        return label if words or _WORD.search(levels[level].text) else ""

    def _of(self, paragraph: _Element) -> tuple[str, int]:
        """The `num` and the level of a paragraph: its own, else those of its style."""
        style = _val(_child(paragraph, "w:pPr", "w:pStyle"))
        own = _child(paragraph, "w:pPr", "w:numPr")
        number, level = _val(_child(own, "w:numId")), _val(_child(own, "w:ilvl"))
        seen: set[str] = set()
        while not (number and level) and style in self._styles and style not in seen:
            seen.add(style)
            told = _child(self._styles[style], "w:pPr", "w:numPr")
            inherited = _val(_child(told, "w:numId"))
            if inherited and not number:
                number = inherited
                level = level or _val(_child(told, "w:ilvl")) or self._level_of(number, style)
            style = _val(_child(self._styles[style], "w:basedOn"))
        return number, _int(level, 0)

    def _level_of(self, number: str, style: str) -> str:
        use = self._uses.get(number)
        held = self._lists.get(use.abstract) if use else None
        found = (at for at, level in (held.levels if held else {}).items() if level.style == style)
        return str(next(found, 0))

    def _count(self, number: str, use: _Use, held: _List, level: int, levels: dict[int, _Level]) -> None:
        if number not in self._begun:
            self._begun.add(number)
            for at in use.starts:
                held.counts.pop(at, None)
        first = use.starts.get(level, levels[level].start)
        held.counts[level] = held.counts[level] + 1 if level in held.counts else first
        for at in range(level + 1, _LEVELS):
            if at in levels and levels[at].restarts:
                held.counts.pop(at, None)


def _label(level: int, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    own = levels[level]
    if not own.text or written(1, own.form) is None:
        return ""
    parts: list[str] = []
    position = 0
    for found in _PLACE.finditer(own.text):
        at = int(found[1]) - 1
        above = levels.get(at, own)
        number = written(counts.get(at, above.start), "decimal" if own.decimal and at < level else above.form)
        parts += [own.text[position : found.start()], number or ""]
        position = found.end()
    return "".join([*parts, own.text[position:]]).strip()


def written(number: int, form: str) -> str | None:
    """The number as a list of this form prints it: `decimal`, `lowerLetter`; None of a form not known."""
    if not 0 <= number <= _LARGEST:
        return None
    match form:
        case "decimal":
            return str(number)
        case "decimalZero":
            return f"{number:02}"
        case "lowerLetter":
            return _letters(number)
        case "upperLetter":
            return _letters(number).upper()
        case "lowerRoman":
            return _roman(number).lower()
        case "upperRoman":
            return _roman(number)
    return None


def _letters(number: int) -> str:
    """a to z, then aa, bb."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number else ""


def _roman(number: int) -> str:
    signs = []
    for value, sign in _ROMAN:
        signs.append(sign * (number // value))
        number %= value
    return "".join(signs)


def _numbering(document: Document) -> _Element | None:
    """Asked for by its kind: python-docx makes one anew where there is none."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external:
            part = relation.target_part
            return part.element if isinstance(part, XmlPart) else None
    return None


def _lists(root: _Element) -> dict[str, _List]:
    found, linked, named = {}, {}, {}
    for abstract in root.iterchildren(qn("w:abstractNum")):
        key = _val(abstract, "w:abstractNumId")
        found[key] = _List(dict(_levels(abstract)))
        linked[key] = _val(_child(abstract, "w:numStyleLink"))
        named[_val(_child(abstract, "w:styleLink"))] = key
    for key, link in linked.items():
        if link and link in named:
            found[key] = found[named[link]]
    return found


def _uses(root: _Element) -> dict[str, _Use]:
    uses = {}
    for num in root.iterchildren(qn("w:num")):
        starts: dict[int, int] = {}
        levels: dict[int, _Level] = {}
        for override in num.iterchildren(qn("w:lvlOverride")):
            at = _int(_val(override, "w:ilvl"), 0)
            levels |= dict(_levels(override))
            if start := _val(_child(override, "w:startOverride")):
                starts[at] = _int(start, 1)
        uses[_val(num, "w:numId")] = _Use(_val(_child(num, "w:abstractNumId")), starts, levels)
    return uses


def _levels(parent: _Element) -> Iterator[tuple[int, _Level]]:
    for level in parent.iterchildren(qn("w:lvl")):
        yield (
            _int(_val(level, "w:ilvl"), 0),
            _Level(
                _val(_child(level, "w:numFmt")) or "decimal",
                _val(_child(level, "w:lvlText")),
                _int(_val(_child(level, "w:start")), 1),
                _val(_child(level, "w:lvlRestart")) != "0",
                _is_on(_child(level, "w:isLgl")),
                _val(_child(level, "w:pStyle")),
            ),
        )


def _is_style(element: _Element) -> bool:
    return bool(element.tag == qn("w:style"))


def _is_on(element: _Element | None) -> bool:
    return element is not None and _val(element) not in ("0", "false", "off")


def _child(element: _Element | None, *tags: str) -> _Element | None:
    for tag in tags:
        element = element.find(qn(tag)) if element is not None else None
    return element


def _val(element: _Element | None, name: str = "w:val") -> str:
    return str(element.get(qn(name)) or "") if element is not None else ""


def _int(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else otherwise
