"""From when a regulation applies, or when it was issued: which day is asked for, and of which regulation."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from tanya.understanding.placing import MARK

Speaks = Callable[[str], bool]  # whether a text is about anything beside the regulations it names

_WHEN = re.compile(r"\b(?:kapan(?:kah)?|(?:tanggal|tahun|hari) (?:berapa|apa))\b")
_APPLIES = re.compile(
    rf"\bmulai (?:\w+ )?berlaku|{MARK} (?:itu )?(?:mulai |resmi )?(?:di)?berlaku(?:kan)?\b"
    rf"|\b(?:di)?berlaku(?:kan)?(?:nya)? {MARK}"
)
_ISSUED = re.compile(
    rf"{MARK} (?:itu )?(diundangkan|ditetapkan|disahkan)\b"
    rf"|\b(diundangkan|ditetapkan|disahkan)(?:nya)? {MARK}"
)
_ANY_APPLIES = re.compile(r"\b(?:di)?berlaku(?:kan)?(?:nya)?\b")
_ANY_ISSUED = re.compile(r"\b(diundangkan|ditetapkan|disahkan)(?:nya)?\b")
_BASE = {"disahkan": "ditetapkan"}  # of a law; the catalogue has one word for both
_ELSE = re.compile(r"\b(?:siapa|apa|berapa|mana|bagaimana|mengapa|kenapa|menetapkan|mengesahkan)\b(?! ya\b)")
# `PP 11/2017 tentang Manajemen PNS mulai berlaku`: the name in full.
_IN_FULL = re.compile(
    rf"(?<={MARK}) tentang .{{1,120}}?"
    r"(?=,? (?:itu|mulai|resmi|kapan|sejak|berlaku|diberlakukan|diundangkan|ditetapkan|disahkan)\b)"
)
_AMENDMENT = re.compile(r"\b(?:perubahan|revisi|amandemen|amendemen)(?:nya)?\b")
_ORDINALS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan")
_NTH = re.compile(rf"{_AMENDMENT.pattern} (?:yang )?(?:(?P<word>{'|'.join(_ORDINALS)})|ke-?(?P<figure>\d))\b")
_OWN = re.compile(
    r"\b(?:mulai|(?:di)?berlaku(?:kan)?(?:nya)?|diundangkan(?:nya)?|ditetapkan(?:nya)?|disahkan(?:nya)?"
    r"|tanggal|tahun|hari|bulan|sejak|resmi|efektif)\b"
)
_OF_AMENDMENT = re.compile(rf"{_AMENDMENT.pattern}|\b(?:{'|'.join(_ORDINALS)}|ke-?\d|diubah|mengubah)\b")


@dataclass(frozen=True, slots=True)
class StartAsked:
    """The day of the regulation named, or of what amended it."""

    verb: str  # `berlaku`, `diundangkan`, `ditetapkan`
    amendment: bool = False
    nth: int | None = None  # of several amendments; None: no one of them is meant


def start_asked(lower: str, speaks: Speaks) -> StartAsked | None:
    """lower: in lower case, names as a mark. None where something else is asked, too."""
    if not (MARK in lower and _WHEN.search(lower)) or _ELSE.search(_WHEN.sub(" ", lower)):
        return None
    plain = _IN_FULL.sub("", lower)
    amendment = bool(_AMENDMENT.search(plain))
    verb = _verb(plain, amendment=amendment)
    left = _OWN.sub(" ", _OF_AMENDMENT.sub(" ", plain) if amendment else plain)
    return StartAsked(verb, amendment, _nth(plain)) if verb and not speaks(left) else None


def _verb(text: str, *, amendment: bool) -> str:
    # Between an amendment's name and the verb may stand whose it is.
    if issued := (_ANY_ISSUED if amendment else _ISSUED).search(text):
        said = next(word for word in issued.groups() if word)
        return _BASE.get(said, said)
    return "berlaku" if (_ANY_APPLIES if amendment else _APPLIES).search(text) else ""


def _nth(text: str) -> int | None:
    found = _NTH.search(text)
    if found is None:
        return None
    return int(found["figure"]) if found["figure"] else _ORDINALS.index(found["word"]) + 1
