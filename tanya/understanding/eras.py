"""`dulu berapa?`, `sekarang berapa?`: the rule before the one that counts, or the one that counts now."""

import re

from tanya.understanding.comparing import compares, old_and_new
from tanya.understanding.intent import Era

_BEFORE = r"(?<!ter)(?<!lebih )(?:dahulu|dulu)(?:nya)?"
_NOW = r"(?:sekarang|kini|saat ini)(?:nya)?"
_ASKED = r"(?: (?:bunyi|isi|teks|redaksi))?(?: (?:berapa|apa|siapa|kapan|bagaimana))?"
_ERAS = tuple(
    (era, re.compile(rf"^(?:kalau )?(?:yang )?{said}\b|(?<=\s){said}{_ASKED}[\s?.!]*$", re.IGNORECASE))
    for era, said in ((Era.BEFORE, _BEFORE), (Era.NOW, _NOW))
)
# `apa yang harus dilakukan dulu?` asks what comes first, and not of an earlier rule.
_FIRST = re.compile(
    r"\b(?:tanpa|harus|wajib|perlu|mesti|musti|lakukan|dilakukan)\b[^,;?]*\b(?:dahulu|dulu)[\s?.!]*$",
    re.IGNORECASE,
)
# Of the words of a provision.
_FORMER = re.compile(
    r"\b(?:sebelum|belum) (?:di|ber)ubah\b|\bsebelum perubahan\b|\bbunyi (?:lama|semula|asli)\b", re.I
)
# Of a rule as a whole, without its name.
_FORMER_RULE = re.compile(
    r"\b(?:aturan|peraturan|ketentuan|undang-undang|uu|pp|permenpan(?:rb)?|rezim)\s+(?:yang\s+)?"
    r"(?:lama|dulu|dahulu|terdahulu|sebelumnya)\b",
    re.IGNORECASE,
)


def asks_former_rule(text: str) -> bool:
    """`menurut aturan lama`: of a rule that was replaced, whichever it is. text in standard spelling."""
    return bool(_FORMER_RULE.search(text))


def era_in(text: str) -> Era | None:
    """text in standard spelling. None where both are asked for, to be compared."""
    if compares(text) or old_and_new(text):
        return None
    if _FORMER.search(text):
        return Era.BEFORE
    era = next((era for era, pattern in _ERAS if pattern.search(text)), None)
    return None if era is Era.BEFORE and _FIRST.search(text) else era


def without_era(text: str) -> str:
    """text without these words, where they name no matter."""
    for _, pattern in _ERAS:
        text = pattern.sub(" ", text)
    return _FORMER.sub(" ", text)
