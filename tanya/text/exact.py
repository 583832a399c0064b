"""Addresses as the system itself writes them, in what people write: `Lampiran BAB III angka 3.1`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tanya.domain.locator import DICTUM, Locator, NodeKind, Step, dictum_label, steps_in

_START = re.compile(
    r"(?<![\w“])(?:lampiran|bab|pasal|penjelasan|menimbang|mengingat|diktum)(?!\w)", re.IGNORECASE
)
_COUNTED = re.compile(r"(?<!\w)diktum\s+(?:ke-?\s?)?(?P<number>\d{1,2})(?!\w)", re.IGNORECASE)
_FURTHER = re.compile(
    rf"(?:\s?,\s?(?:dan\s)?|\s(?:dan|serta)\s)(?:diktum\s)?(?P<label>{DICTUM})(?!\w)", re.IGNORECASE
)
_IN_WORDS = (
    "KESATU",
    "KEDUA",
    "KETIGA",
    "KEEMPAT",
    "KELIMA",
    "KEENAM",
    "KETUJUH",
    "KEDELAPAN",
    "KESEMBILAN",
    "KESEPULUH",
)
_FIGURES = re.compile(r"\d{1,3}(?:\.\d{1,2})*(?:-\d+)?")
_ROMAN = re.compile(r"[IVXL]+(?:-\d+)?")
# What labels of a kind look like; `bab ini` and `tabel tersebut` are no addresses.
_LABELS = {
    NodeKind.BAB: _ROMAN,
    NodeKind.BAGIAN: re.compile(rf"{DICTUM}|[IVX]+", re.IGNORECASE),
    NodeKind.PARAGRAF: _FIGURES,
    NodeKind.PASAL: re.compile(r"(?:\d{1,3}[A-Z]?|[IVX]+)(?:-\d+)?"),
    NodeKind.HURUF: re.compile(r"(?:[A-Za-z]|aa|bb|cc|dd)(?:-\d+)?"),
    NodeKind.ANGKA: _FIGURES,
    NodeKind.TABEL: _FIGURES,
    NodeKind.BARIS: _FIGURES,
    NodeKind.HALAMAN: _FIGURES,
}
# What may come first below these; `mengingat Pasal 5` and `BAB II Pasal 5` are no one address.
_BELOW = {
    NodeKind.MENIMBANG: (NodeKind.HURUF,),
    NodeKind.MENGINGAT: (NodeKind.ANGKA,),
    NodeKind.PENJELASAN: (NodeKind.PASAL, NodeKind.BARIS, NodeKind.HALAMAN),
    NodeKind.DIKTUM: (NodeKind.HURUF, NodeKind.ANGKA, NodeKind.AYAT, NodeKind.TABEL),
}
_NEVER_BELOW = (NodeKind.LAMPIRAN, NodeKind.MENIMBANG, NodeKind.MENGINGAT, NodeKind.DIKTUM, NodeKind.PENUTUP)


@dataclass(frozen=True, slots=True)
class Written:
    """An address with where it stands."""

    locator: Locator
    start: int
    end: int


def written(text: str) -> Iterator[Written]:
    """Those of two steps or more, and those that can mean nothing else: `Diktum KEDUA`, `Penjelasan Umum`."""
    end = 0
    for found in _START.finditer(text):
        if found.start() >= end and (address := _address(text, found.start())):
            end = address.end
            yield address
            yield from _further(text, address)
    for found in _COUNTED.finditer(text):
        if 0 < (number := int(found["number"])) <= len(_IN_WORDS):
            yield Written(Locator.of((NodeKind.DIKTUM, _IN_WORDS[number - 1])), *found.span())


def _further(text: str, first: Written) -> Iterator[Written]:
    """The others of a row: `diktum kedua dan ketiga`."""
    end = first.end
    whole = len(first.locator.steps) == 1 and first.locator.steps[0].kind is NodeKind.DIKTUM
    while whole and (other := _FURTHER.match(text, end)):
        end = other.end()
        yield Written(Locator.of((NodeKind.DIKTUM, dictum_label(other["label"]))), first.start, end)


def _address(text: str, start: int) -> Written | None:
    steps: list[Step] = []
    end = start
    for step, stop in steps_in(text, start):
        if not _fits(steps, step):
            break
        steps.append(step)
        end = stop
    whole = len(steps) > 1 or (steps and (steps[0].kind is NodeKind.DIKTUM or steps[0].label == "Umum"))
    return Written(Locator(tuple(steps)), start, end) if whole else None


def _fits(above: list[Step], step: Step) -> bool:
    pattern = _LABELS.get(step.kind)
    if pattern and not pattern.fullmatch(step.label):
        return False
    if not above:
        return True
    if above[-1].kind is NodeKind.BAB and step.kind is NodeKind.PASAL:
        return False
    pasal = next((place for place, one in enumerate(above) if one.kind is NodeKind.PASAL), None)
    if pasal is not None and (place := Locator((*above[pasal:], step))) != place.certain:
        return False  # `Pasal 5 ayat (1), ayat (2)` are two
    below = _BELOW.get(above[-1].kind)
    return step.kind not in _NEVER_BELOW and (below is None or step.kind in below)
