"""What counts everywhere, before what binds one region or office, where none is asked for."""

from dataclasses import replace

from tanya.answering.asked import Asked
from tanya.answering.spoken import Spoken
from tanya.composing.binding import binds_some, of_another_office, speaks_for
from tanya.composing.draft import Draft
from tanya.composing.extractive import ExtractiveComposer
from tanya.domain.answer import Hit, Status
from tanya.library.passages import PassageStore
from tanya.retrieval.retriever import Retriever
from tanya.understanding.intent import Wanted

_WIDE = 60  # hits, among which there are enough that bind all
_LOOKED_AT = 20
_AS_LIKELY = 0.6  # as the bound rule's answer, from which the general one stands in its place
_HALF_AS_LIKELY = 0.5  # below which the bound one stays alone, whatever words both share
_BESIDE = 0.85  # of what the bound rule says of the question, from which the general one is quoted before it


class Everywhere:
    """Made once a build."""

    def __init__(self, store: PassageStore, retriever: Retriever, composer: ExtractiveComposer) -> None:
        self._spoken = Spoken(store, retriever)
        self._retriever = retriever
        self._composer = composer

    def first(self, asked: Asked, draft: Draft) -> Draft:
        """The draft, or in its place what a rule that binds all answers as surely and as wholly.

        Before it, where that answers as surely and less wholly. Judged without the others: a law that they
        repeat does not stand out among them.
        """
        intent = asked.intent
        if intent.wanted is Wanted.EXPANSION:
            return draft  # what letters stand for is the same everywhere
        if asked.named or asked.given:
            return draft  # of that rule it is asked, whomever it binds
        if not draft.claims or speaks_for(draft.claims[0].quotes[0].document, intent):
            return draft
        found = self._general(asked)
        other = of_another_office(draft.claims[0].quotes[0].document, intent)
        if not found.claims:
            return Draft(Status.NO_EVIDENCE, hits=draft.hits) if other else draft
        share = self._spoken.share(intent, found) / (self._spoken.share(intent, draft) or 1.0)
        if other:
            return found if share >= _BESIDE else Draft(Status.NO_EVIDENCE, hits=draft.hits)
        if draft.status is Status.ANSWERED and found.status is not Status.ANSWERED:
            return draft
        if found.status is Status.ANSWERED and draft.status is not Status.ANSWERED:
            return found
        if found.likely < _HALF_AS_LIKELY * draft.likely:
            return draft
        if share >= 1 or found.likely >= _AS_LIKELY * draft.likely > 0:
            return found
        if share >= _BESIDE and found.status is Status.ANSWERED:
            return replace(found, claims=(found.claims[0], *draft.claims))
        return draft

    def _general(self, asked: Asked) -> Draft:
        """What the rules in force say that bind all. A report or guide is no rule."""
        wide = self._retriever.retrieve(asked.intent, (), asked.today, _WIDE)
        rules = [hit for hit in wide if _is_general(hit)]
        matcher = self._retriever.matcher(asked.intent)
        return self._composer.compose(asked.intent, rules[:_LOOKED_AT], matcher)


def _is_general(hit: Hit) -> bool:
    over = dict(hit.signals)["force"] < 0
    return hit.document.regulation is not None and not over and not binds_some(hit.document)
