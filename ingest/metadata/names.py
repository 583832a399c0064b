"""What people call a kind of regulation: `PERATURAN MENTERI PENDAYAGUNAAN APARATUR NEGARA` is PermenPANRB."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from tanya.text.jenis import REGIONAL, STATE, UNSIGNED, Form, of_region
from tanya.text.ministries import body_of, ministerial


@dataclass(frozen=True, slots=True)
class Kind:
    """jenis as cited; region when the regulation is a regional one."""

    jenis: str
    region: str | None = None


_NO_REGULATION = re.compile(r"UNDANG-? ?UNDANG DASAR")
_REGION = re.compile(
    r"^(?P<level>PROVINSI|PROPINSI|KABUPATEN|KOTA|DAERAH ISTIMEWA)?\s*(?P<name>[A-Z][A-Z' -]*?)"
    r"(?:\s+(?:NOMOR|TENTANG|PROVINSI)\b.*)?$"
)
_FIRST_WORDS = (
    "UNDANG-UNDANG",
    "PERATURAN PEMERINTAH",
    "PERATURAN PRESIDEN",
    "KEPUTUSAN PRESIDEN",
    "PERATURAN MENTERI",
    "PERATURAN DAERAH",
)
_LIKENESS = 84
_NOT_MISREAD = "PERATURAN DESA"  # though it is like PERATURAN DAERAH
_OF_MINISTER = re.compile(r"(?P<form>PERATURAN|KEPUTUSAN|SURAT EDARAN|INSTRUKSI) MENTERI\s*(?P<rest>.*)")
_OF_BODY = re.compile(r"(?P<form>PERATURAN|KEPUTUSAN|SURAT EDARAN)\s+(?:KEPALA\s+)?(?P<rest>.+)")
CIRCULAR = "SURAT EDARAN"
# Who else issues circulars: those of each office are numbered from 1.
_ISSUER = re.compile(r"(?:KEPALA|SEKRETARIS|DIREKTUR|DIREKTORAT|INSPEKTUR|DEPUTI|KETUA|REKTOR|DEKAN|DINAS)\b")
_PLACE = re.compile(r"\b(?:PROVINSI|KABUPATEN|KOTA) [A-Z' -]+$")
_SPACES = re.compile(r"\s+")


def kind_of(name: str) -> Kind | None:
    """The kind that a long name means, whatever its case; None when it is no regulation's name."""
    plain = _SPACES.sub(" ", name.upper().replace("–", "-").replace("REPUBLIK INDONESIA", " ")).strip()
    plain = _mended(plain)
    if _NO_REGULATION.match(plain):
        return None
    for form in STATE:
        if re.match(form.full, plain, re.IGNORECASE):
            return Kind(form.jenis)
    for form in REGIONAL:
        if found := re.match(form.full, plain, re.IGNORECASE):
            return _regional(form, plain[found.end() :].strip(" ,"))
    if found := _OF_MINISTER.match(plain):
        jenis = ministerial(found["form"].lower(), found["rest"])
        return Kind(jenis) if jenis else None
    if (found := _OF_BODY.match(plain)) and (known := _of_body(found["form"], found["rest"])):
        return known
    return _circular(plain)


def _mended(plain: str) -> str:
    """The usual first words put right where a scanner misread them: PEMEZUNTAH is PEMERINTAH."""
    if plain.startswith(_NOT_MISREAD):
        return plain
    for words in _FIRST_WORDS:
        if not plain.startswith(words) and fuzz.ratio(plain[: len(words)], words) >= _LIKENESS:
            return words + plain[len(words) :]
    return plain


def _of_body(form: str, rest: str) -> Kind | None:
    body = body_of(rest) or (rest if re.fullmatch(r"[A-Z]{3,5}", rest) else None)
    return Kind(f"{'SE' if form == CIRCULAR else form.capitalize()} {body}") if body else None


def _circular(plain: str) -> Kind | None:
    """`SE Sekretaris Daerah Kota Contoh`; `SE` where it does not say who issued it."""
    if not plain.startswith(CIRCULAR):
        return None
    issuer = plain.removeprefix(CIRCULAR).strip(" ,")
    if not _ISSUER.match(issuer):
        return Kind(UNSIGNED)
    place = _PLACE.search(issuer)
    return Kind(f"{UNSIGNED} {issuer.title()}", place[0].title() if place else None)


def _regional(form: Form, rest: str) -> Kind:
    found = _REGION.match(rest)
    if not found or not rest:
        return Kind(form.jenis)
    level = (found["level"] or form.level).title().replace("Propinsi", "Provinsi")
    region = f"{level} {found['name'].strip().title()}".strip()
    return Kind(of_region(form.jenis, region), region)
