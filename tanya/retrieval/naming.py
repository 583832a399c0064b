"""Regulations called by what they are about: `uu pemda`, `perpres sakip`, `pp disiplin pns`."""

import re
from collections.abc import Iterable
from datetime import date

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry
from tanya.text.analysis import analyse
from tanya.text.references import Mention
from tanya.understanding.concepts import ConceptFinder

_CALLED = re.compile(
    r"(?<![a-z])(?P<jenis>uu|undang-undang|pp|peraturan pemerintah|perpres|peraturan presiden"
    r"|permenpanrb|permenpan)\s+"
    r"(?:tentang\s+)?(?P<words>[a-z][a-z-]+(?:\s+[a-z][a-z-]+){0,4})",
    re.I,
)
_OLD = re.compile(r"\b(?:lama|terdahulu|sebelumnya)\b", re.IGNORECASE)
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
        """Mentions of regulations named by their subject in full; the one in force when several share it."""
        found = []
        for called in _CALLED.finditer(text):
            entries = self._called(_JENIS[called["jenis"].lower()], called["words"].split())
            if entry := self._meant(entries, on, old=bool(_OLD.search(text))):
                regulation = entry.regulation
                found.append(
                    Mention(
                        regulation.jenis, regulation.nomor, regulation.tahun, called.start(), called.end()
                    )
                )
        return found

    def _called(self, jenis: str, words: list[str]) -> list[CatalogueEntry]:
        """Those whose subject is exactly the first words, as many of them as fit."""
        for length in range(len(words), 0, -1):
            said = self._spellings(" ".join(words[:length]))
            fitting = [e for e, subject in self._subjects if e.regulation.jenis == jenis and subject in said]
            if fitting:
                return fitting
        return []

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


def _names(entry: CatalogueEntry) -> list[str]:
    """What it is about, in its title's words and in everyday ones: "satu data" of "perpres satu data"."""
    return [_CALLED_JENIS.sub("", name) for name in (entry.tentang, *entry.aliases) if name]
