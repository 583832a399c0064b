"""What applies now, before or beside a rule that is over: where neither is named, and both tell of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from tanya.answering.asked import Asked
from tanya.answering.spoken import Spoken, without_numbers
from tanya.composing.bands import in_band, numbers_in
from tanya.composing.draft import Claim, Draft, Quote, led_by
from tanya.composing.extractive import ExtractiveComposer
from tanya.domain.answer import Status
from tanya.domain.document import Document
from tanya.library.build import Build
from tanya.retrieval.retriever import Retriever
from tanya.retrieval.signals import fit
from tanya.text.analysis import words
from tanya.understanding.eras import asks_former_rule
from tanya.understanding.intent import Era, Intent
from tanya.verifying.claims import Standing

Applies = Callable[[Quote, Standing], bool | None]

_HITS = 20
_CHAIN = 4  # rules that took each other's place
_AS_MUCH = 0.8  # of what the rule that is over says of the question, from which the newer one comes first
_SAME_MATTER = 0.6  # from which it is shown beside
_MOST = 0.6
_HALF = 0.5  # of how much the older one looks like the kind of answer wanted
_OVER = "Aturan lama, tidak berlaku lagi: "
_NOW = "Aturan penggantinya: "


class InForce:
    """Made once a build."""

    def __init__(
        self, build: Build, retriever: Retriever, composer: ExtractiveComposer, applies: Applies
    ) -> None:
        """applies: whether the provision that is quoted still does; None where it is not known."""
        self._build = build
        self._retriever = retriever
        self._composer = composer
        self._applies = applies
        self._spoken = Spoken(build.passages, retriever)

    def first(self, asked: Asked, draft: Draft, force: Standing) -> Draft:
        """The draft; where it rests on a rule that is over, it says so, with what the rule in its place says.

        That comes first where it tells about as much of the question, alone where as surely; else second.
        """
        if _means_the_old(asked, draft):
            return draft
        old = replace(draft, claims=tuple(self._marked(claim, force) for claim in draft.claims))
        if not self._is_over(draft.claims[0], force):
            return old
        now = self._composed(asked, self._newer(draft.claims[0].quotes[0].document, force))
        if not now.claims or self._is_over(now.claims[0], force):
            return old
        told = self._told_of_it(asked.intent, draft, now)
        if told < _SAME_MATTER:
            return old
        if told < _AS_MUCH:
            return replace(old, claims=(old.claims[0], led_by(now.claims[0], _NOW), *old.claims[1:]))
        alike = _alike(now.claims[0], draft.claims[0])
        return _newer_first(old, now, alike=alike, as_much=told >= 1)

    def _told_of_it(self, intent: Intent, draft: Draft, now: Draft) -> float:
        """What the newer rule says of the question, as a share of what the older one says."""
        numbers = numbers_in(concept.word for concept in intent.concepts)
        older, newer = (one.claims[0].quotes[0].text for one in (draft, now))
        plain, matcher = without_numbers(intent), self._retriever.matcher(intent)
        share = self._spoken.share(plain, now) / (self._spoken.share(plain, draft) or 1.0)
        # Where only the older has a band around `5 hari`, or says how often, the newer comes second.
        held = in_band(numbers, newer) >= in_band(numbers, older)
        fits = fit(intent.wanted, newer, matcher) >= _HALF * fit(intent.wanted, older, matcher)
        return share if held and fits else min(share, _SAME_MATTER)

    def _is_over(self, claim: Claim, force: Standing) -> bool:
        """Whether the provision applied once and no longer does."""
        quote = claim.quotes[0]
        return self._applies(quote, force) is False and not force(quote.document.id).not_yet

    def _marked(self, claim: Claim, force: Standing) -> Claim:
        return led_by(claim, _OVER) if self._is_over(claim, force) else claim

    def _newer(self, document: Document, force: Standing) -> list[Document]:
        """The texts at hand of the rule that took its place, or of the one that took that one's."""
        slugs = list(_chain(document.id, force))
        return [one for one in self._build.passages.documents() if one.regulation and one.id in slugs]

    def _composed(self, asked: Asked, documents: list[Document]) -> Draft:
        """What these documents alone say."""
        if not documents:
            return Draft(Status.NO_EVIDENCE)
        hits = self._retriever.retrieve(asked.intent, documents, asked.today, _HITS)
        own = [hit for hit in hits if hit.document in documents]
        return self._composer.compose(asked.intent, own, self._retriever.matcher(asked.intent))


def takes_its_place(claim: Claim) -> bool:
    """Whether it was put behind a rule that is over, as what applies now."""
    return (claim.given or claim.lead).startswith(_NOW)


def _means_the_old(asked: Asked, draft: Draft) -> bool:
    """A regulation, an earlier day or a year is named, or the former rule asked for; or nothing was found."""
    intent = asked.intent
    told = asked.named or asked.given or intent.earlier or intent.years or intent.as_of
    former = intent.era is Era.BEFORE or asks_former_rule(intent.text)
    return bool(told) or former or not draft.claims


def _newer_first(old: Draft, now: Draft, *, alike: bool, as_much: bool) -> Draft:
    """now, and the old provision behind it where it may be of another matter.

    Looked for in one rule alone, what is nearest seems surer than it is: in other words it is as sure as
    the old one.
    """
    if alike and as_much and now.status is Status.ANSWERED:
        return now
    beside = (now.claims[0], *old.claims)
    if now.status is Status.ANSWERED and (alike or old.status is Status.ANSWERED):
        return replace(now, claims=(*now.claims, old.claims[0]))
    return replace(old, claims=beside)


def _alike(one: Claim, other: Claim) -> bool:
    """Whether most words of the shorter quote stand in the other: the same provision, as it is now."""
    first, second = (frozenset(words(claim.quotes[0].text)) for claim in (one, other))
    return len(first & second) >= _MOST * min(len(first), len(second))


def _chain(slug: str, force: Standing) -> Iterator[str]:
    """Ids of the rules that took the place of it one after the other."""
    for _ in range(_CHAIN):
        known = force(slug)
        if known.event is None or not (known.in_force is False or known.partly):
            return
        slug = known.event.other
        yield slug
