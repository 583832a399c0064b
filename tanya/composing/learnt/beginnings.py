"""How a provision begins: whom or what it rules on, and what it gives them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tanya.text.analysis import analyse

_LABEL = re.compile(r"^\s*(?:Pasal\s+\w+\s+)?(?:\(\w{1,3}\)|\w{1,2}[.)]\s|\(\w{1,3}\s)?\s*")
_LONGEST = 260  # characters in which a provision says what it rules on
_ENDS = re.compile(r":\s|;|\n\s*(?:[a-z]|\d{1,2})[.)]\s|\.\s")
# What the subject ends at: the norm that is given to it, or what is said of it.
_SAID = re.compile(
    r"\b(?:berhak|wajib|berkewajiban|bertugas|bertujuan|berasaskan|berfungsi|berwenang|berperan|berkedudukan"
    r"|(?:mempunyai|memiliki) (?:hak|kewajiban|tugas|fungsi|wewenang|kewenangan|tujuan)|dilarang|harus|dapat"
    r"|adalah|ialah|merupakan|meliputi|mencakup|terdiri|memuat|(?:ber)?dasar(?:kan)?|(?:di|ter)[a-z]{4,20}"
    r"|bersifat|memenuhi|me[mn][a-z]{4,20})\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\bsebagaimana (?:telah )?(?:dimaksud|diatur)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Beginning:
    """The clause that a provision opens with, up to its list or its first full stop."""

    text: str
    terms: tuple[str, ...]
    subject: tuple[str, ...]  # terms before what is said
    opens: bool  # a list follows
    points: bool  # it takes up what another provision says


@lru_cache(maxsize=65_536)
def beginning(text: str) -> Beginning:
    """Of the text of one node, with or without its label."""
    text = text[: 2 * _LONGEST]
    body = text[_end_of_label(text) :][:_LONGEST]
    end = _ENDS.search(body)
    clause = body[: end.start() + 1] if end else body
    said = _SAID.search(clause)
    return Beginning(
        clause,
        tuple(analyse(clause)),
        tuple(analyse(clause[: said.start()])) if said else (),
        bool(end and (end[0].startswith((":", "\n")))),
        bool(_POINTS.search(clause)),
    )


def _end_of_label(text: str) -> int:
    found = _LABEL.match(text)
    return found.end() if found else 0
