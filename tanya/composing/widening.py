"""The list of which items were found: who asks `apa saja` is shown all of it, not what is no part of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tanya.composing.unit import Unit
from tanya.domain.document import Span
from tanya.domain.locator import NodeKind
from tanya.understanding.intent import Intent, Wanted

_ITEM = (NodeKind.HURUF, NodeKind.ANGKA)
_NEAR = 12  # units of the ranking among which its items stand
_ITEMS = 3  # of one list, that show it is the list that is asked for
_DENIED = re.compile(r"\b(?:tidak|bukan|tanpa|selain|kecuali)\b", re.IGNORECASE)
_DENIES = re.compile(
    r"\s*(?:Pasal\s+\w+\s+)?(?:\(\w{1,3}\)\s*|\w{1,2}[.)]\s*)?(?:tidak termasuk|(?:bukan|tidak) merupakan)\b",
    re.IGNORECASE,
)
_LEAST = 0.1  # likelihood from which something else may stand before what denies


def to_its_list(best: Unit, units: Sequence[Unit], intent: Intent) -> Unit:
    """The pasal or ayat of whose list more items are near than the best; else the best itself."""
    if intent.wanted is not Wanted.LIST or intent.locators or best.span.kind not in _ITEM:
        return best
    whole = _around(best)
    if whole is None:
        return best
    items = [one for one in units[:_NEAR] if one.span.kind is best.span.kind and _is_in(one, best, whole)]
    if len(items) < _ITEMS:
        return best
    text = best.hit.passage.text[whole.start : whole.end]
    return replace(best, span=whole, text=text, part="")


def affirming_first(units: Sequence[Unit], intent: Intent) -> list[Unit]:
    """Units that begin with what does not belong to the thing asked for after all that are likely besides."""
    if _DENIED.search(intent.text) or not units or not _DENIES.match(units[0].text):
        return list(units)
    likely = [one for one in units if (one.answers or 0.0) >= _LEAST and not _DENIES.match(one.text)]
    return [*likely, *(one for one in units if one not in likely)]


def _around(unit: Unit) -> Span | None:
    """The smallest pasal or ayat that the unit stands in, in its passage."""
    holding = (
        span
        for span in unit.hit.passage.spans
        if span.kind in (NodeKind.PASAL, NodeKind.AYAT)
        and span.start <= unit.span.start
        and unit.span.end <= span.end
    )
    return min(holding, key=lambda span: span.end - span.start, default=None)


def _is_in(unit: Unit, best: Unit, whole: Span) -> bool:
    same = unit.hit.passage.id == best.hit.passage.id
    return same and whole.start <= unit.span.start and unit.span.end <= whole.end
