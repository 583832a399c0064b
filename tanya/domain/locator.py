"""Where a provision stands, as people write it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class NodeKind(StrEnum):
    """The parts a document can have."""

    MENIMBANG = "menimbang"
    MENGINGAT = "mengingat"
    BAB = "bab"
    BAGIAN = "bagian"
    PARAGRAF = "paragraf"
    DIKTUM = "diktum"  # what a decree decides: KESATU, KEDUA
    PASAL = "pasal"
    AYAT = "ayat"
    HURUF = "huruf"
    ANGKA = "angka"
    LAMPIRAN = "lampiran"
    PENJELASAN = "penjelasan"
    PENUTUP = "penutup"  # promulgation formula, signatures, gazette
    JUDUL = "judul"  # a heading without a number, in annexes and reports
    TABEL = "tabel"
    BARIS = "baris"
    HALAMAN = "halaman"  # the last resort for text that has no headings
    TOPIK = "topik"  # a fact of our own digests that is tied to no provision


_WRITTEN = {
    NodeKind.MENIMBANG: "Menimbang",
    NodeKind.MENGINGAT: "Mengingat",
    NodeKind.BAB: "BAB",
    NodeKind.BAGIAN: "Bagian",
    NodeKind.PARAGRAF: "Paragraf",
    NodeKind.DIKTUM: "Diktum",
    NodeKind.PASAL: "Pasal",
    NodeKind.AYAT: "ayat",
    NodeKind.HURUF: "huruf",
    NodeKind.ANGKA: "angka",
    NodeKind.LAMPIRAN: "Lampiran",
    NodeKind.PENJELASAN: "Penjelasan",
    NodeKind.PENUTUP: "Penutup",
    NodeKind.TABEL: "Tabel",
    NodeKind.BARIS: "baris",
    NodeKind.HALAMAN: "halaman",
}


# How decrees number what they decide, in capitals.
DICTUM = (
    r"(?:PERTAMA|KE\s?(?:SATU|DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN|SEPULUH|SEBELAS)"
    r"(?:\s?(?:BELAS|PULUH))?)"
)
_TENS = re.compile(r"(?<=[A-Z])(?<!SE)(?=BELAS|PULUH)")


def dictum_label(written: str) -> str:
    """`KEDUA BELAS` for `keduabelas`."""
    return "–".join(_TENS.sub(" ", "".join(part.upper().split())) for part in written.split("–"))


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a locator: Step(PASAL, '5'), Step(AYAT, '2'), Step(LAMPIRAN, 'II'), Step(LAMPIRAN, '')."""

    kind: NodeKind
    label: str = ""

    def __str__(self) -> str:
        if self.kind in (NodeKind.JUDUL, NodeKind.TOPIK):
            return f"“{self.label}”"
        if self.kind is NodeKind.AYAT:
            return f"ayat ({self.label})"
        return f"{_WRITTEN[self.kind]} {self.label}".strip()


@dataclass(frozen=True, slots=True)
class Locator:
    """A provision's address: str(...) == 'Pasal 5 ayat (2) huruf a', 'Lampiran II huruf B angka 2'.

    Above a pasal no bab, bagian or paragraf is written, as nobody cites it; inside an annex they are.
    """

    steps: tuple[Step, ...]

    @classmethod
    def of(cls, *steps: tuple[NodeKind, str]) -> Self:
        return cls(tuple(Step(kind, label) for kind, label in steps))

    def down(self, kind: NodeKind, label: str = "") -> "Locator":
        return Locator((*self.steps, Step(kind, label)))

    def label(self, kind: NodeKind) -> str | None:
        """The label of the first step of that kind: label(PASAL) == '5'."""
        return next((step.label for step in self.steps if step.kind is kind), None)

    @property
    def certain(self) -> "Locator":
        """The part that can be cited: in a damaged text a huruf may seem to stand in a huruf.

        A pasal divides into ayat, huruf and angka; what breaks that order was misread, and so is the rest.
        """
        if self.steps[0].kind is not NodeKind.PASAL:
            return self
        for depth in range(1, len(self.steps)):
            if self.steps[depth].kind not in _INSIDE.get(self.steps[depth - 1].kind, ()):
                return Locator(self.steps[:depth])
        return self

    @property
    def is_annex(self) -> bool:
        """Whether this is a whole annex."""
        return len(self.steps) == 1 and self.steps[0].kind is NodeKind.LAMPIRAN

    def covers(self, other: "Locator") -> bool:
        """Whether other is this provision or stands inside it."""
        return other.steps[: len(self.steps)] == self.steps

    @property
    def spoken(self) -> str:
        """As it is told: `angka 3.1.2`, which says its `angka 3.1` itself; of no pasal `butir (9)`."""
        of_pasal = self.label(NodeKind.PASAL) is not None
        below = (*self.steps[1:], None)
        told = [step for step, inner in zip(self.steps, below, strict=True) if not _said_in(step, inner)]
        if of_pasal:
            return " ".join(map(str, told))
        return " ".join(f"butir ({s.label})" if s.kind is NodeKind.AYAT else str(s) for s in told)

    def __str__(self) -> str:
        return " ".join(str(step) for step in self.steps)

    @classmethod
    def parse(cls, text: str) -> "Locator | None":
        """Read what __str__ writes, and the usual spellings of it; None when text is no locator."""
        text = text.strip()
        steps = tuple(steps_in(text))
        return cls(tuple(step for step, _ in steps)) if steps and steps[-1][1] == len(text) else None


def _said_in(step: Step, below: Step | None) -> bool:
    """Whether the number of the step below begins with its own: `3.1` in `3.1.2`."""
    return below is not None and step.kind is below.kind and below.label.startswith(f"{step.label}.")


# What may stand directly inside what, below a pasal (UU 12/2011 Lampiran II, nomor 92-95).
_INSIDE = {
    NodeKind.PASAL: (NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA, NodeKind.TABEL),
    NodeKind.AYAT: (NodeKind.HURUF, NodeKind.ANGKA, NodeKind.TABEL),
    NodeKind.HURUF: (NodeKind.ANGKA,),
    NodeKind.ANGKA: (NodeKind.HURUF, NodeKind.PASAL),  # an amending angka holds whole pasal
    NodeKind.TABEL: (NodeKind.BARIS,),
}
_STEP = re.compile(
    rf"""\s*,?\s*(?:
      (?P<heading>“[^”]+”)
    | (?P<ayat>ayat)\s*\(?(?P<ayat_label>\d+[a-z]?(?:-\d+)?)\)?
    | (?P<lampiran>lampiran)(?:\s+(?P<lampiran_label>(?:[IVXL]+|\d+)(?:-\d+)?)\b)?
    | (?P<bare>menimbang|mengingat|penjelasan(?:\s+umum)?|penutup)\b
    | (?:diktum\s+)?(?P<dictum>{DICTUM}(?:–{DICTUM})?)(?!\w)
    | (?P<word>bab|bagian|paragraf|pasal|huruf|angka|tabel|baris|halaman)
        \s+(?P<label>[\w-]+(?:\s(?:belas|puluh)(?:\s[a-z]+)?|(?:\.\w[\w-]*)+)?)\)?(?=[\s,.]|$)
    )\.?""",
    re.IGNORECASE | re.VERBOSE,
)


def steps_in(text: str, start: int = 0) -> Iterator[tuple[Step, int]]:
    """The steps of the locator that begins there, as far as it goes, each with its end."""
    while start < len(text) and (found := _STEP.match(text, start)):
        start = found.end()
        yield _step(found), start


def _step(found: re.Match[str]) -> Step:
    if heading := found["heading"]:
        return Step(NodeKind.JUDUL, heading.strip("“”"))
    if found["ayat"]:
        return Step(NodeKind.AYAT, found["ayat_label"].lower())
    if found["lampiran"]:
        return Step(NodeKind.LAMPIRAN, (found["lampiran_label"] or "").upper())
    if dictum := found["dictum"]:
        return Step(NodeKind.DIKTUM, dictum_label(dictum))
    if bare := found["bare"]:
        word, _, rest = bare.partition(" ")
        return Step(NodeKind(word.lower()), rest.strip().capitalize())
    kind = NodeKind(found["word"].lower())
    label = found["label"]
    return Step(kind, label.upper() if kind in (NodeKind.PASAL, NodeKind.BAB) else label)
