"""Candidates by words and by vectors, fused, then reranked by what can be told of each passage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from tanya.domain.answer import Hit
from tanya.domain.document import Document, Kind, Passage
from tanya.domain.locator import Locator, NodeKind
from tanya.embedding.embedder import Embedder
from tanya.library.build import Build
from tanya.retrieval.answered import answered_words
from tanya.retrieval.matching import Matcher, information_of
from tanya.retrieval.signals import fit
from tanya.retrieval.titles import title_terms, titled
from tanya.retrieval.tokens import TermCache
from tanya.retrieval.weights import KIND_PRIOR, ONE_AGENCY, RANK_PRIOR, WEIGHTS, RetrievalWeights
from tanya.steps import Step, step
from tanya.text.analysis import analyse
from tanya.understanding.intent import Intent, Wanted

_TOLD = 400  # passages of which it is known how near they come, beside those that words find
_DEFINITIONS = tuple(analyse("Ketentuan Umum Pasal 1"))
_TELLING = 2  # words
_MATCHERS = 32  # kept, of the questions at work
_NAME = 4.0  # a word of the named regulation's number, against 1 for a word of the question
_RECITALS = (NodeKind.MENIMBANG, NodeKind.MENGINGAT, NodeKind.PENUTUP)


@dataclass(frozen=True, slots=True)
class _Candidate:
    passage: Passage
    document: Document
    lexical: float  # share of the best BM25 score
    dense: float  # cosine


@dataclass(frozen=True, slots=True)
class _OfDocument:
    """What is the same for all passages of a document, weighed."""

    named: bool
    region: float
    year: float
    titled: float
    kind: float
    echoed: float
    force: float
    day: float


class Retriever:
    """Ranks the passages of one build."""

    def __init__(self, build: Build, embedder: Embedder, weights: RetrievalWeights = WEIGHTS) -> None:
        self._build = build
        self._embedder = embedder
        self._weights = weights
        self._terms = TermCache()
        self._official = frozenset(d.id for d in build.passages.documents() if d.kind is Kind.NASKAH)
        self._answered = answered_words() if weights.answered else {}
        self._matchers: dict[int, tuple[Intent, Matcher]] = {}  # by id() of an intent, which stays with it
        self._information = information_of(build.lexical.document_frequency, build.lexical.passages)

    @property
    def terms(self) -> TermCache:
        return self._terms

    def matcher(self, intent: Intent) -> Matcher:
        """One for each intent, which keeps what it heard: finding and composing look at the same texts."""
        kept = self._matchers.get(id(intent))
        if kept is None or kept[0] is not intent:
            place = frozenset(analyse(intent.region or ""))
            kept = intent, Matcher(intent.concepts, self._information, intent.subject, place, self._answered)
            if len(self._matchers) >= _MATCHERS:
                self._matchers.clear()
            self._matchers[id(intent)] = kept
        return kept[1]

    def retrieve(
        self, intent: Intent, named: Sequence[Document], today: date, limit: int = 20
    ) -> tuple[Hit, ...]:
        """The best passages, best first. named: documents of the regulations the question names."""
        with step(Step.RETRIEVE):
            return self._best(intent, named, today, limit)

    def _best(self, intent: Intent, named: Sequence[Document], today: date, limit: int) -> tuple[Hit, ...]:
        matcher = self.matcher(intent)
        keys = frozenset(document.key for document in named)
        on = intent.as_of or today
        candidates = self._candidates(intent, named)
        # Each document holds several of them.
        documents = {candidate.document.key: candidate.document for candidate in candidates}
        told = {key: self._told(one, intent, matcher, keys, on) for key, one in documents.items()}
        hits = [self._hit(c, intent, matcher, told[c.document.key]) for c in candidates]
        hits.sort(key=lambda hit: (-hit.score, hit.passage.id))
        return tuple(hits[:limit])

    def _candidates(self, intent: Intent, named: Sequence[Document]) -> list[_Candidate]:
        lexical = self._by_words(intent, named)
        dense = dict(self._by_vector(intent))
        # Letters that make no word of any document have subwords too.
        near = islice(dense, self._weights.dense_pool if lexical else 0)
        best = max(lexical.values(), default=1.0) or 1.0
        ids = list(dict.fromkeys((*lexical, *near)))
        found = []
        for passage in self._build.passages.passages(ids):
            document = self._build.passages.document(passage.document)
            if document and not _of_others(document, intent):
                share = lexical.get(passage.id, 0.0) / best
                found.append(_Candidate(passage, document, share, dense.get(passage.id, 0.0)))
        return found

    def _of_that_day(self, document: Document, intent: Intent) -> bool:
        """Whether a document may answer for the day asked about: in force, or written, by then."""
        if (day := intent.question.as_of) is None:
            return True
        if document.regulation:
            return self._build.catalogue.force(document.id, day).in_force is not False
        return document.year is not None and document.year <= day.year

    def _by_words(self, intent: Intent, named: Sequence[Document]) -> dict[str, float]:
        terms: dict[str, float] = {}
        for concept in intent.concepts:
            for wording in concept.wordings:
                for term in wording.terms:
                    told = concept.weight * self._answered.get(concept.word, 1.0)
                    weight = told * wording.weight / len(wording.terms) ** 0.5
                    terms[term] = max(terms.get(term, 0.0), weight)
        if intent.region:
            terms |= dict.fromkeys(analyse(intent.region), 1.0)
        terms |= {str(year): 0.5 for year in intent.years}
        found = self._search(self._rarest(intent), self._weights.pool // 3)
        found |= self._search(terms, self._weights.pool)
        if intent.wanted is Wanted.DEFINITION:
            # Definitions stand in a long Pasal 1, where one word among many weighs little.
            found |= self._search(terms | dict.fromkeys(_DEFINITIONS, _NAME / 2), self._weights.pool // 2)
        if named:
            found |= self._inside(terms, named)
        for document in named:
            for locator in intent.locators:
                if provision := self._build.passages.provision(document.key, locator):
                    found.setdefault(provision.passage_id, 0.0)
        return found

    def _rarest(self, intent: Intent) -> dict[str, float]:
        """The few words that tell most: a passage that has them may have none of the names around them."""
        terms = {t for c in intent.concepts for w in c.wordings[:1] for t in w.terms if c.weight == 1.0}
        telling = sorted(terms, key=lambda term: (-self._information(term), term))[:_TELLING]
        return dict.fromkeys(telling, 1.0)

    def _inside(self, terms: dict[str, float], named: Sequence[Document]) -> dict[str, float]:
        """Passages of the named regulations, however common their words are elsewhere."""
        keys = frozenset(document.key for document in named)
        names = {term for d in named if d.regulation for term in analyse(d.regulation.short)}
        wide = self._search(terms | dict.fromkeys(names, _NAME), 3 * self._weights.pool)
        inside = {key: score for key, score in wide.items() if key.rpartition("#")[0] in keys}
        return dict(list(inside.items())[: self._weights.pool])

    def _search(self, terms: dict[str, float], limit: int) -> dict[str, float]:
        return dict(self._build.lexical.search(list(terms.items()), limit, self._weights.fields))

    def _by_vector(self, intent: Intent) -> list[tuple[str, float]]:
        if not self._weights.dense_pool:
            return []
        vector = self._embedder.embed_query(intent.text)
        return self._build.vectors.search(vector, max(self._weights.dense_pool, _TOLD))

    def _told(
        self, document: Document, intent: Intent, matcher: Matcher, named: frozenset[str], on: date
    ) -> _OfDocument:
        weights = self._weights
        return _OfDocument(
            named=document.key in named,
            region=weights.region * (intent.region is not None and document.region == intent.region),
            year=weights.year * _year_match(document, intent),
            titled=weights.titled * titled(document, matcher),
            kind=weights.kind * KIND_PRIOR[document.kind.value] + weights.rank * _rank(document, matcher),
            echoed=weights.echoed * (document.kind is Kind.RINGKASAN and document.id in self._official),
            force=weights.superseded * self._superseded(document, on),
            day=weights.other_day * (not self._of_that_day(document, intent)),
        )

    def _hit(self, found: _Candidate, intent: Intent, matcher: Matcher, told: _OfDocument) -> Hit:
        weights, passage, document = self._weights, found.passage, found.document
        terms = self._terms.of(passage, document)
        places, headings = matcher.placed(terms.terms), matcher.heard(terms.headings)
        signals = {
            "lexical": weights.lexical * found.lexical,
            "dense": weights.dense * self._embedder.worth * max(found.dense, 0.0),
            "coverage": weights.coverage * matcher.coverage(matcher.said_at(places), headings),
            "closeness": weights.closeness * matcher.closeness_at(places),
            "heading": weights.heading * matcher.coverage(headings),
            "wanted": weights.wanted * _fit(passage, intent, matcher),
            "named": weights.named * told.named,
            "exact": weights.exact * (told.named and _holds(passage, intent.locators)),
            "region": told.region,
            "year": told.year,
            "titled": told.titled,
            "kind": told.kind,
            "echoed": told.echoed,
            "force": told.force,
            "day": told.day,
            "place": self._place(passage),
        }
        return Hit(passage, document, sum(signals.values()), tuple(signals.items()))

    def _superseded(self, document: Document, on: date) -> float:
        """1 for a regulation that is no longer in force, a half for one that is partly so."""
        if document.regulation is None:
            return 0.0
        force = self._build.catalogue.force(document.id, on)
        return 1.0 if force.in_force is False else 0.5 * force.partly

    def _place(self, passage: Passage) -> float:
        kind = passage.locator.steps[0].kind if passage.locator.steps else None
        if kind is NodeKind.PASAL:
            return self._weights.body
        if kind in _RECITALS:
            return self._weights.recital
        return self._weights.explanation if kind is NodeKind.PENJELASAN else 0.0


def _fit(passage: Passage, intent: Intent, matcher: Matcher) -> float:
    """A definition is one small part of its pasal; other kinds show in the passage as a whole."""
    if intent.wanted is not Wanted.DEFINITION:
        return fit(intent.wanted, passage.text, matcher)
    parts = [passage.text[span.start : span.end] for span in passage.spans] or [passage.text]
    return max(fit(intent.wanted, part, matcher) for part in parts)


def _holds(passage: Passage, locators: Sequence[Locator]) -> bool:
    if any(locator.is_annex and _in_annex(passage, locator.steps[0].label) for locator in locators):
        return True
    return any(span.locator == locator for span in passage.spans for locator in locators)


def _in_annex(passage: Passage, label: str) -> bool:
    """label: of the annex; empty for any."""
    first = passage.locator.steps[:1]
    return any(step.kind is NodeKind.LAMPIRAN and label in ("", step.label) for step in first)


def _rank(document: Document, matcher: Matcher) -> float:
    if document.regulation is None:
        return 0.0
    if (prior := RANK_PRIOR.get(document.regulation.jenis)) is not None:
        return prior
    return ONE_AGENCY * (1 - matcher.coverage(matcher.heard(title_terms(document))))


def _year_match(document: Document, intent: Intent) -> bool:
    return bool(intent.years) and document.year in intent.years


def _of_others(document: Document, intent: Intent) -> bool:
    """A region's papers never answer a question about another region, nor an office's about another."""
    if intent.region and document.region and document.region != intent.region:
        return True
    named = bool(intent.agency and document.agency)
    return named and document.kind is Kind.DAERAH and not intent.agency & _agency_terms(document)


@lru_cache(maxsize=4096)
def _agency_terms(document: Document) -> frozenset[str]:
    return frozenset(analyse(document.agency or ""))
