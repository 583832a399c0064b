"""The list of which items were found: who asks `apa saja` is shown all of it."""

from collections.abc import Sequence
from dataclasses import replace

from tanya.composing.opposing import around
from tanya.composing.unit import Unit
from tanya.domain.document import Span
from tanya.domain.locator import NodeKind
from tanya.understanding.intent import Intent, Wanted

_ITEM = (NodeKind.HURUF, NodeKind.ANGKA)
_NEAR = 12  # units of the ranking among which its items stand
_ITEMS = 3  # of one list, that show it is the list that is asked for


def to_its_list(best: Unit, units: Sequence[Unit], intent: Intent) -> Unit:
    """The pasal or ayat of whose list more items are near than the best; else the best itself."""
    if intent.wanted is not Wanted.LIST or intent.locators or best.span.kind not in _ITEM:
        return best
    whole = around(best)
    if whole is None:
        return best
    items = [one for one in units[:_NEAR] if one.span.kind is best.span.kind and _is_in(one, best, whole)]
    if len(items) < _ITEMS:
        return best
    text = best.hit.passage.text[whole.start : whole.end]
    return replace(best, span=whole, text=text, part="")


def _is_in(unit: Unit, best: Unit, whole: Span) -> bool:
    same = unit.hit.passage.id == best.hit.passage.id
    return same and whole.start <= unit.span.start and unit.span.end <= whole.end
