"""Sentences that say from when a regulation applies: `Peraturan ini mulai berlaku pada tanggal ...`"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STARTS = re.compile(
    r"\bini\s+(?:dinyatakan\s+)?(?P<begins>mulai\s+)?berlaku\b(?P<rest>.{0,200})", re.IGNORECASE | re.DOTALL
)
# What starts: `Ketentuan dalam Pasal ini` and `Pasal 5 Undang-Undang ini` are only a part.
_REGULATION = re.compile(
    r"\b(?:Undang\s?-?\s?undang|Peraturan|Keputusan|Ketetapan|Instruksi|Qanun|Ordonansi|Surat\s+Edaran)\b[^,]*$",
    re.IGNORECASE,
)
# The label of an amendment's own `Pasal II` may stand in the same line.
_PART = re.compile(r"\b(?:pasal(?!\s+[IVX]{1,4}\b)|ayat|huruf|angka|bab|lampiran|ketentuan)\b", re.IGNORECASE)
# `Pada saat Undang-Undang ini mulai berlaku, ... dicabut` tells what happens then, not when that is.
_THEN = re.compile(r"\b(?:saat|sejak|dengan|sebelum|setelah|sesudah|ketika|waktu|apabila)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<!\bNo)[.;:]\s", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?:Pasal\s+\w{1,4}\s*\n|\(\w{1,3}\)\s)\s*", re.IGNORECASE)
_LOOKED_BACK = 160
_DAY = r"(?:(?:pada|sejak|terhitung)\s+)*(?:saat\s+)?(?:(?:tanggal|hari)\s+)?"
ON_PROMULGATION = re.compile(rf"\s*{_DAY}(?:di\s?)?undangkan", re.IGNORECASE)
ON_ENACTMENT = re.compile(rf"\s*{_DAY}di\s?tetapkan", re.IGNORECASE)
AFTER = re.compile(
    r"""\s*(?:setelah\s+|sesudah\s+|dalam\s+waktu\s+)?(?P<many>\d{1,3})\s*(?:\([^)]{1,40}\)\s*)?(?P<unit>hari|bulan|tahun)
    \s+(?:(?:terhitung|sejak|setelah|sesudah|dari)\s+){1,3}(?:(?:tanggal|hari|saat)\s+)?(?:di\s?undangkan|pengundangan)""",
    re.IGNORECASE | re.VERBOSE,
)
FROM = re.compile(r"\s*(?:pada|sejak|terhitung|mulai|tanggal)\b", re.IGNORECASE)
BACK_TO = re.compile(r"\bsurut\s+(?P<since>.{0,60})", re.IGNORECASE | re.DOTALL)
_RECKONED = (ON_PROMULGATION, ON_ENACTMENT, AFTER)


@dataclass(frozen=True, slots=True)
class Start:
    sentence: str  # as printed, without the label before it
    rest: str  # what stands after `berlaku`, where the day is
    certain: bool  # that it tells the start, even where the day cannot be told


def starts_in(text: str) -> Iterator[Start]:
    """Every sentence of text that says when the text applies, and names a day or how to reckon it."""
    for words in _STARTS.finditer(text):
        before = text[max(0, words.start() - _LOOKED_BACK) : words.start()]
        rest = _SENTENCE.split(words["rest"])[0]
        if not _is_of_regulation(_SENTENCE.split(before)[-1].rpartition("\n")[2]):
            continue
        reckoned = any(form.match(rest) for form in _RECKONED)
        if reckoned or BACK_TO.search(rest) or FROM.match(rest):
            sentence = _sentence(text, words.start(), words.start("rest"))
            yield Start(sentence, rest, certain=reckoned or bool(words["begins"]))


def _is_of_regulation(before: str) -> bool:
    """Whether the words that lead to `ini` name the whole regulation, and not what happens when it starts."""
    return bool(_REGULATION.search(before)) and not _PART.search(before) and not _THEN.search(before)


def _sentence(text: str, ini: int, rest: int) -> str:
    ends = [found.end() for found in _SENTENCE.finditer(text, 0, ini)]
    begin = ends[-1] if ends else 0
    closing = _SENTENCE.search(text, rest)
    sentence = text[begin : closing.start() + 1 if closing else len(text)].strip()
    return _LABEL.sub("", sentence)
