"""`dulu berapa?`, `sekarang berapa?`: the rule before the one that counts, or the one that counts now."""

import re
from collections.abc import Iterable

from tanya.text.jenis import ONE_WORD
from tanya.understanding.comparing import compares, old_and_new
from tanya.understanding.intent import Era

_BEFORE = r"(?<!ter)(?<!lebih )(?:dahulu|dulu)(?:nya)?"
_NOW = r"(?:sekarang|kini|saat ini)(?:nya)?"
_ASKED = r"(?: (?:bunyi|isi|teks|redaksi))?(?: (?:berapa|apa|siapa|kapan|bagaimana))?"
_ERAS = tuple(
    (era, re.compile(rf"^(?:kalau )?(?:yang )?{said}\b|(?<=\s){said}{_ASKED}[\s?.!]*$", re.IGNORECASE))
    for era, said in ((Era.BEFORE, _BEFORE), (Era.NOW, _NOW))
)
# A rule as a whole, without its name: `aturan lama`, `PP yang baru`.
_RULE = rf"(?:aturan|peraturan|ketentuan|regulasi|rezim|{ONE_WORD})(?:nya)?"
_OLD = r"(?:lama|dulu|dahulu|terdahulu|sebelumnya|sebelum ini)"
_NEW = r"(?:yang )?(?:baru|terbaru|(?:berlaku )?(?:sekarang|saat ini|kini))"
_IN = r"(?:di|dalam|pada|menurut|berdasarkan|versi|pakai)"
_OPENING = r"^(?:(?:kalau|terus|lalu|nah|dan|bagaimana|dengan|untuk|jika) ){0,3}"
_END = (
    r"(?=(?: (?:itu|sih|ya)){0,2}(?: (?:berapa|apa|siapa|kapan|bagaimana))?"
    r"(?: (?:saja|persen|hari|bulan|tahun|lama|kali|orang|sanksi(?:nya)?|hukuman(?:nya)?))?[\s?.!]*$)"
)
# Alone, or in which it is to be looked up: a rule asked about is none, `aturan lama yang dicabut apa saja?`.
_RULES = tuple(
    (
        era,
        re.compile(
            rf"{_OPENING}(?:{_IN} ){{1,2}}{rule}\b|{_OPENING}(?:{rule}|{alone}){_END}"
            rf"|(?<=\s){_IN} {rule}{_END}",
            re.IGNORECASE,
        ),
    )
    for era, rule, alone in (
        (Era.BEFORE, rf"{_RULE} (?:yang )?{_OLD}", "yang lama|versi lama"),
        (Era.NOW, rf"{_RULE} {_NEW}", "yang baru|versi baru"),
    )
)
# What came about under a rule that no longer applies is ruled by the one that does.
_IN_PASSING = re.compile(
    r"\b(?:sudah|telah|sedang|masih|belum|terlanjur|nasib\w*|peralihan|diangkat|ditetapkan|dibuat|dikeluarkan"
    r"|diterbitkan|diproses|diperiksa|berjalan|dijatuhi|dijatuhkan)\b",
    re.IGNORECASE,
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
_FORMER_RULE = re.compile(rf"\b{_RULE}\s+(?:yang\s+)?{_OLD}\b", re.IGNORECASE)


def asks_former_rule(text: str) -> bool:
    """`menurut aturan lama`: of a rule that was replaced, whichever it is. text in standard spelling."""
    return bool(_FORMER_RULE.search(text))


def era_in(text: str) -> Era | None:
    """text in standard spelling. None where both are asked for, to be compared."""
    if compares(text) or old_and_new(text):
        return None
    if _FORMER.search(text):
        return Era.BEFORE
    if not _IN_PASSING.search(text) and (era := _first_of(_RULES, text)):
        return era
    era = _first_of(_ERAS, text)
    return None if era is Era.BEFORE and _FIRST.search(text) else era


def without_era(text: str) -> str:
    """text without these words, where they name no matter."""
    for _, pattern in (*_RULES, *_ERAS):
        text = pattern.sub(" ", text)
    return _FORMER.sub(" ", text)


def _first_of(patterns: Iterable[tuple[Era, re.Pattern[str]]], text: str) -> Era | None:
    return next((era for era, pattern in patterns if pattern.search(text)), None)
