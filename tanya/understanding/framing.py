"""What is asked of each of the things compared: `lama cuti sakit PNS dibanding PPPK` asks it of each of both.

The words around what is compared are kept for every side, and a side is called by words that stand alone.
"""

import re
from dataclasses import dataclass

from tanya.understanding.comparing import Compared, compared
from tanya.understanding.placing import MARK

_TWO = 2

# Who a rule binds: two of them beside each other are compared, whatever is asked of them.
_PERSON = (
    r"(?:calon )?(?:pns|pppk|asn|cpns|cpppk|honorer|tni|polri|guru|dosen|menteri|gubernur|bupati|presiden"
    r"|pejabat (?:administrasi|pimpinan tinggi(?: \w+)?|fungsional|struktural|administrator|pengawas"
    r"|pelaksana)"
    r"|wali\s?kota|camat|lurah|kepala daerah|sekretaris daerah|kepala dinas)"
)
_WITH = r"(?:dan|sama|dengan|vs\.?|versus|lawan|atau|maupun|ketimbang|daripada|dibanding(?:kan)?(?: dengan)?)"
_ENDS = r"(?=[,:;?]|$| (?:di|menurut|dalam)\b)"
_SIDE = r"[^,:;?]{2,60}?"
_PAIR = re.compile(rf"\b(?:antara )?(?P<one>{_PERSON}),? {_WITH} (?P<other>{_PERSON})\b", re.I)
_BETWEEN = re.compile(
    rf"\bantara (?P<one>{_SIDE}),? {_WITH} (?P<other>{_SIDE}){_ENDS}",
    re.I,
)
# `potongan tunjangan kalau cuti besar dan cuti sakit`
_CASES = re.compile(
    rf"\b(?:kalau|jika|bila|apabila|saat|ketika) (?P<one>{_SIDE}) {_WITH} (?P<other>{_SIDE})"
    rf"{_ENDS}",
    re.I,
)
# `bolos 3 hari dibanding 10 hari berturut-turut`
_FIGURES = re.compile(
    rf"\b(?P<one>\d+ (?P<unit>\w+)),? {_WITH} (?P<other>\d+ (?P=unit)\b)(?P<tail> [^,:;?]{{0,40}})?",
    re.I,
)
# `cuti besar vs cuti tahunan soal lamanya`
_MATTER = re.compile(
    rf"^(?P<one>{_SIDE}) {_WITH} (?P<other>{_SIDE}),?"
    r" (?P<matter>(?:soal|dalam hal|mengenai|terkait|perihal|dari (?:segi|sisi)) [^?]{3,80})",
    re.I,
)
# `lebih lama mana: cuti besar atau cuti sakit`
_CHOICE = re.compile(rf"(?:^|[,:;] )(?P<one>{_SIDE}),? {_WITH} (?P<other>{_SIDE})(?=\W*$|[,:;] )", re.I)
_MORE = re.compile(
    r"\bmana (?:yang )?(?:lebih|paling) (?P<how>\w+)\b"
    r"|\b(?:lebih|paling) (?P<more>\w+) (?:yang )?mana\b(?: waktunya)?"
    r"|\b(?P<first>dulu|lama|cepat|banyak)an mana\b",
    re.I,
)
_MEASURES = (
    (re.compile(r"lama|panjang|singkat|pendek"), "berapa lama"),
    (re.compile(r"cepat|awal|dulu|dahulu|lambat|akhir"), "kapan paling lambat"),
    (re.compile(r"banyak|besar|tinggi|sedikit|kecil|rendah|mahal|murah"), "berapa"),
)
_COMPARES = re.compile(
    r"\b(?:apa(?:kah)? )?(?:ada )?"
    r"(?:(?:mem)?bedakan|bedain|(?:per)?bedaan|beda|perbandingan|(?:mem)?bandingkan|bandingin)(?:nya)?\b"
    r"(?: (?:apa(?:nya|an)?|tidak|gak|ga|nggak|enggak|sih|itu|utama|dari|apakah)\b){0,3}",
    re.I,
)
_ASIDE = re.compile(
    r"\b(?:apa(?:kah)?|sih|ya|dong|tolong|coba|jelaskan|itu|tuh|soal|dalam hal|mengenai|terkait|perihal|dari"
    r" (?:segi|sisi)|sama tidak|sama atau)(?= |\W*$)|[?!,:;]",
    re.I,
)
_LASTING = re.compile(r"^(?:lama(?:nya)?|jangka waktu) |\b(?:lama|jangka waktu)nya$", re.I)
_COUNTED = re.compile(r"^(?:jumlah|besaran|besarnya) ", re.I)
_MEASURED = re.compile(
    r"^(?:lama|jangka waktu|potongan|pengurangan|jumlah|besar(?:an|nya)|tarif|usia|umur) (?=\w)", re.I
)
_NAMED = re.compile(rf"\b(?:(?:menurut|di|dalam|pada|dari|berdasarkan) )?{MARK}")
_LAST_PERSON = re.compile(rf" {_PERSON}$", re.I)


@dataclass(frozen=True, slots=True)
class Framed:
    """heads: what the sides are called; asked: the whole question of each."""

    heads: tuple[str, str]
    asked: tuple[str, str]
    persons: bool = False  # whom rules bind, each by rules of its own


def framed(text: str) -> Framed | None:
    """None where nothing beside the two things is asked, or where they cannot be told.

    text in standard spelling, with MARK for each regulation; it compares, or asks which of two is more.
    """
    text = " ".join(_NAMED.sub(" ", text).split())
    more = _MORE.search(text)
    if not (more or _COMPARES.search(text) or re.search(r"\b(?:vs\.?|versus|dibanding)", text, re.I)):
        return None
    measure = _measure(more)
    plain = _MORE.sub(" ", text) if measure else text
    if pair := _PAIR.search(plain):
        return _of_pair(plain, pair, measure)
    plain = " ".join(_COMPARES.sub(" ", plain).split())
    for pattern in (_BETWEEN, _CASES, _FIGURES, _MATTER):
        if (found := pattern.search(plain)) and (told := _of_sides(plain, found, measure)):
            return told
    if measure and (found := _CHOICE.search(" ".join(plain.split()))):
        return _of_sides(" ".join(plain.split()), found, measure)
    return _measured(text)


def _measured(text: str) -> Framed | None:
    """`lama cuti besar dan cuti sakit`: what is asked stands before the first, and holds for both."""
    told = compared(text)
    if told is None or len(told.parts) != _TWO or not (measured := _MEASURED.match(told.parts[0])):
        return None
    named = tuple(_MEASURED.sub("", part) for part in told.parts)
    sides = [side.words for side in Compared(named).readings[0]]
    one, other = (_question(f"{measured[0]}{side}", "") for side in _of_whom(sides[0], sides[1]))
    return Framed((sides[0], sides[1]), (one, other))


def _of_whom(one: str, other: str) -> tuple[str, str]:
    """`cuti besar dan cuti sakit PNS`: both are of whom stands last."""
    last = _LAST_PERSON.search(other)
    return (f"{one}{last[0]}" if last and not re.search(_PERSON, one, re.I) else one), other


def _measure(more: re.Match[str] | None) -> str:
    said = (more["how"] or more["more"] or more["first"]).lower() if more else ""
    return next((measure for pattern, measure in _MEASURES if pattern.search(said)), "")


def _of_pair(text: str, pair: re.Match[str], measure: str) -> Framed | None:
    if pair["one"].lower() == pair["other"].lower():
        return None
    around = text[: pair.start()], text[pair.end() :]
    before, behind = (_bare(_COMPARES.sub(" ", part)) for part in around)
    if not f"{before}{behind}":
        return None
    heads = pair["one"], pair["other"]
    before, behind = (before, behind) if before else (behind, "")  # `PNS vs PPPK soal cuti sakit`
    one, other = (_question(f"{before} {head} {behind}", measure) for head in heads)
    return Framed(heads, (one, other), persons=True)


def _of_sides(text: str, found: re.Match[str], measure: str) -> Framed | None:
    named = [_bare(found[side]) for side in ("one", "other")]
    if not all(named) or named[0].lower() == named[1].lower():
        return None
    if any(side.lower().startswith("yang ") for side in named):
        return None
    sides = [side.words for side in Compared(tuple(named)).readings[-1]]
    matter = found.groupdict().get("matter") or ""
    before, behind = _bare(f"{text[: found.start()]} {matter}"), _bare(text[found.end() :])
    if not (measure or before or behind):
        return None
    tail = _bare(found.groupdict().get("tail") or "")
    own = _of_whom(sides[0], f"{sides[1]} {tail}".strip())
    one, other = (_question(f"{before} {side} {behind}", measure) for side in own)
    return Framed((sides[0], sides[1]), (one, other))


def _question(text: str, measure: str) -> str:
    said = " ".join(text.split())
    if measure:
        return f"{measure} {said}"
    said = _COUNTED.sub("berapa ", said)
    return " ".join(f"berapa lama {_LASTING.sub(' ', said)}".split()) if _LASTING.search(said) else said


def _bare(text: str) -> str:
    """Without the words that only ask, or compare."""
    return " ".join(_ASIDE.sub(" ", text).split()).strip(" .")
