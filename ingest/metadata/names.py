"""What people call a kind of regulation: `PERATURAN MENTERI PENDAYAGUNAAN APARATUR NEGARA` is PermenPANRB."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from tanya.text.ministries import is_coordinator, jenis_of_minister


@dataclass(frozen=True, slots=True)
class Kind:
    """jenis as cited; region when the regulation is a regional one."""

    jenis: str
    region: str | None = None


_BODIES = (
    (r"BADAN SIBER DAN SANDI NEGARA", "BSSN"),
    (r"BADAN KEPEGAWAIAN NEGARA", "BKN"),
    (r"LEMBAGA ADMINISTRASI NEGARA", "LAN"),
    (r"BADAN PENGAWASAN KEUANGAN", "BPKP"),
    (r"BADAN PUSAT STATISTIK", "BPS"),
    (r"KOMISI PEMBERANTASAN KORUPSI", "KPK"),
    (r"OMBUDSMAN", "Ombudsman"),
    (r"BADAN RISET", "BRIN"),
    (r"ARSIP NASIONAL", "ANRI"),
    (r"KOMISI INFORMASI", "Komisi Informasi"),
)
_STATE = (
    (r"UNDANG-? ?UNDANG DASAR", ""),
    (r"PERATURAN PEMERINTAH PENGGANTI", "Perppu"),
    (r"UNDANG-? ?UNDANG(?: DARURAT)?", "UU"),
    (r"PERATURAN PEMERINTAH", "PP"),
    (r"PERATURAN PRESIDEN", "Perpres"),
    (r"KEPUTUSAN PRESIDEN", "Keppres"),
    (r"INSTRUKSI PRESIDEN", "Inpres"),
    (r"(?:KEPUTUSAN|PERATURAN|SURAT KEPUTUSAN) BERSAMA", "SKB"),
)
_REGIONAL = (
    (r"PERATURAN DAERAH", "Perda"),
    (r"QANUN", "Qanun"),
    (r"PERATURAN GUBERNUR", "Pergub"),
    (r"KEPUTUSAN GUBERNUR", "Kepgub"),
    (r"PERATURAN BUPATI", "Perbup"),
    (r"KEPUTUSAN BUPATI", "Kepbup"),
    (r"PERATURAN WALI ?KOTA", "Perwali"),
    (r"KEPUTUSAN WALI ?KOTA", "Kepwali"),
)
_REGION = re.compile(
    r"^(?P<level>PROVINSI|PROPINSI|KABUPATEN|KOTA|DAERAH ISTIMEWA)?\s*(?P<name>[A-Z][A-Z' -]*?)"
    r"(?:\s+(?:NOMOR|TENTANG|PROVINSI)\b.*)?$"
)
_REGION_LEVELS = {
    "Pergub": "Provinsi",
    "Kepgub": "Provinsi",
    "Perbup": "Kabupaten",
    "Kepbup": "Kabupaten",
    "Perwali": "Kota",
    "Kepwali": "Kota",
}
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
_SPACES = re.compile(r"\s+")


def kind_of(name: str) -> Kind | None:
    """The kind that a long name means, whatever its case; None when it is no regulation's name."""
    plain = _SPACES.sub(" ", name.upper().replace("–", "-").replace("REPUBLIK INDONESIA", " ")).strip()
    plain = _mended(plain)
    for pattern, jenis in _STATE:
        if re.match(pattern, plain):
            return Kind(jenis) if jenis else None
    for pattern, jenis in _REGIONAL:
        if found := re.match(pattern, plain):
            return _regional(jenis, plain[found.end() :].strip(" ,"))
    if found := re.match(
        r"(?P<form>PERATURAN|KEPUTUSAN|SURAT EDARAN|INSTRUKSI) MENTERI\s*(?P<rest>.*)", plain
    ):
        return _ministerial(found["form"], found["rest"])
    if found := re.match(
        r"(?P<form>PERATURAN|KEPUTUSAN)\s+(?:KEPALA\s+)?(?P<rest>(?:BADAN|LEMBAGA|KOMISI|OMBUDSMAN|ARSIP|[A-Z]{3,5}\b).*)",
        plain,
    ):
        return _of_body(found["form"], found["rest"])
    return Kind("SE") if plain.startswith("SURAT EDARAN") else None


def _mended(plain: str) -> str:
    """The usual first words put right where a scanner misread them: PEMEZUNTAH is PEMERINTAH."""
    if plain.startswith(_NOT_MISREAD):
        return plain
    for words in _FIRST_WORDS:
        if not plain.startswith(words) and fuzz.ratio(plain[: len(words)], words) >= _LIKENESS:
            return words + plain[len(words) :]
    return plain


def _ministerial(form: str, rest: str) -> Kind | None:
    prefix = {"PERATURAN": "Permen", "KEPUTUSAN": "Kepmen", "SURAT EDARAN": "SE Men", "INSTRUKSI": "Inmen"}[
        form
    ]
    if known := jenis_of_minister(prefix, rest):
        return Kind(known)
    if is_coordinator(rest):
        return None
    return Kind(f"{prefix} {rest.title()}".strip() if rest else prefix)


def _of_body(form: str, rest: str) -> Kind | None:
    short = next((short for pattern, short in _BODIES if re.match(pattern, rest)), None)
    if short is None and re.fullmatch(r"[A-Z]{3,5}", rest):
        short = rest
    return Kind(f"{'Peraturan' if form == 'PERATURAN' else 'Keputusan'} {short}") if short else None


def _regional(jenis: str, rest: str) -> Kind:
    found = _REGION.match(rest)
    if not found or not rest:
        return Kind(jenis)
    name = found["name"].strip().title()
    level = (found["level"] or _REGION_LEVELS.get(jenis) or "").title().replace("Propinsi", "Provinsi")
    region = f"{level} {name}".strip()
    # A decree of a mayor or regent says of which level it is; a Perda must name it.
    return Kind(f"{jenis} {region if jenis in ('Perda', 'Qanun') else name}", region)
