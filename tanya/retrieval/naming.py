"""Regulations called by what they are about: `uu pemda`, `perpres sakip`, `pp disiplin pns`."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry
from tanya.domain.regulation import RegulationId
from tanya.text.analysis import analyse
from tanya.text.references import Mention
from tanya.understanding.concepts import ConceptFinder

_CALLED = re.compile(
    r"(?<![a-z])(?P<jenis>uu|undang-undang|pp|peraturan pemerintah|perpres|peraturan presiden"
    r"|permenpanrb|permenpan)\s+"
    r"(?:tentang\s+)?(?P<words>[a-z][a-z-]+(?:\s+[a-z][a-z-]+){0,4})",
    re.I,
)
# `Indeks SPBE masih dipakai?`: of a subject without a jenis it is asked only whether its rule applies.
_APPLIES = re.compile(
    r"^(?:apa(?:kah)?\s+)?(?P<words>[a-z][\w-]+(?:\s+[\w-]+){0,5}?)\s+(?:itu\s+)?(?:masih|sudah|belum)\s+(?:\w+\s+){0,2}"
    r"(?:berlaku|dipakai|terpakai|pakai|digunakan|dicabut|diganti)\b",
    re.I,
)
_AGE = re.compile(r"\s+(?:yang\s+)?(?:(?P<old>lama|terdahulu|sebelumnya)|baru|terbaru)\b", re.IGNORECASE)
_MOST = 8  # names read in one text: nobody asks about more, and each costs a look through the catalogue
_OF_YEAR = re.compile(
    r"\s+(?:(?:(?:nomor|no\.?)\s+)?(?P<nomor>\d{1,3})(?:\s*/\s*|\s+(?=tahun|thn|th)))?"
    r"(?:(?:tahun|thn|th)\.?\s+)?(?P<year>(?:19|20)\d{2})(?![\d/-])",
    re.IGNORECASE,
)
_SUBJECT_WORD = re.compile(r"\S+")
_CALLED_JENIS = re.compile(r"^(?:uu|pp|perpres|inpres|permenpan(?:rb)?)\s+", re.I)
_JENIS = {
    "uu": "UU",
    "undang-undang": "UU",
    "pp": "PP",
    "peraturan pemerintah": "PP",
    "perpres": "Perpres",
    "peraturan presiden": "Perpres",
    "permenpanrb": "PermenPANRB",
    "permenpan": "PermenPANRB",
}


class Namer:
    """Knows what each regulation of the catalogue is about."""

    def __init__(self, catalogue: Catalogue, concepts: ConceptFinder) -> None:
        self._catalogue = catalogue
        self._concepts = concepts
        self._subjects = [
            (entry, frozenset(analyse(name))) for entry in catalogue.entries for name in _names(entry)
        ]

    def find(self, text: str, on: date) -> list[Mention]:
        """Regulations named by their subject in full; of several the one of the year beside it, or in force.

        A mention covers exactly the words that name it: `uu pemda`, `uu asn 2014`, `pp disiplin yang lama`.
        """
        found = []
        for called in islice(_CALLED.finditer(text), _MOST):
            entries, end = self._called(_JENIS[called["jenis"].lower()], called)
            old = False
            if age := _AGE.match(text, end):
                old, end = bool(age["old"]), age.end()
            if (of_year := _OF_YEAR.match(text, end)) and (
                right := [e for e in entries if _is_of(e.regulation, of_year)]
            ):
                entries, end = right, of_year.end()
            if entry := self._meant(entries, on, old=old):
                named = entry.regulation
                found.append(Mention(named.jenis, named.nomor, named.tahun, called.start(), end))
        return found or self._applying(text, on)

    def _applying(self, text: str, on: date) -> list[Mention]:
        """The regulation whose everyday name is all that a question of standing names."""
        asked = _APPLIES.match(text)
        if asked is None:
            return []
        said = self._spellings(asked["words"])
        entry = self._meant(
            (e for e, subject in self._subjects if subject and subject in said), on, old=False
        )
        if entry is None:
            return []
        named = entry.regulation
        return [Mention(named.jenis, named.nomor, named.tahun, asked.start("words"), asked.end("words"))]

    def _called(self, jenis: str, called: re.Match[str]) -> tuple[list[CatalogueEntry], int]:
        """Those whose subject is exactly the first words, as many of them as fit, and where these end."""
        words = list(_SUBJECT_WORD.finditer(called["words"]))
        for last in reversed(words):
            name = called["words"][: last.end()]
            said = self._spellings(name) if analyse(last[0]) else []
            fitting = [e for e, subject in self._subjects if e.regulation.jenis == jenis and subject in said]
            if fitting:
                return fitting, called.start("words") + last.end()
        return [], called.end()

    def _spellings(self, name: str) -> list[frozenset[str]]:
        """The name's terms, with acronyms as they stand and written out."""
        terms = self._concepts.terms(name)
        full = name.lower()
        for term in terms:
            full = re.sub(rf"(?<!\w){re.escape(term.short.lower())}(?!\w)", term.meaning.lower(), full)
        return [frozenset(analyse(name)), frozenset(analyse(full))]

    def _meant(self, entries: Iterable[CatalogueEntry], on: date, *, old: bool) -> CatalogueEntry | None:
        """Of several with one subject the one in force, or the one before it; then the newest."""
        return min(
            entries,
            key=lambda entry: (
                (self._catalogue.force(entry.id, on).in_force is True) is old,
                -entry.regulation.tahun,
            ),
            default=None,
        )


def _is_of(regulation: RegulationId, written: re.Match[str]) -> bool:
    nomor = written["nomor"]
    return regulation.tahun == int(written["year"]) and nomor in (None, regulation.nomor)


def _names(entry: CatalogueEntry) -> list[str]:
    """What it is about, in its title's words and in everyday ones: "satu data" of "perpres satu data"."""
    return [_CALLED_JENIS.sub("", name) for name in (entry.tentang, *entry.aliases) if name]
