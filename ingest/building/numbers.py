"""Regulations whose number was misread as that of another one at hand.

A title and a file's name that differ in one figure tell nothing by themselves: of 16 such law texts 5 lay
under a wrong name. What a text is about tells whose it is: the catalogue knows what each number is about;
where it does not, another text of the number does, whose file is named so too.
"""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz, utils

from ingest.building.records import Reading
from ingest.metadata import regulation_by_name
from tanya.catalogue.catalogue import Catalogue
from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId

# Of 100, from which on two titles may be one: one in five of another matter is, and nearly all that are cut
# off, printed twice or misread in every tenth letter. In doubt a text keeps the number of its title.
_ALIKE = 70


def with_own_numbers(readings: Sequence[Reading], catalogue: Catalogue) -> tuple[Reading, ...]:
    """The readings, each under a number that is not that of a regulation about something else.

    catalogue: as people entered it. Where its titles decide, no other text is asked.
    """
    taken = {reading.header.document.regulation for reading in readings}
    return tuple(_renumbered(reading, readings, taken, catalogue) for reading in readings)


def _renumbered(
    reading: Reading, readings: Sequence[Reading], taken: set[RegulationId | None], catalogue: Catalogue
) -> Reading:
    document, named = reading.header.document, regulation_by_name(reading.file.path.stem)
    read = document.regulation
    if document.kind is not Kind.NASKAH or read is None or named is None or named in taken:
        return reading
    if not _differ_in_a_figure(read, named) or not _is_rather(named, document, readings, catalogue):
        return reading
    own = replace(document, id=named.slug, regulation=named, title=f"{named} tentang {document.tentang}")
    said = f"dipakai sebagai {named.short} menurut nama berkas: {read.short} berjudul lain"
    header = replace(reading.header, document=own, warnings=(*reading.header.warnings, said))
    return replace(reading, header=header)


def _is_rather(
    named: RegulationId, document: Document, readings: Sequence[Reading], catalogue: Catalogue
) -> bool:
    """Whether the text is that of its file's name, and not that of the number in its title."""
    as_read = _entitled(document.regulation, catalogue)
    as_named = _entitled(named, catalogue)
    if not document.tentang or (as_read and _alike(document.tentang, as_read)):
        return False
    if as_named:
        if not _alike(document.tentang, as_named):
            return False
        if as_read:
            return True
    return any(_is_another(document, other) for other in readings)


def _entitled(regulation: RegulationId | None, catalogue: Catalogue) -> str:
    entry = catalogue.find(regulation) if regulation else None
    return entry.tentang if entry else ""


def _differ_in_a_figure(one: RegulationId, other: RegulationId) -> bool:
    if (one.jenis, one.tahun) != (other.jenis, other.tahun) or len(one.nomor) != len(other.nomor):
        return False
    return sum(a != b for a, b in zip(one.nomor, other.nomor, strict=True)) == 1


def _is_another(document: Document, other: Reading) -> bool:
    """Whether a text that its file, too, calls by the number is about another thing."""
    one = other.header.document
    if one.kind is not Kind.NASKAH or one.regulation != document.regulation:
        return False
    if regulation_by_name(other.file.path.stem) != one.regulation or not document.tentang or not one.tentang:
        return False
    return not _alike(document.tentang, one.tentang)


def _alike(one: str, other: str) -> bool:
    """Whether two titles may be one; one may be cut off, or printed twice: the part that both have counts."""
    return fuzz.partial_ratio(one, other, processor=utils.default_process) >= _ALIKE
