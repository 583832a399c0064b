"""Answers without a language model: the provisions that answer, verbatim, each with its lead-in."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from tanya.composing.announced import with_announced_list
from tanya.composing.before_explanation import provision_first
from tanya.composing.bodies import holder_first, other_body, tells_holder
from tanya.composing.cases import general_first
from tanya.composing.choosing import (
    COMPOSING,
    ComposingWeights,
    Place,
    asking_for_next,
    beside_doubted,
    beside_sure,
    highest_first,
    new_first,
)
from tanya.composing.doubting import doubt
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.excerpts import UNSTRUCTURED, WHOLE, excerpt, needs_excerpt
from tanya.composing.fitness import (
    defines_just_that,
    defining_first,
    gives_what_is_wanted,
    holding_first,
    of_region_and_year,
    speaks_enough,
)
from tanya.composing.kinds import KindsListed
from tanya.composing.labelled import weighed_by_heading, weighed_by_name
from tanya.composing.leads import lead
from tanya.composing.narrowing import of_that_first, to_its_ayat, to_its_step
from tanya.composing.opposing import contrary, ruling_first
from tanya.composing.rows import is_row, whole_table, with_head
from tanya.composing.unit import Unit
from tanya.composing.units import UnitRanker, as_judged
from tanya.composing.whom import Whom
from tanya.composing.widening import to_its_list
from tanya.composing.years import in_its_year
from tanya.domain.answer import Hit, Status
from tanya.domain.document import Kind
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.retrieval.titles import asked_inside
from tanya.text.heaps import without_heaps
from tanya.text.one_of_row import other_step
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.measures import MONEY

_FEW = 2
_DEFINING = 0.3  # of the least likelihood


class ExtractiveComposer:
    def __init__(
        self,
        store: PassageStore,
        ranker: UnitRanker,
        weights: ComposingWeights = COMPOSING,
        whom: Whom | None = None,
    ) -> None:
        """whom: where it is made already, as it remembers what it learnt."""
        self._store = store
        self._ranker = ranker
        self._weights = weights
        self._whom = whom or Whom(store)
        self._kinds = KindsListed(store, self._whom)

    def compose(
        self, intent: Intent, hits: Sequence[Hit], matcher: Matcher, shown: Collection[Place] = ()
    ) -> Draft:
        """A draft of quotes, or NO_EVIDENCE when nothing found answers; with the hits as they were judged.

        shown: what the answer before quotes; who asks on is told something else that is about as likely.
        """
        ranked = new_first(self._ranker.rank(intent, hits, matcher), shown)
        return replace(self._composed(intent, ranked, matcher), hits=as_judged(hits, ranked))

    def compose_or_list(
        self, intent: Intent, hits: Sequence[Hit], matcher: Matcher, shown: Collection[Place] = ()
    ) -> Draft:
        """The same; or the list of kinds that lacks the one asked of, which need not be among the hits."""
        ranked = new_first(self._ranker.rank(intent, hits, matcher), shown)
        draft = self._lacking(intent, ranked, matcher) or self._composed(intent, ranked, matcher)
        return replace(draft, hits=as_judged(hits, ranked))

    def compose_each(self, intent: Intent, hits: Sequence[Hit], matcher: Matcher) -> list[Draft]:
        """Of each hit what it says by itself, judged among all of them; however unlikely it answers alone."""
        return self._of_each(intent, hits, self._ranker.rank(intent, hits, matcher), matcher)

    def compose_whole_and_each(
        self, intent: Intent, hits: Sequence[Hit], matcher: Matcher
    ) -> tuple[Draft, list[Draft]]:
        """As compose and compose_each; they are judged once for both."""
        ranked = self._ranker.rank(intent, hits, matcher)
        whole = replace(self._composed(intent, ranked, matcher), hits=as_judged(hits, ranked))
        return whole, self._of_each(intent, hits, ranked, matcher)

    def _of_each(
        self, intent: Intent, hits: Sequence[Hit], ranked: Sequence[Unit], matcher: Matcher
    ) -> list[Draft]:
        own = ([unit for unit in ranked if unit.hit.passage.id == hit.passage.id] for hit in hits)
        return [self._unsparing._composed(intent, units, matcher) for units in own]

    @cached_property
    def _unsparing(self) -> "ExtractiveComposer":
        """One that shows whatever there is, with what this one has learnt of whom rules bind."""
        least = replace(self._weights, least=0.0)
        return ExtractiveComposer(self._store, self._ranker, least, self._whom)

    def _composed(self, intent: Intent, ranked: list[Unit], matcher: Matcher) -> Draft:
        floor = self._floor(intent)
        near = [
            unit
            for unit in _of_named(ranked)
            if of_region_and_year(unit, intent) and in_its_year(unit, intent, matcher)
        ]
        if exact := weighed_by_name(near, intent, matcher):
            return Draft(Status.ANSWERED, self._claims(exact[:1], intent, matcher), likely=1.0)
        if headed := weighed_by_heading(self._store, near, intent, matcher):
            return Draft(Status.ANSWERED, (Claim(lead((headed,)), (headed,)),), likely=1.0)
        units = [
            unit
            for unit in near
            if (self._may_answer(unit, floor) or self._may_define(unit, intent, matcher))
            # What the trees are sure of may say it in words that no pattern knows.
            and (self._is_likely(unit, intent) or gives_what_is_wanted(unit, intent, matcher))
        ]
        if units:
            units = defining_first(highest_first(units, self._weights), intent, matcher)
            units = ruling_first(holding_first(units, intent), near, intent, matcher)
            units = of_that_first(units, intent, matcher)
            units = self._whom.binding_first(units, intent, self._weights.sure)
            units = general_first(units, matcher, self._weights.sure)
            units = holder_first(units, near, intent)
        if units:
            units[0] = to_its_step(units[0], intent)
            if self._is_sure(units[0], intent, matcher):
                beside = [
                    unit
                    for unit in beside_sure(intent, units, self._weights)
                    if not self._of_others(unit, intent, matcher)
                ]
                first = to_its_list(to_its_ayat(units[0], near, intent, matcher), near, intent)
                chosen = provision_first([first, *beside], near, intent, matcher)
                return Draft(Status.ANSWERED, self._claims(chosen, intent, matcher), likely=_likely(units))
        return self._doubted(units or self._unlike(near, intent), near, intent, matcher)

    def _lacking(self, intent: Intent, ranked: Sequence[Unit], matcher: Matcher) -> Draft | None:
        """The list of kinds that lacks the one asked of, with a word on that."""
        if (found := self._kinds.lacking(intent, matcher, next(iter(ranked), None))) is None:
            return None
        claims = (Claim(lead((found.quote,)), (found.quote,)),)
        return Draft(Status.PARTIAL, claims, opening=found.opening, likely=1.0)

    def _doubted(
        self, units: Sequence[Unit], near: Sequence[Unit], intent: Intent, matcher: Matcher
    ) -> Draft:
        """The first of them with a word of doubt before it; NO_EVIDENCE where there is none."""
        if not units:
            return Draft(Status.NO_EVIDENCE)
        doubted = [to_its_list(units[0], near, intent), *beside_doubted(units, self._weights)]
        chosen = provision_first(doubted, units, intent, matcher)
        claims, more = self._claims(chosen, intent, matcher), asking_for_next(units, chosen)
        bound = self._of_others(chosen[0], intent, matcher)
        opening, likely = doubt(intent, chosen[0], matcher, bound), _likely(units)
        return Draft(Status.PARTIAL, claims, opening=opening, follow_ups=more, likely=likely)

    def _of_others(self, unit: Unit, intent: Intent, matcher: Matcher) -> str:
        """For whom, for which one of a row or for which body it is made, where the question is of another."""
        return (
            self._whom.opposed(unit, intent)
            or other_step(intent.text, unit.text)
            or other_body(unit, intent, matcher)
        )

    def _unlike(self, units: Sequence[Unit], intent: Intent) -> list[Unit]:
        """Those that are likely, though they do not look like the kind of answer wanted."""
        if intent.scores or intent.measure == MONEY:
            return []  # the band that holds it shows, and so does an amount, or is not there
        # A number of that unit mostly shows; a table may leave the unit out, and `triwulan` is three months.
        enough = self._weights.unmeasured if intent.measure else self._weights.unlike
        enough = max(self._weights.least, enough)
        return [unit for unit in units if unit.answers is not None and unit.answers >= enough]

    def _may_answer(self, unit: Unit, floor: float) -> bool:
        """floor: of the share of the question that a unit speaks of, where it was not judged."""
        if unit.answers is None:
            return speaks_enough(unit, floor)
        return unit.answers >= self._weights.least

    def _may_define(self, unit: Unit, intent: Intent, matcher: Matcher) -> bool:
        """What says in so many words what the thing is needs to be less likely than what speaks of it."""
        enough = _DEFINING * self._weights.least
        return (unit.answers or 0.0) >= enough and defines_just_that(unit, intent, matcher)

    def _is_likely(self, unit: Unit, intent: Intent) -> bool:
        if intent.scores or intent.measure:
            return False  # a number of that unit shows, or is not there
        numbers = intent.wanted in (Wanted.FIGURE, Wanted.WEIGHT)
        enough = self._weights.likely_number if numbers else self._weights.likely
        return unit.answers is not None and unit.answers >= enough

    def _is_sure(self, unit: Unit, intent: Intent, matcher: Matcher) -> bool:
        likely = unit.answers is None or unit.answers >= self._weights.sure
        just_that = defines_just_that(unit, intent, matcher) or tells_holder(unit, intent)
        other = contrary(unit, intent, matcher) or self._of_others(unit, intent, matcher)
        return (likely or just_that) and not other

    def _floor(self, intent: Intent) -> float:
        """The share of the question that a unit must speak of."""
        if intent.mentions or any(concept.topic for concept in intent.concepts):
            return self._weights.floor
        if len([concept for concept in intent.concepts if concept.weight == 1.0]) <= _FEW:
            return self._weights.few_floor
        return self._weights.strange_floor

    def _claims(self, units: Sequence[Unit], intent: Intent, matcher: Matcher) -> tuple[Claim, ...]:
        return tuple(self._claim(unit, intent, matcher) for unit in units)

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


def _likely(units: Sequence[Unit]) -> float:
    return units[0].answers or 0.0


def _is_cut(unit: Unit, whole: str) -> bool:
    if unit.span.kind in UNSTRUCTURED or unit.hit.document.kind is not Kind.NASKAH:
        return False  # facts of our digests share provisions, but each stands alone
    return len(unit.text) < len(whole) <= WHOLE


def _of_named(units: list[Unit]) -> list[Unit]:
    """Only those of the regulation that is named, where any is: no other may speak for it."""
    named = [unit for unit in units if dict(unit.hit.signals).get("named", 0) > 0]
    return named or units
