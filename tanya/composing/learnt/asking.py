"""One question beside what was found for it: what is the same for all of its units, worked out once."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from tanya.composing.echoes import as_said, forms_of
from tanya.composing.unit import Unit
from tanya.domain.answer import Hit
from tanya.domain.document import Document
from tanya.retrieval.matching import Matcher
from tanya.retrieval.titles import asked_inside, subject_terms
from tanya.retrieval.tokens import PassageTerms, TermCache
from tanya.text.analysis import analyse, words
from tanya.text.terms import TermSet, term_set
from tanya.understanding.intent import Concept, Intent

_SURE = 0.9  # weight from which a wording means the same
_VOTING = 12  # passages
_SATURATION, _LENGTH, _AVERAGE = 1.2, 0.75, 40  # of BM25; terms of a usual provision


class Asking:
    """The intent and its hits; everything else is looked up in them."""

    def __init__(self, intent: Intent, hits: Sequence[Hit], matcher: Matcher, terms: TermCache) -> None:
        self.intent = intent
        self.whole = matcher
        self.best = hits[0].score if hits else 0.0
        self._terms = terms
        self._places = {hit.passage.id: place for place, hit in enumerate(hits)}
        self._votes: defaultdict[str, float] = defaultdict(float)
        self._said: dict[str, TermSet] = {}
        for place, hit in enumerate(hits):
            key, read = hit.document.key, terms.of(hit.passage, hit.document)
            self._votes[key] += 1 / (1 + place) if place < _VOTING else 0
            self._said[key] = self._said.get(key, frozenset()) | matcher.telling(read.all | read.headings)
        self._forms = forms_of(intent.text)

    @cached_property
    def sure(self) -> Matcher:
        """The same question without what is only an equivalent of its words."""
        return self.whole.of([_surely(concept) for concept in self.intent.concepts])

    @cached_property
    def last(self) -> int:
        """Which of the concepts is named last in the question."""
        places = {term: place for place, term in enumerate(analyse(self.intent.text))}
        ends = [
            min((places[t] for w in c.wordings for t in w.terms if t in places), default=-1)
            for c in self.intent.concepts
        ]
        return max(range(len(ends)), key=ends.__getitem__) if ends else 0

    def place(self, hit: Hit) -> int:
        """From 0, of its passage among those found."""
        return self._places[hit.passage.id]

    def votes(self, document: Document) -> float:
        return self._votes[document.key]

    def said_in(self, document: Document) -> float:
        """0..1: the share of the concepts in all that was found of the document."""
        return self.whole.coverage(self._said[document.key])

    def terms_of(self, hit: Hit) -> PassageTerms:
        return self._terms.of(hit.passage, hit.document)

    def inside(self, document: Document) -> Matcher:
        return asked_inside(document, self.whole)

    def title(self, document: Document) -> TermSet:
        return subject_terms(document)

    def terms_shown(self, unit: Unit) -> Sequence[str]:
        return _analysed(unit.part) if unit.part else unit.terms

    def spoken(self, unit: Unit) -> TermSet:
        """What it says; a row tells its table's matter by the headings alone."""
        own = _set_of(tuple(self.terms_shown(unit)))
        return own | self.terms_of(unit.hit).headings if unit.columns else own

    def as_said(self, unit: Unit) -> float:
        return as_said(self._forms, _words(unit.shown))

    def bm25(self, terms: Sequence[str]) -> float:
        """0..about 1: the question's own words by how rare they are, and how often a text of that length says them."""
        counts = Counter(terms)
        scale = _SATURATION * (1 - _LENGTH + _LENGTH * len(terms) / _AVERAGE)
        asked = self._asked
        total = sum(asked.values())
        told = sum(worth * counts[term] / (counts[term] + scale) for term, worth in asked.items())
        return told / total if total else 0.0

    @cached_property
    def _asked(self) -> dict[str, float]:
        terms = {t for concept in self.intent.concepts for w in concept.wordings[:1] for t in w.terms}
        return {term: self.whole.information(term) for term in sorted(terms)}


def _surely(concept: Concept) -> Concept:
    sure = tuple(w for w in concept.wordings if w.weight >= _SURE)
    return replace(concept, wordings=sure or concept.wordings[:1])


@lru_cache(maxsize=8192)
def _set_of(terms: tuple[str, ...]) -> TermSet:
    return term_set(terms)


@lru_cache(maxsize=4096)
def _analysed(text: str) -> tuple[str, ...]:
    return tuple(analyse(text))


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(words(text))
