"""What an answer that was found is still given: the figure asked for first, and what ended its rule since."""

from collections.abc import Sequence
from dataclasses import replace

from tanya.answering.asked import Asked
from tanya.answering.refuting import Refuting
from tanya.composing.binding import binding_in_words, place_bound, speaks_for
from tanya.composing.draft import Claim, Draft, Quote, led_by
from tanya.composing.foremost import figure_first
from tanya.composing.standing import StandingComposer
from tanya.domain.answer import Hit, Status
from tanya.library.passages import PassageStore
from tanya.retrieval.retriever import Retriever
from tanya.text.analysis import analyse
from tanya.understanding.intent import Intent, Wanted
from tanya.verifying.claims import Standing
from tanya.verifying.verifier import Verifier


class Finishing:
    """Made once a build."""

    def __init__(
        self, store: PassageStore, retriever: Retriever, standing: StandingComposer, verifier: Verifier
    ) -> None:
        self._store = store
        self._refuting = Refuting(store, retriever, verifier)
        self._retriever = retriever
        self._standing = standing
        self._verifier = verifier

    def finished(self, asked: Asked, draft: Draft, force: Standing) -> Draft:
        """force: what is known of a regulation on the day asked about."""
        if not draft.claims:
            return draft
        return _with_whom(asked, self._with_end(asked, self._figure_first(asked, draft, force)))

    def denied(self, asked: Asked, draft: Draft, hits: Sequence[Hit], force: Standing) -> Draft | None:
        """Where a number is to be confirmed that the draft says is not so; hits: all that was found."""
        refuted = self._refuting.refuted(asked, draft, hits, force) if draft.claims else None
        return refuted and _with_whom(asked, self._with_end(asked, refuted))

    def _figure_first(self, asked: Asked, draft: Draft, force: Standing) -> Draft:
        """Where one figure is asked for and the quote has just one: if the verifier can prove it.

        Not of what is in doubt: said first, it would seem to be the answer.
        """
        if draft.status is not Status.ANSWERED:
            return draft
        first, *others = draft.claims
        matcher = self._retriever.matcher(asked.intent)
        around = matcher.said(analyse(self._headings(first.quotes[0])))
        led = figure_first(
            first, asked.intent, lambda text: matcher.coverage(matcher.said(analyse(text)), around)
        )
        return replace(draft, claims=(led, *others)) if led and self._verifier.stands(led, force) else draft

    def _headings(self, quote: Quote) -> str:
        """What it stands under: a provision seldom repeats the matter of its chapter."""
        passage = self._store.passage(quote.passage_id)
        return " ".join((quote.document.title, *(passage.breadcrumb if passage else ())))

    def _with_end(self, asked: Asked, draft: Draft) -> Draft:
        """Asked as of an earlier day: with what ended the rule since that is quoted first."""
        if asked.on >= asked.today:
            return draft
        slug = draft.claims[0].quotes[0].document.id
        ended = self._standing.ended_since(slug, asked.on, asked.today)
        return replace(draft, claims=(*draft.claims, ended)) if ended else draft


def _with_whom(asked: Asked, draft: Draft) -> Draft:
    """What binds one region or office does not pass for what counts everywhere, where none was asked for.

    Said first where all that is quoted binds no other.
    """
    if asked.named or asked.intent.region or asked.intent.wanted is Wanted.EXPANSION:
        return draft
    claims = tuple(_of_whom(claim, asked.intent) for claim in draft.claims)
    if claims == draft.claims or any(claim in draft.claims for claim in claims):
        return replace(draft, claims=claims)
    bound = binding_in_words(draft.claims[0].quotes[0].document)
    return replace(draft, claims=claims, opening=" ".join(filter(None, (draft.opening, bound))))


def _of_whom(claim: Claim, intent: Intent) -> Claim:
    document = claim.quotes[0].document
    if claim.cell or claim.about or speaks_for(document, intent):
        return claim
    return led_by(claim, f"{place_bound(document)}: ")


def quoted_first(hits: Sequence[Hit], draft: Draft) -> tuple[Hit, ...]:
    """The order of the hits else stays: what was chosen for another reason than its rank moves ahead."""
    quoted = {quote.passage_id for claim in draft.claims for quote in claim.quotes}
    return tuple(sorted(hits, key=lambda hit: hit.passage.id not in quoted))
