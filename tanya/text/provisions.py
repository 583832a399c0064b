"""Finding provisions in what people write: `ps 5 (2) hrf a`."""

import re

from tanya.domain.locator import Locator, NodeKind, Step
from tanya.text.exact import written
from tanya.text.numerals import in_figures

_PASAL_RE = re.compile(
    r"(?<![a-z])(?P<penjelasan>penjelasan\s(?:atas\s|dari\s)?)?(?:pasal|psl|ps)(?![a-z])[\s.]*(?P<pasal>\d{1,3}\s?[A-Z]?(?![a-z\d])|[IVX]+(?![a-z]))"
    r"(?:[\s,]*+(?:ayat|ayt)?[\s.]*+\(?\s*+(?P<ayat>(?<=\()\d{1,2}[a-z]?(?=\s*\))|(?<=ayat\s)(?:\d{1,2}[a-z]?|[a-z]+))\s*\)?)?"
    r"(?:(?:[\s,]*(?:huruf|hrf)[\s.]*\(?|(?<=\))\s*)(?P<huruf>[a-z])\b\)?)?"
    r"(?:[\s,]*angka[\s.]*\(?(?P<angka>\d{1,2})\)?)?",
    re.I,
)
_FURTHER_RE = re.compile(
    r"(?:\s*,\s*(?:dan\s+)?|\s*(?:\bdan|\bserta|&)\s+)(?P<ayat>ayat\s*)?\(?(?P<label>\d{1,3})\)?"
    r"(?![\d/%A-Za-z]|[.,]\d|\s*(?:hari|minggu|bulan|tahun|orang|kali|persen|%|jam|tujuan|hal)\b)",
    re.I,
)
_LAMPIRAN_RE = re.compile(
    r"(?:(?<![a-z])(?:angka|butir|(?<=\d{4}\s)nomor)\s+(?P<above>\d{1,3})\s+(?:(?:dalam|pada|dari|di)\s+)?)?"
    r"(?<![a-z])(?:lampiran|lamp)\b[\s.]*(?P<lampiran>[IVX]+\b|\d\b)?"
    r"(?:[\s,.]*bab\s+(?P<bab>[IVX]+\b|\d\b))?"
    r"(?:[\s,.]*(?:huruf\s+)?(?P<huruf>[A-Z])\b(?![a-z]))?"
    r"(?:[\s,.]*(?:(?:angka|nomor|butir)\s+)?(?P<angka>\d{1,3})\b(?!\s*(?:/|tahun\b)))?",
    re.I,
)
_SPELLED = {"satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6"}
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI"}


def find_locators(text: str) -> list[Locator]:
    """Every provision named in text: `ps 5 (2) hrf a` -> Pasal 5 ayat (2) huruf a."""
    text, exact = _take_exact(in_figures(text))
    found: list[Locator] = []
    end = 0
    for match in _PASAL_RE.finditer(text):
        first = _pasal_locator(match)
        if found and _is_quoted_in(found[-1], text[end : match.start()]):
            first = Locator((*found.pop().steps, *first.steps))
        found += (first, *_further(text, match.end(), first))
        end = match.end()
    found += [_annex_locator(match) for match in _LAMPIRAN_RE.finditer(text)]
    return list(dict.fromkeys((*exact, *found)))


def _take_exact(text: str) -> tuple[str, list[Locator]]:
    """The text without addresses that are written out further than the usual spellings go, and these."""
    found: list[Locator] = []
    for address in written(text):
        usual = _PASAL_RE.match(text, address.start) or _LAMPIRAN_RE.match(text, address.start)
        if usual is None or usual.end() < address.end:
            found.append(address.locator)
            blank = " " * (address.end - address.start - 1)
            text = f"{text[: address.start]}|{blank}{text[address.end :]}"
    return text, found


def _is_quoted_in(item: Locator, between: str) -> bool:
    """`Pasal I angka 3 Pasal 5`: a pasal that an item of an amendment quotes."""
    kinds = [step.kind for step in item.steps]
    roman = item.steps[0].label.startswith("I")
    return kinds == [NodeKind.PASAL, NodeKind.ANGKA] and roman and not between.strip()


_PART_RE = re.compile(
    r"(?<![a-z])(?P<kind>ayat|ayt|huruf|hrf|angka)\s*\(?(?P<label>\d{1,2}[a-z]?|[a-z])\b\)?", re.I
)
_PART_KINDS = {"ayat": NodeKind.AYAT, "ayt": NodeKind.AYAT, "huruf": NodeKind.HURUF, "hrf": NodeKind.HURUF}


def find_part(text: str) -> tuple[Step, ...]:
    """A part named without its pasal, from above: `kalau huruf b ayat (2)?` -> ayat (2), huruf b."""
    parts: dict[NodeKind, Step] = {}
    for match in _PART_RE.finditer(in_figures(text)):
        kind = _PART_KINDS.get(match["kind"].lower(), NodeKind.ANGKA)
        if match["label"][0].isdigit() is not (kind is NodeKind.HURUF):
            parts.setdefault(kind, Step(kind, match["label"].lower()))
    return tuple(parts[kind] for kind in _DOWNWARDS if kind in parts)


_DOWNWARDS = (NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA)


def completed(part: tuple[Step, ...], before: Locator) -> Locator:
    """The part in the provision spoken of before: ayat (2) after Pasal 19 ayat (1) is Pasal 19 ayat (2)."""
    if not part:
        return before
    inside = _DOWNWARDS[_DOWNWARDS.index(part[0].kind) :]
    kept = (step for step in before.steps if step.kind not in inside)
    return Locator((*kept, *part))


def _further(text: str, position: int, first: Locator) -> list[Locator]:
    """The others of a row: `Pasal 5, 6 dan 7`, `Pasal 5 ayat (2) dan (3)`."""
    *above, last = first.steps
    found: list[Locator] = []
    if last.kind not in (NodeKind.PASAL, NodeKind.AYAT) or not last.label[0].isdigit():
        return found
    while match := _FURTHER_RE.match(text, position):
        if (last.kind is NodeKind.PASAL) and (match["ayat"] or "(" in match[0]):
            break
        found.append(Locator((*above, Step(last.kind, match["label"]))))
        position = match.end()
    return found


def _pasal_locator(match: re.Match[str]) -> Locator:
    steps = [Step(NodeKind.PENJELASAN)] if match["penjelasan"] else []
    steps.append(Step(NodeKind.PASAL, match["pasal"].replace(" ", "").upper()))
    ayat = (match["ayat"] or "").lower()
    if (label := _SPELLED.get(ayat, ayat))[:1].isdigit():
        steps.append(Step(NodeKind.AYAT, label))
    if match["huruf"]:
        steps.append(Step(NodeKind.HURUF, match["huruf"].lower()))
    if match["angka"]:
        steps.append(Step(NodeKind.ANGKA, match["angka"]))
    return Locator(tuple(steps))


def _annex_locator(match: re.Match[str]) -> Locator:
    number, bab = match["lampiran"] or "", match["bab"]
    steps = [Step(NodeKind.LAMPIRAN, _ROMAN.get(number, number.upper()))]
    if bab:
        steps.append(Step(NodeKind.BAB, _ROMAN.get(bab, bab.upper())))
    if match["huruf"]:
        steps.append(Step(NodeKind.HURUF, match["huruf"].upper()))
    if angka := match["angka"] or match["above"]:
        steps.append(Step(NodeKind.ANGKA, angka))
    return Locator(tuple(steps))
