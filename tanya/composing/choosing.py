"""How many provisions are quoted, and which, of those that may answer: as few as prove the answer."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tanya.composing.fitness import adds, outranks
from tanya.composing.leads import name
from tanya.composing.unit import Unit
from tanya.domain.locator import Locator, NodeKind
from tanya.understanding.intent import Intent, Wanted


@dataclass(frozen=True, slots=True)
class ComposingWeights:
    """Tuned on the questions that are not held out, each judged by trees that did not see it."""

    floor: float = 0.55  # share of the question's concepts that the best unit must speak of
    strange_floor: float = 0.55  # when no term of the field is named
    few_floor: float = 0.7  # nor more than two words: half of them is another matter
    least: float = 0.06  # likelihood that a unit answers, below which it is not shown
    unlike: float = 0.2  # from which what looks like no answer of the kind wanted is shown in doubt
    unmeasured: float = 0.4  # where it should count in some unit, and does not
    sure: float = 0.33  # below which it is shown with a word of doubt
    likely: float = 0.5  # from which it needs not look like the kind of answer wanted
    likely_number: float = 0.8  # the same, where a number is asked for
    companion: float = 0.9  # of the best unit's score
    companions: int = 1
    sibling: float = 0.5  # of the best ayat's likelihood, from which another of its pasal is quoted beside it


COMPOSING = ComposingWeights()
Place = tuple[str, Locator]  # the key of a document, and where in it
_SAME = 0.7  # of the terms of both
_NEW = 0.7  # of what was shown before, from which something else is told to who asks on
_AS_LIKELY = 0.5  # as the best, from which another pasal is offered
_ALONE = (Wanted.STATUS, Wanted.TEXT, Wanted.REASON)


def highest_first(units: Sequence[Unit], weights: ComposingWeights) -> list[Unit]:
    """The best unit, or what a higher law says in the same words, before the others. units: one at least."""
    near = [unit for unit in units[1:] if _is_near(unit, units[0], weights)]
    best = next((unit for unit in near if outranks(unit, units[0])), units[0])
    return [best, *(unit for unit in units if unit is not best)]


def new_first(units: Sequence[Unit], shown: Collection[Place]) -> list[Unit]:
    """Before a unit that was shown the best one that says something else, where it is likely enough."""
    if not units or not units[0].answers or not _is_shown(units[0], shown):
        return list(units)
    enough = _NEW * units[0].answers
    new = (one for one in units if not _is_shown(one, shown) and not _say_the_same(one, units[0]))
    first = next((one for one in new if (one.answers or 0.0) >= enough), units[0])
    return [first, *(unit for unit in units if unit is not first)]


def _say_the_same(one: Unit, other: Unit) -> bool:
    """Two provisions may give the same deadline in the same words."""
    own, others = set(one.terms), set(other.terms)
    return len(own & others) >= _SAME * len(own | others)


def _is_shown(unit: Unit, shown: Collection[Place]) -> bool:
    return (unit.hit.document.key, unit.span.locator) in shown


def beside_sure(intent: Intent, units: Sequence[Unit], weights: ComposingWeights) -> list[Unit]:
    """Beside the first, which is sure: the ayat that shares its matter, and other rules that say it."""
    best, others = units[0], units[1:]
    if intent.wanted in _ALONE:
        return _siblings(units, weights)
    elsewhere = [
        unit
        for unit in others
        if unit.hit.document.id != best.hit.document.id and _is_near(unit, best, weights) and adds(unit, best)
    ]
    return [*_siblings(units, weights), *elsewhere[: weights.companions]]


def beside_doubted(units: Sequence[Unit], weights: ComposingWeights) -> list[Unit]:
    """Beside the first, which is in doubt: of a pasal the ayat that shares its matter; else the next place.

    One pasal rules a matter; annexes, tables and reports tell of it in many places.
    """
    if units[0].span.locator.label(NodeKind.PASAL):
        return _siblings(units, weights)
    return list(_elsewhere(units))[: weights.companions]


def asking_for_next(units: Sequence[Unit], chosen: Sequence[Unit]) -> tuple[str, ...]:
    """The question for the nearest other pasal that speaks of as much; empty where none does."""
    best = units[0]
    near = (unit for unit in _elsewhere(units) if unit not in chosen and _is_of_its_matter(unit, best))
    named = map(_question, near)
    shown = {_question(unit) for unit in chosen}
    return tuple(one for one in dict.fromkeys(named) if one and one not in shown)[:1]


def _is_near(unit: Unit, best: Unit, weights: ComposingWeights) -> bool:
    """Whether it answers about as likely as the best one."""
    if unit.answers is None or best.answers is None:
        return unit.score >= weights.companion * best.score
    return unit.answers >= weights.companion * best.answers


def _is_of_its_matter(unit: Unit, best: Unit) -> bool:
    likely = unit.answers is None or best.answers is None or unit.answers >= _AS_LIKELY * best.answers
    return likely and unit.support >= best.support and unit.topics >= best.topics


def _siblings(units: Sequence[Unit], weights: ComposingWeights) -> list[Unit]:
    """Another ayat of the same pasal that is likely too: what is asked is often split over two."""
    best = units[0]
    if best.answers is None or not weights.companions:
        return []
    enough, pasal = weights.sibling * best.answers, _pasal_of_ayat(best)
    likely = (unit for unit in _elsewhere(units) if unit.answers is not None and unit.answers >= enough)
    found = [
        unit
        for unit in likely
        if pasal and unit.hit.document.key == best.hit.document.key and _pasal_of_ayat(unit) == pasal
    ]
    return found[:1]


def _pasal_of_ayat(unit: Unit) -> Locator | None:
    """The pasal whose ayat the unit is, or stands in; None where it is no ayat."""
    steps = unit.span.locator.steps
    at = next((at for at, step in enumerate(steps) if step.kind is NodeKind.AYAT), 0)
    return Locator(steps[:at]) if at and steps[at - 1].kind is NodeKind.PASAL else None


def _elsewhere(units: Sequence[Unit]) -> Iterator[Unit]:
    """Those that neither hold the first nor are held by it."""
    best = units[0]
    one = best.span.locator
    for unit in units[1:]:
        other = unit.span.locator
        if unit.hit.document.key != best.hit.document.key or not (one.covers(other) or other.covers(one)):
            yield unit


def _question(unit: Unit) -> str:
    """`Bunyi lengkap Pasal 9 PP Nomor 8 Tahun 2006`; empty where it is of no pasal of a regulation."""
    document, first = unit.hit.document, unit.span.locator.steps[0]
    if document.regulation is None or first.kind is not NodeKind.PASAL:
        return ""
    return f"Bunyi lengkap {Locator((first,))} {name(document)}"
