"""Answers without a language model: the provisions that answer, verbatim, each with its lead-in."""

from collections.abc import Sequence
from dataclasses import dataclass

from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.excerpts import excerpt
from tanya.composing.leads import lead
from tanya.composing.units import Unit, UnitRanker
from tanya.domain.answer import Hit, Status
from tanya.domain.document import Kind
from tanya.domain.locator import NodeKind
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.text.analysis import words
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.measures import counts_in

_HALF = 0.5  # of the field's terms in the question
_WHOLE = 3600  # characters of a list that are still quoted whole
_PROSE = 1400  # of a text without parts, before an excerpt of it is made
_LOCAL = (Wanted.FIGURE, Wanted.GRADE)  # of a region these are its own, told by no general rule
_GENERAL_RULE = 0.9  # support by which a text of no region answers a question about one
_UNSTRUCTURED = (NodeKind.HALAMAN, NodeKind.JUDUL, NodeKind.LAMPIRAN, NodeKind.BAB, NodeKind.PENJELASAN)


@dataclass(frozen=True, slots=True)
class ComposingWeights:
    """Tuned on the questions that are not held out."""

    floor: float = 0.55  # share of the question's concepts that the best unit must speak of
    strange_floor: float = 0.55  # when no term of the field is named
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
        """A draft of quotes, or NO_EVIDENCE when nothing found speaks enough of the question."""
        units = [
            unit for unit in self._ranker.rank(intent, hits, matcher) if _of_region_and_year(unit, intent)
        ]
        units = [unit for unit in units if self._answers(unit, intent)]
        if not units:
            return Draft(Status.NO_EVIDENCE)
        chosen = [units[0], *self._companions(intent, units)]
        return Draft(Status.ANSWERED, tuple(self._claim(unit, matcher) for unit in chosen))

    def _answers(self, unit: Unit, intent: Intent) -> bool:
        """Whether a unit speaks enough of the question, and counts in what was asked for."""
        topics = any(concept.topic for concept in intent.concepts)
        floor = self._weights.floor if topics or intent.mentions else self._weights.strange_floor
        counted = intent.measure is None or counts_in(unit.text, intent.measure)
        return unit.topics >= _HALF and counted and unit.support >= floor

    def _companions(self, intent: Intent, units: list[Unit]) -> list[Unit]:
        """Other documents that answer as well as the best one."""
        if intent.wanted in (Wanted.STATUS, Wanted.TEXT):
            return []
        best, found = units[0], list[Unit]()
        for unit in units[1:]:
            if len(found) == self._weights.companions or unit.score < self._weights.companion * best.score:
                break
            if unit.hit.document.id != best.hit.document.id and _adds(unit, best):
                found.append(unit)
        return found

    def _claim(self, unit: Unit, matcher: Matcher) -> Claim:
        quote = self._quote(unit, matcher)
        return Claim(lead((quote,)), (quote,))

    def _quote(self, unit: Unit, matcher: Matcher) -> Quote:
        document, span = unit.hit.document, unit.span
        text, pages = unit.text, span.pages
        whole = self._store.provision(document.key, span.locator)
        # A list that was cut over passages is quoted whole.
        if whole and _is_cut(unit, whole.text):
            text, pages = whole.text, whole.pages
        if len(text) > _PROSE and (
            span.kind in _UNSTRUCTURED or len(text) > _WHOLE or document.kind is Kind.DAERAH
        ):
            text = excerpt(text, matcher)
        return Quote(document, span.locator.certain, pages, text.strip(), unit.hit.passage.id)


def _is_cut(unit: Unit, whole: str) -> bool:
    if unit.span.kind in _UNSTRUCTURED or unit.hit.document.kind is not Kind.NASKAH:
        return False  # facts of our digests share provisions, but each stands alone
    return len(unit.text) < len(whole) <= _WHOLE


def _of_region_and_year(unit: Unit, intent: Intent) -> bool:
    """What one region reported, or reported for one year, is no answer for another."""
    document = unit.hit.document
    if intent.region and document.region != intent.region:
        general = intent.wanted not in _LOCAL and document.kind is not Kind.DAERAH
        return general and unit.support >= _GENERAL_RULE
    if document.kind is not Kind.DAERAH or not intent.years:
        return True
    return document.year in intent.years or any(str(year) in unit.text for year in intent.years)


def _adds(unit: Unit, best: Unit) -> bool:
    """In force, no report beside a rule, of the same topics, and in other words."""
    if dict(unit.hit.signals)["force"] < 0 or unit.topics < best.topics:
        return False
    if unit.hit.document.kind is Kind.DAERAH and best.hit.document.kind is not Kind.DAERAH:
        return False
    return not _same_words(best.text, unit.text)


def _same_words(one: str, other: str) -> bool:
    """Two documents that say the same need not both be quoted."""
    first, second = frozenset(words(one)), frozenset(words(other))
    return len(first & second) >= 0.8 * min(len(first), len(second))
