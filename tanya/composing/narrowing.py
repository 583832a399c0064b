"""What says when or how much: the ayat rather than its pasal, and the one that says it of what is asked.

And of a list that rules each one of a row, the item that is made for the one asked of.
"""

from collections.abc import Sequence
from dataclasses import replace

from tanya.composing.learnt.sentences import pieces_of
from tanya.composing.opposing import around
from tanya.composing.unit import Unit
from tanya.domain.locator import NodeKind
from tanya.retrieval.matching import Matcher
from tanya.retrieval.signals import fit
from tanya.text.analysis import analyse
from tanya.text.one_of_row import other_step
from tanya.understanding.intent import Intent, Wanted

_ITEM = (NodeKind.HURUF, NodeKind.ANGKA)
_WANTED = (Wanted.DEADLINE, Wanted.FIGURE)
_GIVES = 0.9  # fit from which a text gives it in so many words
_AS_MUCH = 0.9  # of what the pasal says of the question
_NEARLY = 0.35  # of the best one's likelihood
_MORE = 0.3  # of the question that a sentence says


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


def to_its_step(best: Unit, intent: Intent) -> Unit:
    """Of an item that is made for the first and second, asked of the third: the item for that.

    Where the list has none, or does not tell, the whole list.
    """
    whole = around(best) if best.span.kind in _ITEM and other_step(intent.text, best.text) else None
    if whole is None:
        return best
    text = best.hit.passage.text
    items = [
        one
        for one in best.hit.passage.spans
        if one.kind is best.span.kind and whole.start <= one.start and one.end <= whole.end
    ]
    others = [
        replace(best, span=one, text=text[one.start : one.end], part="") for one in items if one != best.span
    ]
    fitting = [one for one in others if _is_for(one.text, best.text, intent)]
    found = whole if len(fitting) != 1 else fitting[0].span
    return replace(best, span=found, text=text[found.start : found.end], part="")


def _is_for(text: str, other: str, intent: Intent) -> bool:
    """Whether it is made for the one asked of, as the other one is made for another of the same row."""
    return bool(other_step(text, other)) and not other_step(intent.text, text)


def of_that_first(units: Sequence[Unit], intent: Intent, matcher: Matcher) -> list[Unit]:
    """First, of one document and nearly as likely, the one that gives it in a sentence about what is asked.

    A pasal may speak of the report in one sentence, and give the time of something else in the next.
    """
    if intent.wanted not in _WANTED or intent.locators or not units or units[0].columns:
        return list(units)
    best = units[0]
    told = _given(best, intent, matcher)
    near = [one for one in units[1:] if _is_near(one, best)]
    first = max(near, key=lambda one: _given(one, intent, matcher), default=best)
    if not 0 < told < _given(first, intent, matcher) - _MORE:
        return list(units)
    return [first, *(one for one in units if one is not first)]


def _is_near(unit: Unit, best: Unit) -> bool:
    likely = (unit.answers or 0.0) >= _NEARLY * (best.answers or 1.0)
    return unit.hit.document == best.hit.document and likely and not unit.columns


def _given(unit: Unit, intent: Intent, matcher: Matcher) -> float:
    """0..1: how much of the question is said by the sentence that gives what is wanted; 0 where none does."""
    giving = (piece for piece in pieces_of(unit.shown) if fit(intent.wanted, piece, matcher) >= _GIVES)
    return max((matcher.coverage(matcher.said(analyse(piece))) for piece in giving), default=0.0)


def _is_ayat_of(unit: Unit, pasal: Unit) -> bool:
    here = unit.hit.passage.id == pasal.hit.passage.id and unit.span.kind is NodeKind.AYAT
    return here and pasal.span.start <= unit.span.start and unit.span.end <= pasal.span.end
