"""Which region, agency and year a report or guide is of: by its first pages, else by its file name."""

import re
from collections import Counter
from collections.abc import Sequence

from ingest.records import Line

_SHORT = {
    "jabar": "Provinsi Jawa Barat",
    "jateng": "Provinsi Jawa Tengah",
    "jatim": "Provinsi Jawa Timur",
    "sulteng": "Provinsi Sulawesi Tengah",
    "sulsel": "Provinsi Sulawesi Selatan",
    "sulut": "Provinsi Sulawesi Utara",
    "kalbar": "Provinsi Kalimantan Barat",
    "kaltim": "Provinsi Kalimantan Timur",
    "kalteng": "Provinsi Kalimantan Tengah",
    "kalsel": "Provinsi Kalimantan Selatan",
    "sumbar": "Provinsi Sumatera Barat",
    "sumsel": "Provinsi Sumatera Selatan",
    "sumut": "Provinsi Sumatera Utara",
    "ntb": "Provinsi Nusa Tenggara Barat",
    "ntt": "Provinsi Nusa Tenggara Timur",
    "tangsel": "Kota Tangerang Selatan",
}
_OFFICES = {
    "inspektorat": "Inspektorat",
    "bappeda": "Bappeda",
    "diskominfo": "Dinas Komunikasi dan Informatika",
    "bkpsdm": "BKPSDM",
    "setda": "Sekretariat Daerah",
    "disdik": "Dinas Pendidikan",
    "disbun": "Dinas Perkebunan",
    "satpolpp": "Satuan Polisi Pamong Praja",
}
_DIRECTIONS = (
    "Barat|Timur|Utara|Selatan|Tengah|Tenggara|Istimewa|Raya|Besar|Laut|Bumbu|Paser|Jaya|Singingi|Pinang|Payung|Baru"
    "|Lor|Kidul|Sembilan"
)
_NAME = rf"[A-Z][A-Za-z]+(?:\s(?:{_DIRECTIONS})){{0,2}}"
_PLACE = re.compile(
    rf"\b(?P<level>Provinsi|Propinsi|Kota|Kabupaten|Pemprov|Pemkot|Pemkab)\s+"
    rf"(?P<name>{_NAME}(?:\s{_NAME})??)(?=[\s.,;:)]|$)"
)
_LEVELS = {"Propinsi": "Provinsi", "Pemprov": "Provinsi", "Pemkot": "Kota", "Pemkab": "Kabupaten"}
_NO_PLACE = frozenset(
    {
        "Pada",
        "Dan",
        "Di",
        "Yang",
        "Dalam",
        "Tahun",
        "Dengan",
        "Dari",
        "Untuk",
        "Serta",
        "Atau",
        "Sebagai",
        "Lainnya",
        "Lain",
        "Se",
        "Kota",
        "Kabupaten",
        "Provinsi",
        "Sendiri",
        "Maupun",
        "Adalah",
        "Indonesia",
    }
)
_AGENCY = re.compile(
    r"\b(?P<agency>Inspektorat(?!\sJenderal)|Bappeda|Bapperida|BKPSDM|Diskominfo|Sekretariat Daerah"
    r"|Satuan Polisi Pamong Praja|Rumah Sakit Umum"
    r"|(?:Dinas|Badan|Biro|Kementerian|Direktorat|Deputi|Bagian)\s[A-Z][A-Za-z]+"
    r"(?:,?\s(?:dan\s|Dan\s)?[A-Z][A-Za-z]+){0,6})"
)
_AGENCY_END = re.compile(
    r",?\s+(?:Provinsi|Propinsi|Kota|Kabupaten|Tahun|Republik|Pemerintah|Daerah Provinsi|Adalah|Nomor|Bab"
    r"|Jawa Barat)\b.*$"
)
_YEAR = re.compile(r"\b(?:20)\d{2}\b")
_YEARS_NAMED = re.compile(r"(?:TAHUN|Tahun|TA\.?|T\.A\.?)\s*(?:ANGGARAN|Anggaran)?\s*(20\d{2})\b")
_FIRST_LINES = 160


def region_of(lines: Sequence[Line], stem: str) -> str | None:
    """`Provinsi Jawa Barat`: the place the first pages name most, else the file's."""
    counts: Counter[str] = Counter()
    for line in lines[:_FIRST_LINES]:
        for found in _PLACE.finditer(_titled(line.text)):
            name = _place_name(found["name"])
            if name:
                counts[f"{_LEVELS.get(found['level'], found['level'])} {name}"] += 1
    by_name = _by_file_name(stem, counts)
    if by_name:
        return by_name
    return counts.most_common(1)[0][0] if counts and counts.most_common(1)[0][1] >= 2 else None


def _by_file_name(stem: str, counts: Counter[str]) -> str | None:
    words = stem.lower().replace("_", "-").replace(" ", "-").split("-")
    for word in words:
        if word in _SHORT:
            return _SHORT[word]
    flat = "-".join(words)
    named = [place for place in counts if _slug(place) in flat or _initials(place) in words]
    if named:
        return max(named, key=lambda place: (len(place.split()), counts[place]))
    found = re.search(r"(?:^|-)(kota|kabupaten|provinsi)-([a-z]+(?:-[a-z]+)?)", flat)
    return f"{found[1].title()} {found[2].replace('-', ' ').title()}" if found else None


def _slug(place: str) -> str:
    return place.split(" ", 1)[1].lower().replace(" ", "-")


def _initials(place: str) -> str:
    words = place.split()[1:]
    return "".join(word[0] for word in words).lower() if len(words) > 1 else "-"


def _place_name(written: str) -> str:
    words = []
    for word in written.split():
        if word in _NO_PLACE:
            break
        words.append(word)
    return " ".join(words)


def agency_of(lines: Sequence[Line], stem: str) -> str | None:
    """The office whose document this is: the file's, else the one the opening lines name most."""
    for word in re.split(r"[-_\s]+", stem.lower()):
        if word in _OFFICES:
            return _OFFICES[word]
    counts: Counter[str] = Counter()
    for line in lines[:_FIRST_LINES]:
        for found in _AGENCY.finditer(_titled(line.text)):
            agency = _AGENCY_END.sub("", found["agency"]).strip(" ,")
            if len(agency.split()) > 1 or agency in _OFFICES.values():
                counts[agency] += 1
    return counts.most_common(1)[0][0] if counts else None


def year_of(lines: Sequence[Line], stem: str) -> int | None:
    """The year in the file's name, else the one the first lines name most."""
    if found := _YEAR.search(stem.replace("_", " ").replace("-", " ")):
        return int(found[0])
    counts = Counter(year for line in lines[:_FIRST_LINES] for year in _YEARS_NAMED.findall(line.text))
    return int(counts.most_common(1)[0][0]) if counts else None


def _titled(text: str) -> str:
    """Capitals as in a name, so that covers and running text read alike."""
    letters = [c for c in text if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.7 * len(letters):
        return text
    return " ".join(
        word.lower()
        if word in ("DAN", "PADA", "DI")
        else word.capitalize()
        if word not in ("BKPSDM",)
        else word
        for word in text.split()
    )
