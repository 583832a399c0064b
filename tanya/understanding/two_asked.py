"""Two questions in one message: `kapan disampaikan dan kepada siapa?`, `apa itu IKU? siapa penetapnya?`"""

import re
from collections.abc import Iterator
from itertools import pairwise

from tanya.text.analysis import words

_WORD = re.compile(r"\b(?:siapa|kapan|berapa|apa(?:kah)?|bagaimana|(?:di|ke)?mana|mengapa|kenapa)\b", re.I)
_JOINT = re.compile(
    r",? (?:dan|serta|terus|lalu|kemudian|sekalian|juga|habis itu|setelah itu) |[,;] ", re.IGNORECASE
)
_SENTENCE = re.compile(r"\?\s+(?=\w)")
# Beside the question words: `boleh terbang`, `tetap dibayar tidak?`; not `yang wajib dibuat`.
_ASKS = re.compile(
    rf"{_WORD.pattern}|\b\w+kah\b|(?<!yang )\b(?:boleh|bisa|dapat|wajib|harus|perlu)\b|\btidak\W*$", re.I
)
_CASE = re.compile(r"^(?:kalau|jika|bila|apabila)\b", re.IGNORECASE)  # tells when, and asks nothing
_DENIED = re.compile(r"\b(?:tidak|belum|sudah)\b(?!\W*(?:,|$| dan\b| terus\b| lalu\b))", re.IGNORECASE)
_CHOICE = re.compile(r"^atau\b|^apa(?:kah)? (?:\w+ ){1,3}atau (?:\w+ ?){1,3}\W*$", re.IGNORECASE)
_STATED = re.compile(r"(?<=\w\w\w)[.!]\s+(?=\w)")  # no `No. 5`, `a. n.`
_LEAST = 2  # words of the first, beside the one that asks


def led_in(text: str) -> tuple[str, str] | None:
    """What is told first, and what is then asked: `Saya baru pindah ke Bagian Organisasi. Kapan ...?`"""
    for end in _STATED.finditer(text):
        told, asked = text[: end.start()].strip(), text[end.end() :].strip()
        if "?" not in told and not _WORD.search(told) and _ASKS.search(asked) and words(told):
            return told, asked
    return None


def two_in(text: str) -> tuple[str, str] | None:
    """The two questions that a text in standard spelling asks; None where it asks one, or more than two."""
    sentences = list(_SENTENCE.finditer(text))
    cuts = sentences or list(_joints(text))
    if len(cuts) != 1:
        return None
    first, second = text[: cuts[0].start()].strip(), text[cuts[0].end() :].strip()
    return (first, second) if _is_asked(first, _LEAST) and _is_asked(second, 0) else None


def _joints(text: str) -> Iterator[re.Match[str]]:
    """Before each question word but the first, the last place where something is joined to what is asked."""
    asking = list(_WORD.finditer(text))
    for before, after in pairwise(asking):
        joints = list(_JOINT.finditer(text, before.start(), after.start()))
        yield from joints[-1:]
    # `pendaftaran wajib, paling lambat kapan?`; in `tidak bisa ikut, diganti apa?` the first is told.
    if len(asking) == 1 and not _DENIED.search(text, 0, asking[0].start()):
        joints = list(_JOINT.finditer(text, 0, asking[0].start()))
        yield from joints[-1:]


def _is_asked(part: str, besides: int) -> bool:
    """Whether it asks, of something; besides: the least number of its words that do not ask."""
    if _CHOICE.search(part) or not _ASKS.search(part):
        return False
    if _CASE.search(part) and not _WORD.search(part):
        return False
    return len(words(_WORD.sub(" ", part))) >= besides
