"""Answers without a language model: the provisions that answer, verbatim, each with its lead-in."""

from collections.abc import Sequence
from dataclasses import dataclass

from tanya.composing.announced import with_announced_list
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.excerpts import UNSTRUCTURED, WHOLE, excerpt, needs_excerpt
from tanya.composing.fitness import (
    adds,
    gives_what_is_wanted,
    of_region_and_year,
    outranks,
    speaks_enough,
)
from tanya.composing.leads import lead
from tanya.composing.rows import is_row, whole_table, with_head
from tanya.composing.unit import Unit
from tanya.composing.units import UnitRanker
from tanya.domain.answer import Hit, Status
from tanya.domain.document import Kind
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.retrieval.titles import asked_inside
from tanya.text.heaps import without_heaps
from tanya.understanding.intent import Intent, Wanted

_FEW = 2
DOUBT = (
    "Saya kurang yakin ini yang Anda cari; ini ketentuan terdekat yang saya temukan. "
    "Periksa dahulu sebelum dipakai."
)


@dataclass(frozen=True, slots=True)
class ComposingWeights:
    """Tuned on the questions that are not held out."""

    floor: float = 0.55  # share of the question's concepts that the best unit must speak of
    strange_floor: float = 0.55  # when no term of the field is named
    few_floor: float = 0.7  # nor more than two words: half of them is another matter
    least: float = 0.12  # likelihood that a unit answers, below which it is not shown
    sure: float = 0.45  # below which it is shown with a word of doubt
    likely: float = 0.8  # from which it needs not look like the kind of answer wanted
    companion: float = 0.9  # of the best unit's score
    companions: int = 1


COMPOSING = ComposingWeights()


class ExtractiveComposer:
    def __init__(
        self, store: PassageStore, ranker: UnitRanker, weights: ComposingWeights = COMPOSING
    ) -> None:
        self._store = store
        self._ranker = ranker
        self._weights = weights

    def compose(self, intent: Intent, hits: Sequence[Hit], matcher: Matcher) -> Draft:
        """A draft of quotes, or NO_EVIDENCE when nothing found answers."""
        floor = self._floor(intent)
        units = [
            unit
            for unit in _of_named(self._ranker.rank(intent, hits, matcher))
            if of_region_and_year(unit, intent)
            and self._may_answer(unit, floor)
            # What the trees are sure of may say it in words that no pattern knows.
            and (self._is_likely(unit, intent) or gives_what_is_wanted(unit, intent, matcher))
        ]
        if not units:
            return Draft(Status.NO_EVIDENCE)
        units = self._highest_first(units)
        companions = self._companions(intent, units) if self._is_sure(units[0]) else self._others(units)
        chosen = [units[0], *companions]
        claims = tuple(self._claim(unit, intent, matcher) for unit in chosen)
        if self._is_sure(units[0]):
            return Draft(Status.ANSWERED, claims)
        return Draft(Status.PARTIAL, claims, opening=DOUBT)

    def _may_answer(self, unit: Unit, floor: float) -> bool:
        """floor: of the share of the question that a unit speaks of, where it was not judged."""
        if unit.answers is None:
            return speaks_enough(unit, floor)
        return unit.answers >= self._weights.least

    def _is_likely(self, unit: Unit, intent: Intent) -> bool:
        if intent.scores or intent.measure:
            return False  # a number of that unit shows, or is not there
        return unit.answers is not None and unit.answers >= self._weights.likely

    def _is_sure(self, unit: Unit) -> bool:
        return unit.answers is None or unit.answers >= self._weights.sure

    def _floor(self, intent: Intent) -> float:
        """The share of the question that a unit must speak of."""
        if intent.mentions or any(concept.topic for concept in intent.concepts):
            return self._weights.floor
        if len([concept for concept in intent.concepts if concept.weight == 1.0]) <= _FEW:
            return self._weights.few_floor
        return self._weights.strange_floor

    def _highest_first(self, units: list[Unit]) -> list[Unit]:
        """The best unit, or what a higher law says in the same words, before the others."""
        near = [unit for unit in units[1:] if self._is_near(unit, units[0])]
        best = next((unit for unit in near if outranks(unit, units[0])), units[0])
        return [best, *(unit for unit in units if unit is not best)]

    def _others(self, units: list[Unit]) -> list[Unit]:
        """Beside a unit that is in doubt the next that stands elsewhere."""
        best = units[0]
        return [unit for unit in units[1:] if _elsewhere(unit, best)][: self._weights.companions]

    def _is_near(self, unit: Unit, best: Unit) -> bool:
        """Whether it answers about as likely as the best one."""
        if unit.answers is None or best.answers is None:
            return unit.score >= self._weights.companion * best.score
        return unit.answers >= self._weights.companion * best.answers

    def _companions(self, intent: Intent, units: list[Unit]) -> list[Unit]:
        """Other documents that answer as well as the best one."""
        if intent.wanted in (Wanted.STATUS, Wanted.TEXT, Wanted.REASON):
            return []
        best, found = units[0], list[Unit]()
        for unit in units[1:]:
            if len(found) == self._weights.companions or not self._is_near(unit, best):
                break
            if unit.hit.document.id != best.hit.document.id and adds(unit, best):
                found.append(unit)
        return found

    def _claim(self, unit: Unit, intent: Intent, matcher: Matcher) -> Claim:
        quote = self._quote(unit, intent, matcher)
        return Claim(lead((quote,)), (quote,))

    def _quote(self, unit: Unit, intent: Intent, matcher: Matcher) -> Quote:
        document, span = unit.hit.document, unit.span
        text, pages = unit.text, span.pages
        whole = self._store.provision(document.key, span.locator)
        # A list that was cut over passages is quoted whole.
        if whole and _is_cut(unit, whole.text):
            text, pages = whole.text, whole.pages
        if needs_excerpt(document, span, text):
            text = excerpt(text, asked_inside(document, matcher), intent)
        words = without_heaps(text).strip()
        quote = Quote(document, span.locator.certain, pages, words, unit.hit.passage.id)
        if is_row(span):
            return (with_head if unit.named or intent.scores else whole_table)(self._store, quote)
        return with_announced_list(self._store, quote, WHOLE)


def _is_cut(unit: Unit, whole: str) -> bool:
    if unit.span.kind in UNSTRUCTURED or unit.hit.document.kind is not Kind.NASKAH:
        return False  # facts of our digests share provisions, but each stands alone
    return len(unit.text) < len(whole) <= WHOLE


def _of_named(units: list[Unit]) -> list[Unit]:
    """Only those of the regulation that is named, where any is: no other may speak for it."""
    named = [unit for unit in units if dict(unit.hit.signals).get("named", 0) > 0]
    return named or units


def _elsewhere(unit: Unit, best: Unit) -> bool:
    """Whether neither holds the other."""
    if unit.hit.document.key != best.hit.document.key:
        return True
    one, other = unit.span.locator, best.span.locator
    return not (one == other or one.covers(other) or other.covers(one))
