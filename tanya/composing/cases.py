"""A rule for one case, `PNS yang mengalami gugur kandungan`, where that case is not asked of."""

import re
from collections.abc import Sequence

from tanya.composing.doubting import RARE
from tanya.composing.unit import Unit
from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse

# The words between whom it rules and what it gives them.
_CASE = re.compile(
    r"^\s*(?:Pasal \w+\s+)?(?:\(\w{1,3}\)?|\w{1,2}[.)])?\s*[\w/ ]{2,60}? yang (?P<case>[^:;.\n]{3,160}?)"
    r" (?:berhak|wajib|dapat|diberikan|dikenai|dikenakan|dijatuhi|memperoleh|menerima|harus|dilarang)\b",
    re.IGNORECASE,
)
_AS_LIKELY = 0.5  # of the first one's likelihood


def general_first(units: Sequence[Unit], matcher: Matcher, least: float) -> list[Unit]:
    """Before a first one for a case that is not asked of, what rules the same without it, if likely too.

    least: likelihood that it must have.
    """
    if not units or not units[0].answers or not of_a_case(units[0].text, matcher):
        return list(units)
    enough = max(least, _AS_LIKELY * units[0].answers)
    own = (
        one
        for one in units[1:]
        if one.hit.document == units[0].hit.document
        and (one.answers or 0.0) >= enough
        and not of_a_case(one.text, matcher)
    )
    first = next(own, units[0])
    return [first, *(one for one in units if one is not first)]


def of_a_case(text: str, matcher: Matcher) -> bool:
    """Whether whom a provision rules are told by rare words that nobody asked for."""
    found = _CASE.match(text)
    case = analyse(found["case"]) if found else ()
    return any(
        term.isalpha() and term not in matcher.asked and matcher.information(term) >= RARE for term in case
    )
