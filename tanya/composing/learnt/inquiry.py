"""A question beside what was found for it: what is the same for all of its units, worked out once."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from tanya.composing.bands import numbers_in
from tanya.composing.echoes import Run, runs_of
from tanya.composing.learnt.headings import nearest
from tanya.composing.learnt.matters import matters_asked, names_of
from tanya.domain.answer import Hit
from tanya.domain.document import Document
from tanya.retrieval.matching import Matcher
from tanya.retrieval.titles import asked_inside, subject_terms
from tanya.retrieval.tokens import PassageTerms, TermCache
from tanya.text.analysis import analyse
from tanya.text.heard import NOTHING, Said
from tanya.text.terms import TermSet
from tanya.understanding.intent import Concept, Intent

_SURE = 0.9  # weight from which a wording means the same
_VOTING = 12  # passages
_SATURATION, _LENGTH, _AVERAGE = 1.2, 0.75, 40  # of BM25; terms of a usual provision

Told = Mapping[str, float]


class Inquiry:
    """The intent and its hits, best first; everything else is looked up in them."""

    def __init__(self, intent: Intent, hits: Sequence[Hit], matcher: Matcher, terms: TermCache) -> None:
        self.intent = intent
        self.whole = matcher
        self.best = hits[0].score if hits else 0.0
        self._hits = hits
        self._terms = terms
        self._places = {hit.passage.id: place for place, hit in enumerate(hits)}
        self._spoken: dict[str, Said] = {}
        self._of_passage: dict[str, Told] = {}

    @cached_property
    def sure(self) -> Matcher:
        """The same question without what is only an equivalent of its words."""
        return self.whole.of([_surely(concept) for concept in self.intent.concepts])

    @cached_property
    def matters(self) -> tuple[int, ...]:
        """The kinds of things that are asked for: a right, a task, an aim."""
        return matters_asked(self.intent.text)

    @cached_property
    def beside_matters(self) -> Matcher:
        """Of whom or what that is asked."""
        return self.whole.beside(names_of(self.matters)) if self.matters else self.whole

    @cached_property
    def runs(self) -> list[Run]:
        """Its words in a row, small words too: `wajib tersedia setiap saat`."""
        return runs_of(self.intent.text)

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """Those that it names beside years and provisions, `22` days or a score of `700`."""
        return numbers_in(concept.word for concept in self.intent.concepts)

    @cached_property
    def last(self) -> int:
        """Which of the concepts the question names last; 0 where there are none."""
        ends = _ends(self.intent)
        return ends.index(max(ends)) if ends else 0

    def place(self, hit: Hit) -> int:
        """From 0, of its passage among those found."""
        return self._places[hit.passage.id]

    def first_below(self, hit: Hit) -> bool:
        """Whether no other passage that was found stands before it under the same headings."""
        return self._first[_above(hit)] == _ordinal(hit)

    def votes(self, document: Document) -> float:
        """How many of the first passages are of the document, the first counting most."""
        return self._votes[document.key]

    def said_in(self, document: Document) -> float:
        """0..1: the share of the concepts in all that was found of the document."""
        return self.whole.coverage(self._said[document.key])

    def terms_of(self, hit: Hit) -> PassageTerms:
        return self._terms.of(hit.passage, hit.document)

    def said_by(self, hit: Hit) -> Said:
        """What its passage says of what is asked."""
        if (known := self._spoken.get(hit.passage.id)) is None:
            known = self._spoken[hit.passage.id] = self.whole.said_at(
                self.whole.placed(self.terms_of(hit).terms)
            )
        return known

    def of_passage(self, hit: Hit, told: Callable[[], Told]) -> Told:
        """What is the same for all units of its passage, told once."""
        if (known := self._of_passage.get(hit.passage.id)) is None:
            known = self._of_passage[hit.passage.id] = told()
        return known

    def inside(self, document: Document) -> Matcher:
        return asked_inside(document, self.whole)

    def title(self, document: Document) -> TermSet:
        return subject_terms(document)

    def bm25(self, terms: Sequence[str]) -> float:
        """0..about 1: the question's own words by how rare they are, and how often the terms have them."""
        counts = Counter(terms)
        scale = _SATURATION * (1 - _LENGTH + _LENGTH * len(terms) / _AVERAGE)
        told = sum(worth * counts[term] / (counts[term] + scale) for term, worth in self._asked.items())
        total = sum(self._asked.values())
        return told / total if total else 0.0

    @cached_property
    def _first(self) -> Mapping[tuple[str, ...], int]:
        first: dict[tuple[str, ...], int] = {}
        for hit in self._hits:
            above = _above(hit)
            first[above] = min(first.get(above, _ordinal(hit)), _ordinal(hit))
        return first

    @cached_property
    def _votes(self) -> Mapping[str, float]:
        votes: defaultdict[str, float] = defaultdict(float)
        for place, hit in enumerate(self._hits[:_VOTING]):
            votes[hit.document.key] += 1 / (1 + place)
        return votes

    @cached_property
    def _said(self) -> Mapping[str, Said]:
        said: defaultdict[str, Said] = defaultdict(lambda: NOTHING)
        for hit in self._hits:
            headings = self.whole.heard(self.terms_of(hit).headings)
            said[hit.document.key] |= self.said_by(hit) | headings
        return said

    @cached_property
    def _asked(self) -> Mapping[str, float]:
        """Each of the question's own words with what it tells."""
        terms = {t for concept in self.intent.concepts for w in concept.wordings[:1] for t in w.terms}
        return {term: self.whole.information(term) for term in sorted(terms)}


def _above(hit: Hit) -> tuple[str, ...]:
    return (hit.document.key, nearest(hit.passage))


def _ordinal(hit: Hit) -> int:
    number = hit.passage.id.rpartition("#")[2]
    return int(number) if number.isdecimal() else 0


def _surely(concept: Concept) -> Concept:
    sure = tuple(w for w in concept.wordings if w.weight >= _SURE)
    return replace(concept, wordings=sure or concept.wordings[:1])


def _ends(intent: Intent) -> list[int]:
    """Of each concept the place in the question at which it is named; -1 for one of before."""
    places = {term: place for place, term in enumerate(analyse(intent.text))}
    return [min(_places(concept, places), default=-1) for concept in intent.concepts]


def _places(concept: Concept, places: Mapping[str, int]) -> Iterator[int]:
    return (places[t] for wording in concept.wordings for t in wording.terms if t in places)
