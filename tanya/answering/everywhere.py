"""What counts everywhere, before what one region rules: where no region is asked for, and both answer."""

from tanya.answering.asked import Asked
from tanya.composing.draft import Draft
from tanya.composing.extractive import ExtractiveComposer
from tanya.domain.answer import Status
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.retrieval.retriever import Retriever
from tanya.text.analysis import analyse
from tanya.text.terms import term_set

_WIDE = 60  # hits, among which there are enough of no region
_LOOKED_AT = 20


class Everywhere:
    """Made once a build."""

    def __init__(self, store: PassageStore, retriever: Retriever, composer: ExtractiveComposer) -> None:
        self._store = store
        self._retriever = retriever
        self._composer = composer

    def first(self, asked: Asked, draft: Draft) -> Draft:
        """The draft, or in its place what a rule of no region answers as surely and as wholly.

        Judged without the regions' rules: a law that they repeat does not stand out among them.
        """
        intent = asked.intent
        if intent.region or not draft.claims or not draft.claims[0].quotes[0].document.rules_one_region:
            return draft
        matcher = self._retriever.matcher(intent)
        wide = self._retriever.retrieve(intent, (), asked.today, _WIDE)
        general = [hit for hit in wide if not hit.document.rules_one_region][:_LOOKED_AT]
        found = self._composer.compose(intent, general, matcher)
        if not found.claims or (draft.status is Status.ANSWERED and found.status is not Status.ANSWERED):
            return draft
        return found if self._said(found, matcher) >= self._said(draft, matcher) else draft

    def _said(self, draft: Draft, matcher: Matcher) -> float:
        """The share of the question that its first quote speaks of, with the headings above it."""
        quote = draft.claims[0].quotes[0]
        passage = self._store.passage(quote.passage_id)
        headings = (quote.document.title, *(passage.breadcrumb if passage else ()))
        around = matcher.heard(term_set(*map(analyse, headings)))
        return matcher.coverage(matcher.said(analyse(quote.text)), around)
