"""Regulations named in running text, in old and new forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.metadata.names import kind_of
from ingest.parsing.numerals import digits
from tanya.domain.regulation import RegulationId

_YEAR = r"[12lI][\dOolIL]{3}"
_REFERENCE = re.compile(
    rf"""(?P<name>(?:Undang\s?[-–]\s?Undang|Peraturan|Keputusan|Instruksi|Qanun|Surat\ Edaran)\b
        (?:(?!\bNomor\b|\bNo\b|\btentang\b|\bTENTANG\b|Undang\s?[-–]\s?Undang\ Dasar)[^;:()]){{0,150}}?)\s*
        \b(?:Nomor|NOMOR|No\.?)\s*:?\s*
        (?:(?P<number>[\w./-]*\d[\w./-]*)\s*,?\s*(?:Tahun|TAHUN)\s*(?P<year>{_YEAR})
          |(?P<whole>[\w.-]+(?:\s?/\s?[\w.-]+)+\s?/\s?(?P<inner>{_YEAR})))""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Reference:
    regulation: RegulationId
    start: int
    end: int


def references(text: str) -> Iterator[Reference]:
    """Every regulation named with number and year, in reading order."""
    for found in _REFERENCE.finditer(text):
        kind = kind_of(" ".join(found["name"].split()))
        if kind is None:
            continue
        year = int(digits(found["year"] or found["inner"]))
        nomor = re.sub(r"\s", "", found["whole"] or found["number"])
        plain = digits(nomor)
        yield Reference(
            RegulationId(kind.jenis, str(int(plain)) if plain.isdigit() else nomor, year),
            found.start(),
            found.end(),
        )
