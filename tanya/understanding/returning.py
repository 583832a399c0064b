"""Going back to an earlier question, or on to something else: `balik ke yang sakit tadi, suratnya apa?`."""

import re
from dataclasses import dataclass

_LEAD = r"^(?:(?:oke|ok|nah|eh|oh|ya|terus|lalu|sekarang|coba|jadi|mari|kita|saya|mau|ingin|dan)[\s,]+){0,4}"
_WHICH = r"(?:(?:yang|soal|masalah|pertanyaan|topik|bahasan|pembahasan|tentang|urusan)\s+){0,3}"
_BACK = re.compile(
    rf"{_LEAD}(?:balik|kembali|mundur)(?:\s+lagi)?\s+(?:ke|soal|tentang|pada)\s+{_WHICH}", re.IGNORECASE
)
_OF = re.compile(
    rf"{_LEAD}(?:(?:kalau|untuk|soal|tentang|mengenai|terkait|perihal|masalah|yang)\s+){{1,2}}", re.IGNORECASE
)
# Where the topic ends, and what is asked of it begins.
_ENDS = re.compile(
    r"(?:\s+(?:tadi|itu|tersebut|ya|dong|deh|lagi)\b){1,3}[\s,:;.?!-]{0,5}|\s?[,:;?!][\s,:;.?!]{0,5}"
    r"|\s+(?=(?:apa|apakah|siapa|siapakah|berapa|kapan|bagaimana|gimana|mana|kenapa|mengapa|bisa|boleh)\b)"
    r"|\s?[.?!]?\s?$",
    re.IGNORECASE,
)
_OF_ENDS = re.compile(r"\s+tadi\b[\s,:;.?!-]{0,5}", re.IGNORECASE)
_LONGEST = 6  # words of a topic
_ELSEWHERE = re.compile(
    rf"{_LEAD}(?:(?:ganti|beda|pindah)\s+(?:topik|bahasan|pertanyaan|pembahasan|tema)"
    r"|(?:topik|pertanyaan)\s+lain|tanya\s+(?:hal|yang)\s+lain)(?:\s+(?:ya|dulu|nih|dong|sih))?[\s,:;.-]+(?=\w)",
    re.IGNORECASE,
)
_BY_THE_WAY = re.compile(
    rf"{_LEAD}(?:ngomong-ngomong|ngomong2|omong-omong|btw|by the way)[\s,:;.-]+(?=\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Return:
    """topic: what was spoken of before; asked: what is asked of it now, which may be nothing."""

    topic: str
    asked: str


def return_in(text: str) -> Return | None:
    """What text goes back to; whether that was spoken of before, only the questions before tell."""
    for opening, ends in ((_BACK, _ENDS), (_OF, _OF_ENDS)):
        begun = opening.match(text)
        end = ends.search(text, begun.end()) if begun else None
        if begun and end and (topic := text[begun.end() : end.start()].strip()):
            return Return(topic, text[end.end() :]) if len(topic.split()) <= _LONGEST else None
    return None


def goes_elsewhere(text: str) -> str | None:
    """What is asked after `ganti topik, ...`; None where it goes on."""
    found = _ELSEWHERE.match(text)
    return text[found.end() :] if found else None


def to_the_point(text: str) -> str:
    """text without `ngomong-ngomong, ...`."""
    return _BY_THE_WAY.sub("", text)
