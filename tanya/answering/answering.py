"""Answering one question from one build: understand, route, retrieve, compose, verify."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from tanya.answering.addressed import Addressed
from tanya.answering.asked import Asked, Asking
from tanya.answering.asked_apart import AskedApart
from tanya.answering.both_asked import BothAsked
from tanya.answering.cautions import Cautions
from tanya.answering.clarifying import Clarifying
from tanya.answering.comparisons import Comparisons
from tanya.answering.conversation import Conversation, Drafts, Given
from tanya.answering.directly import Directly
from tanya.answering.ended import refusal, since
from tanya.answering.finishing import Finishing, quoted_first
from tanya.answering.in_force import InForce
from tanya.answering.own import Own
from tanya.answering.provisions import Provisions
from tanya.answering.refuting import without_number
from tanya.answering.rules_compared import RulesCompared
from tanya.answering.searching import HITS, Searching, Sought
from tanya.answering.sides_asked import SidesAsked
from tanya.answering.telling import at_once, told_by, with_writing
from tanya.answering.terms_compared import TermsCompared
from tanya.answering.told_together import ToldTogether
from tanya.answering.worded import ModelWording, Turn, with_wording
from tanya.answering.words_alone import warned
from tanya.chat.patience import PatientModel
from tanya.composing.draft import Draft
from tanya.composing.extractive import ExtractiveComposer
from tanya.composing.followups import follow_ups
from tanya.composing.history import Amendments
from tanya.composing.learnt.judging import shipped_judge
from tanya.composing.refusing import in_both, of_field
from tanya.composing.smalltalk import reply
from tanya.composing.standing import StandingComposer
from tanya.composing.units import UnitRanker, Weighed, as_judged
from tanya.domain.answer import Answer, Hit, Question, Status, Told
from tanya.domain.document import Provision
from tanya.domain.links import Overview, Version
from tanya.embedding.embedder import Embedder
from tanya.library.build import Build
from tanya.retrieval.retriever import Retriever
from tanya.steps import Step, note, step, took
from tanya.text.analysis import remember
from tanya.tuning import TUNED, Tuning
from tanya.understanding.intent import Intent
from tanya.understanding.understanding import Understanding
from tanya.verifying.claims import Standing
from tanya.verifying.verifier import Verifier
from tanya.writing.restating import NOT_ASKED, Restated


class Answering:
    """All that is needed to answer from one build; thread-safe."""

    def __init__(
        self,
        build: Build,
        embedder: Embedder,
        tuning: Tuning = TUNED,
        model: PatientModel | None = None,
    ) -> None:
        """model: puts in words what was found; without one the answer is quotes with a lead-in."""
        store, documents = build.passages, tuple(build.passages.documents())
        regions = {document.region for document in documents if document.region}
        remember(build.stems)
        self._build = build
        self.understanding = Understanding(
            build.glossary, build.vocabulary, regions, documents, build.thesaurus
        )
        self._asking = Asking(build, self.understanding)
        self._retriever = Retriever(build, embedder, tuning.retrieval)
        judge = shipped_judge() if tuning.learnt else None
        self._ranker = UnitRanker(self._retriever.terms, tuning.units, judge)
        composer = ExtractiveComposer(store, self._ranker, tuning.composing)
        standing = StandingComposer(store, build.catalogue, build.contradictions)
        self._amendments = Amendments(store, build.catalogue)
        self._provisions = Provisions(build, self._amendments)
        self._cautions = Cautions(build, self._amendments)
        self._verifier = Verifier(store, build.glossary)
        self._finishing = Finishing(store, self._retriever, standing, self._verifier)
        comparisons = self._comparing(composer)
        self._searching = Searching(build, self.understanding, self._retriever, composer, comparisons)
        self._both = BothAsked(self.draft, self._asking, Own(store, self._retriever))
        self._in_force = InForce(build, self._retriever, composer, self._verifier.applies)
        self._wording = ModelWording(build, self._verifier, self._amendments, model) if model else None
        self._conversation = Conversation(build, self._asking, self._amendments, self._given)
        self._clarifying = Clarifying(build, self.understanding.concepts, self._given_to)
        addressed = Addressed(build, self._provisions, standing, comparisons, self._clarifying)
        self._directly = Directly(build, self._clarifying, addressed, comparisons)

    def _comparing(self, composer: ExtractiveComposer) -> Comparisons:
        store, found = self._build.passages, (self._retriever, composer)
        rules = RulesCompared(store, self._asking, self.understanding.concepts, *found)
        together = ToldTogether(self._retriever, self.understanding.concepts)
        terms = TermsCompared(store, self._asking, self.understanding, *found, self._verifier.cells, together)
        sides = SidesAsked(store, self._asking, *found, self._verifier.cells)
        return Comparisons(self._provisions, AskedApart(self._asking, *found), sides, rules, terms, together)

    def ask(self, question: Question, today: date) -> Answer:
        """Answer from what the build holds only, or say why not."""
        return next(one for one in self.tell(question, today) if isinstance(one, Answer))

    def tell(self, question: Question, today: date) -> Iterator[Told | Answer]:
        """Proven sentences as soon as they are there, then the answer that they make up."""
        yield from warned(self._build.vectors, self._told(question, today))

    def _told(self, question: Question, today: date) -> Iterator[Told | Answer]:
        started = time.perf_counter()
        with step(Step.UNDERSTAND):
            asked = self._conversation.asked(question, today)
        question = asked.intent.question  # with personal numbers masked
        if asked.intent.refusal:
            yield from at_once(refusal(question, self._refused(asked.intent), (), started))
            return
        turn, restated = self._restated(self._turn(question, asked, started), today, started)
        if self._wording and turn.may_be_worded and not restated.fault:
            matcher, force = self._retriever.matcher(turn.asked.intent), self._force(turn.asked)
            if worded := self._wording.begin(turn, matcher, force, restated.used):
                asked_model = time.perf_counter()
                yield from told_by(self._verifier.begin(force), worded, turn.draft)
                took(Step.WORD, time.perf_counter() - asked_model)
                note(dropped=worded.dropped, model=worded.writing.outcome.value)
                whole = with_wording(turn.draft, worded.claims)
                yield with_writing(self._verified(question, turn.asked, whole, turn.hits, started), worded)
                return
        yield from at_once(replace(turn.answer, writing=restated.writing))

    def draft(self, question: Question, today: date, drafts: Drafts = MappingProxyType({})) -> Draft:
        """What is composed, before it is verified. drafts: of questions before, that need no composing."""
        return self._drafted(self._conversation.asked(question, today, drafts))

    def weighed(self, question: Question, today: date) -> Weighed | None:
        """What is judged when the question is answered by searching; None where it is answered directly."""
        asked = self._conversation.asked(question, today)
        if asked.intent.refusal or not asked.intent.concepts or self._directly.compose(asked):
            return None
        meant = self._sought(asked)
        intent = meant.asked.intent
        return self._ranker.weighed(intent, meant.hits, self._retriever.matcher(intent))

    def search(self, question: Question, today: date, limit: int) -> tuple[Hit, ...]:
        """The ranked passages, before composing: those that are likeliest to answer first."""
        asked = self._asking.asked(question, today)
        hits = self._retriever.retrieve(asked.intent, asked.documents, today, max(limit, HITS))
        units = self._ranker.rank(asked.intent, hits, self._retriever.matcher(asked.intent))
        return as_judged(hits, units)[:limit]

    def retrieve(self, question: Question, today: date, limit: int) -> tuple[Hit, ...]:
        """What words and vectors find, before it is judged what answers."""
        asked = self._asking.asked(question, today)
        return self._retriever.retrieve(asked.intent, asked.documents, today, limit)

    def read_ahead(self) -> None:
        """What questions need of the passages, as many as are remembered: some seconds of work."""
        self._ranker.read_ahead(self._build.passages)

    def read_closely(self) -> Iterator[None]:
        """The rest of what can be told without a question, a passage at a time: some ten seconds of work."""
        return self._ranker.read_closely(self._build.passages)

    def is_sure(self, question: Question, today: date) -> bool:
        """Whether it is answered without doubt, and without asking a language model."""
        given = self._given(self._asking.asked(question, today))
        return given.sure and bool(given.citations)

    def named_in(self, text: str, today: date) -> tuple[str, ...]:
        """The words of text that name a regulation, whether it is held or not."""
        return self._asking.named_in(text, today)

    def overviews(self, question: Question, today: date) -> tuple[Overview, ...]:
        """Every change of the regulation named, or of those that it changes; empty where none is known."""
        return self._provisions.overviews(self._asking.asked(question, today))

    def overtaking(self, found: Provision, today: date) -> tuple[Version, ...]:
        """The changes that put other words in the place of these."""
        return self._amendments.overtaking(found.document, found.locator, today)

    def _turn(self, question: Question, asked: Asked, started: float) -> Turn:
        with step(Step.COMPOSE):
            both = self._both.compose(asked)
            direct = None if both else self._directly.compose(asked)
            if draft := both or direct:
                hits = draft.hits or self._searching.hits(asked)
            else:
                sought = self._sought(asked)
                asked, draft = sought.asked, self._searched(sought)
                if draft.status is not Status.ANSWERED:
                    draft = self._both.led_to(asked) or draft
                hits = draft.hits or sought.hits
            draft = of_field(asked.intent, draft)
        answer = self._verified(question, asked, draft, hits, started)
        return Turn(asked, hits, draft, answer, searched=not (both or direct))

    def _restated(self, turn: Turn, today: date, started: float) -> tuple[Turn, Restated]:
        """A follow-up as a question of its own, where a model finds one that adds nothing and is answered."""
        found_at_once = bool(turn.answer.citations) and not turn.searched
        intent = turn.asked.intent
        # What the conversation made a whole question needs no model.
        if not self._wording or not intent.follow_up or found_at_once or not intent.earlier:
            return turn, NOT_ASKED
        question = intent.question
        restated = self._wording.restated(question, intent.text)
        if restated.text is None:
            return turn, restated
        alone = self._asking.asked(replace(question, text=restated.text, context=()), today)
        note = f"Pertanyaan lanjutan itu saya pahami sebagai: “{restated.text}”"
        other = self._turn(question, replace(alone, notes=(note, *alone.notes)), started)
        better = other.is_answered or not turn.answer.citations
        return (other if better and other.answer.citations else turn), restated

    def _refused(self, intent: Intent) -> Draft:
        if intent.talk:
            return reply(intent.talk, intent.question.text, self._build.passages.documents())
        refused = Draft(intent.refusal or Status.NO_EVIDENCE)
        return in_both(refused) if intent.english and intent.refusal is Status.OUT_OF_SCOPE else refused

    def _given(self, asked: Asked, draft: Draft | None = None) -> Given:
        """What the answer cites or asks back; nothing is searched where the question says the place."""
        if asked.intent.refusal:
            return Given()
        draft = draft or self._drafted(asked)
        verified = self._verifier.verify(draft, self._force(asked), _said(asked.intent.question))
        asks = verified.status is Status.NEEDS_CLARIFICATION
        sure = verified.status is Status.ANSWERED
        return Given(verified.citations, draft.follow_ups if asks else (), sure)

    def _given_to(self, question: str, today: date) -> Given:
        """A question of our own."""
        return self._given(self._asking.asked(Question(question), today))

    def _drafted(self, asked: Asked) -> Draft:
        if asked.intent.refusal:
            return self._refused(asked.intent)
        if direct := self._directly.compose(asked):
            return of_field(asked.intent, direct)
        sought = self._sought(asked)
        return of_field(sought.asked.intent, self._searched(sought))

    def _sought(self, asked: Asked) -> Sought:
        return self._searching.sought(asked)

    def _searched(self, sought: Sought) -> Draft:
        asked, hits = sought.asked, sought.hits
        if whose := self._clarifying.of_whom(asked, hits):
            return whose
        draft = self._found(asked, sought.draft)
        if which := self._clarifying.which_region(asked, draft, hits):
            return which
        return self._denied(asked) or self._finishing.finished(asked, draft, self._force(asked))

    def _found(self, asked: Asked, draft: Draft) -> Draft:
        """Of a rule that is over with the one that applies, of an amended one as it is now."""
        found = self._in_force.first(asked, draft, self._force(asked))
        return self._provisions.consolidated(found, asked.on)

    def _denied(self, asked: Asked) -> Draft | None:
        """Where a number is to be confirmed, what is ruled instead: sought without the number.

        It would lead to whatever rule has it, of another matter.
        """
        if (plain := without_number(asked)) is None:
            return None
        hits = self._searching.hits(plain)
        draft = self._found(plain, self._searching.found(plain, hits))
        return self._finishing.denied(asked, draft, (*hits, *self._searching.hits(asked)), self._force(asked))

    def _verified(
        self, question: Question, asked: Asked, draft: Draft, hits: tuple[Hit, ...], started: float
    ) -> Answer:
        verified = self._verifier.verify(draft, self._force(asked), _said(question))
        note(dropped=len(verified.dropped))
        if not verified.sentences:
            nothing = replace(draft, status=verified.status)
            nothing = in_both(nothing) if asked.intent.english else nothing
            return refusal(question, nothing, hits, started, asked.remarks)
        return Answer(
            question=question,
            status=verified.status,
            sentences=verified.sentences,
            citations=verified.citations,
            hits=quoted_first(hits, draft),
            warnings=self._cautions.beside(asked, draft, verified),
            follow_ups=draft.follow_ups or follow_ups(asked.intent, verified.status, verified.citations),
            elapsed_ms=since(started),
            table=verified.table,
        )

    def _force(self, asked: Asked) -> Standing:
        return lambda slug: self._build.catalogue.force(slug, asked.on)


def _said(question: Question) -> str:
    return "\n".join((*question.context, question.text))
