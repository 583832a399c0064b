"""Two questions in one message: `kapan disampaikan dan kepada siapa?`, `apa itu IKU? siapa penetapnya?`"""

import re

from tanya.text.analysis import words

_WORD = r"(?:siapa|kapan|berapa|apa(?:kah|saja)?|bagaimana|mana|mengapa|kenapa)\b"
_BEFORE = (
    r"(?:(?:ke|kepada|oleh|untuk|dari|sampai|sejak|di|pada|dengan|selama|setiap|maksimal|minimal"
    r"|paling (?:lambat|lama|sedikit|banyak)|(?:sanksi|syarat|batas|bobot|isi)(?:nya)?) ?)"
)
_JOINED = re.compile(
    rf"(?:,? (?:dan|serta|terus|lalu|kemudian|sekalian|juga)|,) (?=(?:{_BEFORE}{{0,2}}){_WORD})", re.I
)
_SENTENCE = re.compile(r"\?\s+(?=\w)")
_ASKING = re.compile(
    rf"\b(?:{_WORD}|\w+kah\b|(?:boleh|bisa|dapat|wajib|harus|perlu|ada|adakah|benar)\b)", re.I
)
_CHOICE = re.compile(r"^atau\b|^apa(?:kah)? (?:\w+ ){1,3}atau (?:\w+ ?){1,3}\W*$", re.I)
_LEAST = 2  # words of the first, beside the one that asks


_STATED = re.compile(r"(?<=\w\w\w)[.!]\s+(?=\w)")  # no `No. 5`, `a. n.`


def led_in(text: str) -> tuple[str, str] | None:
    """What is told first, and what is then asked: `Saya baru pindah ke Bagian Organisasi. Kapan ...?`"""
    ends = list(_STATED.finditer(text))
    for end in ends:
        told, asked = text[: end.start()].strip(), text[end.end() :].strip()
        if not _ASKING.search(told) and _ASKING.search(asked) and words(told):
            return told, asked
    return None


def two_in(text: str) -> tuple[str, str] | None:
    """The two questions that a text in standard spelling asks; None where it asks one, or more than two."""
    cuts = [(found.start(), found.end()) for found in _SENTENCE.finditer(text)]
    cuts = cuts or [(found.start(), found.end()) for found in _JOINED.finditer(text)]
    if len(cuts) != 1:
        return None
    ((end, start),) = cuts
    first, second = text[:end].strip(), text[start:].strip()
    return (first, second) if _is_asked(first, _LEAST) and _is_asked(second, 0) else None


def _is_asked(part: str, besides: int) -> bool:
    """Whether it asks, of something; besides: the least number of its words that do not ask."""
    if _CHOICE.search(part) or not _ASKING.search(part):
        return False
    return len(words(_ASKING.sub(" ", part))) >= besides
