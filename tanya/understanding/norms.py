"""Which norm a question asks for, a right or a duty, and whether a provision's own words give it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tanya.understanding.intent import Concept, Wording

_NORMS = tuple(
    (re.compile(asked), re.compile(given))
    for asked, given in (
        (r"\bhak\b(?! cipta)", r"\b(?:berhak|hak)\b"),
        (r"\bkewajiban\b", r"\b(?:wajib|kewajiban|berkewajiban|harus)\b"),
        (r"\b(?:larangan|dilarang)\b", r"\b(?:dilarang|larangan|tidak boleh|tidak diperbolehkan)\b"),
        (
            r"\b(?:wewenang|kewenangan|tugas)\b",
            r"\b(?:berwenang|wewenang|kewenangan|bertugas|tugas|mempunyai fungsi)\b",
        ),
        (
            r"\b(?:sanksi|hukuman|pidana)\b",
            r"\b(?:sanksi|dikenai|dikenakan|dipidana|pidana|hukuman|denda|dijatuhi)\b",
        ),
    )
)
# What a regulation threatens has several names; who asks `sanksinya?` of it means any of them.
_THREATS = {"sanksi": ("pidana", "denda", "hukum disiplin"), "hukum": ("pidana", "sanksi")}
_THREAT_WEIGHT = 0.8
_HEAD = 240  # characters of a provision, in which it says what it rules


@lru_cache(maxsize=256)
def norms_asked(question: str) -> tuple[int, ...]:
    """The norms that a question names; empty for none. Only norms_given reads them."""
    lower = question.lower()
    return tuple(number for number, (asked, _) in enumerate(_NORMS) if asked.search(lower))


def norms_given(asked: Sequence[int], text: str, heading: str) -> float:
    """1 where text begins with such a norm, more under a heading of it; -1 where it gives others instead."""
    if not asked:
        return 0.0
    head = text[:_HEAD].lower()
    given = [number for number, (_, said) in enumerate(_NORMS) if said.search(head)]
    headed = 0.5 * any(_NORMS[number][0].search(heading.lower()) for number in asked)
    if any(number in given for number in asked):
        return 1.0 + headed
    return headed - bool(given)


def widened(concept: Concept) -> Concept:
    """A threat under all its names, for a question of one regulation; any other concept as it is."""
    names = _THREATS.get(concept.word, ())
    others = (Wording(tuple(name.split()), _THREAT_WEIGHT) for name in names)
    return replace(concept, wordings=(*concept.wordings, *others))
