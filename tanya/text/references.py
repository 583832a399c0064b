"""Finding regulations in what people write: `permenpan 88 th 2021`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tanya.domain.regulation import RegulationId
from tanya.text.ministries import jenis_of_minister


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
            and (self.jenis is None or _same_jenis(self.jenis, regulation.jenis))
        )

    def __str__(self) -> str:
        if not self.nomor:
            return str(self.jenis)
        year = f" Tahun {self.tahun}" if self.tahun else ""
        return f"{self.jenis or 'Peraturan'} Nomor {self.nomor}{year}"


# What people write -> the jenis as it is cited. Order matters: the longer form first.
_JENIS: tuple[tuple[str, str], ...] = (
    (r"peraturan\s+pemerintah\s+pengganti\s+undang[\s-]*undang|perppu|perpu", "Perppu"),
    (r"undang[\s-]*undang|undang2|uu", "UU"),
    (r"peraturan\s+pemerintah|pp", "PP"),
    (r"peraturan\s+presiden|perpres", "Perpres"),
    (r"keputusan\s+presiden|keppres", "Keppres"),
    (r"instruksi\s+presiden|inpres|impres", "Inpres"),
    (
        r"peraturan\s+menteri\s+(?:negara\s+)?pendayagunaan\s+aparatur\s+negara(?:\s+(?:dan|&)\s+reformasi\s+birokrasi)?"
        r"|peraturan\s+(?:menteri\s+|men)?pan(?:[\s-]*rb)?|per(?:aturan)?\s*men\s*pan[\s-]*(?:dan\s+)?rb"
        r"|permen[\s-]*pan(?:[\s-]*rb)?|permenpanrb|pm(?=\s*\d)",
        "PermenPANRB",
    ),
    (
        r"keputusan\s+menteri\s+pan(?:[\s-]*rb)?|kepmen[\s-]*pan[\s-]*rb|kepmenpanrb",
        "KepmenPANRB",
    ),
    (r"kepmen[\s-]*pan", "KepmenPAN"),
    (r"peraturan\s+menteri\s+dalam\s+negeri|permendagri|pmdn", "Permendagri"),
    (r"peraturan\s+menteri\s+keuangan|permenkeu|pmk", "PMK"),
    (r"permen\s*ppn(?:/bappenas)?|peraturan\s+menteri\s+ppn(?:/bappenas)?", "PermenPPN"),
    (r"peraturan\s+(?:badan\s+siber\s+dan\s+sandi\s+negara|bssn)|perban\s*bssn|perbssn", "Peraturan BSSN"),
    (r"peraturan\s+bkn|perbkn", "Peraturan BKN"),
    (r"peraturan\s+bpkp|perbpkp", "Peraturan BPKP"),
    (r"pedoman\s+men(?:teri\s+)?pan[\s-]*rb", "Pedoman MenPANRB"),
    (r"(?:surat\s+edaran|se)(?:\s+men(?:teri\s+)?pan(?:[\s-]*rb)?)?", "SE MenPANRB"),
)
_REGIONAL = {
    r"peraturan\s+daerah|perda": "Perda",
    r"peraturan\s+gubernur|pergub": "Pergub",
    r"peraturan\s+bupati|perbup": "Perbup",
    r"peraturan\s+wali\s*kota|perwali(?:kota)?|perwal|perwako": "Perwali",
    r"keputusan\s+wali\s*kota|kepwal(?:i|kota)?": "Kepwali",
    r"keputusan\s+bupati|kepbup": "Kepbup",
}
_PLACE = r"(?:\s+(?:kota|kabupaten|kab\.?|provinsi|prov\.?))?((?:\s+(?!nomor|no\b|tahun|thn?\b)[a-z]+){0,4}?)"
_NUMBER = (
    r"[\s.,:\-]*(?:(?P<said>nomor|nomer|nmr|no|\#)\b[\s.:]*)?(?P<nomor>\d{1,4}[A-Z]?)"
    # Two digits are a year only where no decimal or range can be meant: "88/21", "88 '21", not "188.45".
    r"(?:(?:\s*(?:/|,?\s*(?:tahun|thn|taun|th)\b\.?)\s*'?|\s+')(?P<tahun>\d{4}|\d{2})(?!\d)"
    r"|\s*[\-.]\s*(?P<dotted>\d{4})(?!\d)|\s+(?P<bare>(?:19|20)\d{2})(?!\d))?"
)
# A scanner's and a hurried typist's years: "20l4", "2OI4".
_YEAR_LIKE = re.compile(r"(?<![A-Za-z\d])[12lI][90Oo][\dOolI]{2}(?![A-Za-z\d])")
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = str.maketrans("OolI", "0011")
_NATIONAL_RE = [
    (re.compile(rf"(?<![a-z])(?:{pattern})(?:\s+(?:ri|republik\s+indonesia))?{_NUMBER}", re.I), jenis)
    for pattern, jenis in _JENIS
]
_REGIONAL_RE = [
    (re.compile(rf"(?<![a-z])(?:{pattern}){_PLACE}{_NUMBER}", re.I), jenis)
    for pattern, jenis in _REGIONAL.items()
]
# By the name of the office; those that are written otherwise too stand above.
_MINISTER_RE = re.compile(
    r"(?<![a-z])(?:(?P<form>peraturan|keputusan)\s+menteri\s+|(?P<short>permen|kepmen)(?P<ko>ko)[\s-]*)"
    r"(?P<office>[a-z][a-z,&\s-]{1,100}?)(?:\s+(?:ri|republik\s+indonesia))?"
    rf"{_NUMBER}",
    re.I,
)
_PERMEN_RE = re.compile(rf"(?<![a-z])(?P<permen>permen(?:ko)?[\s-]?[a-z]*|kepmen[a-z]*){_NUMBER}", re.I)
# "12/2015" alone; "80 tahun 2021" only after the word nomor, as it may be a score; PPK is no PP.
_BARE_RE = re.compile(
    r"(?<![\w/.])(?<!ppk )(?:(?P<nomor>\d{1,3})\s*/\s*(?P<tahun>(?:19|20)\d{2})"
    r"|(?:nomor|no\.?)\s*(?P<nomor2>\d{1,3})\s*,?\s*(?:tahun|thn|th)\.?\s*(?P<tahun2>(?:19|20)\d{2}))(?!\d)",
    re.I,
)
_OLD_RE = re.compile(
    r"(?<!\w)(?:(?:permen|kepmen)pan\s+nomor\s+)?(?P<nomor>(?:KEP|PER|SE)\s*[/.-]\s*(?P<n>\d{1,4})\s*/\s*M\.?\s*PAN\s*/\s*\d{1,2}\s*/\s*(?P<tahun>\d{4}))"
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
_OLD_NOMOR = re.compile(r"(?:KEP|PER|SE)[/.-]0*(\d{1,6})/M\.?PAN/", re.I)
_PERMEN_NAMES = {"permen": "PermenPANRB", "kepmen": "KepmenPANRB"}


def find_regulations(text: str) -> list[Mention]:
    """Every regulation named in text, in order of appearance; overlapping readings keep the first."""
    found: list[Mention] = []
    text = _YEAR_LIKE.sub(lambda year: year[0].translate(_DIGITS), text)
    for match in _UUD_RE.finditer(text):
        _add(found, Mention("UUD 1945", "", None, match.start("uud"), match.end("uud")))
    for match in _OLD_RE.finditer(text):
        nomor = re.sub(r"\s+", "", match["nomor"]).upper()
        jenis = "KepmenPAN" if nomor.startswith("KEP") else "PermenPAN"
        _add(found, Mention(jenis, nomor, int(match["tahun"]), match.start(), match.end()))
    _add_by_jenis(found, text)
    for match in _BARE_RE.finditer(text):
        nomor, year = match["nomor"] or match["nomor2"], match["tahun"] or match["tahun2"]
        _add(found, Mention(None, nomor, _year(year), match.start(), match.end()))
    return sorted(found, key=lambda mention: mention.start)


def _add_by_jenis(found: list[Mention], text: str) -> None:
    for pattern, jenis in _NATIONAL_RE:
        for match in _numbered(pattern, text):
            _add(found, _mention(match, jenis))
    for pattern, jenis in _REGIONAL_RE:
        for match in _numbered(pattern, text):
            place = " ".join(match[1].split()).title()
            _add(found, _mention(match, f"{jenis} {place}".strip()))
    for match in _numbered(_MINISTER_RE, text):
        if cited := _of_minister(match):
            _add(found, _mention(match, cited))
    for match in _numbered(_PERMEN_RE, text):
        _add(found, _mention(match, _permen(match["permen"])))


def _numbered(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Not `anggaran menyusun pergub tata naskah 2016`: a year alone is no number."""
    for match in pattern.finditer(text):
        dated = match["said"] or match["tahun"] or match["dotted"] or match["bare"]
        if dated or not _A_YEAR.fullmatch(match["nomor"]):
            yield match


def _mention(match: re.Match[str], jenis: str | None) -> Mention:
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


def _of_minister(match: re.Match[str]) -> str | None:
    form = (match["form"] or match["short"]).lower()
    prefix = "Kepmen" if form.startswith("kep") else "Permen"
    office = " ".join(match["office"].upper().split())
    return jenis_of_minister(prefix, f"KOORDINATOR {office}" if match["ko"] else office)


def _permen(written: str) -> str:
    name = re.sub(r"[\s-]", "", written.lower())
    if known := _PERMEN_NAMES.get(name):
        return known
    head = next(head for head in ("permenko", "permen", "kepmen") if name.startswith(head))
    return head.capitalize() + name[len(head) :].upper() if len(name) - len(head) <= 4 else name.capitalize()


def _same_jenis(written: str, known: str) -> bool:
    """ "Perwali" may mean the Perwali of any place; "Perwali Denpasar" only that one's."""
    # The ministry got its "RB" later; its older rules are called by either name.
    one, other = written.lower().removesuffix("rb"), known.lower().removesuffix("rb")
    if one.startswith(_OF_MINISTERS):
        return _joined(one) == _joined(other)  # `permenko polhukam`, `permen kominfo`
    # "Perda Banjarnegara" for the Perda Kabupaten Banjarnegara.
    plain = _REGION_KIND.sub("", other)
    return one in (other, plain) or other.startswith(f"{one} ")


_OF_MINISTERS = ("permen", "kepmen")


def _joined(jenis: str) -> str:
    return re.sub(r"[\s-]", "", jenis)


_REGION_KIND = re.compile(r"\b(?:kota|kabupaten|provinsi) ")


@lru_cache(maxsize=16_384)  # each name is held against all regulations
def _bare(nomor: str) -> str:
    """`008` is 8, and `KEP/135/M.PAN/9/2004` is what people call number 135."""
    if old := _OLD_NOMOR.match(nomor):
        return old[1]
    return nomor.upper().lstrip("0").replace(" ", "")
