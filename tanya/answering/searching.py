"""Answers that are found by searching, not by address."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tanya.answering.asked import Asked
from tanya.answering.comparisons import Comparisons
from tanya.answering.everywhere import Everywhere
from tanya.answering.own import PARTLY, WHOLLY, Own
from tanya.composing.binding import of_another_office, speaks_for
from tanya.composing.doubting import DOUBT
from tanya.composing.draft import Draft
from tanya.composing.extractive import ExtractiveComposer
from tanya.composing.known import glossary_draft
from tanya.composing.refusing import no_evidence
from tanya.domain.answer import Hit, Status
from tanya.domain.document import Document
from tanya.glossary.glossary import Term
from tanya.library.build import Build
from tanya.retrieval.retriever import Retriever
from tanya.retrieval.signals import fit
from tanya.text.analysis import fold
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.leaning import goes_on, is_bare
from tanya.understanding.understanding import Understanding

HITS = 20
ONLY_SHORT = "Pengertiannya tidak saya temukan di dokumen yang saya punya; yang tercatat hanya singkatannya."
_MUCH = 0.7  # of the likelihood of what leans, that what answers alone has at most to give way
_LIKELY = 0.6  # from which a provision is shown in doubt though it has none of the words
_DEFINES = 0.5  # fit from which a text says what a term is, if not of that alone


@dataclass(frozen=True, slots=True)
class Sought:
    """A question as it is meant, with what was found for it and what that says."""

    asked: Asked
    hits: tuple[Hit, ...]
    draft: Draft


class Searching:
    """Made once a build."""

    def __init__(
        self,
        build: Build,
        understanding: Understanding,
        retriever: Retriever,
        composer: ExtractiveComposer,
        comparisons: Comparisons,
    ) -> None:
        self._build = build
        self._understanding = understanding
        self._retriever = retriever
        self._composer = composer
        self._comparisons = comparisons
        self._own = Own(build.passages, retriever)
        self._everywhere = Everywhere(build.passages, retriever, composer)

    def sought(self, asked: Asked) -> Sought:
        """Alone, or where its words do not tell, leaning on the conversation: as it is likelier answered."""
        hits = self.hits(asked)
        alone = Sought(asked, hits, self.found(asked, hits))
        if asked.leaning is None or self._stands_alone(alone):
            return alone
        leaning = asked.with_the_last(asked.leaning)
        hits = self.hits(leaning)
        return self._likelier(alone, Sought(leaning, hits, self.found(leaning, hits)))

    def _stands_alone(self, alone: Sought) -> bool:
        """Whether what surely answers by itself needs no question before; `kalau ...` may still lean."""
        sure = alone.draft.status is Status.ANSWERED and not is_bare(alone.asked.intent)
        return sure and not goes_on(alone.asked.intent) and not _of_another(alone)

    def _likelier(self, alone: Sought, leaning: Sought) -> Sought:
        """Which of the two. The matter of the question before helps what leans: it has to say its own too."""
        if not leaning.draft.claims:
            return leaning if _of_another(alone) else alone
        if _of_another(alone):
            return leaning
        if alone.asked.intent.refers and self._tells_of_all(leaning):
            return leaning
        if goes_on(alone.asked.intent):
            as_sure = leaning.draft.status is Status.ANSWERED or alone.draft.status is not Status.ANSWERED
            return leaning if as_sure and leaning.draft.likely >= alone.draft.likely else alone
        if alone.draft.claims and not _much_likelier(leaning.draft, alone.draft):
            return alone
        if not self._is_of_the_rule(leaning):
            return alone
        if self._tells_of_all(leaning):
            return leaning
        names_a_term = any(concept.topic for concept in leaning.asked.intent.own)
        return alone if names_a_term else replace(leaning, draft=_doubted(leaning.draft))

    def _is_of_the_rule(self, leaning: Sought) -> bool:
        """Whether it is of a document that was spoken of."""
        document = leaning.draft.claims[0].quotes[0].document
        return document in (*leaning.asked.near, *leaning.asked.documents)

    def _tells_of_all(self, leaning: Sought) -> bool:
        """Whether it is of such a document, and of all that the question asks itself."""
        first = leaning.draft.claims[0]
        return self._is_of_the_rule(leaning) and self._own.spoken_of(leaning.asked.intent, first, WHOLLY)

    def found(self, asked: Asked, hits: Sequence[Hit]) -> Draft:
        """hits: of the question as a whole."""
        intent = asked.intent
        if len(asked.named) > 1:
            return self._comparisons.of_each(asked) or Draft(Status.NO_EVIDENCE)
        if asked.named and (asked.otherwise or not intent.concepts):
            own = self._within(asked.documents, asked)
            # Of a rule that was not named, nothing is said in doubt.
            told = own.claims and not (asked.otherwise and own.status is Status.PARTIAL)
            return own if told else Draft(Status.NO_EVIDENCE, notice=asked.otherwise)
        if not intent.earlier:
            return self._everywhere.first(asked, self._from_passages(asked, hits))
        return self._leaning(asked, hits)

    def _leaning(self, asked: Asked, hits: Sequence[Hit]) -> Draft:
        """What answers must speak of what it asks itself, not only of what was asked before."""
        intent = asked.intent
        texts = tuple(document for document in asked.near if speaks_for(document, intent))
        near = self._within(texts, asked) if texts else Draft(Status.NO_EVIDENCE)
        if own := self._on_own(intent, near):
            return own
        found = self._everywhere.first(asked, self._from_passages(asked, hits))
        return (
            self._on_own(intent, found)
            or self._perhaps(intent, near)
            or self._perhaps(intent, found)
            or in_other_words(asked, near)
            or Draft(Status.NO_EVIDENCE, hits=found.hits)
        )

    def _on_own(self, intent: Intent, draft: Draft) -> Draft | None:
        claims = tuple(claim for claim in draft.claims if self._own.spoken_of(intent, claim))
        return replace(draft, claims=claims) if claims else None

    def _perhaps(self, intent: Intent, draft: Draft) -> Draft | None:
        """In doubt, what is likely and speaks of a part of what a leaning question asks itself."""
        if draft.status is not Status.ANSWERED or not self._own.spoken_of(intent, draft.claims[0], PARTLY):
            return None
        return _doubted(draft)

    def hits(self, asked: Asked) -> tuple[Hit, ...]:
        """What is found for it, before it is judged what answers."""
        return self._retriever.retrieve(asked.intent, asked.documents, asked.today, HITS)

    def _within(self, documents: Sequence[Document], asked: Asked) -> Draft:
        """What these documents alone say."""
        hits = self._retriever.retrieve(asked.intent, documents, asked.today, HITS)
        own = [hit for hit in hits if hit.document in documents]
        matcher = self._retriever.matcher(asked.intent)
        return self._composer.compose_or_list(asked.intent, own, matcher, asked.shown)

    def _from_passages(self, asked: Asked, hits: Sequence[Hit]) -> Draft:
        intent = asked.intent
        terms = self._understanding.concepts.terms(intent.text)
        if intent.wanted is Wanted.EXPANSION and terms:
            return glossary_draft(self._build.passages, terms[0])
        draft = self._composer.compose_or_list(intent, hits, self._retriever.matcher(intent), asked.shown)
        # The glossary is sure of a term by itself, and says nothing of what else is asked about it.
        if (term := _whose_meaning_is_asked(intent, terms)) and not self._defines(intent, draft):
            defined = glossary_draft(self._build.passages, term)
            if _only_shortens(term, intent.text):
                defined = (
                    replace(defined, status=Status.PARTIAL, opening=ONLY_SHORT) if not draft.claims else draft
                )
            draft = defined if defined.claims else draft
        if draft.claims:
            return draft
        nothing = no_evidence(intent, terms, self._build.vocabulary, self._build.lexical.passages)
        return replace(nothing, hits=draft.hits)

    def _defines(self, intent: Intent, draft: Draft) -> bool:
        """Whether it is sure, and a rule says first what the thing asked for is."""
        if draft.status is not Status.ANSWERED:
            return False
        quote, matcher = draft.claims[0].quotes[0], self._retriever.matcher(intent)
        return bool(quote.document.regulation) and fit(Wanted.DEFINITION, quote.text, matcher) >= _DEFINES


def _doubted(draft: Draft) -> Draft:
    return replace(draft, status=Status.PARTIAL, claims=draft.claims[:1], opening=DOUBT)


def in_other_words(asked: Asked, near: Draft) -> Draft | None:
    """In doubt, what the rule spoken of likely says, though in none of the asker's words: `sisanya hangus?`.

    Nothing that was just quoted, nor what is around it: the matter of the question before leads there.
    """
    if near.status is not Status.ANSWERED or near.likely < _LIKELY:
        return None
    document, locator = near.claims[0].quotes[0].document, near.claims[0].quotes[0].locator
    around = (place for key, place in asked.shown if key == document.key)
    told = any(place.covers(locator) or locator.covers(place) for place in around)
    return None if told else _doubted(near)


def _much_likelier(leaning: Draft, alone: Draft) -> bool:
    """Whether it is sure, and the other is not nearly as likely."""
    return leaning.status is Status.ANSWERED and alone.likely <= _MUCH * leaning.likely


def _of_another(alone: Sought) -> bool:
    """Whether it is of a region or office other than the conversation is of."""
    leaning = alone.asked.leaning
    if leaning is None or not alone.draft.claims:
        return False
    document = alone.draft.claims[0].quotes[0].document
    if leaning.intent.region and document.region:
        return document.region != leaning.intent.region
    return of_another_office(document, leaning.intent)


def _whose_meaning_is_asked(intent: Intent, terms: Sequence[Term]) -> Term | None:
    """The one term of the glossary that is asked about, where nothing beside it is; terms: those named."""
    asked = [one for one in intent.subject or intent.concepts if one.weight == 1.0]
    if intent.wanted is not Wanted.DEFINITION or len(asked) != 1 or not asked[0].topic:
        return None
    return next((term for term in terms if term.term == asked[0].word), None)


def _only_shortens(term: Term, text: str) -> bool:
    """`RB adalah singkatan dari Reformasi Birokrasi` tells nothing to who asks what that is."""
    return term.acronym and not term.explanation and fold(term.meaning) in fold(text)
