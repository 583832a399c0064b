"""The provision before the Penjelasan that repeats it: what rules is cited first, what explains it behind."""

import re
from collections.abc import Sequence

from tanya.composing.fitness import gives_what_is_wanted
from tanya.composing.unit import Unit
from tanya.domain.locator import NodeKind
from tanya.retrieval.matching import Matcher
from tanya.text.figures import as_meant
from tanya.understanding.intent import Intent, Wanted

_COUNTED = (Wanted.FIGURE, Wanted.DEADLINE, Wanted.WEIGHT)
_AS_MUCH = 0.95  # of what the Penjelasan says of the question
_SOME = 0.5  # where it has the same figure: a scan may have lost words of it
_FIGURE = re.compile(r"(?<![\w.,/])\d+(?:[.,]\d+)?(?=\s?(?:%|\())")  # `34 (tiga puluh empat)`, `70%`


def provision_first(
    units: Sequence[Unit], near: Sequence[Unit], intent: Intent, matcher: Matcher
) -> list[Unit]:
    """units, with the provision that answers before a Penjelasan of the same text that is the first of them.

    near: all that were ranked, best first; a provision need not be as likely as what repeats it.
    """
    best = units[0]
    if best.span.locator.steps[0].kind is not NodeKind.PENJELASAN or intent.wanted is Wanted.REASON:
        return list(units)
    rules = (
        unit
        for unit in near
        if unit.hit.document.key == best.hit.document.key
        and unit.span.locator.steps[0].kind is NodeKind.PASAL
        and gives_what_is_wanted(unit, intent, matcher)
    )
    first = next((unit for unit in rules if _answers_too(unit, best, intent, matcher)), None)
    return [first, *(unit for unit in units if unit is not first)] if first else list(units)


def _answers_too(unit: Unit, best: Unit, intent: Intent, matcher: Matcher) -> bool:
    """It gives the same figure, or says as much of the question and looks as much like the answer."""
    said, enough = matcher.coverage(unit.spoken), matcher.coverage(best.spoken)
    if intent.wanted in _COUNTED and _figures(unit) & _figures(best):
        return said >= _SOME * enough
    return said >= _AS_MUCH * enough and unit.score >= best.score


def _figures(unit: Unit) -> set[str]:
    return set(_FIGURE.findall(as_meant(unit.shown)))
