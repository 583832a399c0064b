"""A draft that was found by searching, put in words by a language model; what it adds is proven as all is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tanya.answering.asked import Asked
from tanya.chat.model import Usage
from tanya.chat.patience import PatientModel
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.history import Amendments
from tanya.composing.leads import lead
from tanya.domain.answer import Answer, Hit, Question, Status
from tanya.domain.document import Document, Kind
from tanya.library.build import Build
from tanya.retrieval.matching import Matcher
from tanya.verifying.claims import Standing
from tanya.verifying.verifier import Verifier
from tanya.wording import WORDED
from tanya.writing.composer import Worded
from tanya.writing.material import material
from tanya.writing.prompting import answering
from tanya.writing.proving import Prover
from tanya.writing.relevance import relevance
from tanya.writing.restating import Restated, restated

_EARLIER = 3  # questions
_RANKED = 12  # hits that are looked at
_NEAR = 0.85  # of the best hit's score: what is far behind it answers something else


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with what was found for it, and the answer that this makes without a model."""

    asked: Asked
    hits: tuple[Hit, ...]
    draft: Draft
    answer: Answer
    searched: bool  # not refused, looked up, computed or asked back

    @property
    def may_be_worded(self) -> bool:
        """Neither what we decide ourselves goes to a model nor what is in doubt, which would seem sure."""
        return self.searched and self.is_answered

    @property
    def is_answered(self) -> bool:
        return self.answer.status is Status.ANSWERED


class ModelWording:
    """Made once a build; the model is the process's."""

    def __init__(self, build: Build, verifier: Verifier, amendments: Amendments, model: PatientModel) -> None:
        self._build = build
        self._verifier = verifier
        self._amendments = amendments
        self._model = model

    def restated(self, question: Question, standard: str) -> Restated:
        """A follow-up as a question of its own. standard: the question in standard spelling."""
        return restated(self._model, question.context[-_EARLIER:], question.text, standard)

    def begin(self, turn: Turn, matcher: Matcher, force: Standing, used: Usage) -> Worded | None:
        """None where nothing may be shown to a model. used: tokens that the question took before."""
        quotes = [quote for claim in turn.draft.claims for quote in claim.quotes]
        if any(_is_over(quote.document, force) for quote in quotes):
            return None  # what is revoked is told by us, with the warning beside it
        if all(quote.document.kind is Kind.KATALOG for quote in quotes):
            return None  # and so is what our own catalogue and glossary say
        shown = material(self._build.passages, quotes, self._beside(turn, quotes, force))
        if not shown:
            return None

        def stands(claim: Claim) -> bool:
            return self._verifier.stands(claim, force)

        question = turn.asked.intent.question
        earlier = question.context[-_EARLIER:] if turn.asked.intent.follow_up else ()
        if (messages := answering(question.text, earlier, shown, self._model.budget)) is None:
            return None
        prover = Prover(self._build.passages, shown, stands, relevance(matcher, quotes))
        return Worded(self._model, messages, prover, used)

    def _beside(self, turn: Turn, quotes: Sequence[Quote], force: Standing) -> list[Hit]:
        """The hits that an answer might be told from too: of the regulations and the region asked for, in
        force on that day, and not changed since.
        """
        chosen, asked = {quote.document.key for quote in quotes}, turn.asked
        best = max((hit.score for hit in turn.hits), default=0.0)
        near = [hit for hit in turn.hits[:_RANKED] if hit.score >= _NEAR * best]
        return [
            hit for hit in near if self._may_answer(hit, asked, chosen) and self._counts(hit, asked.on, force)
        ]

    def _may_answer(self, hit: Hit, asked: Asked, chosen: set[str]) -> bool:
        """What one region says is nothing for another, and a report is nothing beside a rule."""
        document = hit.document
        if document.key in chosen:
            return True
        if asked.intent.region or document.kind in (Kind.DAERAH, Kind.KATALOG):
            return False
        return asked.ids is None or document.id in asked.ids

    def _counts(self, hit: Hit, on: date, force: Standing) -> bool:
        if _is_over(hit.document, force):
            return False
        return not self._amendments.overtaking(hit.document, hit.passage.locator, on)


def _is_over(document: Document, force: Standing) -> bool:
    return document.regulation is not None and force(document.id).in_force is False


def with_wording(draft: Draft, worded: Sequence[Claim]) -> Draft:
    """The draft behind the sentences that were written, with the quotes of these that it has not yet."""
    if not worded:
        return draft
    quoted = {quote for claim in draft.claims for quote in claim.quotes}
    further = dict.fromkeys(quote for claim in worded for quote in claim.quotes if quote not in quoted)
    claims = (*worded, *draft.claims, *(Claim(lead((quote,)), (quote,)) for quote in further))
    return replace(draft, claims=claims, warnings=(*draft.warnings, WORDED))
