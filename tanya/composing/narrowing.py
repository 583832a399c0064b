"""The ayat of a pasal that alone says when or how much: it is quoted, not the pasal around it."""

from collections.abc import Sequence

from tanya.composing.unit import Unit
from tanya.domain.locator import NodeKind
from tanya.retrieval.matching import Matcher
from tanya.retrieval.signals import fit
from tanya.understanding.intent import Intent, Wanted

_WANTED = (Wanted.DEADLINE, Wanted.FIGURE)
_GIVES = 0.9  # fit from which a text gives it in so many words
_AS_MUCH = 0.9  # of what the pasal says of the question


def to_its_ayat(best: Unit, units: Sequence[Unit], intent: Intent, matcher: Matcher) -> Unit:
    """The one ayat of it that gives what is wanted and says as much of the question; else the best itself."""
    if best.span.kind is not NodeKind.PASAL or intent.wanted not in _WANTED or intent.locators:
        return best
    giving = [
        one for one in units if _is_ayat_of(one, best) and fit(intent.wanted, one.text, matcher) >= _GIVES
    ]
    if len(giving) != 1:
        return best
    enough = _AS_MUCH * matcher.coverage(best.spoken)
    return giving[0] if matcher.coverage(giving[0].spoken) >= enough else best


def _is_ayat_of(unit: Unit, pasal: Unit) -> bool:
    here = unit.hit.passage.id == pasal.hit.passage.id and unit.span.kind is NodeKind.AYAT
    return here and pasal.span.start <= unit.span.start and unit.span.end <= pasal.span.end
