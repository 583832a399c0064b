"""Answering one question from one build: understand, route, retrieve, compose, verify."""

import time
from collections.abc import Sequence
from datetime import date

from tanya.answering.asked import Asked, Asking
from tanya.answering.provisions import Provisions
from tanya.composing.about import about
from tanya.composing.amended import AmendmentNotes
from tanya.composing.beginning import BeginningComposer
from tanya.composing.draft import Claim, Draft
from tanya.composing.extractive import ExtractiveComposer
from tanya.composing.followups import follow_ups
from tanya.composing.history import Amendments
from tanya.composing.known import glossary_draft
from tanya.composing.refusing import ask_which, no_evidence, not_held
from tanya.composing.standing import StandingComposer, warnings_for
from tanya.composing.units import UnitRanker
from tanya.domain.answer import Answer, Citation, Hit, Question, Sentence, Status
from tanya.domain.document import Provision
from tanya.domain.links import Overview, Version
from tanya.embedding.embedder import Embedder
from tanya.grading.grading import Grading
from tanya.library.build import Build
from tanya.retrieval.retriever import Retriever
from tanya.tuning import TUNED, Tuning
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.understanding import Understanding
from tanya.verifying.verifier import Verifier
from tanya.wording import STATUS_TEXT

_HITS = 20


class Answering:
    """All that is needed to answer from one build; thread-safe."""

    def __init__(self, build: Build, embedder: Embedder, tuning: Tuning = TUNED) -> None:
        store, documents = build.passages, tuple(build.passages.documents())
        regions = {document.region for document in documents if document.region}
        self._build = build
        self._understanding = Understanding(build.glossary, build.vocabulary, regions, documents)
        self._asking = Asking(build, self._understanding)
        self._retriever = Retriever(build, embedder, tuning.retrieval)
        ranker = UnitRanker(self._retriever.terms, tuning.units)
        self._composer = ExtractiveComposer(store, ranker, tuning.composing)
        self._standing = StandingComposer(store, build.catalogue, build.contradictions)
        self._beginning = BeginningComposer(store, build.catalogue)
        self._amendments = Amendments(store, build.catalogue)
        self._provisions = Provisions(build, self._amendments)
        self._grading = Grading(build)
        self._verifier = Verifier(store, build.glossary)

    def ask(self, question: Question, today: date) -> Answer:
        """Answer from what the build holds only, or say why not."""
        started = time.perf_counter()
        asked = self._asking.asked(question, today)
        question = asked.intent.question  # with personal numbers masked
        if asked.intent.refusal:
            return _refusal(question, Draft(asked.intent.refusal), (), started)
        hits = self._retriever.retrieve(asked.intent, asked.documents, today, _HITS)
        draft = self._compose(asked, hits)
        return self._verified(question, asked, draft, hits, started)

    def draft(self, question: Question, today: date) -> Draft:
        """What is composed, before it is verified."""
        asked = self._asking.asked(question, today)
        if asked.intent.refusal:
            return Draft(asked.intent.refusal)
        return self._compose(asked, self._retriever.retrieve(asked.intent, asked.documents, today, _HITS))

    def search(self, question: Question, today: date, limit: int) -> tuple[Hit, ...]:
        """The ranked passages, before composing."""
        asked = self._asking.asked(question, today)
        return self._retriever.retrieve(asked.intent, asked.documents, today, limit)

    def overviews(self, question: Question, today: date) -> tuple[Overview, ...]:
        """Every change of the regulation named, or of those that it changes; empty where none is known."""
        return self._provisions.overviews(self._asking.asked(question, today))

    def overtaking(self, found: Provision, today: date) -> tuple[Version, ...]:
        """The changes that put other words in the place of these."""
        return self._amendments.overtaking(found.document, found.locator, today)

    def _compose(self, asked: Asked, hits: Sequence[Hit]) -> Draft:
        """The first way that fits the question."""
        direct = (
            self._unclear_name(asked)
            or self._grading.compose(asked.intent, asked.ids, asked.on)
            or self._of_regulation(asked)
            or self._at_address(asked)
        )
        if direct:
            return direct
        if not asked.intent.concepts and not asked.named:
            return Draft(Status.NEEDS_CLARIFICATION)
        return self._provisions.consolidated(self._found(asked, hits), asked.on)

    def _unclear_name(self, asked: Asked) -> Draft | None:
        """Where a name means no regulation that is known, or several."""
        intent, catalogue = asked.intent, self._build.catalogue
        if intent.locators and not asked.documents and (told := self._provisions.from_amendments(asked)):
            return told
        if asked.given:
            return None
        unknown = [r for r in asked.named if not r.documents and not r.entries]
        if unknown:
            return not_held(unknown[0].mention, catalogue)
        if asked.named and all(resolved.ambiguous for resolved in asked.named) and not intent.concepts:
            return ask_which(asked.named[0])
        return None

    def _of_regulation(self, asked: Asked) -> Draft | None:
        """What is asked of a regulation as a whole."""
        entries, wanted = asked.entries, asked.intent.wanted
        if wanted is Wanted.STATUS and entries:
            return self._standing.compose(entries, asked.on, asked.today)
        if (start := asked.intent.start) and entries and (told := self._beginning.compose(entries, start)):
            return told
        if wanted is Wanted.REVOKES and entries:
            return self._standing.revocations(entries)
        if wanted is Wanted.CHANGES and (changes := self._provisions.changes(asked)):
            return changes
        return about(self._build.passages, asked.documents, entries) if asked.about else None

    def _at_address(self, asked: Asked) -> Draft | None:
        """What stands in the texts of the regulations named, at the place named."""
        if asked.named and not asked.documents:
            return not_held(asked.named[0].mention, self._build.catalogue, asked.entries)
        if asked.intent.locators and asked.documents and not _seeks_in_annex(asked.intent):
            return self._provisions.look_up(asked)
        return None

    def _found(self, asked: Asked, hits: Sequence[Hit]) -> Draft:
        """By searching, not by address."""
        if asked.intent.sides and (both := self._both_sides(asked)):
            return both
        if len(asked.named) > 1:
            return self._each_named(asked)
        return self._from_passages(asked.intent, hits)

    def _both_sides(self, asked: Asked) -> Draft | None:
        """What each of the two is, side by side; None unless both are found."""
        claims: list[Claim] = []
        for side in asked.intent.sides:
            intent = self._understanding.definition_of(side, asked.intent)
            hits = self._retriever.retrieve(intent, asked.documents, asked.today, _HITS)
            draft = self._composer.compose(intent, hits, self._retriever.matcher(intent))
            if not draft.claims:
                return None
            claims.append(draft.claims[0])
        return Draft(Status.ANSWERED, tuple(claims))

    def _each_named(self, asked: Asked) -> Draft:
        """Of several regulations named, what each one says; PARTIAL when one says nothing of it."""
        claims: list[Claim] = []
        missing: list[str] = []
        for resolved in asked.named:
            hits = self._retriever.retrieve(asked.intent, resolved.documents, asked.today, _HITS)
            own = [hit for hit in hits if hit.document in resolved.documents]
            draft = self._composer.compose(asked.intent, own, self._retriever.matcher(asked.intent))
            claims += draft.claims[:1]
            if not draft.claims:
                missing.append(f"Tentang hal itu tidak saya temukan ketentuan dalam {resolved.mention}.")
        if not claims:
            return Draft(Status.NO_EVIDENCE)
        return Draft(Status.PARTIAL if missing else Status.ANSWERED, tuple(claims), warnings=tuple(missing))

    def _from_passages(self, intent: Intent, hits: Sequence[Hit]) -> Draft:
        terms = self._understanding.concepts.terms(intent.text)
        if intent.wanted is Wanted.EXPANSION and terms:
            return glossary_draft(self._build.passages, terms[0])
        draft = self._composer.compose(intent, hits, self._retriever.matcher(intent))
        if draft.claims:
            return draft
        if intent.wanted is Wanted.DEFINITION and terms:
            return glossary_draft(self._build.passages, terms[0])
        return no_evidence(intent, terms, self._build.vocabulary, self._build.lexical.passages)

    def _verified(
        self, question: Question, asked: Asked, draft: Draft, hits: tuple[Hit, ...], started: float
    ) -> Answer:
        catalogue = self._build.catalogue
        said = "\n".join((*question.context, question.text))
        verified = self._verifier.verify(draft, lambda slug: catalogue.force(slug, asked.on), said)
        if not verified.sentences:
            nothing = Draft(verified.status, notice=draft.notice, follow_ups=draft.follow_ups)
            return _refusal(question, nothing, hits, started)
        return Answer(
            question=question,
            status=verified.status,
            sentences=verified.sentences,
            citations=verified.citations,
            hits=hits,
            warnings=self._warnings(asked, draft, verified.citations),
            follow_ups=draft.follow_ups or follow_ups(asked.intent, verified.citations),
            elapsed_ms=_since(started),
        )

    def _warnings(self, asked: Asked, draft: Draft, citations: Sequence[Citation]) -> tuple[str, ...]:
        """On how the question was read, on the draft, and on changes of what is cited; each once."""
        catalogue = self._build.catalogue
        cited = [c.document.id for c in citations if c.document.regulation]
        if asked.about or asked.intent.locators:
            cited += [entry.id for entry in asked.entries]
        notes = AmendmentNotes(self._amendments, catalogue, citations, asked.on)
        known = warnings_for(cited, catalogue, asked.on, notes.on_regulation)
        said = (*asked.notes, *draft.warnings, *notes.on_quotes(), *known)
        return tuple(dict.fromkeys(said))


def _refusal(question: Question, draft: Draft, hits: tuple[Hit, ...], started: float) -> Answer:
    said = Sentence(draft.notice or STATUS_TEXT[draft.status])
    return Answer(
        question, draft.status, (said,), hits=hits, follow_ups=draft.follow_ups, elapsed_ms=_since(started)
    )


def _since(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _seeks_in_annex(intent: Intent) -> bool:
    """Whether something is looked for in an annex, and not the annex itself."""
    return bool(intent.concepts) and all(locator.is_annex for locator in intent.locators)
