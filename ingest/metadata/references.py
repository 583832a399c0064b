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
        (?:(?P<number>[\w./-]{{0,40}}\d[\w./-]{{0,40}})\s*,?\s*(?:Tahun|TAHUN)\s*(?P<year>{_YEAR})
          |(?P<whole>[\w.-]{{1,40}}(?:\s?/\s?[\w.-]{{1,40}}){{1,12}}\s?/\s?(?P<inner>{_YEAR})))""",
    re.IGNORECASE | re.VERBOSE,
)


_NAME_START = re.compile(
    r"\b(?:Undang\s?[-–]\s?Undang|Peraturan|Keputusan|Instruksi|Qanun|Surat Edaran)\b", re.IGNORECASE
)
_PAN_UNTIL = 2010
_NEW_MINISTERIAL = re.compile(r"^(\d{1,3})/PERMEN-?\w*/\d{4}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    regulation: RegulationId
    start: int
    end: int


def references(text: str) -> Iterator[Reference]:
    """Every regulation named with number and year, in reading order."""
    for found in _REFERENCE.finditer(text):
        # The name may begin late: 'Peraturan Menteri ini mulai berlaku, Peraturan Menteri Keuangan Nomor ...'
        starts = [word.start() for word in _NAME_START.finditer(found["name"])]
        named = [
            (start, kind)
            for start in reversed(starts)
            if (kind := kind_of(" ".join(found["name"][start:].split())))
        ]
        if not named:
            continue
        start, kind = named[0]
        year = int(digits(found["year"] or found["inner"]))
        nomor = plain_number(found["whole"] or found["number"])
        yield Reference(
            RegulationId(jenis_then(kind.jenis, year), nomor, year), found.start() + start, found.end()
        )


def plain_number(written: str) -> str:
    """'8' for '8', 'O8' and '8/PERMEN-KP/2020'; old ministerial forms keep theirs: 'KEP/135/M.PAN/9/2004'."""
    written = re.sub(r"\s", "", written).strip(".-/")
    if found := _NEW_MINISTERIAL.match(written):
        return found[1]
    plain = digits(written)
    return str(int(plain)) if plain.isdigit() else written


def jenis_then(jenis: str, year: int) -> str:
    """The form as cited with the ministry's name of that time: KepmenPAN in 2004, PermenPANRB in 2010."""
    return jenis.removesuffix("RB") if jenis.endswith("PANRB") and year < _PAN_UNTIL else jenis
