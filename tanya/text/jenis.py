"""Kinds of regulations: how people write them, in full and in short, and how they are cited.

One table for what a text says of itself and for what a question names: `Peraturan Wali Kota` in a title and
`perwako` in a question are both Perwali.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """full, short: expressions in small letters; level: of the region that follows, where the form tells."""

    jenis: str
    full: str
    short: str
    level: str = ""


# The longer form before the one that it begins with.
STATE = (
    Form("Perppu", r"peraturan\s+pemerintah\s+pengganti(?:\s+undang[\s-]*undang)?", "perppu|perpu"),
    Form("UU", r"undang[\s-]*undang(?:\s+darurat)?", "undang2|uu"),
    Form("PP", r"peraturan\s+pemerintah", "pp"),
    Form("Perpres", r"peraturan\s+presiden", "perpres"),
    Form("Keppres", r"keputusan\s+presiden", "keppres"),
    Form("Inpres", r"instruksi\s+presiden", "inpres|impres"),
    Form("SKB", r"(?:keputusan|peraturan|surat\s+keputusan)\s+bersama", "skb"),
)
_MAYOR = r"wali\s*kota"
REGIONAL = (
    Form("Perda", r"peraturan\s+daerah", "perda"),
    Form("Qanun", "qanun", "qanun"),
    Form("Pergub", r"peraturan\s+gubernur", "pergub", "Provinsi"),
    Form("Kepgub", r"keputusan\s+gubernur", "kepgub", "Provinsi"),
    Form("Perbup", r"peraturan\s+bupati", "perbup", "Kabupaten"),
    Form("Kepbup", r"keputusan\s+bupati", "kepbup", "Kabupaten"),
    Form("Perwali", rf"peraturan\s+{_MAYOR}", "perwali(?:kota)?|perwal|perwako", "Kota"),
    Form("Kepwali", rf"keputusan\s+{_MAYOR}", "kepwal(?:i|kota)?", "Kota"),
    Form("SE Gubernur", r"surat\s+edaran\s+gubernur", r"se\s+gub(?:ernur)?", "Provinsi"),
    Form("SE Bupati", r"surat\s+edaran\s+bupati", r"se\s+bupati", "Kabupaten"),
    Form("SE Wali Kota", rf"surat\s+edaran\s+{_MAYOR}", rf"se\s+(?:{_MAYOR}|wako|wali)", "Kota"),
    Form("Instruksi Gubernur", r"instruksi\s+gubernur", "ingub", "Provinsi"),
    Form("Instruksi Bupati", r"instruksi\s+bupati", "inbup", "Kabupaten"),
    Form("Instruksi Wali Kota", rf"instruksi\s+{_MAYOR}", "inwali", "Kota"),
)
# Any kind in one word, as people call a rule without its number: `PP itu`, `perwako yang lama`.
ONE_WORD = "|".join(
    (
        r"undang-undang|permen\w{0,20}|kepmen\w{0,20}|perban|pmk",
        *(form.short for form in (*STATE, *REGIONAL) if r"\s" not in form.short),
    )
)
UNSIGNED = "SE"  # a circular; the name of its issuer follows
_FORMS = {form.jenis: form for form in REGIONAL}
# As catalogues may write them too.
_FORMS |= {"Perwal": _FORMS["Perwali"], "Perwako": _FORMS["Perwali"], "Kepwal": _FORMS["Kepwali"]}
_FORMS["Perkada"] = Form("Perkada", r"peraturan\s+kepala\s+daerah", "perkada")
_LEVEL = re.compile(r"(?:(provinsi|daerah istimewa|kabupaten|kota) )?(.+)", re.IGNORECASE)
_ALSO_CITED = {"pmk": "permenkeu", "kmk": "kepmenkeu"}  # by catalogues of others
_OF_MINISTERS = ("permen", "kepmen", "inmen")


def written_forms(forms: Iterable[Form]) -> dict[str, str]:
    """How each is written, one expression, to how it is cited."""
    return {f"{form.full}|{form.short}": form.jenis for form in forms}


def of_region(form: str, region: str) -> str:
    """`Perda` and `Perwali` of `Kota Denpasar`: `Perda Kota Denpasar`, `Perwali Denpasar`.

    A decree of a mayor, regent or governor says of which level it is; a Perda must name it.
    """
    return f"{form} {_parted(region)[1] if level_of(form) else region}"


def level_of(form: str) -> str:
    """`Kota` for `Perwali`; empty where the form is of any level, or of no region."""
    return _FORMS[form].level if form in _FORMS else ""


def may_be_of(form: str, region: str) -> bool:
    """Whether a region of that level makes rules of that form: no Pergub is of a Kota."""
    levels = {level_of(form).lower(), _parted(region.lower())[0]}
    return "" in levels or len(levels) == 1


def is_circular(jenis: str) -> bool:
    """`SE BKN`: a circular has no Menimbang and no pasal; headings part it."""
    return jenis.partition(" ")[0] == UNSIGNED


def is_regional(jenis: str) -> bool:
    """Whether it is a region's, if it names the region or not."""
    return _form(jenis) is not None


def region_of(jenis: str) -> str | None:
    """`Kota Denpasar` for `Perwali Denpasar`; without a level where neither name nor form tells it."""
    name = next((jenis[len(one) + 1 :] for one in _FORMS if jenis.startswith(f"{one} ")), "")
    form = _form(jenis)
    if form is None or not name:
        return None
    return name if _parted(name)[0] else f"{form.level} {name}".strip()


def is_of_region(jenis: str, region: str) -> bool:
    """Whether a region's kind is of that region, its level written or not."""
    own = region_of(jenis)
    return own is not None and _same_region(own, region)


def same_jenis(said: str, known: str) -> bool:
    """ "Perwali" may mean the Perwali of any place; "Perwali Denpasar" only that one's."""
    if (form := _form(said)) and form is _form(known):
        region = region_of(said)
        return region is None or is_of_region(known, region)
    # The ministry got its "RB" later; its older rules are called by either name.
    one, other = (_ALSO_CITED.get(jenis, jenis.removesuffix("rb")) for jenis in (said.lower(), known.lower()))
    if one.startswith(_OF_MINISTERS) and _joined(one) == _joined(other):
        return True  # `permenko polhukam`, `permen kominfo`
    return one == other or other.startswith(f"{one} ")


def _form(jenis: str) -> Form | None:
    return next((form for name, form in _FORMS.items() if f"{jenis} ".startswith(f"{name} ")), None)


def _same_region(one: str, other: str) -> bool:
    (level, name), (other_level, other_name) = _parted(one.lower()), _parted(other.lower())
    return name == other_name and (level == other_level or not (level and other_level))


def _parted(region: str) -> tuple[str, str]:
    """Level and name; a Daerah Istimewa is a province."""
    found = _LEVEL.fullmatch(region)
    level, name = (found[1] or "", found[2]) if found else ("", region)
    return "provinsi" if level == "daerah istimewa" else level, name


def _joined(jenis: str) -> str:
    return re.sub(r"[\s-]", "", jenis)
