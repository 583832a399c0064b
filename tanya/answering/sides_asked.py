"""Two things of which the same is asked: `lama cuti sakit PNS dibanding PPPK`; what is ruled for each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from tanya.answering.asked import Asked, Asking
from tanya.answering.terms_compared import masked
from tanya.composing.cases import of_a_case
from tanya.composing.draft import Cell, Claim, Draft, Quote
from tanya.composing.extractive import ExtractiveComposer
from tanya.composing.leads import lead, where
from tanya.composing.sides import Found, Side, as_spelt, choose, interleaved
from tanya.domain.answer import Hit, Status
from tanya.domain.document import Kind
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.retrieval.retriever import Retriever
from tanya.retrieval.signals import fit
from tanya.text.analysis import analyse, word_set, words
from tanya.understanding.comparing import is_graded
from tanya.understanding.framing import framed
from tanya.understanding.intent import Intent, Wanted
from tanya.verifying.cells import Cells

_HITS = 12
_TOLD = 0.5  # degree from which a text speaks of a part of the question
# What is asked of both is called otherwise where it is ruled: `sanksi` is the hukuman disiplin itself.
_ASKED_AFTER = word_set("sanksi hukum syarat jumlah batas atur tentu lama")
_NEAR = 2  # rank
_SPEAKS = 0.1  # what a quote has by that alone; the rest by looking like what is asked


class SidesAsked:
    """Made once a build."""

    def __init__(
        self,
        store: PassageStore,
        asking: Asking,
        retriever: Retriever,
        composer: ExtractiveComposer,
        cells: Cells,
    ) -> None:
        self._store = store
        self._asking = asking
        self._retriever = retriever
        self._composer = composer
        self._cells = cells

    def compose(self, asked: Asked) -> Draft | None:
        """None where nothing is asked of two things, or where what is found does not tell them apart."""
        told = framed(masked(asked.intent.text, asked.intent.mentions))
        if told is None:
            return None
        sides = [self._asked(asked, text) for text in told.asked]
        hits = [self._retriever.retrieve(one.intent, asked.documents, asked.today, _HITS) for one in sides]
        pools = [
            self._side(asked, one.intent, head, other, found)
            for one, head, other, found in zip(sides, told.heads, told.heads[::-1], hits, strict=True)
        ]
        # Rules of one kind for two of whom they bind are worded alike; else each is best answered for itself.
        quotes = self._of_whom(pools) if told.persons else _best(*pools)
        found = [quote for quote in quotes if quote]
        if not found or (len(found) < len(quotes) and not told.persons):
            return None
        if len(found) > 1 and found[0] == found[1]:  # one place answers of both
            return Draft(Status.ANSWERED, (Claim(lead(found[:1]), (found[0],)),), hits=interleaved(hits))
        heads = [
            self._head(head, other, quote) if quote else head
            for head, other, quote in zip(told.heads, told.heads[::-1], quotes, strict=True)
        ]
        draft = _draft([f"{head[:1].upper()}{head[1:]}" for head in heads], quotes, interleaved(hits))
        return draft if self._is_proven(draft) else _untabled(draft)

    def _of_whom(self, pools: Sequence[Side]) -> tuple[Quote | None, ...]:
        """Rules for two are worded alike; what only one has is best as it is found."""
        if all(pool.found for pool in pools):
            return choose(self._store, pools)
        return tuple(pool.found[0].quote if pool.found else None for pool in pools)

    def _is_proven(self, draft: Draft) -> bool:
        return all(self._cells.proven(claim.cell, claim.quotes[0]) for claim in draft.claims if claim.cell)

    def _asked(self, asked: Asked, text: str) -> Asked:
        return self._asking.asked(replace(asked.intent.question, text=text, context=()), asked.today)

    def _side(self, asked: Asked, intent: Intent, head: str, other: str, hits: Sequence[Hit]) -> Side:
        matcher = self._retriever.matcher(intent)
        found = [
            one
            for one in self._found(intent, hits, matcher)
            if self._stands(asked, intent, one.quote)
            and self._head(head, other, one.quote)
            and self._speaks(intent, matcher, one.quote)
        ]
        found = [one for one in found if not of_a_case(one.quote.text, matcher)] or found
        alone = [one for one in found if not self._cells.says(other, one.quote)]
        if any(one.rank <= _NEAR for one in alone):
            found = alone  # what names both is mostly a rule for one that points to the other
        return Side(None, tuple(found), partial(_tells, intent, matcher))

    def _found(self, intent: Intent, hits: Sequence[Hit], matcher: Matcher) -> Iterator[Found]:
        """The best one of all, then of each hit its own."""
        over = {hit.passage.id: dict(hit.signals)["force"] < 0 for hit in hits}
        whole, drafts = self._composer.compose_whole_and_each(intent, hits, matcher)
        for rank, draft in enumerate((whole, *drafts)):
            for quote in (claim.quotes[0] for claim in draft.claims):
                yield Found(quote, rank, over=over[quote.passage_id])

    def _stands(self, asked: Asked, intent: Intent, quote: Quote) -> bool:
        """Whether it may answer: of the texts that are named, and of one office only where one is."""
        named = not asked.documents or quote.document in asked.documents
        local = bool(intent.region or intent.agency)
        return named and (local or quote.document.kind is not Kind.DAERAH)

    def _speaks(self, intent: Intent, matcher: Matcher, quote: Quote) -> bool:
        """Whether it speaks of all that is asked, by its own words, its headings, or its text's title."""
        passage = self._store.passage(quote.passage_id)
        around = passage.breadcrumb if passage else ()
        said = matcher.said(analyse(" ".join((quote.document.title, *around, quote.text))))
        degrees = zip(intent.concepts, matcher.degrees(said), strict=True)
        told = all(
            degree >= _TOLD
            for concept, degree in degrees
            if concept.weight >= 1.0 and concept.word not in _ASKED_AFTER
        )
        return told and _names_kinds(intent.text, quote.text)

    def _head(self, words: str, other: str, quote: Quote) -> str:
        """What the side is called in the table, as far as the quote says it; else empty.

        Of `batas musrenbang RKP` the end may do, as long as it tells the side from the other and is no word
        that only tells of what kind a thing is.
        """
        spoken, common = words.split(), set(other.lower().split())
        ends = (spoken[at:] for at in range(len(spoken)))
        told = (" ".join(end) for end in ends if not common.issuperset(" ".join(end).lower().split()))
        names = (one for end in told for one in (end, as_spelt(end, quote.text)) if one)
        return next((name for name in names if not is_graded(name) and self._says(name, quote)), "")

    def _says(self, name: str, quote: Quote) -> bool:
        return self._cells.says(name, quote) or set(analyse(quote.text)).issuperset(analyse(name))


def _names_kinds(asked: str, text: str) -> bool:
    """Whether text names the kinds that are asked of: `cuti besar` is said by no `cuti, sebesar`."""
    spoken, terms = words(asked), analyse(text)
    kinds = [
        (one, kind)
        for one, kind in pairwise(spoken)
        if kind.isalpha() and is_graded(kind) and not is_graded(one)
    ]
    said = set(pairwise(terms))
    return all((*analyse(one), *analyse(kind)) in said for one, kind in kinds if analyse(one))


def _best(one: Side, other: Side) -> tuple[Quote | None, Quote | None]:
    """What answers each best in one text that is in force; two texts mostly speak of two matters."""
    pairs = [
        (a, b)
        for a in one.found
        for b in other.found
        if a.quote.document == b.quote.document and not (a.over or b.over)
    ]
    best = max(pairs, key=lambda pair: _value(one, pair[0]) + _value(other, pair[1]), default=None)
    return (best[0].quote, best[1].quote) if best else (None, None)


def _value(side: Side, found: Found) -> float:
    return side.defines(found.quote.text) + 1 / (1 + found.rank)


def _draft(heads: Sequence[str], quotes: Sequence[Quote | None], hits: tuple[Hit, ...]) -> Draft:
    claims = tuple(
        Claim(f"menurut {where(quote)}:", (quote,), given=f"{head}, ", cell=Cell(head))
        for head, quote in zip(heads, quotes, strict=True)
        if quote
    )
    missing = tuple(
        f"Untuk {head} tidak saya temukan ketentuan tentang hal itu di dokumen yang saya punya."
        for head, quote in zip(heads, quotes, strict=True)
        if not quote
    )
    status = Status.PARTIAL if missing else Status.ANSWERED
    return Draft(status, claims, warnings=missing, columns=tuple(heads), hits=hits)


def _untabled(draft: Draft) -> Draft:
    """One behind the other, where the heads are the asker's words rather than the quotes'."""
    return replace(draft, claims=tuple(replace(claim, cell=None) for claim in draft.claims), columns=())


def _tells(intent: Intent, matcher: Matcher, text: str) -> float:
    """0..1: how much it looks like what is asked; where it is only named, a figure tells most."""
    kind = intent.wanted
    if kind in (Wanted.GENERAL, Wanted.COMPARISON):
        if intent.text.count(" ") <= 1:
            return _SPEAKS  # `gaji PNS` asks for no figure, but for all of it
        kind = Wanted.FIGURE
    return max(_SPEAKS, fit(kind, text, matcher))
