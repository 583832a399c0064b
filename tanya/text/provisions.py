"""Finding provisions in what people write: `ps 5 (2) hrf a`."""

import re
from collections.abc import Iterator, Sequence

from tanya.domain.locator import Locator, NodeKind, Step
from tanya.text.exact import Written, written
from tanya.text.numerals import in_figures, roman
from tanya.text.provision_rows import COUNTS, DOWNWARDS, KINDS, PART, above, further

_PASAL_RE = re.compile(
    r"(?<![a-z])(?P<penjelasan>penjelasan\s(?:atas\s|dari\s)?)?(?:pasal|psl|ps|art(?:icle)?(?=[\s.]*\d))(?![a-z])[\s.]*"
    r"(?P<pasal>\d{1,3}(?:\s?[A-Z](?!\s?[./]\s?d))?(?![a-z\d])|[IVX]+(?![a-z]))"
    r"(?:[\s,]*+(?:ayat|ayt)?[\s.]*+\(?\s*+(?P<ayat>(?<=\()\d{1,2}[a-z]?(?=\s*\))|(?<=ayat\s)(?:\d{1,2}[a-z]?|[a-z]+))\s*\)?)?"
    r"(?:(?:[\s,]*(?:huruf|hrf)[\s.]*\(?|(?<=\))\s*)(?P<huruf>[a-z])\b(?!\s?[./]\s?d)\)?)?"
    r"(?:[\s,]*(?:angka|butir|poin)[\s.]*\(?(?P<angka>\d{1,2})\)?)?",
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
# `Pasal 5 ayat (1-2)` is an address of ours, of a number that stands there twice.
_RANGE = re.compile(r"ayat\s*\d+-\d", re.I)
_FURTHER_ANNEX = re.compile(
    r"(?:\s*,\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta|atau|&)\s+)"
    rf"(?P<label>[IVX]+|\d)\b(?![./]?\d|\s*{COUNTS})",
    re.I,
)
_EXPLAINED = re.compile(r"\bpenjelasan\s(?:(?:atas|dari)\s)?$", re.I)
_NOT_THIS = "bukan "  # `pasal 5, bukan pasal 6`
_CHAPTER = re.compile(r"(?<![a-z])bab\s+(?P<label>[IVXL]+|[1-3]?\d)\b(?!\s?(?:[/.]\s?\d|tahun))", re.I)
_SPELLED = {"satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6"}
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI"}


def find_locators(text: str) -> list[Locator]:
    """Every provision named in text, in its order: `ps 5 (2) hrf a` -> Pasal 5 ayat (2) huruf a."""
    return list(dict.fromkeys(one.locator for one in find_provisions(in_figures(text))))


def find_provisions(text: str) -> list[Written]:
    """The same, each with where it stands in text, whose numbers of provisions are figures."""
    text, exact = _take_exact(text)
    found = sorted((*exact, *_of_pasal(text), *_of_annex(text)), key=lambda one: one.start)
    return [one for one in found if text[max(0, one.start - 6) : one.start].lower() != _NOT_THIS] or found


def _of_pasal(text: str) -> list[Written]:
    found: list[Written] = []
    end = 0
    while match := _PASAL_RE.search(text, end):
        start, first = match.start(), _pasal_locator(match)
        places = [first]
        if found and _is_quoted_in(found[-1].locator, text[end:start]):
            places = [Locator((*found.pop().locator.steps, *first.steps))]
        elif (parts := above(text, end, start)) and (told := parts.of(first)):
            start, places = parts.start, told
            if explained := _EXPLAINED.search(text, end, start):
                start = explained.start()
                places = [Locator((Step(NodeKind.PENJELASAN), *one.steps)) for one in told]
        others, end = further(text, match.end(), places[-1])
        found += (Written(place, start, end) for place in (*places, *others))
    return found


def find_chapters(text: str, known: Sequence[Written]) -> list[Written]:
    """The bab named in text beside what is known: `BAB II`, `bab 2 dan 3`; not that of `BAB II Pasal 5`."""
    found: list[Written] = []
    for match in _CHAPTER.finditer(text):
        if any(_is_of_address(text, match, one) for one in known):
            continue
        labels, end = [match["label"]], match.end()
        while other := _FURTHER_ANNEX.match(text, end):
            labels.append(other["label"])
            end = other.end()
        for label in labels:
            number = roman(int(label)) if label.isdigit() else label.upper()
            found.append(Written(Locator.of((NodeKind.BAB, number)), match.start(), end))
    return found


def _is_of_address(text: str, chapter: re.Match[str], other: Written) -> bool:
    first, second = sorted((chapter.span(), (other.start, other.end)))
    return second[0] < first[1] or text[first[1] : second[0]].strip(" ,") in (
        "",
        "di",
        "dalam",
        "pada",
        "dari",
    )


def _of_annex(text: str) -> Iterator[Written]:
    """Annexes and their parts; those of a row too: `lampiran I dan II`."""
    for match in _LAMPIRAN_RE.finditer(text):
        first, end = _annex_locator(match), match.end()
        yield Written(first, match.start(), end)
        while first.is_annex and first.steps[0].label and (other := _FURTHER_ANNEX.match(text, end)):
            end = other.end()
            number = other["label"].upper()
            yield Written(Locator.of((NodeKind.LAMPIRAN, _ROMAN.get(number, number))), match.start(), end)


def _take_exact(text: str) -> tuple[str, list[Written]]:
    """The text without addresses that are written out further than the usual spellings go, and these."""
    found: list[Written] = []
    for address in written(text):
        if _RANGE.search(text[address.start : address.end]):
            continue
        usual = _PASAL_RE.match(text, address.start) or _LAMPIRAN_RE.match(text, address.start)
        if usual is None or usual.end() < address.end:
            found.append(address)
            blank = " " * (address.end - address.start - 1)
            text = f"{text[: address.start]}|{blank}{text[address.end :]}"
    return text, found


def _is_quoted_in(item: Locator, between: str) -> bool:
    """`Pasal I angka 3 Pasal 5`: a pasal that an item of an amendment quotes."""
    kinds = [step.kind for step in item.steps]
    roman = item.steps[0].label.startswith("I")
    return kinds == [NodeKind.PASAL, NodeKind.ANGKA] and roman and not between.strip()


_PART_RE = re.compile(rf"(?<![a-z])(?P<kind>{PART})\s*\(?(?P<label>\d{{1,2}}[a-z]?|[a-z])\b\)?", re.I)


def find_part(text: str) -> tuple[Step, ...]:
    """A part named without its pasal, from above: `kalau huruf b ayat (2)?` -> ayat (2), huruf b."""
    parts: dict[NodeKind, Step] = {}
    for match in _PART_RE.finditer(in_figures(text)):
        kind = KINDS[match["kind"].lower()]
        if match["label"][0].isdigit() is not (kind is NodeKind.HURUF):
            parts.setdefault(kind, Step(kind, match["label"].lower()))
    return tuple(parts[kind] for kind in DOWNWARDS if kind in parts)


def completed(part: tuple[Step, ...], before: Locator) -> Locator:
    """The part in the provision spoken of before: ayat (2) after Pasal 19 ayat (1) is Pasal 19 ayat (2)."""
    if not part:
        return before
    inside = DOWNWARDS[DOWNWARDS.index(part[0].kind) :]
    kept = (step for step in before.steps if step.kind not in inside)
    return Locator((*kept, *part))


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
