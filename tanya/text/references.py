"""Finding regulations in what people write: `permenpan 88 th 2021`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tanya.domain.regulation import RegulationId
from tanya.text.citing import READINGS, is_count, is_dated
from tanya.text.jenis import same_jenis


@dataclass(frozen=True, slots=True)
class Mention:
    """A regulation named in a text; what was not written is None."""

    jenis: str | None
    nomor: str  # empty for the constitution
    tahun: int | None
    start: int
    end: int

    @property
    def regulation(self) -> RegulationId | None:
        """The full identity, when jenis and tahun were written."""
        if self.jenis is None or self.tahun is None:
            return None
        return RegulationId(self.jenis, self.nomor, self.tahun)

    def matches(self, regulation: RegulationId) -> bool:
        """Whether nothing that was written speaks against that regulation."""
        return (
            self.tahun in (None, regulation.tahun)
            and _bare(self.nomor) == _bare(regulation.nomor)
            and (self.jenis is None or same_jenis(self.jenis, regulation.jenis))
        )

    def __str__(self) -> str:
        if not self.nomor:
            return str(self.jenis)
        year = f" Tahun {self.tahun}" if self.tahun else ""
        return f"{self.jenis or 'Peraturan'} Nomor {self.nomor}{year}"


# A scanner's and a hurried typist's years: "20l4", "2OI4".
_YEAR_LIKE = re.compile(r"(?<![A-Za-z\d])[12lI][90Oo][\dOolI]{2}(?![A-Za-z\d])")
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = str.maketrans("OolI", "0011")
# "12/2015" alone; "80 tahun 2021" only after the word nomor, as it may be a score; PPK is no PP.
_BARE_RE = re.compile(
    r"(?<![\w/.])(?<!ppk )(?:(?P<nomor>\d{1,3})\s*/\s*(?P<tahun>(?:19|20)\d{2})"
    r"|(?:nomor|no\.?)\s*(?P<nomor2>\d{1,3})\s*,?\s*(?:tahun|thn|th)\.?\s*(?P<tahun2>(?:19|20)\d{2}))(?!\d)",
    re.I,
)
_OLD_RE = re.compile(
    r"(?<!\w)(?:(?:permen|kepmen|se\s+men)pan\s+nomor\s+)?(?P<nomor>(?:KEP|PER|SE)\s*[/.-]\s*(?P<n>\d{1,4})\s*/\s*M\.?\s*PAN\s*/\s*\d{1,2}\s*/\s*(?P<tahun>\d{4}))"
    r"(?:\s+tahun\s+(?P=tahun))?",
    re.I,
)
# The constitution has no number. Rules speak of it too: it is meant where one looks something up in it.
_UUD_RE = re.compile(
    r"(?:^|(?<![a-z])(?:pasal\s\w{1,4}(?:\sayat\s\(?\w{1,3}\)?)?(?:\shuruf\s[a-z])?|menurut|berdasarkan|isi|bunyi)"
    r"\s)(?:dalam\s|dari\s)?"
    r"(?P<uud>(?:uud|undang[\s-]undang\sdasar)(?:\s(?:negara|ri|republik|indonesia|nri|tahun)){0,4}(?:\s(?:tahun\s)?1945)?)"
    r"(?![a-z\d])",
    re.I,
)
_OLD_FORMS = {"KE": "KepmenPAN", "PE": "PermenPAN", "SE": "SE MenPAN"}
_OLD_NOMOR = re.compile(r"(?:KEP|PER|SE)[/.-]0*(\d{1,6})/M\.?PAN/", re.I)


def find_regulations(text: str) -> list[Mention]:
    """Every regulation named in text, in order of appearance; overlapping readings keep the first."""
    found: list[Mention] = []
    text = _YEAR_LIKE.sub(lambda year: year[0].translate(_DIGITS), text)
    for match in _UUD_RE.finditer(text):
        _add(found, Mention("UUD 1945", "", None, match.start("uud"), match.end("uud")))
    for match in _OLD_RE.finditer(text):
        nomor = re.sub(r"\s+", "", match["nomor"]).upper()
        _add(found, Mention(_OLD_FORMS[nomor[:2]], nomor, int(match["tahun"]), match.start(), match.end()))
    for pattern, jenis_of in READINGS:
        for match in _numbered(pattern, text):
            if jenis := jenis_of(match):
                _add(found, _mention(match, jenis))
    for match in _BARE_RE.finditer(text):
        nomor, year = match["nomor"] or match["nomor2"], match["tahun"] or match["tahun2"]
        _add(found, Mention(None, nomor, _year(year), match.start(), match.end()))
    return sorted(found, key=lambda mention: mention.start)


def _numbered(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Not `anggaran menyusun pergub tata naskah 2016`: a year alone is no number, nor is what counts."""
    for match in pattern.finditer(text):
        if is_dated(match) or not (_A_YEAR.fullmatch(match["nomor"]) or is_count(match)):
            yield match


def _mention(match: re.Match[str], jenis: str) -> Mention:
    groups = match.groupdict()
    year = groups["tahun"] or groups["dotted"] or groups["bare"]
    return Mention(jenis, match["nomor"].upper(), _year(year), match.start(), match.end())


def _add(found: list[Mention], mention: Mention) -> None:
    if not any(mention.start < other.end and other.start < mention.end for other in found):
        found.append(mention)


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    year = int(written)
    return year if year > 99 else year + (2000 if year < 60 else 1900)


@lru_cache(maxsize=16_384)  # each name is held against all regulations
def _bare(nomor: str) -> str:
    """`008` is 8, and `KEP/135/M.PAN/9/2004` is what people call number 135."""
    if old := _OLD_NOMOR.match(nomor):
        return old[1]
    return nomor.upper().lstrip("0").replace(" ", "")
