"""How regulations are cited in running text, form by form, and which jenis each way of writing means."""

import re
from collections.abc import Callable, Mapping

from tanya.text.jenis import REGIONAL, STATE, of_region, written_forms
from tanya.text.ministries import (
    PREFIXES,
    body_of,
    jenis_of_minister,
    ministerial,
    short_ministries,
    words_of_bodies,
)
from tanya.text.provision_rows import COUNTS

# What a match means; None where it names no regulation by its issuer.
Reader = Callable[[re.Match[str]], str | None]

_NUMBER = (
    r"[\s.,:\-]*(?:(?P<said>nomor|nomer|nmr|no|\#)\b[\s.:]*)?(?P<nomor>\d{1,4}[A-Z]?)"
    # Two digits are a year only where no decimal or range can be meant: "88/21", "88 '21", not "188.45".
    r"(?:(?:\s*(?:/|,?\s*(?:tahun|thn|taun|th)\b\.?)\s*'?|\s+')(?P<tahun>\d{4}|\d{2})(?!\d)"
    r"|\s*[\-.]\s*(?P<dotted>\d{4})(?!\d)|\s+(?P<bare>(?:19|20)\d{2})(?!\d))?"
)
# Beside the forms of the table.
_ABBREVIATED = {
    r"pm(?=\s*\d)|peraturan\s+pan(?:[\s-]*rb)?|per(?:aturan)?\s*men\s*pan[\s-]*(?:dan\s+)?rb": "PermenPANRB",
    r"kepmen[\s-]*pan": "KepmenPAN",
    r"(?<!ko\s)pmk": "Permenkeu",
    r"kmk": "Kepmenkeu",
    r"pmdn": "Permendagri",
    r"surat\s+edaran|se": "SE",
}
# A word of a name; where another regulation is named it ends.
_WORD = (
    r"(?!(?:no|nomor|nomer|nmr|tahun|thn?|uu|undang\w*|pp|perp?pu|perpres|keppres|inpres|perda|pergub|perbup"
    r"|perwa\w+|kep(?:gub|bup|wal)\w*|(?:per|kep|in)men\w*|peraturan|keputusan|instruksi|surat|se|perka|pedoman"
    r"|pasal|ayat|bab|lampiran)\b)[a-z]+"
)
_MORE = rf"(?:(?:\s*[,/&]\s*|-|\s+){_WORD})"
# What is said of a regulation, and no part of the name of a place or an office.
_NO_NAME = re.compile(
    r"\b(?:yang|yg|untuk|utk|dari|pada|di(?!\s+yogya)|ke|dalam(?!\s+negeri)|dengan|oleh|atas|tentang|ttg|soal"
    r"|mengenai|perihal|terkait|apa(?:kah|pun)?|mana|siapa|kapan|berapa|bagaimana|paling|maksimal|minimal"
    r"|sekitar|lebih|kurang|selama|setelah|sebelum|sejak|hingga|sampai|bila|jika|kalau|ada|adalah|ialah|saja"
    r"|tidak|bukan|belum|sudah|telah|wajib|harus|dapat|boleh|bisa|akan|masih|berlaku|ini|itu|tersebut|atau"
    r"|serta|juga|lain(?:nya)?|lama|baru|terbaru|memuat|mengatur|membahas|mencabut|mengubah|menjadi|diatur"
    r"|dicabut|diubah|diganti|disusun|dibuat|me[mn][a-z]{5,}(?:i|kan)|di[a-z]{4,}(?:i|kan))\b",
    re.IGNORECASE,
)
# `paling lama 14 (empat belas) hari`, `di 34 provinsi`, `SKB 3 Menteri`
_COUNTED = re.compile(
    rf"\s*(?:\([a-z\s]+\)\s*)?(?:(?!tahun\s+(?:berapa|brp)\b){COUNTS}|%|(?:ribu|juta|miliar|rupiah|menteri)\b"
    r"|(?:provinsi|kabupaten|kota)\b(?=\s*(?:$|[^\sa-z]|(?:di|dan|yang|se|lain|ini|itu|indonesia)\b)))",
    re.IGNORECASE,
)
_RI = r"(?:\s+(?:ri|republik\s+indonesia))?"
_FORM = r"(?P<form>peraturan|keputusan|instruksi|surat\s+edaran|se|pedoman)"
_LEVELS = {
    "kota": "Kota",
    "kab": "Kabupaten",
    "kabupaten": "Kabupaten",
    "prov": "Provinsi",
    "provinsi": "Provinsi",
}
_OF_OTHERS = {
    "se": "SE",
    "surat edaran": "SE",
    "perka": "Peraturan",
    "kepka": "Keputusan",
}
_HEADS = ("perka", "kepka")
_USUAL = {"permen": "PermenPANRB", "kepmen": "KepmenPANRB"}  # what they mean in this field
# With which the name of an office begins that nobody listed.
_OFFICE = re.compile(
    r"(?:kepala|ketua|badan|lembaga|komisi|komite|dewan|majelis|otoritas|mahkamah|panglima|sekretar\w+|direktur"
    r"|direktorat|dirjen|inspektur|inspektorat|deputi|rektor|kementerian|dinas|desa)\b",
    re.IGNORECASE,
)


def is_dated(match: re.Match[str]) -> bool:
    """Whether its number is said to be one, or has a year."""
    return bool(match["said"] or match["tahun"] or match["dotted"] or match["bare"])


def is_count(match: re.Match[str]) -> bool:
    """Whether a number without a year counts something: `perda di 34 provinsi`, `keputusan ... 14 hari`."""
    between = match.groupdict().get("name") or ""
    before = match.string[match.start() : match.start("nomor")]
    counted = _COUNTED.match(match.string, match.end()) or _NO_NAME.search(between)
    return bool(counted) or _ends_a_sentence(before)


def _ends_a_sentence(before: str) -> bool:
    """`... dengan Peraturan Daerah. 5`: the next one is numbered. Not so `Perda. 5`."""
    words = before.rstrip()
    marked = words.endswith((".", ":", ",")) and len(words) < len(before)
    dashed = words.endswith("-") and words[-2:-1].isspace()
    return (marked or dashed) and len(words.split()) > 1


def _named(match: re.Match[str]) -> str:
    """The words between form and number, as far as they can name a place or an office."""
    between = match["name"] or ""
    stop = _NO_NAME.search(between)
    return " ".join((between[: stop.start()] if stop else between).strip(" \n\t,/&-").split())


def _as_it_is(jenis: str, _: re.Match[str]) -> str:
    return jenis


def _regional(form: str, match: re.Match[str]) -> str:
    place, level = _named(match).title(), _LEVELS.get((match["level"] or "").lower(), "")
    return of_region(form, f"{level} {place}".strip()) if place else form


def _of_minister(match: re.Match[str]) -> str | None:
    form, office = " ".join(match["form"].lower().split()), _named(match)
    if not office:
        return None if match["name"] else _USUAL.get(form)
    return _coordinating(form, office) or ministerial(form, office.upper())


def _coordinating(form: str, office: str) -> str | None:
    """`permenko ekon`; `ko` also begins `kominfo`."""
    short = office[2:].strip(" -").upper() if office.lower().startswith("ko") else ""
    return jenis_of_minister(PREFIXES[form], f"KOORDINATOR {short}") if short else None


def _short_of_minister(match: re.Match[str]) -> str | None:
    """`permenkes`, `permen desa pdtt`, `permenko` of any that coordinates, `permenxyz` for one not known."""
    form, office = match["form"].lower(), _named(match)
    joined = match["name"][:1].isalpha() and " " not in office
    if not (joined and office) or jenis_of_minister(PREFIXES[form], office.upper()):
        return _of_minister(match)
    written_as = office.upper() if 2 < len(office) <= 4 else office.lower()
    return _coordinating(form, office) or f"{form.capitalize()}{written_as}"


def _of_office(match: re.Match[str]) -> str | None:
    """A body's that is known, or the words of an office that is not: it is no regulation of another."""
    form, office = " ".join(match["form"].lower().split()), _named(match)
    cited = _OF_OTHERS.get(form, form.capitalize())
    name = re.sub(r"^kepala\s+", "", office, flags=re.IGNORECASE)
    if body := body_of(name.upper()):
        return f"{cited} {body}"
    if form in _HEADS:
        return f"{cited} {office.upper()}"
    if _OFFICE.match(office) and is_dated(match):
        return f"{cited} {office.title() if office.islower() else office}"
    return "SE" if cited == "SE" and match["form"] != "se" else None


def _reading(form: str, between: str, reader: Reader) -> tuple[re.Pattern[str], Reader]:
    return re.compile(rf"(?<![a-z])(?:{form}){between}{_RI}{_NUMBER}", re.IGNORECASE), reader


def _one_of(
    forms: Mapping[str, str], between: str = "", then: Callable[[str, re.Match[str]], str] = _as_it_is
) -> tuple[re.Pattern[str], Reader]:
    """One expression for many, each to its jenis: a text is looked through once."""
    jenis = {f"form{at}": meant for at, meant in enumerate(forms.values())}
    any_form = "|".join(f"(?P<form{at}>{one})" for at, one in enumerate(forms))
    return _reading(
        any_form, between, lambda match: then(next(jenis[one] for one in jenis if match[one]), match)
    )


_PLACE = rf"(?:\s+(?P<level>kota|kabupaten|kab|provinsi|prov)\b\.?)?(?P<name>(?:\s+{_WORD}){{0,4}}?)"
_SHORT = rf"(?P<name>(?:[\s-]*{_WORD}{_MORE}{{0,9}}?)?)"
READINGS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    _one_of(written_forms(STATE) | _ABBREVIATED),
    _one_of(written_forms(REGIONAL), _PLACE, _regional),
    _reading(_FORM, rf"\s+menteri(?P<name>{_MORE}{{1,14}}?)", _of_minister),
    _reading(_FORM, rf"\s+men[\s-]?(?P<name>{short_ministries()})", _of_minister),
    _reading("(?P<form>permen|kepmen|inmen)", _SHORT, _short_of_minister),
    _one_of({word: f"Peraturan {body}" for word, body in words_of_bodies().items()}),
    _reading(_FORM, rf"(?P<name>{_MORE}{{1,13}}?)", _of_office),
    _reading("(?P<form>perka|kepka)", rf"(?P<name>{_MORE}{{1,8}}?)", _of_office),
)
