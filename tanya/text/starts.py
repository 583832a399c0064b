"""Sentences that say from when a regulation applies: `Peraturan ini mulai berlaku pada tanggal ...`"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STARTS = re.compile(
    r"\bini\s+(?:dinyatakan\s+)?(?:mulai\s+)?berlaku\b(?P<rest>.{0,200})", re.IGNORECASE | re.DOTALL
)
# `Pada saat Undang-Undang ini mulai berlaku, ... dicabut` tells what happens then, not when that is.
_THEN = re.compile(r"\b(?:saat|sejak|dengan|sebelum|setelah|sesudah|ketika|waktu|apabila)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;:]\s")
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
_FORMS = (ON_PROMULGATION, ON_ENACTMENT, AFTER, FROM)


@dataclass(frozen=True, slots=True)
class Start:
    sentence: str  # as printed, without the label before it
    rest: str  # what stands after `berlaku`, where the day is


def starts_in(text: str) -> Iterator[Start]:
    """Every sentence of text that says when the text applies, and names a day or how to reckon it."""
    for words in _STARTS.finditer(text):
        before = text[max(0, words.start() - _LOOKED_BACK) : words.start()]
        rest = _SENTENCE.split(words["rest"])[0]
        if _THEN.search(_SENTENCE.split(before)[-1]):
            continue
        if BACK_TO.search(rest) or any(form.match(rest) for form in _FORMS):
            yield Start(_sentence(text, words.start(), words.start("rest")), rest)


def _sentence(text: str, ini: int, rest: int) -> str:
    ends = [found.end() for found in _SENTENCE.finditer(text, 0, ini)]
    begin = ends[-1] if ends else 0
    closing = _SENTENCE.search(text, rest)
    sentence = text[begin : closing.start() + 1 if closing else len(text)].strip()
    return _LABEL.sub("", sentence)
