"""Regulations whose number was misread as that of another one at hand.

A title and a file's name that differ in one figure tell nothing by themselves: of 16 such law texts 5 lay
under a wrong name. But two regulations of one number and year are about one thing. Where they are not, that
one is misread which its file calls otherwise.
"""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz, utils

from ingest.building.records import Reading
from ingest.metadata import regulation_by_name
from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId

_ALIKE = 80  # of 100, from which on two titles may be one, as scanned; two of one kind were alike by 74


def with_own_numbers(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, each under a number that no other one of another title has."""
    taken = {reading.header.document.regulation for reading in readings}
    return tuple(_renumbered(reading, readings, taken) for reading in readings)


def _renumbered(reading: Reading, readings: Sequence[Reading], taken: set[RegulationId | None]) -> Reading:
    document, named = reading.header.document, regulation_by_name(reading.file.path.stem)
    read = document.regulation
    if document.kind is not Kind.NASKAH or read is None or named is None or named in taken:
        return reading
    if not _differ_in_a_figure(read, named) or not any(_is_another(document, other) for other in readings):
        return reading
    own = replace(document, id=named.slug, regulation=named, title=f"{named} tentang {document.tentang}")
    said = f"dipakai sebagai {named.short} menurut nama berkas: {read.short} sudah ada dengan judul lain"
    header = replace(reading.header, document=own, warnings=(*reading.header.warnings, said))
    return replace(reading, header=header)


def _differ_in_a_figure(one: RegulationId, other: RegulationId) -> bool:
    if (one.jenis, one.tahun) != (other.jenis, other.tahun) or len(one.nomor) != len(other.nomor):
        return False
    return sum(a != b for a, b in zip(one.nomor, other.nomor, strict=True)) == 1


def _is_another(document: Document, other: Reading) -> bool:
    """Whether a text that its file, too, calls by the number is about another thing."""
    one = other.header.document
    if one.regulation != document.regulation or regulation_by_name(other.file.path.stem) != one.regulation:
        return False
    if not document.tentang or not one.tentang:
        return False
    return fuzz.ratio(document.tentang, one.tentang, processor=utils.default_process) < _ALIKE
